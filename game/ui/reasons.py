"""Owns the explanations of shown numbers: each is built here once, from what the rules computed.

    Figure(box, 61, why=of_tally(scenario, _("Chance"), chance, total=61))

It asks `narrate` for every word and computes nothing that a rule computes; it knows no screen.
"""

from __future__ import annotations

from collections.abc import Iterable

from game import narrate
from game.rules.delegates import delegation
from game.rules.model import Scenario
from game.rules.state import Entry, State
from game.rules.tally import Reason, Tally
from game.ui.explain import Explanation, Row
from game.words import text as _

MARKS = ("cadres", "oratory", "theory", "nerve", "authority")


def of_tally(
    scenario: Scenario, title: str, tally: Tally, total: int | None = None, note: str = ""
) -> Explanation:
    """A tally as a ledger; `total` stands where the rules bound the sum."""
    rows = tuple(_of_reason(scenario, reason) for reason in tally.reasons)
    return Explanation(title, rows, tally.total if total is None else total, note)


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
