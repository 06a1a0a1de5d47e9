"""Owns the page on the posts (R3): secretaries, how safe and how rooted; vacancies; officials."""

from __future__ import annotations

from game import narrate
from game.rules import secretaries
from game.rules.delegates import delegation
from game.rules.halls import quota, seats_sent
from game.rules.model import Scenario
from game.rules.state import State
from game.rules.tally import Tally
from game.ui import reasons
from game.ui.explain import Explanation, Row
from game.ui.screens import persons
from game.ui.screens.cards.vacancies import days_left, vacancies
from game.ui.screens.organs import loop
from game.ui.screens.organs.page import Content, Remark, Sides
from game.ui.screens.organs.register import Cell, Column, Line
from game.ui.sitting import Sitting
from game.words import plural
from game.words import text as _

_NERVOUS = 75  # below so many per cent of what is usual a number shows red


def content(sitting: Sitting) -> Content:
    """The vacant posts first, then the organisations by their delegates."""
    scenario, state = sitting.scenario, sitting.state
    names = sorted(
        state.organisations,
        key=lambda name: (
            state.organisations[name].secretary is not None,
            -quota(scenario, state, name),
        ),
    )
    return Content(
        _("The posts"),
        (_officials(scenario, state), _vacant(scenario, state)),
        _columns(),
        tuple(_line(scenario, state, name) for name in names),
        _("open the dossier, or the file of the vacant post"),
        _delegates(scenario, state),
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Organisation"), 150),
        Column(_("Secretary"), 250),
        Column(_("Since"), 150),
        Column(_("Delegates"), 100, "right"),
        Column(_("Nominees"), 100, "right"),
        Column(_("Officials, %"), 112, "right"),
        Column(_("Grip"), 80, "right"),
        Column(_("Safe"), 86, "right"),
        Column(_("Roots"), 80, "right"),
        Column(_("Refuses, %"), 112, "right"),
        Column("", 20),
        Column(_("What is so"), 286),
    )


def _delegates(scenario: Scenario, state: State) -> Sides:
    """The delegates by the side that they owe their seat to."""
    counts = tuple(loop.delegates_by_side(scenario, state))
    title = _("Delegates by the side that they owe their seat to")
    return Sides(title, counts, loop.of_sides(scenario, title, counts))


# --- over the register ----------------------------------------------------------------------------
def officials(scenario: Scenario, state: State) -> Explanation:
    """How many delegates are full-time officials, place by place (R3.6)."""
    rows = []
    for name, record in state.organisations.items():
        sent = delegation(scenario, state, name)
        whole = sent.nominees + sum(sent.others.values())
        words = _("{place}: {n} per cent of {all}").format(
            place=narrate.name(scenario, name), n=record.officials, all=whole
        )
        rows.append(Row(words, (record.officials * whole + 50) // 100))
    rows.sort(key=lambda row: -(row.amount or 0))
    total = sum(row.amount or 0 for row in rows)
    note = _("Officials follow the secretary on whom their post depends, and fear more.")
    return Explanation(_("Delegates who are full-time officials"), tuple(rows), total, note)


def _officials(scenario: Scenario, state: State) -> Remark:
    why = officials(scenario, state)
    whole = seats_sent(scenario, state)
    words = _("Full-time officials among the delegates: {n} of {all}, {share} in a hundred.")
    share = ((why.total or 0) * 200 + whole) // (2 * whole) if whole else 0
    return Remark(words.format(n=why.total, all=whole, share=share), why, strong=True)


def _vacant(scenario: Scenario, state: State) -> Remark:
    """Every post that stands empty, those of organisations and all others."""
    empty = vacancies(scenario, state)
    names = "; ".join(item.title for item in empty)
    words = plural("{n} post stands empty: {names}.", "{n} posts stand empty: {names}.", len(empty))
    told = words.format(n=len(empty), names=names) if empty else _("No post stands empty.")
    note = _("The card index has a card for each of them, and says who may fill it.")
    rows = tuple(Row(item.title) for item in empty)
    return Remark(told, Explanation(_("Vacant posts"), rows, None, note))


# --- a row ----------------------------------------------------------------------------------------
def _line(scenario: Scenario, state: State, place: str) -> Line:
    record, item = state.organisations[place], scenario.organisations[place]
    person = record.secretary
    sent = delegation(scenario, state, place)
    safe = secretaries.security(scenario, state, place)
    wish = secretaries.refusal(scenario, state, place)
    roots = secretaries.roots(scenario, state, place)
    nervous = scenario.balance.posts.safe_usual * _NERVOUS // 100
    side = (state.people[person].faction or "uncommitted") if person else ""
    cells = (
        Cell(item.short or item.name, strong=True),
        Cell(
            narrate.name(scenario, person) if person else _("vacant"),
            side,
            alarm=not person,
            face=persons.face(scenario, person) if person else "",
        ),
        Cell(narrate.day(record.since) if record.since else _("not known")),
        Cell(str(sent.nominees + sum(sent.others.values()))),
        Cell(str(sent.nominees)),
        Cell(str(record.officials), share=record.officials),
        Cell(str(record.grip), share=record.grip),
        Cell(
            _number(safe),
            alarm=bool(safe.reasons) and safe.clamped(0, 100) < nervous,
            share=safe.clamped(0, 100) if safe.reasons else None,
        ),
        Cell(str(roots) if person else "–"),
        Cell(str(max(0, wish.total))),
        Cell(""),
        Cell(_so(scenario, state, place), alarm=not person, quiet=record.named),
    )
    return Line(place, cells, _why(scenario, state, place, wish))


def _number(safe: Tally) -> str:
    return str(safe.clamped(0, 100)) if safe.reasons else "–"


def _so(scenario: Scenario, state: State, place: str) -> str:
    """What is out of the common in a place: a vacancy, a mandate, an inspection, a rooted man."""
    record = state.organisations[place]
    if record.secretary is None:
        left = days_left(scenario, state, place)
        if left is None:
            return _("Waits for whom the centre sends")
        words = plural(
            "Elects one of its own in {n} day", "Elects one of its own in {n} days", left
        )
        return words.format(n=left)
    if record.mandate:
        return _("Can refuse nobody: a mandate stands")
    if secretaries.faulted(scenario, state, place):
        return _("Inspected of late: his roots are bare")
    if secretaries.roots(scenario, state, place) >= scenario.balance.posts.roots_cap:
        return _("As rooted as can be")
    named = _("Named by the centre")
    return named if record.named else _("Elected there, not named by the centre")


def _why(scenario: Scenario, state: State, place: str, wish: Tally) -> Explanation:
    """The ledgers behind a row's numbers."""
    rows = [
        Row(why.title, why.total, parts=why)
        for why in (
            reasons.of_delegation(scenario, state, place),
            reasons.of_grip(scenario, state, place),
        )
    ]
    if state.organisations[place].secretary:
        safe = reasons.of_security(scenario, state, place)
        rows.append(Row(safe.title, safe.total, parts=safe))
    title = _("Refuses whom the centre sends, per cent")
    refuses = reasons.of_tally(scenario, title, wish)
    rows.append(Row(title, wish.total, parts=refuses if wish.reasons else None))
    return Explanation(narrate.name(scenario, place), tuple(rows))
