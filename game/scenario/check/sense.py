"""Owns the sense of history (H codes): who was alive, a member, in two places; what has a source.

Two of them are errors, since the rules would go wrong; the rest are warnings, since the record may
be stranger than a check.

>>> ended("Drowned in America in August 1925."), ended("Not followed further in the record.")
(datetime.date(1925, 8, 31), None)

It must not know the rules of play.
"""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from game.rules import model
from game.rules.errors import OrderSyntaxError
from game.rules.orders import parse
from game.scenario.check.world import Part, World
from game.scenario.mistakes import Mistake, Place, mistake

_MONTHS = {name: number for number, name in enumerate(month_name) if name}
_END = re.compile(
    r"\b(?:died|shot|killed|murdered|executed|drowned)\b[^.;,]*?"
    rf"(?:(?P<day>\d{{1,2}}) )?(?:(?P<month>{'|'.join(_MONTHS)}) )?(?P<year>1[89]\d\d|20\d\d)",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"assum|estimat|допущ|оцен|no record|not recorded|not taken|invented", re.IGNORECASE
)
_YEAR = re.compile(r"\d{4}")
_YOUNGEST = 14  # at which anybody joined the party


def check(world: World) -> Iterator[Mistake]:
    """What can't have been, and what is said without saying whence."""
    yield from _secretary_twice(world)
    yield from _seat_twice(world)
    if world.scenario.calendar:
        first = world.scenario.calendar[0].begins
        yield from _lives(world, first)
        yield from _texts(world, first)
    yield from _sources(world)
    yield from _leaders(world)
    yield from _ill(world)
    yield from _votes(world)


def ended(fate: str) -> date | None:
    """The last day on which somebody with that fate can have lived; None where it is not told."""
    found = _END.search(fate)
    if not found:
        return None
    year = int(found["year"])
    month = _MONTHS[found["month"].capitalize()] if found["month"] else 12
    last = monthrange(year, month)[1]
    return date(year, month, min(int(found["day"] or last), last))


# --- who is where ---------------------------------------------------------------------------------
def _secretary_twice(world: World) -> Iterator[Mistake]:
    seen: dict[str, Part] = {}
    for part in world.of(model.Organisation):
        name = part.value.secretary
        first = seen.setdefault(name, part) if name else part
        if first is not part:
            message = f"{name} is secretary of {first.value.id} too"
            yield mistake(part.place("secretary"), "H001", message)


def _seat_twice(world: World) -> Iterator[Mistake]:
    for part in world.of(model.Body):
        seen: dict[str, Place] = {}
        for number, seat in enumerate(part.value.seats):
            place = part.place("seats", number, "person")
            first = seen.setdefault(seat.person, place)
            if first is not place:
                message = (
                    f"{seat.person} has two seats in {part.value.id}; first in line {first.line}"
                )
                yield mistake(place, "H002", message)


def _posts(world: World) -> dict[str, list[tuple[Place, str]]]:
    """What everybody is at the start, and where that is written."""
    posts: dict[str, list[tuple[Place, str]]] = defaultdict(list)
    for part in world.of(model.Organisation):
        posts[part.value.secretary or ""].append((part.place("secretary"), "secretary"))
    for part in world.of(model.Office):
        posts[part.value.holder or ""].append((part.place("holder"), "holder of an office"))
    for part in world.of(model.Faction):
        posts[part.value.leader].append((part.place("leader"), "leader of a faction"))
    posts.pop("", None)
    return posts


# --- lives ----------------------------------------------------------------------------------------
def _lives(world: World, first: date) -> Iterator[Mistake]:
    for part in world.of(model.Person):
        person = part.value
        end, joined = ended(person.fate), _YEAR.match(person.party_since)
        if end and end < first:
            message = f"{person.name} is in play from {first}, but the fate tells of {end.year}"
            yield mistake(part.place("fate"), "H003", message)
        if joined and int(joined[0]) > first.year:
            message = f"{person.name} is in play from {first}, before joining the party"
            yield mistake(part.place("party_since"), "H004", message)
        if joined and int(joined[0]) < person.born + _YOUNGEST:
            message = f"{person.name} joined the party {int(joined[0]) - person.born} years old"
            yield mistake(part.place("party_since"), "H004", message)
        if person.composite and _personal(person):
            message = f"{person.full_name} stands for many, but has a person's full name"
            yield mistake(part.place("full_name"), "H009", message)
        yield from _career(part)


def _personal(person: model.Person) -> bool:
    """Whether a name reads as that of one person: a given name, perhaps a patronymic, a surname."""
    return (
        re.fullmatch(r"([A-Z][a-z]+\s+){1,2}[A-Z][a-z]+(v|n|y|o|ko)", person.full_name) is not None
    )


def _career(part: Part) -> Iterator[Mistake]:
    for number, post in enumerate(part.value.posts):
        since, until = (_YEAR.match(text) for text in (post.since, post.until))
        if since and until and post.until[: len(post.since)] < post.since[: len(post.until)]:
            message = f"{post.title} until {post.until}, before it began"
            yield mistake(part.place("posts", number, "until"), "H004", message)
        if since and int(since[0]) < part.value.born + _YOUNGEST:
            message = (
                f"{part.value.name} is {post.title} {int(since[0]) - part.value.born} years old"
            )
            yield mistake(part.place("posts", number, "since"), "H004", message)


# --- texts ----------------------------------------------------------------------------------------
def _texts(world: World, first: date) -> Iterator[Mistake]:
    """No text is used before it was written."""
    for part in world.of(model.Document):
        text = part.value
        if text.since and text.since < text.dated:
            message = f"{text.id} can be used from {text.since}, but is dated {text.dated}"
            yield mistake(part.place("since"), "H005", message)
        if text.published and text.dated > first:
            message = f"{text.id} is in print on {first}, but is dated {text.dated}"
            yield mistake(part.place("published"), "H005", message)
    for part in world.of(model.HistoricOrder):
        named = _named_text(world, part.value.order)
        if named and part.value.day < max(named.dated, named.since or named.dated):
            message = f"{named.id} is used on {part.value.day}, before it can be"
            yield mistake(part.place("order"), "H005", message)


def _named_text(world: World, line: str) -> model.Document | None:
    try:
        order = parse(line)
    except OrderSyntaxError:
        return None
    used = order.verb in ("publish", "cite", "gather")
    return world.scenario.documents.get(order.target) if used else None


# --- whence ---------------------------------------------------------------------------------------
def _sources(world: World) -> Iterator[Mistake]:
    """Everything has its source, and an assumption is called one in words too."""
    for part in world.parts:
        if not hasattr(part.value, "source") or isinstance(part.value, model.Tie):
            continue
        if not part.value.source.strip():
            yield mistake(part.place("source"), "H006", "no source is given")
        if part.value.confidence == "assumption" and not _SAYS_SO.search(_words(part)):
            message = "an assumption, but neither source nor note says what is assumed"
            yield mistake(part.place("confidence"), "H007", message)


def _words(part: Part) -> str:
    names = ("source", "note", "estimates", "marks_reason", "character", "base", "text", "effect")
    return " ".join(str(getattr(part.value, name, "")) for name in names)


def _leaders(world: World) -> Iterator[Mistake]:
    people = world.scenario.people
    for part in world.of(model.Faction):
        leader = people.get(part.value.leader)
        if leader and leader.faction != part.value.id:
            message = f"{leader.id} leads {part.value.id}, but follows {leader.faction or 'nobody'}"
            yield mistake(part.place("leader"), "H010", message)


def _ill(world: World) -> Iterator[Mistake]:
    """Who holds a post can be given orders, or is said to be away."""
    needed = world.scenario.balance.orders.health_needed
    for name, held in _posts(world).items():
        person = world.scenario.people.get(name)
        if person and person.health < needed and person.away is None:
            for place, post in held:
                message = f"{name}, {post}, is too ill for any order (health {person.health})"
                yield mistake(place, "H008", message)


def _votes(world: World) -> Iterator[Mistake]:
    """The main vote was cast by those whom the organisations send."""
    card = world.scenario.card
    for part in world.of(model.Motion):
        hall = world.scenario.assemblies.get(part.value.assembly)
        sent = sum(hall.delegations.values()) if hall else 0
        counted = sum(part.value.recorded.values())
        if part.value.id in card.main_motions and counted and counted < sent:
            message = f"{counted} votes are recorded, but {sent} delegates are sent"
            yield mistake(part.place("recorded"), "H011", message)
