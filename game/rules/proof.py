"""Owns what can be proved (R6.71), by whom, and for what it is enough: the ladder of discipline.

Exposure is how much is known of a faction; an item is a paper about one person. A charge needs
both together; those that are used up in it leave the file.
"""

from __future__ import annotations

from game.rules.diplomacy import allied
from game.rules.minutes import Minutes
from game.rules.model import Sanction, Scenario
from game.rules.roles import in_charge
from game.rules.state import Cause, Evidence, State
from game.rules.tally import Reason, Tally, tally


def policeman(scenario: Scenario, state: State, faction: str) -> str:
    """Who holds the police and stands with others than a faction and its allies (R6.74), or ""."""
    holder = in_charge(scenario, state, "polices")
    side = state.people[holder].faction if holder else None
    return holder if holder and side and not allied(state, faction, side) else ""


def proof(state: State, person: str) -> Tally:
    """What can be proved against somebody: the exposure of the faction, and papers by name."""
    faction = state.people[person].faction or ""
    exposure = state.factions[faction].exposure if faction else 0
    return tally(
        Reason("exposed", exposure, (faction,)),
        Reason("papers", papers(state, person), (person,)),
    )


def papers(state: State, person: str) -> int:
    """The weight of the evidence items that name somebody."""
    return sum(item.weight for item in state.evidence if item.person == person)


def enter(minutes: Minutes, person: str, place: str, verb: str, cause: Cause) -> None:
    """Put an item against somebody into the file, as heavy as what it is about (R6.71).

    The entry is its source. Whoever had promised to keep no faction has broken a word (R6.73).
    """
    ban = minutes.scenario.balance.ban
    weight = ban.papers[verb]
    if minutes.state.people[person].promised:
        weight += weight * ban.promise["weight"] // 100
        _break_word(minutes, person, cause)
    item = Evidence(minutes.state.turn, person, verb, place, weight)
    minutes.advance(evidence=(*minutes.state.evidence, item))
    minutes.write("evidence", person, cause, detail=place, after=str(weight))


def promise(minutes: Minutes, person: str, cause: Cause) -> None:
    """Somebody gives a word to keep no faction any more (R6.73)."""
    if not minutes.state.people[person].promised:
        minutes.person(person, promised=True)
        minutes.write("promise", person, cause)


def _break_word(minutes: Minutes, person: str, cause: Cause) -> None:
    minutes.person(person, promised=False)
    minutes.write("promise_broken", person, cause)
    faction = minutes.state.people[person].faction
    if faction:
        by = minutes.scenario.balance.ban.promise["legitimacy"]
        minutes.measure(faction, "legitimacy", -by, cause)


def spend(minutes: Minutes, person: str) -> None:
    """Take the items that a charge has used out of the file; the charge is the entry."""
    left = tuple(item for item in minutes.state.evidence if item.person != person)
    minutes.advance(evidence=left)


# --- the ladder ---------------------------------------------------------------------------------
def next_sanction(scenario: Scenario, state: State, person: str) -> Sanction | None:
    """The rung that a charge would go to (R6.7): the highest that enough is proved for.

    Where too little is proved for any, the lowest; None where nothing is left to take.
    """
    ahead = rungs_ahead(scenario, state, person)
    proved = proof(state, person).total
    enough = [item for item in ahead if item.proof <= proved]
    return enough[-1] if enough else next(iter(ahead), None)


def rungs_ahead(scenario: Scenario, state: State, person: str) -> tuple[Sanction, ...]:
    """The rungs above where somebody stands that would take something from them."""
    record = state.people[person]
    if not (record.active or record.outcast):
        return ()
    ladder = tuple(scenario.sanctions.values())
    reached = next((nth for nth, item in enumerate(ladder) if item.standing == record.standing), -1)
    return tuple(
        item for nth, item in enumerate(ladder) if _takes(state, item, person, nth > reached)
    )


def _takes(state: State, item: Sanction, person: str, higher: bool) -> bool:  # noqa: FBT001
    """Whether a rung takes a seat, a post, or a standing that somebody has still to lose.

    Only who is out of the party already can be exiled.
    """
    if item.standing == "exiled":
        return higher and state.people[person].outcast
    if item.takes:
        return any(state.bodies[body].rank(person) for body in item.takes)
    if item.standing == "removed":
        return higher and bool(state.posts_of(person) or state.post_as_secretary(person))
    return higher
