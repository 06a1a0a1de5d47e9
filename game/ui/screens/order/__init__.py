"""The order dialog: what can be done through one person, with its chance and its courses."""
