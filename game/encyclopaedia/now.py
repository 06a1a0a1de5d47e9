"""Owns how the thing of an article stands in a game: what the seat may know of it, in lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from game import narrate
from game.encyclopaedia.article import Article, Line
from game.rules.leaders import leader_of
from game.rules.model import Scenario
from game.rules.platforms import platform
from game.rules.state import State
from game.words import text as _

_NAMES = 6


def now(scenario: Scenario, state: State, article: Article) -> tuple[Line, ...]:
    """How it stands; nothing where a game says nothing of it. `state` is a view."""
    tell = _TELLERS.get(article.kind)
    lines = tell(scenario, state, article.id) if tell is not None else ()
    return tuple(line for line in lines if line.value)


def _person(scenario: Scenario, state: State, person: str) -> Iterator[Line]:
    record = state.people[person]
    side = narrate.name(scenario, record.faction) if record.faction else _("none")
    yield Line(_("Side"), side)
    yield Line(_("In the party"), narrate.name(scenario, record.standing))
    led = state.post_as_secretary(person)
    yield Line(_("Secretary in"), narrate.name(scenario, led) if led else "")
    offices = (narrate.name(scenario, office) for office in state.posts_of(person))
    yield Line(_("Offices"), ", ".join(offices))
    for body, seats in state.bodies.items():
        rank = seats.rank(person)
        yield Line(narrate.name(scenario, body), narrate.name(scenario, rank) if rank else "")
    yield Line(_("Health"), _("{n} of 10").format(n=record.health))


def _organisation(scenario: Scenario, state: State, place: str) -> Iterator[Line]:
    record = state.organisations[place]
    who = narrate.name(scenario, record.secretary) if record.secretary else _("vacant")
    yield Line(_("Secretary"), who)
    yield Line(_("Grip of the apparatus"), _("{n} of 100").format(n=record.grip))
    for faction, share in record.support.items():
        yield Line(narrate.name(scenario, faction), f"{share} %" if share else "")
    yield Line(_("With nobody"), f"{record.uncommitted} %")


def _document(scenario: Scenario, state: State, document: str) -> Iterator[Line]:
    record = state.documents[document]
    yield Line(_("In print"), _("yes") if record.published else _("no"))
    held = (narrate.name(scenario, faction) for faction in record.held_by)
    yield Line(_("Held by"), ", ".join(held))
    read = (narrate.name(scenario, reader) for reader in record.readers)
    yield Line(_("Read by"), ", ".join(read))


def _body(scenario: Scenario, state: State, body: str) -> Iterator[Line]:
    seats = state.bodies[body]
    yield from _sitting(scenario, _("Full members"), seats.full)
    yield from _sitting(scenario, _("Candidates"), seats.candidates)
    others = (
        _("{side} {n}").format(side=narrate.name(scenario, side), n=count)
        for side, count in seats.others.items()
        if count
    )
    yield Line(_("Others"), ", ".join(others))


def _sitting(scenario: Scenario, words: str, people: tuple[str, ...]) -> Iterator[Line]:
    """Names in lines of six, the first of which says what they are."""
    for nth in range(0, len(people), _NAMES):
        names = (narrate.name(scenario, one) for one in people[nth : nth + _NAMES])
        yield Line("" if nth else words, ", ".join(names))


def _office(scenario: Scenario, state: State, office: str) -> Iterator[Line]:
    holder = state.offices.get(office)
    yield Line(_("Held by"), narrate.name(scenario, holder) if holder else _("vacant"))


def _faction(scenario: Scenario, state: State, faction: str) -> Iterator[Line]:
    record = state.factions[faction]
    yield Line(_("Led by"), narrate.name(scenario, leader_of(scenario, state, faction)))
    for of in ("influence", "legitimacy", "exposure", "cohesion"):
        yield Line(narrate.name(scenario, of).capitalize(), str(getattr(record, of)))


def _issue(scenario: Scenario, state: State, issue: str) -> Iterator[Line]:
    for faction, item in scenario.factions.items():
        places = platform(scenario, state, faction)
        yield Line(item.name, narrate.signed(places[issue]) if issue in places else "")


def _doctrine(scenario: Scenario, state: State, doctrine: str) -> Iterator[Line]:
    record = state.doctrines[doctrine]
    yield Line(_("Appeal"), _("{n} of 100").format(n=record.appeal))
    held = (narrate.name(scenario, faction) for faction in record.held_by)
    yield Line(_("Proclaimed by"), ", ".join(held))


def _assembly(scenario: Scenario, state: State, assembly: str) -> Iterator[Line]:
    for motion in scenario.motions.values():
        result = state.results.get(motion.id)
        if motion.assembly == assembly and result is not None:
            yield Line(motion.title, _result(state, motion.id))


def _fact(scenario: Scenario, state: State, fact: str) -> Iterator[Line]:
    if fact in state.results:
        yield Line(_("The vote"), _result(state, fact))


def _result(state: State, motion: str) -> str:
    result = state.results[motion]
    ballots, carried = result.ballots, _("carried") if result.carried else _("lost")
    if not ballots.cast:
        return carried
    count = f"{ballots.for_}, {ballots.against}, {ballots.abstain}"
    return _("{carried}: {count}").format(carried=carried, count=count)


Teller = Callable[[Scenario, State, str], Iterator[Line]]

_TELLERS: Mapping[str, Teller] = {
    "person": _person,
    "organisation": _organisation,
    "document": _document,
    "body": _body,
    "office": _office,
    "faction": _faction,
    "issue": _issue,
    "doctrine": _doctrine,
    "assembly": _assembly,
    "fact": _fact,
}
