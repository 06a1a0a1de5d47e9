"""Owns the explanations of shown numbers: each is built here once, from what the rules computed.

    Figure(box, 61, why=of_tally(scenario, _("Chance"), chance, total=61))

It asks `narrate` for every word and computes nothing that a rule computes; it knows no screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from game import narrate
from game.rules import secretaries
from game.rules.answer import orders_due
from game.rules.delegates import delegation
from game.rules.halls import at_hand, seats_in
from game.rules.health import illness, stand_in
from game.rules.leaders import led_by
from game.rules.model import Scenario
from game.rules.reckoning import grip_reach, income_due
from game.rules.state import Entry, State
from game.rules.tally import Reason, Tally
from game.ui.explain import Explanation, Row
from game.words import text as _

_MOST_ROWS = 9
MARKS = ("cadres", "oratory", "theory", "nerve", "authority")


def of_tally(
    scenario: Scenario, title: str, tally: Tally, total: int | None = None, note: str = ""
) -> Explanation:
    """A tally as a ledger; `total` stands where the rules bound the sum."""
    rows = [_of_reason(scenario, reason) for reason in tally.reasons]
    shown = tally.total if total is None else total
    if shown != tally.total:
        rows.append(Row(_("The bounds of every such number"), shown - tally.total))
    return Explanation(title, tuple(rows), shown, note)


def _of_reason(scenario: Scenario, item: Reason) -> Row:
    words = narrate.reason(scenario, item)
    parts = of_tally(scenario, words, item.parts) if item.parts is not None else None
    return Row(words, item.amount, parts=parts)


def of_changes(scenario: Scenario, title: str, entries: Iterable[Entry], now: int) -> Explanation:
    """What moved a number, entry by entry, and what it is now."""
    rows = tuple(
        Row(narrate.cause(scenario, entry.cause), int(entry.after) - int(entry.before))
        for entry in entries
    )
    return Explanation(title, rows, now)


def of_tie(scenario: Scenario, state: State, person: str, to: str) -> Explanation:
    """What somebody feels for somebody else: the reasons of the start, and what this game did.

    What others did in secret shows as one line, so that the ledger comes to what it says.
    """
    now = state.people[person].ties.get(to, 0)
    rows = [
        Row(tie.reason, tie.strength, _sure(tie.source, tie.confidence))
        for tie in scenario.people[person].ties
        if tie.to == to
    ]
    for entry in _ties(state, person, to):
        change = int(entry.after) - int(entry.before)
        rows.append(Row(narrate.cause(scenario, entry.cause), change))
    hidden = now - sum(row.amount or 0 for row in rows)
    if hidden:
        rows.append(Row(_("What others have done unseen"), hidden))
    words = _("What {person} feels for {other}").format(
        person=narrate.name(scenario, person), other=narrate.name(scenario, to)
    )
    return Explanation(words, tuple(rows), now, "" if rows else _("Nothing is known of a tie."))


def _ties(state: State, person: str, to: str) -> list[Entry]:
    turns = (*state.chronicle, state.news)
    return [
        entry
        for turn in turns
        for entry in turn
        if entry.key == "tie" and entry.subject == person and entry.detail == to
    ]


def _sure(source: str, confidence: str) -> str:
    told = narrate.confidence(confidence)
    return f"{source}; {told}" if source else told.capitalize()


def of_source(scenario: Scenario, title: str, source: str, confidence: str) -> Explanation:
    """Where a claim comes from, and how sure the record is."""
    return Explanation(title, note=f"{source.rstrip('.')}. {_sure('', confidence)}.")


def of_mark(scenario: Scenario, person: str, mark: str) -> Explanation:
    """One of a person's five marks: a judgement, its ground and its source."""
    item = scenario.people[person]
    words = f"{mark_name(mark)}: {getattr(item, mark)}"
    note = _("A judgement from 1 to 10. {ground} Source: {source}.").format(
        ground=item.marks_reason, source=item.source.rstrip(".")
    )
    return Explanation(words, note=note)


def of_health(scenario: Scenario, state: State, person: str) -> Explanation:
    """What has moved somebody's health, and how likely an illness is (R13)."""
    name = narrate.name(scenario, person)
    now = state.people[person].health
    title = _("Health of {name}, of 10").format(name=name)
    what = of_history(scenario, state, title, now, "health", person)
    chance = illness(scenario, state, person)
    why = of_tally(scenario, _("Illness, in a thousand a week"), chance)
    words = _("Illness: {n} in a thousand a week").format(n=chance.total)
    return Explanation(
        title, (*what.rows, Row(words, parts=why)), now, away_words(scenario, state, person)
    )


def away_words(scenario: Scenario, state: State, person: str) -> str:
    """Why and until when somebody is away, who stands in for a leader; "" for who is at hand."""
    absence = state.people[person].absence
    if absence is None:
        return ""
    last = len(scenario.calendar) - 1
    day = narrate.short_day(scenario.calendar[min(absence.back, last)].begins)
    why = _("Ill until {day}.") if absence.why == "illness" else _("On leave until {day}.")
    told = why.format(day=day)
    led = led_by(scenario, state, person)
    if led is None:
        return told
    deputy = stand_in(scenario, state, led)
    if deputy is None:
        return _("{away} Nobody stands in.").format(away=told)
    name = narrate.name(scenario, deputy)
    return _("{away} {name} stands in.").format(away=told, name=name)


def of_marks(scenario: Scenario, person: str) -> Explanation:
    """All marks of a person, each with its ground."""
    item = scenario.people[person]
    rows = tuple(
        Row(mark_name(mark), getattr(item, mark), parts=of_mark(scenario, person, mark))
        for mark in MARKS
    )
    return Explanation(item.full_name, rows, None, item.marks_reason)


def mark_name(mark: str) -> str:
    """What a mark is called on a card."""
    return {
        "cadres": _("Cadres"),
        "oratory": _("Speech"),
        "theory": _("Theory"),
        "nerve": _("Nerve"),
        "authority": _("Authority"),
    }[mark]


def of_delegation(scenario: Scenario, state: State, organisation: str) -> Explanation:
    """Whom an organisation sends: the secretary's nominees, and the rest by support."""
    sent = delegation(scenario, state, organisation)
    record = state.organisations[organisation]
    rows = [
        Row(
            _("Nominees of the secretary, {name}").format(
                name=narrate.name(scenario, record.secretary or "")
            ),
            sent.nominees,
            _("The grip of the apparatus is {grip} of 100").format(grip=record.grip),
        )
    ]
    rows += [
        Row(_("Sent by those who stand with {name}").format(name=_side(scenario, faction)), seats)
        for faction, seats in sent.others.items()
    ]
    elected = record.delegation is not None
    note = _("Elected: it changes no more.") if elected else _("If the lists were drawn today.")
    name = narrate.name(scenario, organisation)
    total = sent.nominees + sum(sent.others.values())
    words = _("Delegates of {place}").format(place=name)
    return Explanation(words, tuple(row for row in rows if row.amount), total, note)


def _side(scenario: Scenario, faction: str) -> str:
    return narrate.name(scenario, faction or "uncommitted")


# --- numbers that have a history ------------------------------------------------------------------
def of_history(
    scenario: Scenario, state: State, title: str, now: int, key: str, subject: str, detail: str = ""
) -> Explanation:
    """What a number was at the start, and what has moved it since, cause by cause."""
    moved: dict[str, int] = {}
    for entry in _told(state):
        if (entry.key, entry.subject, entry.detail) == (key, subject, detail):
            words = narrate.cause(scenario, entry.cause)
            moved[words] = moved.get(words, 0) + int(entry.after or 0) - int(entry.before or 0)
    began = narrate.day(scenario.calendar[0].begins)
    first = Row(_("On {day}").format(day=began), now - sum(moved.values()))
    return Explanation(title, (first, *heaviest(moved)), now)


def _told(state: State) -> Iterable[Entry]:
    return (entry for turn in (*state.chronicle, state.news) for entry in turn)


def heaviest(moved: Mapping[str, int]) -> tuple[Row, ...]:
    """The weightiest lines, and the rest in one."""
    lines = sorted(moved.items(), key=lambda line: -abs(line[1]))
    rows = [Row(words, by) for words, by in lines[:_MOST_ROWS] if by]
    rest = sum(by for _words, by in lines[_MOST_ROWS:])
    return (*rows, Row(_("All else"), rest)) if rest else tuple(rows)


def of_grip(scenario: Scenario, state: State, organisation: str) -> Explanation:
    """Why an organisation's grip is what it is, and where it can go."""
    record = state.organisations[organisation]
    title = _("Grip in {place}").format(place=narrate.name(scenario, organisation))
    what = of_history(scenario, state, title, record.grip, "grip", organisation)
    if record.secretary is None:
        note = _("The post is vacant: the grip loosens week by week.")
    else:
        note = _("{name} can bring it to {reach}.").format(
            name=narrate.name(scenario, record.secretary),
            reach=max(record.grip, grip_reach(scenario, state, organisation)),
        )
    return Explanation(what.title, what.rows, what.total, note)


def of_security(scenario: Scenario, state: State, organisation: str) -> Explanation:
    """How safe a secretary feels in the post, and how rooted (R3.8, R3.9)."""
    what = secretaries.security(scenario, state, organisation)
    rooted = secretaries.roots(scenario, state, organisation)
    person = narrate.name(scenario, state.organisations[organisation].secretary or "")
    title = _("How safe {person} feels in the post").format(person=person)
    note = _("{usual} is usual; safer holds delegates more firmly. Roots: {roots} of {most}.")
    posts = scenario.balance.posts
    told = note.format(usual=posts.safe_usual, roots=rooted, most=posts.roots_cap)
    return of_tally(scenario, title, what, what.clamped(0, 100), told)


def of_storm(scenario: Scenario, state: State, organisation: str, faction: str) -> Explanation:
    """Which meetings have won how many of an organisation's cells (R4.40)."""
    won = state.organisations[organisation].cells.get(faction, 0)
    title = _("Cells won in {place}").format(place=narrate.name(scenario, organisation))
    what = of_history(scenario, state, title, won, "cells", organisation, faction)
    needed = scenario.balance.effects.team_needed
    note = _("From {needed} per cent on no secretary is refused.").format(needed=needed)
    return Explanation(what.title, what.rows, what.total, note)


def of_support(scenario: Scenario, state: State, organisation: str, faction: str) -> Explanation:
    """Why so many per cent of an organisation's members stand with a faction."""
    record = state.organisations[organisation]
    place = narrate.name(scenario, organisation)
    if not faction:
        rows = [Row(_("All members"), 100)]
        rows += [
            Row(narrate.name(scenario, one), -share)
            for one, share in record.support.items()
            if share
        ]
        title = _("Uncommitted in {place}").format(place=place)
        return Explanation(title, tuple(rows), record.uncommitted)
    title = _("{faction} in {place}, per cent").format(
        faction=narrate.name(scenario, faction), place=place
    )
    now = record.support.get(faction, 0)
    return of_history(scenario, state, title, now, "support", organisation, faction)


def of_mood(scenario: Scenario, state: State, organisation: str, issue: str) -> Explanation:
    """Why an organisation stands where it does on an issue, and what the ends of the scale are."""
    now = state.organisations[organisation].mood.get(issue, 0)
    title = _("{place} on {issue}").format(
        place=narrate.name(scenario, organisation), issue=narrate.issue(scenario, issue)
    )
    what = of_history(scenario, state, title, now, "mood", organisation, issue)
    item = scenario.issues[issue]
    note = _("From −10, {minus}, to 10, {plus}.").format(minus=item.minus, plus=item.plus)
    return Explanation(what.title, what.rows, what.total, note)


def of_orders(scenario: Scenario, state: State, faction: str) -> Explanation:
    """Why a faction can give so many orders."""
    due = orders_due(scenario, state, faction)
    total = min(due.total, scenario.balance.orders.orders_cap)
    note = _("Never more than {cap}.").format(cap=scenario.balance.orders.orders_cap)
    return of_tally(scenario, _("Orders a turn"), due, total, note)


def of_income(scenario: Scenario, state: State, faction: str) -> Explanation:
    """Whence a faction's influence comes."""
    months = scenario.calendar[min(state.turn, len(scenario.calendar) - 1)].kind == "months"
    return of_tally(
        scenario,
        _("Influence a month") if months else _("Influence a week"),
        income_due(scenario, state, faction),
        note="" if months else _("A day of the congress brings half."),
    )


def of_price(scenario: Scenario, orders: Sequence[tuple[str, int]], purse: int) -> Explanation:
    """What the orders of a draft cost, each by its line."""
    rows = tuple(Row(narrate.order(scenario, line), cost) for line, cost in orders)
    note = _("Influence at hand: {n}.").format(n=purse)
    return Explanation(
        _("This turn’s orders cost"), rows, sum(cost for _line, cost in orders), note
    )


# --- a seat at the start --------------------------------------------------------------------------
def of_following(scenario: Scenario, state: State, faction: str) -> Explanation:
    """Where the delegates come from who owe their seat to a faction, or stand with it."""
    following: dict[str, int] = {}
    for name in state.organisations:
        sent = delegation(scenario, state, name)
        count = sent.others.get(faction, 0) + (sent.nominees if sent.patron == faction else 0)
        following[narrate.name(scenario, name)] = count
    title = _("Delegates of {name} today").format(name=narrate.name(scenario, faction))
    note = _("Nominees of its secretaries, and those whom its supporters send.")
    return Explanation(title, heaviest(following), sum(following.values()), note)


def of_congress(scenario: Scenario) -> Explanation:
    """Which organisations send the delegates of the congress."""
    hall = at_hand(scenario, 0)
    seats = {
        narrate.name(scenario, name): seats_in(scenario, hall, name)
        for name in scenario.organisations
    }
    title = narrate.name(scenario, hall.id) if hall else _("Usual numbers of delegates")
    return Explanation(title, heaviest(seats), sum(seats.values()))


def of_calendar(scenario: Scenario) -> Explanation:
    """How many turns are months, how many weeks, and how many days."""
    kinds = [turn.kind for turn in scenario.calendar]
    rows = (
        Row(_("Months"), kinds.count("months")),
        Row(_("Weeks"), kinds.count("weeks")),
        Row(_("Single days"), kinds.count("days")),
    )
    return Explanation(_("Turns"), tuple(row for row in rows if row.amount), len(kinds))
