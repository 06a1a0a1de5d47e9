"""Owns which cards answer: words, side, place, post and standing, and how many each would show.

    wanted = Wanted(chosen={"place": "leningrad", "post": "office"})
    found(scenario, state, seat, wanted)             # ids, in the order wanted

A card is filed once for every question (`file_card`); a count of a filter is what it would show
together with the other filters. Nothing here draws.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game import narrate
from game.rules.cases import case
from game.rules.model import Scenario
from game.rules.proof import papers
from game.rules.state import State
from game.rules.vocabulary import OUT
from game.ui.screens import persons
from game.words import text as _

ANY = ""
NOBODY = "uncommitted"
FACETS = ("side", "place", "post", "standing")


@dataclass
class Wanted:
    """What the player wants to see of the index: words, a value for each filter, the order."""

    words: str = ""
    sort: str = "weight"
    chosen: dict[str, str] = field(default_factory=dict)
    vacancies: bool = False
    vacancy: str = ""  # which of them lies open

    def of(self, facet: str) -> str:
        """What is chosen of a filter; `ANY` where nothing is."""
        return self.chosen.get(facet, ANY)

    @property
    def narrowed(self) -> bool:
        """Whether anything keeps cards back."""
        return bool(self.words or any(self.chosen.values()) or self.vacancies)

    def clear(self) -> None:
        """Show all cards again."""
        self.words, self.chosen, self.vacancies, self.vacancy = "", {}, False, ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: its words, how many cards it would show, under which heading."""

    value: str
    words: str
    count: int
    heading: str = ""


Filed = Mapping[str, frozenset[str]]  # filter -> the values under which a card is filed


# --- how a card is filed --------------------------------------------------------------------------
def file_card(scenario: Scenario, state: State, person: str) -> Filed:
    """Under which values of each filter somebody's card stands."""
    return {
        "side": frozenset({persons.look(state, person)}),
        "place": frozenset({state.post_as_secretary(person) or scenario.people[person].home}),
        "post": frozenset(_posts(scenario, state, person)),
        "standing": frozenset(_standings(scenario, state, person)),
    }


def _posts(scenario: Scenario, state: State, person: str) -> Iterator[str]:
    """The bodies in which somebody sits, and the kinds of post that are held."""
    if state.people[person].standing in OUT:
        return
    yield from (body for body in state.bodies if state.bodies[body].rank(person))
    offices = [scenario.offices[name] for name in state.posts_of(person)]
    led = state.post_as_secretary(person)
    if led:
        yield "secretary"
    if any(office.press for office in offices):
        yield "editor"
    if any(not office.press for office in offices):
        yield "office"
    if not led and not offices:
        yield "none"


def _standings(scenario: Scenario, state: State, person: str) -> Iterator[str]:
    """What can be said of somebody's standing: several things may be so."""
    record = state.people[person]
    if record.standing in OUT:
        yield "dead" if record.standing == "dead" else "out"
        return
    ranks = {state.bodies[body].rank(person) for body in state.bodies}
    if "full" in ranks:
        yield "full"
    elif "candidate" in ranks:
        yield "candidate"
    if state.post_as_secretary(person) or state.posts_of(person):
        yield "official"
    if papers(state, person) or any(_accuses(name, person) for name in state.agenda):
        yield "charged"
    if record.standing in ("warned", "reprimanded"):
        yield "warned"
    if record.standing == "removed":
        yield "removed"
    if record.absence:
        yield "away"


def _accuses(motion: str, person: str) -> bool:
    item = case(motion)
    return item is not None and item.accused == person


# --- what is found --------------------------------------------------------------------------------
class Index:
    """Every card filed, for one state; it is asked for cards and for counts."""

    def __init__(self, scenario: Scenario, state: State, seat: str, wanted: Wanted) -> None:
        self.scenario, self.state, self.wanted = scenario, state, wanted
        self._order = [
            person
            for person in persons.in_order(scenario, state, seat, wanted.sort)
            if persons.matches(scenario, state, person, wanted.words)
        ]
        self._filed = {person: file_card(scenario, state, person) for person in self._order}

    def people(self, but: str = "") -> list[str]:
        """Whose cards answer to every filter, leaving one of them out of account."""
        asked = [(facet, self.wanted.of(facet)) for facet in FACETS if facet != but]
        return [
            person
            for person in self._order
            if all(not value or value in self._filed[person][facet] for facet, value in asked)
        ]

    def choices(self, facet: str) -> tuple[Choice, ...]:
        """The values of a filter, each with the cards that it would show; all of them first."""
        others = self.people(facet)
        counts = [
            Choice(value, words, sum(value in self._filed[p][facet] for p in others), heading)
            for value, words, heading in values(self.scenario, facet)
        ]
        return (Choice(ANY, any_words(facet), len(others)), *counts)


def found(scenario: Scenario, state: State, seat: str, wanted: Wanted) -> list[str]:
    """The people whose cards answer the search and the filters, in the order wanted."""
    return Index(scenario, state, seat, wanted).people()


# --- what filters are called ----------------------------------------------------------------------
def any_words(facet: str) -> str:
    """What a filter says when nothing is chosen of it."""
    return {
        "side": _("All"),
        "place": _("Any place"),
        "post": _("Any post"),
        "standing": _("Any standing"),
    }[facet]


def title(facet: str) -> str:
    """What a filter is called."""
    return {
        "side": _("Side"),
        "place": _("Place"),
        "post": _("Post"),
        "standing": _("Standing"),
    }[facet]


def values(scenario: Scenario, facet: str) -> Iterator[tuple[str, str, str]]:
    """The values of a filter with their words and headings."""
    if facet == "side":
        yield from ((f, narrate.name(scenario, f), "") for f in (*scenario.factions, NOBODY))
    elif facet == "place":
        yield from ((n, item.short or item.name, "") for n, item in scenario.organisations.items())
    elif facet == "post":
        seats, kinds = _("Seat in a body"), _("Kind of post")
        yield from ((name, body.name, seats) for name, body in scenario.bodies.items())
        yield from ((value, words, kinds) for value, words in _kinds().items())
    else:
        yield from ((value, words, "") for value, words in _standing_words().items())


def _kinds() -> dict[str, str]:
    return {
        "secretary": _("Secretary of an organisation"),
        "office": _("Office of party or state"),
        "editor": _("Editor of a paper"),
        "none": _("No post"),
    }


def _standing_words() -> dict[str, str]:
    return {
        "full": _("Full member of a body"),
        "candidate": _("Candidate of a body"),
        "official": _("Official: holds a post"),
        "charged": _("Under charge, or papers on file"),
        "warned": _("Warned or reprimanded"),
        "removed": _("Removed from posts"),
        "out": _("Put out of the party"),
        "away": _("Ill or on leave"),
        "dead": _("Dead"),
    }


def words_of(scenario: Scenario, facet: str, value: str) -> str:
    """What a value of a filter is called."""
    named = {item: words for item, words, _heading in values(scenario, facet)}
    return named.get(value, any_words(facet))
