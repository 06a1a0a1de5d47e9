"""The mods: what is on, in which order, what is broken, and how it is mended."""
