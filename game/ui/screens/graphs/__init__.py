"""Graphs over time: the lines of a game, and a scrubber that goes back to any turn."""
