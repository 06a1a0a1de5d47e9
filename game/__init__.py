"""Gensek: the struggle inside the Soviet Communist Party, 1923-1929."""


def version() -> str:
    """The version that is installed; a word that says so where none is."""
    from importlib import metadata

    try:
        return metadata.version("gensek")
    except metadata.PackageNotFoundError:
        return "(not installed)"
