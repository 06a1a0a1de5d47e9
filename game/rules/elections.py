"""Owns how a body is elected (R7): each elector strikes out names; who keeps half the votes is in.

The retiring members and the nominees stand. An elector keeps a name for its authority, its offices,
its faction and blocs, and strikes it for enmity and for having spoken against the majority: so
known rivals survive where their lieutenants fall. Full places go by votes, then candidates' places.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.days import turn_of
from game.rules.delegates import Delegate, apportion, electorate
from game.rules.diplomacy import allied
from game.rules.minutes import Minutes
from game.rules.model import Election, Scenario
from game.rules.state import BodyState, Cause, Deed, State
from game.rules.tally import Reason, Tally, tally
from game.rules.vocabulary import OUT


def approval(
    scenario: Scenario, state: State, election: Election, elector: str, nominee: str
) -> Tally:
    """Why electors of faction `elector` keep or strike `nominee` (R7.3): kept at 0 or above."""
    weight = scenario.balance.effects.strike
    theirs = state.people[nominee].faction or ""
    friendly = bool(theirs and elector) and allied(state, elector, theirs)
    hostile = bool(theirs and elector) and not friendly
    known = scenario.people[nominee].authority
    spoke = hostile and _spoke_against(scenario, state, nominee)
    return tally(
        Reason("base", weight["base"]),
        Reason("retiring", weight["retiring"] if nominee in _retiring(state, election) else 0),
        Reason("put_up", weight["put_up"] if nominee in _put_up(state, election) else 0),
        *_campaigns(scenario, state, election, elector, nominee),
        Reason("authority", known * weight["authority"], (nominee,)),
        Reason("offices", len(state.posts_of(nominee)) * weight["office"], (nominee,)),
        Reason("friend", weight["friend"] if friendly else 0, (theirs,)),
        Reason("rival", -weight["rival"] if hostile else 0, (theirs,)),
        Reason("spoke_against", -weight["spoke"] if spoke else 0, (nominee,)),
        Reason("stain", -weight["stain"] * state.people[nominee].stain, (nominee,)),
        Reason("standing", -weight[state.people[nominee].standing], (nominee,)),
    )


def upcoming(scenario: Scenario, state: State, body: str) -> Election | None:
    """The next election to a body that has not been held."""
    ahead = [
        election
        for election in scenario.elections.values()
        if election.body == body and election.id not in state.elections
        if turn_of(scenario, election.day) >= state.turn
    ]
    return min(ahead, key=lambda election: election.day, default=None)


def standing_for(scenario: Scenario, state: State, election: Election) -> tuple[str, ...]:
    """Everybody who stands: the retiring members, and those who are put up (R7.3, R7.10)."""
    body = state.bodies[election.body]
    named = (*body.full, *body.candidates, *_put_up(state, election), *election.for_candidates)
    return tuple(n for n in dict.fromkeys(named) if state.people[n].standing not in OUT)


def _put_up(state: State, election: Election) -> tuple[str, ...]:
    """Who is put up for a full place: by the scenario, or on the list of a faction (R7.10)."""
    lists = state.slates.get(election.body, {}).values()
    listed = (name for names in lists for name, points in names.items() if points > 0)
    return tuple(dict.fromkeys((*election.nominees, *listed)))


def _campaigns(
    scenario: Scenario, state: State, election: Election, elector: str, nominee: str
) -> tuple[Reason, ...]:
    """What the lists of factions and their campaigns weigh with an elector (R7.10)."""
    weights, found = scenario.balance.bodies, []
    for faction, names in state.slates.get(election.body, {}).items():
        points = names.get(nominee, 0)
        own = bool(elector) and allied(state, elector, faction)
        if points > 0 and own:
            found.append(Reason("slate", weights.slate, (faction,)))
        elif points < 0 and (own or not elector):
            share = weights.campaign if own else weights.campaign // 2
            found.append(Reason("campaign", points * share, (faction,)))
    return tuple(found)


def _retiring(state: State, election: Election) -> tuple[str, ...]:
    return state.bodies[election.body].full


def _spoke_against(scenario: Scenario, state: State, person: str) -> bool:
    """Whether somebody spoke against a motion of others that then was carried (R7.3)."""
    return any(
        deed.actor == person and deed.verb == "speak" and _beaten(scenario, state, deed)
        for deed in state.deeds
    )


def _beaten(scenario: Scenario, state: State, deed: Deed) -> bool:
    result = state.results.get(deed.target)
    mover = scenario.motions[deed.target].mover
    return result is not None and result.carried and not allied(state, mover, deed.faction)


def hold(minutes: Minutes, election: Election) -> None:
    """Elect a body anew and enter who came in, who rose and who was left out (R7)."""
    scenario, cause = minutes.scenario, Cause("election", election.id)
    voters = electorate(scenario, minutes.state, scenario.assemblies[election.assembly])
    electors = _by_faction(voters)
    named = [
        name
        for name, votes in ranked(scenario, minutes.state, election, electors)
        if votes * 2 > len(voters)
    ]
    full = _full(minutes.state, election, named)
    candidates = [name for name in named if name not in full][: election.candidates]
    others = _unnamed(minutes, election, electors, len(full))
    minutes.elect(election.body, BodyState(tuple(full), tuple(candidates), others), cause)
    minutes.elected(election.id)
    minutes.write("elected", election.id, cause, detail=election.body, after=str(len(voters)))


def _full(state: State, election: Election, named: list[str]) -> list[str]:
    """Full places go first to retiring full members and those put up, then to whoever is left."""
    put_up = {*_retiring(state, election), *_put_up(state, election)}
    first = [name for name in named if name in put_up]
    rest = [name for name in named if name not in put_up]
    return [*first, *rest][: election.full - election.others + _added(state, election)]


def _added(state: State, election: Election) -> int:
    return sum(state.enlarged.get(election.body, {}).values())


def _unnamed(
    minutes: Minutes, election: Election, electors: Mapping[str, int], named: int
) -> dict[str, int]:
    """Places that no name took: of the added ones those go to who had them added (R7.7, R7.11)."""
    if not minutes.scenario.bodies[election.body].others:
        return {}
    added = _added(minutes.state, election)
    left = election.full + added - named
    gift = apportion(minutes.state.enlarged.get(election.body, {}), min(left, added))
    others = _others(electors, left - sum(gift.values()))
    for faction, places in gift.items():
        others[faction] = others.get(faction, 0) + places
    return others


def _by_faction(voters: tuple[Delegate, ...]) -> dict[str, int]:
    electors: dict[str, int] = {}
    for voter in voters:
        electors[voter.faction] = electors.get(voter.faction, 0) + 1
    return electors


def ranked(
    scenario: Scenario, state: State, election: Election, electors: Mapping[str, int]
) -> list[tuple[str, int]]:
    """Everybody who stands, with their votes, the most gladly kept first: the slate (R7.6).

    `electors` are numbers by faction, "" the uncommitted.
    """
    slate = []
    for name in standing_for(scenario, state, election):
        felt = {f: approval(scenario, state, election, f, name).total for f in electors}
        votes = sum(number for faction, number in electors.items() if felt[faction] >= 0)
        warmth = sum(number * felt[faction] for faction, number in electors.items())
        slate.append((-warmth, name, votes))
    return [(name, votes) for _, name, votes in sorted(slate)]


def _others(electors: Mapping[str, int], places: int) -> dict[str, int]:
    """Places without a card, filled by the majority's list in proportion to the electors (R7.7)."""
    shares = apportion(electors, places)
    return {faction or "uncommitted": seats for faction, seats in shares.items()}
