"""The screens of the game, a folder to each."""
