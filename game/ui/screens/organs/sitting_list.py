"""Owns the list of the last sitting: what a body was asked, and who voted how, and why.

screen.open(lambda theme: last_sitting(sitting, to_person))
"""

from __future__ import annotations

from collections.abc import Callable

from game import narrate
from game.rules.state import Ballots, State
from game.rules.votes import Ballot, roll_call
from game.ui import art
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.reasons import of_tally
from game.ui.screens import persons
from game.ui.sitting import Sitting
from game.ui.widgets import Button, Dialog, Item, ScrollList
from game.words import text as _

_BOX = Box(300, 90, 1000, 760)
_ORDER = ("for", "against", "abstain")
ToPerson = Callable[[str], None]


def turn_of_last(sitting: Sitting) -> int | None:
    """The turn in which a body last voted; None where none has."""
    turns = [
        result.turn
        for motion, result in sitting.state.results.items()
        if _in_a_body(sitting, motion) and result.ballots.cast
    ]
    return max(turns, default=None)


def _in_a_body(sitting: Sitting, motion: str) -> bool:
    return bool(_bodies(sitting, motion))


def _bodies(sitting: Sitting, motion: str) -> tuple[str, ...]:
    """The bodies that were asked: two of them at a joint plenum."""
    item = sitting.scenario.assemblies[sitting.scenario.motions[motion].assembly]
    return item.bodies or ((item.body,) if item.body else ())


def last_sitting(sitting: Sitting, to_person: ToPerson) -> Dialog:
    """The dialog: each question of the last sitting with its ballots by name."""
    turn = turn_of_last(sitting)
    label = sitting.scenario.calendar[turn].label if turn is not None else ""
    dialog = Dialog(_BOX, _("The last sitting"), label, lead=70)
    items = _items(sitting, turn, to_person) if turn is not None else []
    empty = _("No body has voted yet.")
    dialog.add(ScrollList(dialog.body, items, gap=4, name="ballots", empty=empty))
    back = dialog.foot.right_part(180)
    dialog.add(Button(back, _("Close"), key="esc", on_act=dialog.shut))
    return dialog


def _items(sitting: Sitting, turn: int, to_person: ToPerson) -> list[Item]:
    items: list[Item] = []
    for motion, hall in sitting.halls(turn).items():
        if _in_a_body(sitting, motion):
            ballots = roll_call(sitting.scenario, hall, motion).ballots
            items.append(_question(sitting, motion))
            named = [ballot for ballot in ballots if ballot.delegate.person]
            named.sort(key=lambda ballot: _ORDER.index(ballot.side))
            items += [_ballot(sitting, hall, motion, ballot, to_person) for ballot in named]
    return items


def _question(sitting: Sitting, motion: str) -> Item:
    scenario, result = sitting.scenario, sitting.state.results[motion]
    item = scenario.motions[motion]
    bodies = " + ".join(narrate.name(scenario, body) for body in _bodies(sitting, motion))
    told = f"{bodies}: {item.title}"
    count = _count(result.ballots)
    verdict = _("carried, {count}") if result.carried else _("lost, {count}")

    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        canvas.rect(at, t.INK)
        left = (told, t.CARD_NAME, t.WHITE)
        right = (verdict.format(count=count), t.LABEL_BOLD, t.PAPER)
        canvas.pair(at.inset(14, 0), left, right)

    return Item(40, pen, name=f"question {motion}", tooltip=item.question)


def _count(ballots: Ballots) -> str:
    return f"{ballots.for_}–{ballots.against}–{ballots.abstain}"


def _ballot(
    sitting: Sitting, hall: State, motion: str, ballot: Ballot, to_person: ToPerson
) -> Item:
    """A member: face, side, the two heaviest reasons; all of them when it is asked why."""
    scenario, person = sitting.scenario, ballot.delegate.person or ""
    words = narrate.full_name(scenario, person)
    title = _("{who}: {side}").format(who=words, side=narrate.name(scenario, ballot.side))
    why = of_tally(scenario, title, ballot.tally)
    heavy = sorted(ballot.tally.reasons, key=lambda reason: -abs(reason.amount))[:2]
    note = "; ".join(narrate.reason(scenario, reason) for reason in heavy)
    portrait, faction = persons.face(scenario, person), persons.look(hall, person)
    row: Item

    def pen(canvas: Canvas, at: Box, _chosen: bool) -> None:  # noqa: FBT001
        lit = row.hovered or row.focused
        canvas.rect(at, t.BRIGHT if lit else t.CARD, t.RED if lit else t.INK, 2.5 if lit else 1.4)
        art.bust(canvas, Box(at.x + 8, at.y + 3, 39, 46), portrait, faction, border=1.4)
        art.seat_sign(canvas, (at.x + 70, at.centre[1]), ballot.side, size=2.0)
        line = Box(at.x + 92, at.y + 4, at.w - 108, 24)
        canvas.text_in(line, title, t.LABEL_BOLD, t.INK, ellipsis=True)
        canvas.text_in(line.moved(0, 23), note, t.LABEL, t.SOFT_INK, ellipsis=True)

    name = f"ballot {motion} {person}"
    row = Item(52, pen, name=name, why=why, on_act=lambda: to_person(person))
    return row
