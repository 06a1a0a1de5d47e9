"""The game in a terminal: the same screens, told and worked in words; `gensek play --text`."""
