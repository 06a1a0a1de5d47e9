"""R4.65, R5.10, R8.6: doctrines are proclaimed, convince by their appeal, and follow the moods."""

from __future__ import annotations

from dataclasses import replace

from game.rules.delegates import Delegate
from game.rules.doctrines import appeal_rest, doctrine_reason, settle
from game.rules.minutes import Minutes
from game.rules.state import DoctrineState
from tests.rules.scene import carried, entries, keys, scene, tiny

EFFECTS = tiny().balance.effects
FREE = Delegate("north", 1, "", nominee=False, person=None, nerve=5)


def test_who_proclaims_gains_a_name_once_and_takes_appeal_from_the_rival() -> None:
    """R4.65"""
    line = "boris proclaim doubt"

    first = carried(tiny(), scene(tiny()), "blue", line)
    again = carried(tiny(), first.state, "blue", line)

    assert first.state.doctrines["doubt"] == DoctrineState(40 + EFFECTS.proclaim_appeal, ("blue",))
    assert first.state.doctrines["faith"].appeal == 60 - EFFECTS.proclaim_appeal // 2
    assert [e.detail for e in entries(first, "measure")] == ["influence", "legitimacy"]
    assert [e.detail for e in entries(again, "measure")] == ["influence"]


def test_a_doctrine_against_ones_own_platform_needs_a_turn_first() -> None:
    """R4.65"""
    state = scene(tiny())
    turned = scene(tiny(), factions={"blue": {"platform": {"order": 4}}})

    assert keys(tiny(), state, "blue", "boris proclaim faith") == ("against_platform",)
    assert keys(tiny(), turned, "blue", "boris proclaim faith") == ()
    assert keys(tiny(), state, "red", "rita proclaim faith") == ("no_theory",)


def test_a_doctrine_convinces_by_its_appeal_above_the_middle() -> None:
    """R5.10"""
    state, main = scene(tiny()), tiny().motions["main"]
    share = tiny().balance.votes.doctrine

    assert doctrine_reason(tiny(), state, main, committed=False).amount == 10 * share // 100
    against = replace(main, positions={"order": -8})
    assert doctrine_reason(tiny(), state, against, committed=False).amount == -10 * share // 100
    dull = replace(state, doctrines={"faith": DoctrineState(45, ("red",))})
    assert doctrine_reason(tiny(), dull, main, committed=False).amount == 0


def test_a_doctrine_that_nobody_at_the_vote_proclaims_convinces_nobody() -> None:
    """R5.10"""
    state = replace(scene(tiny()), doctrines={"faith": DoctrineState(90, ())})

    assert doctrine_reason(tiny(), state, tiny().motions["main"], committed=False).amount == 0


def test_the_appeal_follows_the_moods() -> None:
    """R8.6"""
    minutes = Minutes(tiny(), scene(tiny()))

    settle(minutes)

    assert appeal_rest(tiny(), minutes.state, "faith") == 50 + 2 * EFFECTS.fatigue
    assert minutes.state.doctrines["faith"].appeal == 59
    assert minutes.state.doctrines["doubt"].appeal == 41
