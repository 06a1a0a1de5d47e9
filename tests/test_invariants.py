"""What holds after every answer of every game, whatever anybody answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from game import codec, rules
from game.match import Match
from game.match.told import Archive
from game.rules.cases import with_cases
from game.rules.delegates import delegation
from game.rules.model import Scenario
from game.rules.state import State

# A game takes seconds, so few are played, and none is shrunk: its seed tells it all.
few = settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def random_game(scenario: Scenario, seed: int) -> Match:
    """A game of random legal answers, to its end; in a third of them somebody plays history."""
    players = dict.fromkeys(scenario.factions, "arbitrary")
    if seed % 3 == 0:
        players[list(players)[seed % len(players)]] = "history"
    match = Match(scenario, seed, players, strict=True)
    match.advance()
    return match


def seats_are_within_their_number(scenario: Scenario, state: State) -> None:
    for name, body in state.bodies.items():
        places = scenario.bodies[name]
        new = [e for e in scenario.elections.values() if e.body == name and e.id in state.elections]
        full = new[-1].full if new else places.full
        candidates = new[-1].candidates if new else places.candidates
        full += sum(state.enlarged.get(name, {}).values()) if new else 0
        assert len(body.full) + sum(body.others.values()) <= full, name
        assert len(body.candidates) <= candidates, name


def nobody_sits_twice(state: State) -> None:
    for name, body in state.bodies.items():
        members = (*body.full, *body.candidates)
        assert len(members) == len(set(members)), name


def nobody_is_secretary_twice(state: State) -> None:
    secretaries = [o.secretary for o in state.organisations.values() if o.secretary]
    assert len(secretaries) == len(set(secretaries))


def those_who_hold_a_post_can(state: State) -> None:
    holders = {*state.offices.values(), *(o.secretary for o in state.organisations.values())}
    for person in holders - {None}:
        assert state.people[str(person)].standing not in ("expelled", "dead"), person


def delegates_sum_to_the_congress(scenario: Scenario, state: State) -> None:
    sent = [delegation(scenario, state, name) for name in state.organisations]
    seats = sum(each.nominees + sum(each.others.values()) for each in sent)
    assert seats == sum(o.delegates for o in scenario.organisations.values())


def measures_are_within_bounds(state: State) -> None:
    for faction in state.factions.values():
        assert faction.influence >= 0
        assert all(0 <= m <= 100 for m in (faction.legitimacy, faction.exposure, faction.cohesion))
    for organisation in state.organisations.values():
        assert 0 <= organisation.grip <= 100
        assert all(share >= 0 for share in organisation.support.values())
        assert 0 <= organisation.uncommitted <= 100
        assert all(-10 <= place <= 10 for place in organisation.mood.values())
    for person in state.people.values():
        assert 0 <= person.health <= 10
        assert all(-100 <= tie <= 100 for tie in person.ties.values())


def somebody_is_awaited_or_it_is_over(scenario: Scenario, state: State) -> None:
    outcome = rules.outcome(scenario, state)
    assert (outcome is None) == bool(state.awaiting)
    assert not set(state.awaiting) & state.given.keys()


def what_changed_stands_in_the_chronicle(before: State, after: State) -> None:
    """R0.5: nothing changes without an entry."""
    tables = ("factions", "people", "organisations", "bodies", "offices", "documents", "results")
    changed = [table for table in tables if getattr(before, table) != getattr(after, table)]
    entries = [*after.chronicle[before.turn], *after.news]
    assert len(after.chronicle) == before.turn + 1
    assert after.chronicle[: before.turn] == before.chronicle
    assert entries or not changed
    mentioned = {entry.subject for entry in entries} | {entry.detail for entry in entries}
    for name, organisation in after.organisations.items():
        assert organisation == before.organisations[name] or name in mentioned
    for name, faction in after.factions.items():
        assert faction == before.factions[name] or name in mentioned


def the_same_answers_are_the_same_game(match: Match) -> None:
    digests = match.digests
    again = Match(match.scenario, match.seed)
    for turn in match.answers:
        for answer in turn:
            again.answer(answer.lines)
    assert again.digests == digests
    anew = Archive()
    assert [anew.digest(state) for state in match.states] == list(digests), "a state was altered"
    assert codec.from_json(State, codec.to_json(again.state)) == match.state


@few
@given(st.integers(0, 2**32))
def test_the_invariants_hold_in_every_game(scenario: Scenario, seed: int) -> None:
    the_invariants_hold(random_game(scenario, seed))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100))
def test_the_invariants_hold_in_a_game_as_long_as_the_campaign(
    scenario: Scenario, seed: int
) -> None:
    """81 turns, the weeks after the last one of the calendar being like it."""
    last = scenario.calendar[-1]
    more = (
        replace(last, begins=last.begins + timedelta(weeks=nth), label=f"Week {nth}")
        for nth in range(1, 82 - len(scenario.calendar))
    )
    long = with_cases(replace(scenario, calendar=(*scenario.calendar, *more)))

    match = random_game(long, seed)

    assert len(match.states) == 82
    the_invariants_hold(match)


def the_invariants_hold(match: Match) -> None:
    scenario = match.scenario
    for state in match.states:
        seats_are_within_their_number(scenario, state)
        nobody_sits_twice(state)
        nobody_is_secretary_twice(state)
        those_who_hold_a_post_can(state)
        delegates_sum_to_the_congress(scenario, state)
        measures_are_within_bounds(state)
        somebody_is_awaited_or_it_is_over(scenario, state)
    for before, after in pairwise(match.states):
        what_changed_stands_in_the_chronicle(before, after)
    the_same_answers_are_the_same_game(match)


@pytest.mark.parametrize(
    "line", ["", " ", "stalin", "stalin ", "tour urals", "\x00", "a b c d e f"]
)
def test_no_line_whatever_breaks_the_rules(scenario: Scenario, line: str) -> None:
    from game.rules.errors import OrderError

    state = rules.start(scenario, 1)

    with pytest.raises(OrderError):
        rules.play(scenario, state, state.awaiting[0], [line])


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_scrambled_lines_are_refused_with_their_place(data: st.DataObject) -> None:
    """Whatever is typed is either in the notation, or refused with a place within the line."""
    from game.rules.errors import OrderSyntaxError
    from game.rules.orders import ANSWERS, VERBS, parse

    words = st.sampled_from(
        [*VERBS, *ANSWERS, "stalin", "urals", "to", "in", "for", "against", "asking", "vote:x:for"]
    ) | st.text(max_size=8)
    line = " ".join(data.draw(st.lists(words, max_size=8)))

    try:
        order = parse(line)
    except OrderSyntaxError as error:
        place = error.position
    else:
        assert parse(str(order)) == order
        place = 0
    assert 0 <= place <= len(line)
