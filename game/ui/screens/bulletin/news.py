"""Owns what the bulletin reports: events, votes, answers, and what was seen of the factions.

    articles(sitting)[0].title       # the lead story

Plain values out of the seat's view; a fact that the seat can't know is in none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from game import narrate
from game.rules.days import today
from game.rules.errors import GensekError
from game.rules.leaders import leader_of
from game.rules.model import Scenario
from game.rules.orders import parse
from game.rules.prices import odds
from game.rules.state import Cause, Entry, State
from game.ui.explain import Explanation, Row, signed
from game.ui.reasons import of_tally
from game.ui.screens.bulletin.article import Article
from game.ui.screens.bulletin.chapter import chapter_piece
from game.ui.screens.bulletin.country import country
from game.ui.screens.bulletin.people import deaths, people, successions
from game.ui.screens.bulletin.press import press_piece, sheets
from game.ui.sitting import Sitting
from game.words import plural
from game.words import text as _

_UNSEEN = (
    "meet",
    "print",
    "cultivate",
    "negotiate",
    "rest",
    "leave",
    "write",
)  # done in private: no reader learns of it
_NUMBERED = ("measure", "grip", "support", "mood", "tie", "health", "signatures", "argument")
_QUIET = ("event", "answer", "done", "failed", "void", "carried", "lost", "elected")


@dataclass(frozen=True, slots=True)
class Report:
    """One of our orders of the turn before: through whom, how it came out, what it did."""

    person: str
    words: str
    result: str
    why: Explanation | None
    effect: str
    effects: Explanation | None
    taken: bool


def articles(sitting: Sitting) -> tuple[Article, ...]:
    """Everything that the present number reports, the lead story first."""
    scenario, state = sitting.scenario, sitting.state
    last = state.chronicle[-1] if state.chronicle else ()
    asked = {question.event for question in state.questions}
    events = [entry for entry in state.news if entry.key == "event"]
    found = [_event(scenario, e, state.news) for e in events if e.subject in asked]
    found += [*deaths(scenario, state), *successions(scenario, state)]
    found += [_event(scenario, e, state.news) for e in events if e.subject not in asked]
    found[1:1] = chapter_piece(sitting)
    votes = [entry for entry in last if entry.key in ("carried", "lost")]
    found += [_vote(scenario, state, entry, last) for entry in votes]
    found += [_elected(scenario, entry, last) for entry in last if entry.key == "elected"]
    found += [_answer(scenario, entry, last) for entry in last if entry.key == "answer"]
    found += _treaties(scenario, last)
    found += _deeds(sitting, last)
    found += sheets(scenario, last, sitting.seat)
    found += people(scenario, state)
    found += country(scenario, state)
    found += press_piece(scenario, state, sitting.seat)
    found += _announced(scenario, sitting.state)
    return tuple(found) or (_nothing(),)


def _nothing() -> Article:
    return Article(_("Nothing to report"), _("The offices are open, the telegraph is quiet."))


def _event(scenario: Scenario, entry: Entry, entries: Sequence[Entry]) -> Article:
    event = scenario.events[entry.subject]
    caused = [e for e in entries if e.cause.kind == "event" and e.cause.id == event.id]
    return Article(
        event.title,
        event.text,
        event.lead,
        event.picture if event.picture in scenario.people else "",
        effects(scenario, caused),
        event.source,
        event.confidence,
    )


def _vote(scenario: Scenario, state: State, entry: Entry, entries: Sequence[Entry]) -> Article:
    motion = scenario.motions[entry.subject]
    f, a, o = entry.after.split(":")
    told = (
        _("Carried by {f} to {a}, {o} abstaining")
        if entry.key == "carried"
        else _("Lost by {f} to {a}, {o} abstaining")
    )
    caused = [e for e in entries if e.cause.kind == "motion" and e.cause.id == motion.id]
    text = [
        _("{assembly} was asked: {question}").format(
            assembly=scenario.assemblies[motion.assembly].name, question=motion.question
        )
    ]
    if motion.for_says:
        text.append(_("For it was said: {words}").format(words=_ended(motion.for_says)))
    if motion.against_says:
        text.append(_("Against it: {words}").format(words=_ended(motion.against_says)))
    return Article(
        motion.title,
        " ".join(text),
        told.format(f=f, a=a, o=o),
        leader_of(scenario, state, motion.mover),
        effects(scenario, caused),
        motion.source,
        motion.confidence,
    )


def _elected(scenario: Scenario, entry: Entry, entries: Sequence[Entry]) -> Article:
    """An election: who came into the body, and who is left out of it."""
    election = scenario.elections[entry.subject]
    seats = [
        e
        for e in entries
        if e.key == "seat" and e.cause.kind == "election" and e.cause.id == election.id
    ]
    came = [narrate.name(scenario, e.detail) for e in seats if e.after == "full"]
    gone = [narrate.name(scenario, e.detail) for e in seats if e.before == "full"]
    text = [_("{n} electors struck out names; who kept half of them is in.").format(n=entry.after)]
    if came:
        text.append(_("New full members: {names}.").format(names=_names(came)))
    if gone:
        text.append(_("No longer full members: {names}.").format(names=_names(gone)))
    rows = tuple(Row(narrate.entry(scenario, e)) for e in seats)
    return Article(
        election.title,
        " ".join(text),
        scenario.assemblies[election.assembly].name,
        "",
        rows[:22],
        election.source,
        election.confidence,
    )


def _names(names: Sequence[str], most: int = 12) -> str:
    told = ", ".join(names[:most])
    over = len(names) - most
    return told if over <= 0 else _("{names} and {n} more").format(names=told, n=over)


def _answer(scenario: Scenario, entry: Entry, entries: Sequence[Entry]) -> Article:
    """How a question of the turn before was answered, and what came of it."""
    event = scenario.events[entry.subject]
    option = next((o for o in event.options if o.id == entry.after), None)
    name = narrate.name(scenario, entry.cause.faction)
    caused = [
        e for e in entries if e.cause.kind == "event" and e.cause.id == event.id and e.cause.faction
    ]
    return Article(
        event.question.rstrip("?") + "?",
        _("{faction} decided: {option}.").format(
            faction=name, option=(option.text if option else entry.after).rstrip(".")
        ),
        event.title,
        "",
        effects(scenario, caused),
    )


def _treaties(scenario: Scenario, entries: Iterable[Entry]) -> list[Article]:
    told = [
        e
        for e in entries
        if e.key in ("pact", "breach", "denounced", "ran_out", "pact_ends", "feud", "feud_ends")
    ]
    if not told:
        return []
    text = " ".join(f"{narrate.entry(scenario, entry)}." for entry in told)
    return [Article(_("Between the factions"), text)]


def _announced(scenario: Scenario, state: State) -> list[Article]:
    """The assemblies that meet within three weeks."""
    now = today(scenario, state)
    coming = [a for a in scenario.assemblies.values() if now < a.opens <= now + timedelta(days=21)]
    if not coming:
        return []
    coming.sort(key=lambda item: item.opens)
    text = " ".join(
        _("{name} meets on {day}: {place}.").format(
            name=item.name, day=narrate.day(item.opens), place=item.place
        )
        for item in coming
    )
    return [Article(_("Announced"), text)]


# --- deeds --------------------------------------------------------------------------------------
def _deeds(sitting: Sitting, entries: Sequence[Entry]) -> list[Article]:
    """What was seen of the other factions, one article each."""
    return [
        article
        for faction in sitting.scenario.factions
        if faction != sitting.seat
        and (article := _seen(sitting.scenario, faction, entries)) is not None
    ]


def _seen(scenario: Scenario, faction: str, entries: Sequence[Entry]) -> Article | None:
    told = [
        entry
        for entry in entries
        if entry.key in ("done", "failed")
        and entry.cause.faction == faction
        and entry.detail not in _UNSEEN
    ]
    if not told:
        return None
    lines = {entry.cause.id for entry in told}
    caused = [e for e in entries if e.cause.kind == "order" and e.cause.id in lines]
    text = " ".join(_deed(scenario, entry) for entry in told)
    name = narrate.name(scenario, faction)
    title = _("{faction}: what was seen").format(faction=name)
    return Article(title, text, effects=effects(scenario, _visible(caused, faction)))


def _deed(scenario: Scenario, entry: Entry) -> str:
    clause = narrate.order(scenario, entry.cause.id)
    if entry.key == "done":
        return f"{clause}."
    return _("{deed}, without success.").format(deed=clause)


def _visible(entries: Iterable[Entry], faction: str) -> list[Entry]:
    """What a reader learns of deeds: not what they cost, and not what was felt in secret."""
    return [
        e
        for e in entries
        if e.key != "tie"
        and not (e.key == "measure" and e.detail == "influence" and e.subject == faction)
    ]


def reports(sitting: Sitting) -> tuple[Report, ...]:
    """How our own orders of the turn before came out."""
    last = sitting.state.chronicle[-1] if sitting.state.chronicle else ()
    told = [
        entry
        for entry in last
        if entry.key in ("done", "failed", "void")
        and entry.cause.kind == "order"
        and entry.cause.faction == sitting.seat
    ]
    return tuple(_report(sitting.scenario, entry, last) for entry in told)


def _report(scenario: Scenario, entry: Entry, entries: Sequence[Entry]) -> Report:
    line = entry.cause.id
    caused = [
        e
        for e in entries
        if e.cause.kind == "order" and e.cause.id == line and e.key not in ("done", "failed")
    ]
    if entry.detail == "print":
        caused += [e for e in entries if e.cause == Cause("rule", "printed", entry.cause.faction)]
    rows = effects(scenario, caused)
    moved = [e for e in caused if not (e.key == "measure" and e.detail == "influence")]
    title = _("What the order did")
    return Report(
        _actor(line),
        narrate.order(scenario, line),
        _result(scenario, entry),
        _chance(scenario, entry),
        _short(scenario, moved[0]) if moved else "",
        Explanation(title, rows) if rows else None,
        entry.key == "done",
    )


def _actor(line: str) -> str:
    try:
        return parse(line).actor
    except GensekError:
        return ""


def _result(scenario: Scenario, entry: Entry) -> str:
    """The throw in words: a chance of 74 takes at 74 or under."""
    if entry.key == "void":
        return _("no longer possible")
    if entry.tally is None or entry.roll is None:
        return _("done")
    chance = odds(scenario, entry.tally)
    told = (
        _("taken: {roll} thrown, {chance} or less is enough")
        if entry.key == "done"
        else (_("failed: {roll} thrown, over {chance}"))
    )
    return told.format(roll=entry.roll, chance=chance)


def _chance(scenario: Scenario, entry: Entry) -> Explanation | None:
    if entry.tally is None or entry.roll is None:
        return None
    note = _("Thrown: {roll} of 100. The order takes at the chance or under.")
    total = odds(scenario, entry.tally)
    return of_tally(scenario, _("Chance"), entry.tally, total, note.format(roll=entry.roll))


def _short(scenario: Scenario, entry: Entry) -> str:
    """The chief effect in two words."""
    change = signed(_change(entry)) if entry.key in _NUMBERED else ""
    words = {
        "support": _("{n} support"),
        "grip": _("{n} grip"),
        "mood": _("{n} mood"),
        "tie": _("{n} tie"),
        "signatures": plural("{n} signature", "{n} signatures", _change(entry))
        if entry.key == "signatures"
        else "",
        "argument": _("{n} with the hall"),
        "health": _("{n} health"),
        "secretary": _("new secretary"),
        "agenda": _("on the agenda"),
        "publish": _("known to all"),
        "offer": _("offer made"),
        "standing": narrate.name(scenario, entry.after),
        "join": _("goes over"),
    }
    if entry.key == "measure":
        return f"{change} {narrate.name(scenario, entry.detail).split()[-1]}"
    return words.get(entry.key, "").format(n=change)


# --- effects ------------------------------------------------------------------------------------
def _change(entry: Entry) -> int:
    return int(entry.after or 0) - int(entry.before or 0)


def effects(scenario: Scenario, entries: Iterable[Entry]) -> tuple[Row, ...]:
    """What entries changed, as ledger rows; the same change in many places is one row."""
    groups: dict[tuple[str, str, int], list[Entry]] = {}
    rows: list[Row] = []
    for entry in entries:
        if entry.key in ("mood", "support"):
            groups.setdefault((entry.key, entry.detail, _change(entry)), []).append(entry)
        elif entry.key not in _QUIET:
            rows.append(_row(scenario, entry))
    rows += [_grouped(scenario, key, told) for key, told in groups.items()]
    return tuple(rows)


def _row(scenario: Scenario, entry: Entry) -> Row:
    if entry.key not in _NUMBERED:
        return Row(narrate.entry(scenario, entry))
    subject, detail = narrate.name(scenario, entry.subject), narrate.name(scenario, entry.detail)
    words = {
        "measure": _("{subject}: {detail}"),
        "grip": _("Grip of the apparatus in {subject}"),
        "tie": _("What {subject} feels for {detail}"),
        "health": _("Health of {subject}"),
        "signatures": _("Signatures in {subject}"),
        "argument": _("{detail}, weight with the hall"),
    }[entry.key]
    return Row(words.format(subject=subject, detail=detail), _change(entry))


def _grouped(scenario: Scenario, key: tuple[str, str, int], entries: Sequence[Entry]) -> Row:
    kind, detail, change = key
    words = (
        _("Support for {what} in {where}") if kind == "support" else _("Mood on {what} in {where}")
    )
    what = narrate.name(scenario, detail)
    places = [narrate.name(scenario, entry.subject) for entry in entries]
    if len(places) <= 2:
        where = ", ".join(places)
    else:
        where = plural("{n} organisation", "{n} organisations", len(places)).format(n=len(places))
    return Row(words.format(what=what, where=where), change, source=_names(places))


def _ended(words: str) -> str:
    """Words as a sentence that ends."""
    return words if words.endswith((".", "?", "!")) else words + "."
