"""What holds of every player that is no person, and how the better ones come to their answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game import words
from game.match import Match
from game.players import LEVELS, player
from game.players.guess import Guesses, Plan, PlanKind, guess
from game.players.position import Counts, aim_near, position, shares
from game.players.vozhd import Vozhd
from game.players.why import in_words, of_choice, why
from game.rules.answer import check
from game.rules.balance import PlayerBalance
from game.rules.model import Scenario
from game.rules.outcome import reached
from game.rules.state import State, View
from game.rules.view import view
from game.scenario.load import load

SEAT = "leningrad"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    """The tutorial, which has the four sides and few places, with players who think of less."""
    played = load("tutorial")
    levels = {
        level: replace(limits, people=3, tried=2, looked_at=4, weighed=min(limits.weighed, 6))
        for level, limits in played.balance.players.items()
    }
    levels["vozhd"] = replace(levels["vozhd"], plans=4, samples=2, turns=2)
    return replace(played, balance=replace(played.balance, players=levels))


@pytest.fixture(scope="module")
def state(scenario: Scenario) -> State:
    """After the first turn."""
    match = Match(scenario, 1)
    while match.state.turn < 1:
        match.step()
    return match.state


def asked(scenario: Scenario, state: State, faction: str) -> View:
    """What a faction sees when it is asked before all others."""
    others = tuple(name for name in scenario.factions if name != faction)
    return view(scenario, replace(state, awaiting=(faction, *others), given={}), faction)


def otherwise(scenario: Scenario, state: State) -> State:
    """A state that differs in what Leningrad can't see: dice, papers, what others have ordered."""
    papers = {
        name: record
        if record.published or SEAT in record.held_by
        else replace(record, held_by=("right",))
        for name, record in state.documents.items()
    }
    given = {"right": ("rykov rest",)}
    awaiting = tuple(name for name in scenario.factions if name != "right")
    return replace(
        state, seed=(state.seed or 0) + 1, documents=papers, given=given, awaiting=awaiting
    )


@pytest.mark.parametrize("level", LEVELS)
class TestEveryLevel:
    def test_its_answer_is_legal(self, scenario: Scenario, state: State, level: str) -> None:
        seen = asked(scenario, state, SEAT)

        check(scenario, seen.state, SEAT, player(level).decide(scenario, seen, "label"))

    def test_the_same_view_and_label_give_the_same_answer(
        self, scenario: Scenario, state: State, level: str
    ) -> None:
        seen = asked(scenario, state, SEAT)

        first = player(level).decide(scenario, seen, "label")

        assert first == player(level).decide(scenario, seen, "label")

    def test_what_it_can_not_see_does_not_move_it(
        self, scenario: Scenario, state: State, level: str
    ) -> None:
        one, other = state, otherwise(scenario, state)
        assert one != other

        answers = [
            player(level).decide(scenario, asked(scenario, each, SEAT), "label")
            for each in (one, replace(other, given={}))
        ]

        assert answers[0] == answers[1]

    def test_every_order_carries_its_reasons(
        self, scenario: Scenario, state: State, level: str
    ) -> None:
        seen = asked(scenario, state, SEAT)
        orders = [
            line
            for line in player(level).decide(scenario, seen, "label")
            if line.split()[0] in state.people
        ]

        for line in orders:
            found = why(scenario, seen, level, line)
            assert found is not None
            assert str(found.price) in in_words(scenario, SEAT, found)
            assert (found.recorded is not None) == (level == "history")


def test_the_levels_have_their_handicaps_as_numbers(scenario: Scenario) -> None:
    numbers = scenario.balance.players

    assert set(numbers) == {"cadre", "old_bolshevik", "vozhd"}
    assert numbers["cadre"].waver > numbers["old_bolshevik"].waver == 0
    assert numbers["cadre"].weighed == numbers["cadre"].plans == 0
    assert numbers["old_bolshevik"].plans == 0 < numbers["vozhd"].plans


class TestPosition:
    def test_all_aims_that_hold_count_whole(self, scenario: Scenario) -> None:
        match = Match(scenario, 1)
        match.advance()
        counts = Counts(scenario, match.state)
        for faction, item in scenario.factions.items():
            for aim in item.aims:
                near = aim_near(scenario, match.state, faction, aim.id, counts)
                held = aim.id in reached(scenario, match.state, faction)
                assert (near == 10 * aim.points) == held
                assert 0 <= near <= 10 * aim.points

    def test_when_it_is_over_only_aims_count(self, scenario: Scenario) -> None:
        match = Match(scenario, 1)
        match.advance()
        counts = Counts(scenario, match.state)

        for faction in scenario.factions:
            found = shares(scenario, match.state, faction, counts)
            assert found[""] == 0
            assert position(scenario, match.state, faction, counts) == sum(found.values())

    def test_a_vote_to_come_is_judged_by_its_count(self, scenario: Scenario, state: State) -> None:
        counts = Counts(scenario, state)
        motion = scenario.card.main_motions[-1]

        ballots = counts.of(motion)

        assert ballots is not None
        assert counts.of("no such motion") is None
        assert ballots.cast > 0

    def test_what_holds_with_room_to_spare_is_worth_more_than_what_just_holds(
        self, scenario: Scenario, state: State
    ) -> None:
        place, at = "tula_central", 15
        aim = next(aim for aim in scenario.factions[SEAT].aims if aim.id == "foothold")
        found = []
        for share in (at - 5, at - 1, at, at + 1, 2 * at):
            support = {**state.organisations[place].support, SEAT: share}
            record = replace(state.organisations[place], support=support)
            now = replace(state, organisations={**state.organisations, place: record})
            found.append(aim_near(scenario, now, SEAT, aim.id, Counts(scenario, now)))

        assert found == sorted(set(found))
        assert found[-1] == 10 * aim.points


class TestLookingAhead:
    def test_a_guess_has_other_dice_and_nobody_s_orders(
        self, scenario: Scenario, state: State
    ) -> None:
        seen = asked(scenario, state, SEAT)

        one, other = guess(scenario, seen, "a"), guess(scenario, seen, "b")

        assert None not in (one.seed, other.seed)
        assert len({one.seed, other.seed, state.seed}) == 3
        assert one.given == {}
        assert one.organisations == seen.state.organisations

    def test_it_is_played_on_by_the_rules(self, scenario: Scenario, state: State) -> None:
        seen = asked(scenario, state, SEAT)

        own = scenario.balance.players["vozhd"]

        for nth in range(2):
            later = Guesses(scenario, seen, "a", own).play_on(Plan(()), nth, 2)

            assert later.turn == state.turn + 2
            assert later == Guesses(scenario, seen, "a", own).play_on(Plan(()), nth, 2)

    def test_it_can_be_stopped_and_then_gives_what_it_has(
        self, scenario: Scenario, state: State
    ) -> None:
        seen = asked(scenario, state, SEAT)
        shares: list[float] = []

        def stop(share: float) -> bool:
            shares.append(share)
            return False

        answer = Vozhd(stop).decide(scenario, seen, "label")

        assert len(shares) == 1
        check(scenario, seen.state, SEAT, answer)

    def test_it_says_how_far_it_is(self, scenario: Scenario, state: State) -> None:
        shares: list[float] = []

        def go_on(share: float) -> bool:
            shares.append(share)
            return True

        Vozhd(go_on).decide(scenario, asked(scenario, state, SEAT), "label")

        assert shares == sorted(shares)
        assert all(0 < share <= 1 for share in shares)


def test_whoever_looks_ahead_says_which_plan_it_chose(scenario: Scenario, state: State) -> None:
    vozhd = Vozhd()
    answer = vozhd.decide(scenario, asked(scenario, state, SEAT), "label")

    assert vozhd.choice is not None
    assert vozhd.choice.plan.lines == answer
    assert 1 <= vozhd.choice.games <= scenario.balance.players["vozhd"].samples
    chosen: tuple[tuple[PlanKind, str], ...] = (
        ("sound", ""),
        ("aim", "foothold"),
        ("plain", ""),
        ("theme", "posts"),
        ("broken", "denounce majority_1923"),
    )
    for kind, of in chosen:
        plan = replace(vozhd.choice.plan, kind=kind, of=of)
        said = of_choice(scenario, SEAT, replace(vozhd.choice, plan=plan, better=34))
        assert said.startswith("Plan: ")
        assert kind == "sound" or "3.4 points" in said


@pytest.fixture
def in_russian() -> Iterator[None]:
    """Reasons are told in the language that is spoken."""
    words.use("ru")
    yield
    words.use("en")


@pytest.mark.usefixtures("in_russian")
def test_reasons_are_told_in_russian_too(scenario: Scenario, state: State) -> None:
    seen = asked(scenario, state, SEAT)
    lines = player("cadre").decide(scenario, seen, "label")
    order = next(line for line in lines if line.split()[0] in state.people)
    found = why(scenario, seen, "cadre", order)

    assert found is not None
    assert "Почему" in in_words(scenario, SEAT, found)


def test_handicaps_are_whole_numbers_from_nought(scenario: Scenario) -> None:
    for limits in scenario.balance.players.values():
        values = [getattr(limits, name) for name in PlayerBalance.__slots__]
        assert all(isinstance(value, int) and value >= 0 for value in values)
