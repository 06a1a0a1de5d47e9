"""R0.4: a roll is a hash of seed, turn and label."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.dice import roll, swing

seeds = st.integers(0, 2**64)


@pytest.mark.parametrize(
    ("seed", "step", "label", "sides", "value"),
    [
        (1925, 3, "appoint:tula", 100, 98),
        (1925, 4, "appoint:tula", 100, 69),
        (1926, 3, "appoint:tula", 100, 80),
        (1925, 3, "appoint:urals", 100, 12),
        (0, 0, "nerve:moscow:1", 10, 10),
    ],
)
def test_rolls_never_change(seed: int, step: int, label: str, sides: int, value: int) -> None:
    """Were one of these to differ, no replay of an older game would come out as it did."""
    assert roll(seed, step, label, sides) == value


@given(seeds, st.integers(0, 100), st.text(max_size=20), st.integers(1, 1000))
def test_a_roll_is_between_one_and_its_sides(seed: int, step: int, label: str, sides: int) -> None:
    assert 1 <= roll(seed, step, label, sides) <= sides


@given(seeds, st.integers(0, 100), st.text(max_size=20), st.integers(0, 50))
def test_a_swing_reaches_as_far_either_way(seed: int, step: int, label: str, reach: int) -> None:
    assert -reach <= swing(seed, step, label, reach) <= reach


def test_a_die_needs_a_side() -> None:
    with pytest.raises(ValueError, match="at least one side, not 0"):
        roll(1, 1, "x", 0)


def test_faces_are_equally_likely() -> None:
    rolls = Counter(roll(1925, 1, str(n), 10) for n in range(10_000))

    # 0.999 of chi squared with nine degrees of freedom is 27.9
    assert sum((count - 1000) ** 2 / 1000 for count in rolls.values()) < 27.9


def test_neighbouring_labels_do_not_go_together() -> None:
    pairs = Counter(
        (roll(7, 1, f"seat:{n}", 2), roll(7, 1, f"seat:{n + 1}", 2)) for n in range(4000)
    )

    assert all(900 < count < 1100 for count in pairs.values())


def test_seed_turn_and_label_each_change_a_roll() -> None:
    rolls = {
        tuple(roll(seed, step, f"{label}:{n}", 100) for n in range(10))
        for seed in (1, 2)
        for step in (1, 2)
        for label in ("a", "b")
    }

    assert len(rolls) == 8
