"""The encyclopaedia: what is known of whatever has a name, and from which source."""
