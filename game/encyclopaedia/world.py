"""Owns the articles on what is there: papers, bodies, offices, places, sides, issues, teachings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game import narrate
from game.encyclopaedia.article import Article, Line, Part
from game.rules.model import Document, Faction, Organisation, Scenario
from game.words import text as _


def world(scenario: Scenario) -> Iterator[Article]:
    """An article on everything that is there on the first day, people apart."""
    yield from (_document(scenario, item) for item in scenario.documents.values())
    yield from _bodies(scenario)
    yield from _offices(scenario)
    yield from (_organisation(item) for item in scenario.organisations.values())
    yield from (_faction(scenario, item) for item in scenario.factions.values())
    yield from _issues(scenario)
    yield from _doctrines(scenario)


def _document(scenario: Scenario, item: Document) -> Article:
    parts = (
        Part("", item.argument),
        Part(_("What came of it"), item.effect),
    )
    lines = [
        Line(_("Written by"), _names(scenario, item.authors)),
        Line(_("Weight in the struggle"), _("{n} of 10").format(n=item.weight)),
        Line(_("Bears Lenin’s name"), _("yes") if item.lenin else ""),
        Line(_("Aimed at"), _names(scenario, item.against)),
        Line(_("Answers"), _names(scenario, item.answers)),
        Line(_("Can be held against"), _names(scenario, item.about)),
        *_places(scenario, item.moves),
    ]
    return Article(
        kind="document",
        id=item.id,
        title=item.title,
        note=narrate.day(item.dated),
        parts=tuple(part for part in parts if part.words),
        lines=tuple(line for line in lines if line.value),
        source=item.source,
        confidence=item.confidence,
        day=item.dated,
        names=(item.title,),
        see=(*item.authors, *item.answers, *item.about),
    )


def _bodies(scenario: Scenario) -> Iterator[Article]:
    for item in scenario.bodies.values():
        lines = [
            Line(_("Elected by"), narrate.name(scenario, item.elected_by)),
            Line(_("Full places"), str(item.full)),
            Line(_("Candidates’ places"), str(item.candidates) if item.candidates else ""),
            Line(_("Its majority may"), _verbs(item.powers)),
        ]
        yield Article(
            kind="body",
            id=item.id,
            title=item.name,
            parts=(Part("", item.note),) if item.note else (),
            lines=tuple(line for line in lines if line.value),
            source=item.source,
            confidence=item.confidence,
            names=(item.name,),
        )


def _offices(scenario: Scenario) -> Iterator[Article]:
    for item in scenario.offices.values():
        reach = item.press or ""
        paper = _("read everywhere") if reach == "all" else narrate.name(scenario, reach)
        lines = [
            Line(_("Filled by"), narrate.name(scenario, item.filled_by)),
            Line(_("Its holder may"), _verbs(item.powers)),
            Line(_("Edits a paper"), paper if reach else ""),
            Line(_("Influence in a week"), str(item.influence)),
        ]
        yield Article(
            kind="office",
            id=item.id,
            title=item.name,
            lines=tuple(line for line in lines if line.value),
            source=item.source,
            confidence=item.confidence,
            names=tuple(dict.fromkeys((item.name, item.short))),
        )


def _organisation(item: Organisation) -> Article:
    parts = (Part("", item.note), Part(_("What is estimated"), item.estimates))
    lines = [
        Line(_("Centre"), item.centre),
        Line(_("Members"), f"{item.members:,}"),
        Line(_("Delegates"), str(item.delegates)),
        Line(_("Workers at the bench"), f"{item.industrial} %"),
    ]
    return Article(
        kind="organisation",
        id=item.id,
        title=item.name,
        note=_("Party organisation"),
        parts=tuple(part for part in parts if part.words),
        lines=tuple(lines),
        source=item.source,
        confidence=item.confidence,
        names=tuple(dict.fromkeys((item.name, item.short))),
    )


def _faction(scenario: Scenario, item: Faction) -> Article:
    return Article(
        kind="faction",
        id=item.id,
        title=item.name,
        note=_("A side that is played, led by {leader}").format(
            leader=narrate.name(scenario, item.leader)
        ),
        parts=(Part("", item.blurb), *_aims(item)),
        lines=tuple(_places(scenario, item.platform)),
        source=item.source,
        confidence=item.confidence,
        see=(item.leader,),
        faction=item.id,
    )


def _aims(item: Faction) -> Iterator[Part]:
    aims = (_("{text} ({n} points).").format(text=aim.text, n=aim.points) for aim in item.aims)
    if item.aims:
        yield Part(_("What it is after"), "\n".join(aims))


def _issues(scenario: Scenario) -> Iterator[Article]:
    for item in scenario.issues.values():
        ends = _("Plus: {plus}. Minus: {minus}.").format(plus=item.plus, minus=item.minus)
        stands = (
            Line(faction.name, narrate.signed(faction.platform[item.id]))
            for faction in scenario.factions.values()
            if item.id in faction.platform
        )
        yield Article(
            kind="issue",
            id=item.id,
            title=item.name,
            note=_("An issue on which the sides differ"),
            parts=(Part("", item.stakes), Part(_("Its two ends"), ends)),
            lines=tuple(stands),
            source=item.source,
            confidence=item.confidence,
            names=(item.name,),
        )


def _doctrines(scenario: Scenario) -> Iterator[Article]:
    for item in scenario.doctrines.values():
        yield Article(
            kind="doctrine",
            id=item.id,
            title=item.name,
            note=_("A teaching"),
            parts=(Part("", item.argument),),
            lines=tuple(_places(scenario, item.positions)),
            source=item.source,
            confidence=item.confidence,
            common=(item.name,),
            see=item.against,
        )


def _places(scenario: Scenario, positions: Mapping[str, int]) -> Iterator[Line]:
    for issue, place in positions.items():
        yield Line(narrate.issue(scenario, issue), narrate.signed(place))


def _names(scenario: Scenario, things: tuple[str, ...]) -> str:
    return ", ".join(narrate.name(scenario, thing) for thing in things)


def _verbs(verbs: tuple[str, ...]) -> str:
    return ", ".join(narrate.verb(verb).lower() for verb in verbs)
