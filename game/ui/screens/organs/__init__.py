"""The circular flow of power, link by link."""
