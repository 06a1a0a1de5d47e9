"""Owns the mark on every sentence that translators have to find."""

from __future__ import annotations


def marked(message: str) -> str:
    """Mark `message` for the translators and leave it as it is."""
    return message


N_ = marked
