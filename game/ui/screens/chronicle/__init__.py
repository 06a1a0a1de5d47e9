"""The chronicle: everything that changed, turn by turn, searched and filtered."""
