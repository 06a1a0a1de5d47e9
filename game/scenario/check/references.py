"""Owns that whatever is named exists (R001), and that nothing is named twice (R002).

`KINDS` says of a field what it names; of a mapping its keys are meant. A field stands there alone
or, where other classes mean something else by it, with its class. What names nothing is in `WORDS`.
A field that is new in the model has to be put in one of the two: a test sees to it.

>>> KINDS["leader"], KINDS["Body.others"]
('person', 'faction or uncommitted')

It must not know orders in the notation: `notation` does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import permutations
from typing import get_args

from game import paths
from game.rules import vocabulary
from game.rules.balance import WEIGHING
from game.rules.orders import VERBS
from game.scenario.check.world import Part, Spot, World, ids, spots
from game.scenario.mistakes import Mistake, mistake, nearest

KINDS: Mapping[str, str] = {
    "about": "thing",
    "actor": "person",
    "against": "faction",
    "assembly": "assembly",
    "authors": "author",
    "between": "faction",
    "body": "body",
    "doctrine": "doctrine",
    "document": "document",
    "elected_by": "elector",
    "event": "event",
    "faction": "faction",
    "gauge": "gauge",
    "lever": "lever",
    "filled_by": "elector",
    "decided_by": "body",
    "sits_with": "body",
    "for_candidates": "person",
    "held_by": "faction",
    "holder": "person",
    "home": "organisation",
    "hostile": "faction",
    "issue": "issue",
    "leader": "person",
    "lines": "faction",
    "mood": "issue",
    "motion": "motion",
    "mover": "faction",
    "moves": "issue",
    "nominees": "person",
    "office": "office",
    "opposer": "faction",
    "organisation": "organisation",
    "person": "person",
    "picture": "portrait",
    "platform": "issue",
    "portrait": "portrait",
    "positions": "issue",
    "powers": "verb",
    "paper": "paper",
    "press": "organisation or all",
    "answers": "document",
    "kept_back": "faction",
    "publisher": "body",
    "reader": "reader",
    "readers": "reader",
    "Doctrine.against": "doctrine",
    "Document.about": "person",
    "salience": "issue",
    "secretary": "person",
    "see_also": "article",
    "support": "faction",
    "tabled_by": "faction",
    "target": "thing",
    "to": "person",
    "Assembly.bodies": "body",
    "Body.others": "faction or uncommitted",
    "ChangeTie.to": "person or faction",
    "BanBalance.papers": "verb",
    "CountryBalance.hunt_failure_moves": "gauge",
    "CountryBalance.hunt_moves": "gauge",
    "CountryBalance.hunt_positions": "issue",
    "Sanction.heard_by": "body",
    "Person.standing": "standing",
    "Sanction.standing": "standing",
    "Sanction.takes": "body",
    "HealthBalance.strain": "work",
    "Balance.players": "level",
    "Lesson.verb": "verb",
    "Motion.recorded": "side",
    "OrderBalance.base": "verb",
    "OrderBalance.cost": "verb",
    "OrderBalance.skill": "verb",
    "ScenarioCard.centre": "faction",
    "Assembly.delegations": "organisation",
    "ScenarioCard.main_motions": "motion",
}

# kind -> the file whose ids it names
NOUNS: Mapping[str, str] = {
    "assembly": "assemblies",
    "body": "bodies",
    "doctrine": "doctrines",
    "document": "documents",
    "election": "elections",
    "ending": "endings",
    "event": "events",
    "fact": "facts",
    "faction": "factions",
    "gauge": "country",
    "issue": "issues",
    "lesson": "lessons",
    "lever": "policies",
    "motion": "motions",
    "office": "offices",
    "organisation": "organisations",
    "pact": "pacts",
    "person": "people",
    "risk": "risks",
    "term": "glossary",
}

# Texts, and words that types already hold to a list. Options and orders are looked at elsewhere.
_WORDS = """
    chapters history
    id name full_name initials title short label lead text blurb summary motto note notes estimates
    minus plus minus_short plus_short stakes reason marks_reason character base post fate since
    until party_since place argument effect question for_says against_says statement unchecked miss
    source version poster meet watch print demonstrate feasts case submit recant promise hearing
    option order otherwise weights strike confidence test do verb side rank kind of among
    roles majority unit steps people people_source rest growth pace pulls
    term also hint points_at
    Organisation.centre SetStanding.to IsAway.why Away.why ModMark.fingerprint
"""
WORDS = frozenset(_WORDS.split())


def check(world: World) -> Iterator[Mistake]:
    """Every name that names nothing, and every name that stands twice in one list."""
    names = named(world)
    for part in world.parts:
        written = list(spots(part))
        yield from _unknown(world, names, written)
        yield from _twice(part, written)
        yield from _nested_twice(part)
    yield from _options(world)


def named(world: World) -> Mapping[str, Collection[str]]:
    """All that can be named, by kind."""
    names: dict[str, Collection[str]] = {kind: world.ids(noun) for kind, noun in NOUNS.items()}
    things = {name for table in names.values() for name in table}
    return {
        **names,
        "verb": VERBS,
        "work": {*VERBS, "other"},
        "level": set(WEIGHING),
        "side": get_args(vocabulary.Side),
        "standing": get_args(vocabulary.Standing),
        "elector": {*names["body"], "congress"},
        "post": {*names["office"], *names["body"]},
        "faction or uncommitted": {*names["faction"], "uncommitted"},
        "person or faction": {*names["person"], *names["faction"]},
        "organisation or all": {*names["organisation"], "all"},
        "reader": {*names["body"], *names["faction"], *names["organisation"], "delegations", "all"},
        "channel": {*_papers(world), *names["body"]},
        "paper": {*_papers(world), *names["organisation"]},
        "pact": {*names["pact"], *("-".join(two) for two in permutations(names["faction"], 2))},
        "cause": {*names["issue"], *names["faction"]},
        "author": {*names["person"], *ids(world.base, "people")},
        "portrait": {*names["person"], *_portraits()},
        "thing": things,
        "article": {*things, *(name for noun in NOUNS.values() for name in ids(world.base, noun))},
    }


# What a person calls a kind, where the table's word would puzzle.
SAID: Mapping[str, str] = {
    "author": "person",
    "elector": "body",
    "faction or uncommitted": "faction",
    "organisation or all": "organisation",
    "portrait": "person or portrait",
    "channel": "paper or body",
    "cause": "issue or faction",
    "post": "office or body",
}


def unknown(world: World, kind: str, name: str, names: Collection[str]) -> tuple[str, str]:
    """What to say of a name that names nothing, and the name that was meant."""
    said = SAID.get(kind, kind)
    noun = NOUNS.get(kind.split(maxsplit=1)[0], "people")
    if name in ids(world.base, noun) and name not in world.ids(noun):
        return f"no such {said} here: the base has {name}, but this scenario drops it", ""
    return f"no such {said}: {name}", nearest(name, names)


def _unknown(
    world: World, names: Mapping[str, Collection[str]], written: list[Spot]
) -> Iterator[Mistake]:
    for spot in written:
        whole, alone = spot.names
        kind = KINDS.get(whole) or (None if whole in WORDS else KINDS.get(alone))
        left_out = kind == "portrait" and not spot.text
        if kind and not left_out and spot.text not in names[kind]:
            yield mistake(spot.place, "R001", *unknown(world, kind, spot.text, names[kind]))


def _twice(part: Part, written: list[Spot]) -> Iterator[Mistake]:
    seen: dict[tuple[str, str], Spot] = {}
    for spot in written:
        first = seen.setdefault((spot.field, spot.text), spot)
        if first is not spot:
            message = f"{spot.text} stands twice here; first in line {first.place.line}"
            yield mistake(spot.place, "R002", f"{message}, column {first.place.column}")


def _nested_twice(part: Part) -> Iterator[Mistake]:
    """Options and aims: ids within a thing."""
    for name in ("options", "aims"):
        seen: dict[str, int] = {}
        for number, item in enumerate(getattr(part.value, name, ())):
            if item.id in seen:
                first = part.place(name, seen[item.id], "id")
                message = f"the id {item.id!r} stands twice here; first in line {first.line}"
                yield mistake(part.place(name, number, "id"), "R002", message)
            seen.setdefault(item.id, number)


def _options(world: World) -> Iterator[Mistake]:
    """The answer that a condition asks about is one that its event offers."""
    for part in world.of(vocabulary.Happened):
        event = world.scenario.events.get(part.value.event)
        answers = [option.id for option in event.options] if event else []
        option = part.value.option
        if event and option is not None and option not in answers:
            message = f"{event.id} has no such option: {option}"
            yield mistake(part.place("option"), "R001", message, nearest(option, answers))


def _papers(world: World) -> Iterator[str]:
    offices = world.written.get("offices")
    return (item.id or "" for item in (offices.items if offices else ()) if "press" in item.keys)


def _portraits() -> Iterator[str]:
    folder = paths.assets("portraits")
    return (path.stem for path in folder.glob("*.svg")) if folder.is_dir() else iter(())
