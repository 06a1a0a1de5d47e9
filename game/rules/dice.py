"""Owns chance: a roll is a hash of seed, step and label, so nothing is carried (R0.4).

Thinking can't move the dice, a new rule doesn't reshuffle old ones, and every roll has a name that
the chronicle can quote and a test can stipulate.

>>> roll(1925, 3, "appoint:tula", 100) == roll(1925, 3, "appoint:tula", 100)
True
>>> 1 <= roll(1925, 3, "appoint:tula", 100) <= 100
True
"""

from __future__ import annotations

from hashlib import blake2b

_SPAN = 1 << 64


def roll(seed: int, step: int, label: str, sides: int) -> int:
    """A whole number from 1 to `sides`, the same for the same seed, step and label.

    Raises `ValueError` when `sides` is not at least 1.
    """
    if sides < 1:
        raise ValueError(f"a die needs at least one side, not {sides}")
    digest = blake2b(f"{seed}|{step}|{label}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") * sides // _SPAN + 1


def swing(seed: int, step: int, label: str, reach: int) -> int:
    """A whole number from -`reach` to `reach`, all equally likely."""
    return roll(seed, step, label, 2 * reach + 1) - 1 - reach
