"""The chronicle as a save keeps it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game import rules
from game.codec import CodecError
from game.match.told import TURNS, Archive, Page, Told, Turn, packed
from game.rules.model import Scenario
from game.rules.state import Cause, Entry


def happened(turns: int) -> tuple[Turn, ...]:
    return tuple((Entry(n, "died", "frunze", Cause("risk", "frunze")),) for n in range(turns))


def test_a_chronicle_is_read_as_it_was_kept() -> None:
    chronicle = happened(2 * TURNS + 1)

    told = Told(Archive().pages(chronicle))

    assert [page.turns for page in told.pages] == [TURNS, TURNS, 1]
    assert len(told) == len(chronicle)
    assert told == chronicle
    assert chronicle == told
    assert told[TURNS] == told[-TURNS - 1] == chronicle[TURNS]
    assert told[1:3] == chronicle[1:3]


def test_another_chronicle_is_not_the_same() -> None:
    assert Told(Archive().pages(happened(2))) != happened(3)


def test_a_page_that_is_full_is_packed_once() -> None:
    """What the next save of a game costs hangs on what is new, not on how long it has gone on."""
    archive, chronicle = Archive(), happened(TURNS + 1)
    first, begun = archive.pages(chronicle)

    again, longer = archive.pages((*chronicle, *happened(1)))

    assert again is first
    assert longer != begun


@pytest.mark.parametrize("known", [0, 1, TURNS, TURNS + 2])
def test_pages_do_not_hang_on_what_was_kept_before(known: int) -> None:
    """Even where another game goes on from a turn that two have in common."""
    archive, chronicle = Archive(), happened(2 * TURNS)
    archive.pages((*chronicle[:known], *happened(TURNS)))

    assert archive.pages(chronicle) == Archive().pages(chronicle)


def test_the_digest_of_a_state_is_the_same_while_it_is_played_and_when_it_was_kept(
    scenario: Scenario,
) -> None:
    state = replace(rules.start(scenario, 1), chronicle=happened(TURNS + 1))
    kept = replace(state, chronicle=Told(Archive().pages(state.chronicle)))
    other = replace(state, chronicle=(*happened(TURNS), ()))

    assert Archive().digest(kept) == Archive().digest(state)
    assert Archive().digest(other) != Archive().digest(state)


@pytest.mark.parametrize(
    "page",
    [
        Page(2, packed(b"[]\n")),
        Page(1, packed(b"[]\n") + b"more"),
        Page(1, packed(b'[{"turn":1}]\n')),
        Page(1, packed(b"[]\n")[:-4]),
        Page(1, b"plain"),
    ],
    ids=["too short", "something after it", "no entries", "cut short", "not packed"],
)
def test_a_page_that_does_not_hold_what_it_says_is_refused(page: Page) -> None:
    told = Told([page])

    with pytest.raises(CodecError):
        told[0]
