"""The chronicle as a save keeps it."""

from __future__ import annotations

import pytest

from game.codec import CodecError
from game.match.pages import TURNS, Binder, Bound, Page, packed
from game.rules.state import Cause, Entry


def told(turns: int) -> tuple[tuple[Entry, ...], ...]:
    return tuple((Entry(n, "died", "frunze", Cause("risk", "frunze")),) for n in range(turns))


def test_a_chronicle_is_read_as_it_was_bound() -> None:
    chronicle = told(2 * TURNS + 1)

    bound = Bound(Binder().pages(chronicle))

    assert [page.turns for page in bound.pages] == [TURNS, TURNS, 1]
    assert len(bound) == len(chronicle)
    assert bound == chronicle
    assert chronicle == bound
    assert bound[TURNS] == chronicle[TURNS]
    assert bound[1:3] == chronicle[1:3]


def test_another_chronicle_is_not_the_same() -> None:
    assert Bound(Binder().pages(told(2))) != told(3)


def test_a_turn_that_was_bound_before_is_not_packed_again() -> None:
    """What the next save of a game costs hangs on what is new, not on how long it has gone on."""
    binder, chronicle = Binder(), told(TURNS + 1)
    first, begun = binder.pages(chronicle)

    again, longer = binder.pages((*chronicle, *told(1)))

    assert again is first
    assert longer != begun


def test_the_pages_do_not_hang_on_what_was_bound_before() -> None:
    binder, chronicle = Binder(), told(2 * TURNS)
    binder.pages(chronicle[: TURNS + 2])

    assert binder.pages(chronicle) == Binder().pages(chronicle)
    assert binder.pages(told(1)) == Binder().pages(told(1))


def test_a_bound_chronicle_is_bound_as_it_is() -> None:
    pages = Binder().pages(told(3))

    assert Binder().pages(Bound(pages)) is pages


@pytest.mark.parametrize(
    "page",
    [
        Page(2, packed(b"[[]]\n")),
        Page(1, packed(b"[[]]\n") + b"more"),
        Page(1, packed(b'[[{"turn":1}]]\n')),
        Page(1, packed(b"[[]]\n")[:-4]),
        Page(1, b"plain"),
    ],
    ids=["too short", "something after it", "no entries", "cut short", "not packed"],
)
def test_a_page_that_does_not_hold_what_it_says_is_refused(page: Page) -> None:
    bound = Bound([page])

    with pytest.raises(CodecError):
        bound[0]
