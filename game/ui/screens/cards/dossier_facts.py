"""Owns what a dossier says: a life up to today, whom somebody follows and why, what can be done.

Plain values from scenario, state and rules; nothing here draws. The record after the day on which
the game begins is hindsight and is left out: from that day on the chronicle of this game tells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from game import narrate
from game.rules.choices import agents, candidates
from game.rules.days import today
from game.rules.delegates import delegation
from game.rules.halls import main_motion
from game.rules.leaders import leader_of, leaders
from game.rules.legality import problems
from game.rules.model import Post, Scenario
from game.rules.orders import Order
from game.rules.prices import chance, odds
from game.rules.state import Entry, State
from game.rules.verbs import Problem
from game.rules.vocabulary import OUT
from game.rules.votes import Ballot
from game.ui.sitting import Sitting
from game.words import text as _

FIRST_YEAR = 1917
CLOSE, FRIENDLY = 40, 10


@dataclass(frozen=True, slots=True)
class Span:
    """A post of the past: its title, from and to as years with decimals; `open` at the start."""

    title: str
    start: float
    end: float
    open: bool


@dataclass(frozen=True, slots=True)
class Action:
    """An order that a dossier proposes: verb, through whom, on what; or why it is impossible."""

    verb: str
    words: str
    actor: str | None = None
    target: str | None = None
    reason: str = ""


# --- a life -------------------------------------------------------------------------------------
def year_of(when: date) -> float:
    """A day as a year with decimals."""
    return when.year + (when.timetuple().tm_yday - 1) / 365


def begins(scenario: Scenario) -> float:
    """The day on which the game begins, as a year with decimals."""
    return year_of(scenario.calendar[0].begins)


def past(scenario: Scenario, person: str) -> tuple[Span, ...]:
    """The posts of the record that were surely taken before the game began, cut at that day."""
    limit = begins(scenario)
    spans = [_span(post, limit) for post in scenario.people[person].posts]
    return tuple(span for span in spans if span is not None)


def _span(post: Post, limit: float) -> Span | None:
    """A post before `limit`; one dated by that year alone may be of a later month: left out."""
    start = _opens(post.since)
    if start is None or start >= limit or (len(post.since) == 4 and int(start) == int(limit)):
        return None
    end = _closes(post.until) if post.until else None
    runs_on = end is None or end > limit
    stop = limit if end is None else min(end, limit)
    title = post.title[:1].upper() + post.title[1:]
    return Span(title, max(start, FIRST_YEAR), max(stop, start + 0.12), runs_on)


def _opens(text: str) -> float | None:
    """When a dated post began: 1922, 1922-04 or 1922-04-03."""
    parts = text.split("-")
    if not parts[0].isdigit():
        return None
    month = int(parts[1]) if len(parts) > 1 else 1
    return int(parts[0]) + (month - 1) / 12


def _closes(text: str) -> float | None:
    """When it ended: the end of the year or month that is named."""
    start = _opens(text)
    if start is None:
        return None
    return start + (1 / 12 if "-" in text else 1)


def seats_now(scenario: Scenario, state: State, person: str) -> list[str]:
    """The bodies in which somebody sits, and as what."""
    ranks = [(body, state.bodies[body].rank(person)) for body in state.bodies]
    return [
        scenario.bodies[body].name
        if rank == "full"
        else _("{body} (candidate)").format(body=scenario.bodies[body].name)
        for body, rank in ranks
        if rank
    ]


def changes(state: State, person: str) -> tuple[Entry, ...]:
    """What this game did to somebody's posts, seats, side and standing, in its order."""
    turns = (*state.chronicle, state.news)
    return tuple(entry for turn in turns for entry in turn if _concerns(entry, person))


def _concerns(entry: Entry, person: str) -> bool:
    if entry.key in ("office", "secretary"):
        return person in (entry.before, entry.after)
    if entry.key == "seat":
        return entry.detail == person
    return entry.key in ("join", "standing") and entry.subject == person


def stamp_words(standing: str) -> str:
    """What is stamped on the card of somebody who is marked, dead or away."""
    return {
        "warned": _("WARNED"),
        "reprimanded": _("REPRIMANDED"),
        "removed": _("REMOVED"),
        "expelled": _("EXPELLED"),
        "exiled": _("EXILED"),
        "dead": _("DEAD"),
        "leave": _("ON LEAVE"),
        "illness": _("ILL"),
    }.get(standing, "")


# --- ties and papers ----------------------------------------------------------------------------
def followed(scenario: Scenario, state: State, person: str) -> tuple[str, ...]:
    """Up to three leaders who matter to somebody: their own first, then the strongest ties."""
    own = state.people[person].faction
    ties = state.people[person].ties
    found = [name for name in leaders(scenario, state) if name != person]
    mine = leader_of(scenario, state, own) if own else ""
    found.sort(key=lambda name: (name != mine, -abs(ties.get(name, 0))))
    return tuple(found[:3])


def other_ties(scenario: Scenario, state: State, person: str) -> tuple[str, ...]:
    """The others to whom somebody is tied, the strongest first."""
    shown = followed(scenario, state, person)
    ties = state.people[person].ties
    names = [name for name in ties if name not in shown and name in scenario.people]
    return tuple(sorted(names, key=lambda name: (-abs(ties[name]), name)))


def tie_words(strength: int) -> str:
    """What kind of tie a strength is."""
    if strength >= CLOSE:
        return _("close")
    if strength >= FRIENDLY:
        return _("friendly")
    if strength > -FRIENDLY:
        return _("neutral")
    return _("cool") if strength > -CLOSE else _("feud")


def papers(scenario: Scenario, state: State, seat: str, person: str) -> tuple[str, ...]:
    """The texts aimed at somebody's faction that are known to all or ours, weightiest first."""
    faction = state.people[person].faction
    now = today(scenario, state)
    found = [
        item
        for item in scenario.documents.values()
        if (faction in item.against or person in item.about)
        and item.dated <= now
        and (item.since is None or item.since <= now)
        and (state.documents[item.id].published or seat in state.documents[item.id].held_by)
    ]
    found.sort(
        key=lambda item: (person not in (*item.about, *item.authors), -item.weight, item.title)
    )
    return tuple(item.id for item in found)


def author(scenario: Scenario, name: str) -> str:
    """The name of who wrote a text; the dead have no card, and their id is their name."""
    known = narrate.name(scenario, name)
    return known if known != name else name.replace("_", " ").title()


def ballot(sitting: Sitting, person: str) -> Ballot | None:
    """How somebody would vote on the main motion today, if they have a vote on it to come."""
    motion = main_motion(sitting.scenario, sitting.state.turn)
    if motion in sitting.state.results:
        return None
    ballots = sitting.count(motion).ballots
    return next((item for item in ballots if item.delegate.person == person), None)


# --- what can be done ---------------------------------------------------------------------------
def actions(sitting: Sitting, person: str) -> tuple[Action, ...]:
    """The orders that a dossier proposes, each possible or with what stands in its way."""
    return tuple(_action(sitting, verb, person) for verb in _verbs(sitting, person))


def _verbs(sitting: Sitting, person: str) -> Iterator[str]:
    state, seat = sitting.state, sitting.seat
    faction = state.people[person].faction
    if state.people[person].standing in OUT:
        return
    leader = person == (leader_of(sitting.scenario, sitting.state, faction) if faction else "")
    led = state.post_as_secretary(person)
    if faction == seat:
        yield "order"
    elif leader:
        yield "negotiate"
    else:
        yield "cultivate"
    if faction in (seat, None) and not leader:
        yield "transfer" if led else "appoint"
    if faction not in (seat, None):
        yield "charge"
    if led and not leader:
        yield "recall"


def _action(sitting: Sitting, verb: str, person: str) -> Action:
    if verb == "order":
        words = _("Give an order")
        active = sitting.state.people[person].active
        reason = _waiting(sitting) or ("" if active else _problem(sitting, "not_active", person))
        return Action(verb, words, actor=person, reason=reason)
    words = narrate.verb(verb)
    target = sitting.state.people[person].faction if verb == "negotiate" else person
    possible, problem = _best(sitting, verb, target or "")
    actor = possible.actor if possible else None
    return Action(verb, words, actor, target, _waiting(sitting) or problem)


def _waiting(sitting: Sitting) -> str:
    """Why no order at all can be given now; empty where one can."""
    if sitting.match.over:
        return _("The game is over.")
    if not sitting.may_order:
        other = narrate.name(sitting.scenario, sitting.match.awaited or "")
        return _("The game waits for {faction}.").format(faction=other)
    return ""


def _problem(sitting: Sitting, key: str, *about: str) -> str:
    return narrate.problem(sitting.scenario, Problem(key, about))


def _best(sitting: Sitting, verb: str, target: str) -> tuple[Order | None, str]:
    """The likeliest order of a kind on a target; or, where none is possible, what is in its way."""
    scenario, state, seat = sitting.scenario, sitting.state, sitting.seat
    least: tuple[Problem, ...] | None = None
    likeliest: tuple[int, Order] | None = None
    for order in _proposed(sitting, verb, target):
        found = problems(scenario, state, seat, order)
        if found:
            least = found if least is None or len(found) < len(least) else least
            continue
        likely = odds(scenario, chance(scenario, state, seat, order))
        if likeliest is None or likely > likeliest[0]:
            likeliest = (likely, order)
    if likeliest is not None:
        return likeliest[1], ""
    if least is None:
        return None, _problem(sitting, "no_power", seat, verb)
    return None, "\n".join(narrate.problem(scenario, item) for item in least)


def _proposed(sitting: Sitting, verb: str, target: str) -> Iterator[Order]:
    scenario, state, seat = sitting.scenario, sitting.state, sitting.seat
    for actor in agents(scenario, state, seat):
        if sitting.order_of(actor) is None:
            for order in candidates(scenario, state, seat, actor, verb):
                if order.target == target:
                    yield order


def nominees(scenario: Scenario, state: State, organisation: str) -> int:
    """How many of an organisation's delegates are nominees of its secretary."""
    return delegation(scenario, state, organisation).nominees
