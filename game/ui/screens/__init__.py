"""The screens of the game, one to a file."""
