"""Owns what is handed out: a game as one HTML page, and the table of how the record comes out.

Read `calibration` for the table that `gensek record --check` prints. It reads scenarios, games and
ensembles of them; it must not know a terminal nor a window.
"""
