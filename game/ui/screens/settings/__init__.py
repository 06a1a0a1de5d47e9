"""Settings: what the player wants of the window, and which key does what."""
