"""The plain-text twin of a screen: the same in words, with what can be done there by number."""
