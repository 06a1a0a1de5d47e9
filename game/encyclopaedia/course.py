"""Owns the articles on what happened: facts of the record, assemblies; and on words of the time."""

from __future__ import annotations

from collections.abc import Iterator

from game import narrate
from game.encyclopaedia.article import Article, Line, Part
from game.rules.model import Assembly, Fact, Motion, Scenario
from game.words import plural
from game.words import text as _


def course(scenario: Scenario) -> Iterator[Article]:
    """An article on every fact and every assembly, in the order of their days, and on each term."""
    facts = sorted(scenario.facts.values(), key=lambda fact: (fact.day, fact.id))
    yield from (_fact(scenario, item) for item in facts)
    meetings = sorted(scenario.assemblies.values(), key=lambda item: (item.opens, item.id))
    yield from (_assembly(scenario, item) for item in meetings)
    yield from _terms(scenario)


def _fact(scenario: Scenario, item: Fact) -> Article:
    motion = scenario.motions.get(item.id)
    parts = [Part("", item.statement)]
    if item.unchecked:
        parts.append(Part(_("Why no game is held against it"), _stopped(item.unchecked)))
    if item.miss:
        parts.append(Part(_("Why games may part from it"), _stopped(item.miss)))
    lines = [Line(_("Day"), narrate.day(item.day))]
    if motion is not None:
        lines.append(Line(_("Voted in"), narrate.name(scenario, motion.assembly)))
    if not item.unchecked:
        lines.append(Line(_("Counts as in history"), _in_time(item.tolerance)))
    meeting = (motion.assembly, *_leaders(scenario, motion)) if motion is not None else ()
    return Article(
        kind="fact",
        id=item.id,
        title=item.title,
        note=narrate.day(item.day),
        parts=tuple(parts),
        lines=tuple(lines),
        source=item.source,
        confidence=item.confidence,
        day=item.day,
        names=(item.title,),
        see=(*item.about, *meeting),
        ballots=_ballots(motion) if motion is not None else None,
        seed=item.seed,
    )


def _leaders(scenario: Scenario, motion: Motion) -> tuple[str, ...]:
    """Who led the sides that put a motion and that it was put against."""
    sides = (motion.mover, motion.opposer or "")
    return tuple(scenario.factions[side].leader for side in sides if side in scenario.factions)


def _ballots(motion: Motion) -> tuple[int, int, int] | None:
    """The recorded vote, where all three numbers are known."""
    counted = tuple(motion.recorded.get(side) for side in ("for", "against", "abstain"))
    for_, against, abstain = counted
    if for_ is None or against is None or abstain is None:
        return None
    return for_, against, abstain


def _assembly(scenario: Scenario, item: Assembly) -> Article:
    motions = [motion for motion in scenario.motions.values() if motion.assembly == item.id]
    asked = sorted((m for m in motions if m.scheduled), key=lambda m: (m.day, m.id))
    who = [item.body or "", item.organisation or "", *item.bodies]
    parts = [Part("", _days(item))]
    if asked:
        told = (_item(motion) for motion in asked)
        parts.append(Part(_("On its agenda"), "\n".join(told)))
    lines = [
        Line(_("Place"), item.place),
        Line(_("Who votes"), ", ".join(narrate.name(scenario, one) for one in who if one)),
        Line(_("Seats"), str(item.seats) if item.seats else ""),
        *(Line(motion.title, _count(motion)) for motion in asked),
    ]
    return Article(
        kind="assembly",
        id=item.id,
        title=item.name,
        note=narrate.month(item.opens),
        parts=tuple(parts),
        lines=tuple(line for line in lines if line.value),
        source=item.source,
        confidence=item.confidence,
        day=item.opens,
        names=(item.name,),
        see=(*(one for one in who if one), *(motion.id for motion in asked)),
    )


def _item(motion: Motion) -> str:
    """One item of an agenda."""
    return _("{day}: {title}. {question}").format(
        day=narrate.short_day(motion.day), title=motion.title, question=motion.question
    )


def _days(item: Assembly) -> str:
    if item.opens == item.closes:
        return _("Met on {day}.").format(day=narrate.day(item.opens))
    return _("Met from {first} to {last}.").format(
        first=narrate.day(item.opens), last=narrate.day(item.closes)
    )


def _count(motion: Motion) -> str:
    """The recorded vote, short."""
    ballots = _ballots(motion)
    return ", ".join(map(str, ballots)) if ballots else ""


def _terms(scenario: Scenario) -> Iterator[Article]:
    for item in sorted(scenario.glossary.values(), key=lambda term: term.term.casefold()):
        yield Article(
            kind="term",
            id=item.id,
            title=item.term,
            parts=(Part("", item.text),),
            source=item.source,
            confidence=item.confidence,
            common=(item.term, *item.also),
            see=item.see_also,
        )


def _in_time(days: int) -> str:
    """When a game must come to a fact, so that it is not earlier or later than history."""
    if not days:
        return _("if a game comes to it on the day itself")
    return plural(
        "if a game comes to it at most {n} day earlier or later",
        "if a game comes to it at most {n} days earlier or later",
        days,
    ).format(n=days)


def _stopped(words: str) -> str:
    words = words.strip().rstrip(".")
    return f"{words[:1].upper()}{words[1:]}."
