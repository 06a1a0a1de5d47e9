"""Owns the page on the press (R14): papers, editors, what they run, and who may print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from game import narrate
from game.rules import press
from game.rules.conditions import discussion_open
from game.rules.halls import quota
from game.rules.model import Scenario
from game.rules.state import State
from game.ui.explain import Explanation, Row
from game.ui.screens import persons
from game.ui.screens.bulletin.press import closed_places, may_print, reach_rows
from game.ui.screens.organs import loop
from game.ui.screens.organs.page import Content, Remark, Sides
from game.ui.screens.organs.register import Cell, Column, Line
from game.ui.sitting import Sitting
from game.words import text as _


def content(sitting: Sitting) -> Content:
    """The papers with an editor first, then those of committees that run a campaign, then all."""
    scenario, state = sitting.scenario, sitting.state
    names = sorted(press.papers(scenario), key=lambda name: _rank(scenario, state, name))
    return Content(
        _("The press"),
        (_discussion(scenario, state), _doors(scenario, state)),
        _columns(),
        tuple(_line(scenario, state, sitting.seat, name) for name in names),
        _("open the editor’s dossier"),
        _editors(scenario, state, sitting.seat, names),
        _("There is no paper."),
    )


def _rank(scenario: Scenario, state: State, paper: str) -> tuple[bool, bool, bool, int]:
    place = press.home(scenario, paper)
    size = quota(scenario, state, place) if place else 0
    committees = paper in scenario.organisations
    return (committees, paper not in state.campaigns, place is not None, -size)


def editor(sitting: Sitting, paper: str) -> str | None:
    """Who edits the paper of a row."""
    return press.editor(sitting.state, paper)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Paper"), 250),
        Column(_("Read in"), 180),
        Column(_("Editor"), 270),
        Column(_("Post given by"), 190),
        Column(_("What it writes"), 280),
        Column(_("May we print?"), 356),
    )


def _editors(scenario: Scenario, state: State, seat: str, names: Sequence[str]) -> Sides:
    """The papers by the side of their editors, and how many print for us."""
    found = Counter(_side(state, name) or "uncommitted" for name in names)
    order = (*scenario.factions, "uncommitted")
    counts = tuple((side, found[side]) for side in order if found[side])
    open_to_us = sum(1 for name in names if press.leave_to_print(scenario, state, seat, name))
    words = _("Papers by the side of their editors; {n} of {all} print for us")
    title = _("Papers by the side of their editors")
    why = loop.of_sides(scenario, title, counts)
    return Sides(words.format(n=open_to_us, all=len(names)), counts, why)


def _side(state: State, paper: str) -> str:
    """The side of who edits a paper; nothing where nobody does."""
    person = press.editor(state, paper)
    return (state.people[person].faction or "uncommitted") if person else ""


# --- over the register ----------------------------------------------------------------------------
def _discussion(scenario: Scenario, state: State) -> Remark:
    if not discussion_open(scenario, state):
        words = _("No discussion is open: a paper prints for its own side and its allies.")
        return Remark(words, strong=True)
    day = narrate.day(date.fromisoformat(state.discussion))
    words = _("A discussion is open until {day}: every side may print.")
    return Remark(words.format(day=day), strong=True)


def _doors(scenario: Scenario, state: State) -> Remark:
    """Which places are closed to whom, and from which turn they are open again."""
    rows = tuple(
        Row(
            _("{place} is closed to {faction}, until {day}").format(
                place=narrate.name(scenario, place),
                faction=narrate.name(scenario, faction),
                day=_day(scenario, state.organisations[place].barred[faction]),
            )
        )
        for place in scenario.organisations
        for faction in scenario.factions
        if press.barred(state, place, faction)
    )
    note = _("A mandate, a secretary of one’s own or a decision of the Politburo opens a door.")
    return Remark(closed_places(scenario, state), Explanation(_("Closed doors"), rows, None, note))


def _day(scenario: Scenario, turn: int) -> str:
    return narrate.short_day(scenario.calendar[min(turn, len(scenario.calendar) - 1)].begins)


# --- a row ----------------------------------------------------------------------------------------
def _line(scenario: Scenario, state: State, seat: str, paper: str) -> Line:
    title = narrate.paper(scenario, paper)
    title = title[:1].upper() + title[1:]
    person = press.editor(state, paper)
    side = _side(state, paper)
    face = persons.face(scenario, person) if person else ""
    ground = press.leave_to_print(scenario, state, seat, paper)
    runs = state.campaigns.get(paper)
    may = may_print(scenario, state, seat, paper)
    cells = (
        Cell(title, strong=True),
        Cell(_read_in(scenario, paper)),
        Cell(
            narrate.name(scenario, person) if person else _("nobody"),
            side,
            alarm=not person,
            face=face,
        ),
        Cell(_given_by(scenario, paper), quiet=paper not in scenario.offices),
        Cell(narrate.campaign(scenario, runs), strong=runs is not None, quiet=runs is None),
        Cell(may, strong=bool(ground), quiet=not ground, mark="yes" if ground else "no"),
    )
    source = scenario.offices[paper].source if paper in scenario.offices else ""
    rows = (Row(may), *reach_rows(scenario, state, paper))
    return Line(paper, cells, Explanation(title, rows, None, source))


def _read_in(scenario: Scenario, paper: str) -> str:
    place = press.home(scenario, paper)
    return scenario.organisations[place].short if place else _("All organisations")


def _given_by(scenario: Scenario, paper: str) -> str:
    """Who names the editor: a body, or nobody where the secretary directs the paper himself."""
    if paper not in scenario.offices:
        return _("The secretary himself")
    body = scenario.offices[paper].filled_by
    return scenario.bodies[body].name if body in scenario.bodies else narrate.name(scenario, body)
