"""Owns what is heard: the cues and their captions, their waveforms, and the mixer that plays them.

    self.sound("stamp")        # on any screen; the window asks its sound box and shows the caption

`cues` lists them, `waves` makes the files in `assets/sounds`, `box` alone knows the mixer, and
`captions` owns how long a caption stands. A screen knows none of these, only the name of a cue.
"""
