"""R1, R2, R8: the turn, its news and its reckoning; R0.4 and R0.5 over whole games."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from game import rules
from game.match import Match
from game.narrate import tables
from game.rules.answer import orders_allowed
from game.rules.delegates import delegation
from game.rules.errors import NotAwaited, OrderNotLegal, OrderSyntaxError
from game.rules.model import Scenario
from game.rules.orders import parse, read
from game.rules.reckoning import grip_reach, income
from game.rules.state import Entry, State
from game.rules.turn import sittings
from tests.rules.scene import pact, played, scene, seed_for, tiny

EFFECTS = tiny().balance.effects
ORDERS = tiny().balance.orders


def news(state: State, key: str) -> list[Entry]:
    return [entry for entry in state.news if entry.key == key]


def told(state: State, key: str, turn: int = -1) -> list[Entry]:
    return [entry for entry in state.chronicle[turn] if entry.key == key]


# --- who is awaited -----------------------------------------------------------------------------
def test_factions_are_awaited_in_the_scenarios_order() -> None:
    """R1.2"""
    state = scene(tiny())
    waiting = [state.awaiting]

    for faction in ("red", "blue"):
        state = rules.play(tiny(), state, faction, [])
        waiting.append(state.awaiting)

    assert waiting == [("red", "blue"), ("blue",), ("red", "blue")]


def test_an_answer_of_somebody_else_is_refused() -> None:
    """R1.2"""
    with pytest.raises(NotAwaited, match="blue"):
        rules.play(tiny(), scene(tiny()), "blue", [])


def test_a_game_is_over_after_the_last_turn_of_the_calendar() -> None:
    """R1.2"""
    state = scene(tiny())
    for _ in tiny().calendar:
        assert not state.over
        state = played(tiny(), state)

    assert state.over
    assert rules.outcome(tiny(), state) is not None
    with pytest.raises(NotAwaited):
        rules.play(tiny(), state, "red", [])


# --- what can be answered -----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("lines", "wrong", "why"),
    [
        (["anna rest", "anna tour west"], 1, "anna has an order already"),
        (["instruct main for", "instruct main against"], 1, "main is answered already"),
        (["anna tour west", "anna tour"], 1, "a organisation is missing"),
        (["rita tour west", "roman appoint gleb to west"], 1, "no power roman appoint"),
    ],
)
def test_an_answer_is_refused_as_a_whole_and_names_the_line(
    lines: list[str], wrong: int, why: str
) -> None:
    """R4.2, R1.5"""
    with pytest.raises((OrderNotLegal, OrderSyntaxError), match=why) as caught:
        rules.play(tiny(), scene(tiny()), "red", lines)

    assert caught.value.order == lines[wrong]


def test_orders_together_cost_no_more_than_there_is() -> None:
    """R4.4"""
    poor = scene(tiny(), factions={"red": {"influence": 5}})

    rules.play(tiny(), poor, "red", ["anna tour west"])
    with pytest.raises(OrderNotLegal, match="the orders cost 6 influence of 5"):
        rules.play(tiny(), poor, "red", ["anna tour west", "rita tour west"])


def test_a_faction_gives_a_few_orders_and_more_with_more_posts(scenario: Scenario) -> None:
    """R1.5"""
    state = scene(scenario)
    balance = scenario.balance.orders

    allowed = {name: orders_allowed(scenario, state, name) for name in scenario.factions}

    assert allowed["secretariat"] > allowed["left"] == balance.orders_base
    assert max(allowed.values()) <= balance.orders_cap


def test_more_orders_than_that_are_refused(scenario: Scenario) -> None:
    """R1.5"""
    state = scene(scenario, awaiting=("left",))
    people = [name for name, person in state.people.items() if person.faction == "left"]

    with pytest.raises(OrderNotLegal, match="left can give 3 orders this turn"):
        rules.play(scenario, state, "left", [f"{name} rest" for name in people[:4]])


# --- resolution ---------------------------------------------------------------------------------
def test_nothing_happens_before_the_last_answer() -> None:
    """R1.3"""
    before = scene(tiny())

    after = rules.play(tiny(), before, "red", ["anna tour west", "instruct main against"])

    assert (after.organisations, after.lines) == (before.organisations, before.lines)


def test_orders_are_carried_out_by_precedence_then_authority() -> None:
    """R4.6"""
    state = played(
        tiny(),
        scene(tiny()),
        red=["roman tour west", "anna recall bella from west", "rita inspect west"],
        blue=["boris tour north", "bella rest", "bruno cultivate gleb"],
    )

    carried = [(deed.actor, deed.verb) for deed in state.deeds]
    assert carried == [
        ("bella", "rest"),
        ("anna", "recall"),
        ("rita", "inspect"),
        ("bruno", "cultivate"),
        ("boris", "tour"),
        ("roman", "tour"),
    ]


def test_what_has_become_impossible_is_void_and_costs_nothing() -> None:
    """R4.6: Bella is recalled first, and who was to follow her finds the post changed already."""
    first, second = "anna recall bella from west", "rita appoint gleb to west"
    open_to_it: dict[str, Any] = {"organisations": {"west": {"mandate": True}}}
    order = read(tiny(), scene(tiny()), first)
    seed = seed_for(tiny(), scene(tiny(), **open_to_it), "red", order)

    state = played(tiny(), scene(tiny(), seed=seed, **open_to_it), red=[first, second])

    assert [entry.cause.id for entry in told(state, "void")] == [second]
    assert len(state.deeds) == 1


def test_votes_come_after_orders_and_elections_after_votes() -> None:
    """R1.3, R7.4"""
    state = played(tiny(), scene(tiny(), day="1925-01-22"), red=["anna speak for main"])

    keys = [entry.key for entry in state.chronicle[-1]]
    vote = next(n for n, key in enumerate(keys) if key in ("carried", "lost"))
    assert [key in ("done", "failed") for key in keys].index(True) < vote < keys.index("elected")


def test_the_halls_of_a_turn_give_its_votes_again() -> None:
    """R5.9"""
    from game.rules.votes import roll_call

    state = rules.play(tiny(), scene(tiny(), day="1925-01-22"), "red", [])

    halls = sittings(tiny(), state, "blue", [])
    after = rules.play(tiny(), state, "blue", [])

    assert set(halls) == {"local", "main"}
    for motion, hall in halls.items():
        assert roll_call(tiny(), hall, motion).count == after.results[motion].ballots


def test_a_body_without_its_quorum_carries_nothing() -> None:
    """R7.2: one of three places is less than half."""
    one = {"politburo": {"full": ("boris",)}}
    two = {"politburo": {"full": ("boris", "bella")}}
    changes: dict[str, Any] = {"agenda": ("open",), "day": "1925-01-08"}

    without = played(tiny(), scene(tiny(), bodies=one, **changes))
    with_it = played(tiny(), scene(tiny(), bodies=two, **changes))

    assert without.results["open"].ballots.for_ == 1
    assert not without.results["open"].carried
    assert with_it.results["open"].carried
    assert with_it.documents["platform"].published


# --- news ---------------------------------------------------------------------------------------
def test_an_event_comes_on_its_day_and_once() -> None:
    """R2.1"""
    state = scene(tiny())
    came = []
    for turn, _ in enumerate(tiny().calendar):
        came += [turn for entry in news(state, "event") if entry.subject == "quarrel"]
        state = played(tiny(), state)

    assert came == [1]


def test_an_event_with_a_chance_is_thrown_for_once() -> None:
    """R2.2: it comes on its day or not at all, and about as often as it says."""
    first = [("frost" in scene(tiny(), seed=seed).events) for seed in range(200)]

    for seed in range(20):
        state = scene(tiny(), seed=seed)
        for _ in tiny().calendar:
            state = played(tiny(), state)
            assert ("frost" in state.events) == first[seed]
    assert 75 < sum(first) < 125


def test_a_question_waits_for_its_faction() -> None:
    """R2.3"""
    state = played(tiny(), scene(tiny()))

    assert [(item.event, item.faction) for item in state.questions] == [("quarrel", "blue")]


def test_silence_takes_the_first_option_whose_needs_hold() -> None:
    """R2.3"""
    state = played(tiny(), played(tiny(), scene(tiny())))

    assert state.events["quarrel"].option == "give"
    assert state.questions == ()


def test_an_answer_has_its_effects_and_what_hangs_on_it_follows() -> None:
    """R2.1, R2.3"""
    state = played(tiny(), scene(tiny()))
    exposure = state.factions["blue"].exposure

    state = played(tiny(), state, blue=["decide quarrel fight"])

    assert state.events["quarrel"].option == "fight"
    assert state.factions["blue"].exposure == exposure + 5 - EFFECTS.exposure_decay
    assert [entry.subject for entry in news(state, "event")] == ["thaw"]


def test_an_option_whose_needs_fail_can_not_be_taken() -> None:
    """R2.3"""
    state = rules.play(tiny(), played(tiny(), scene(tiny())), "red", [])

    with pytest.raises(OrderNotLegal, match="needs fail never"):
        rules.play(tiny(), state, "blue", ["decide quarrel never"])


# --- reckoning ----------------------------------------------------------------------------------
def test_income_is_a_base_and_what_posts_bring() -> None:
    """R8.1: two secretaries, and offices of 6, 4 and 3."""
    base, per = ORDERS.income_base, ORDERS.income_per_secretaries

    assert income(tiny(), scene(tiny()), "red") == base + 2 // per + 13 // 10


def test_a_day_brings_a_part_of_a_week() -> None:
    """R8.1"""
    week = played(tiny(), scene(tiny()))
    day = played(tiny(), scene(tiny(), day="1925-01-22"))

    gain = income(tiny(), scene(tiny()), "blue")
    assert week.factions["blue"].influence == 40 + gain
    assert day.factions["blue"].influence == 40 - (-gain * ORDERS.income_sitting // 100)


def test_a_day_moves_neither_grip_nor_measures() -> None:
    """R8.1"""
    state = scene(tiny(), day="1925-01-22", agenda=(), factions={"blue": {"exposure": 30}})

    after = played(tiny(), state)

    assert after.factions["blue"].exposure == 30
    assert {o.grip for o in after.organisations.values()} == {80, 60, 70}


@pytest.mark.parametrize("grip", [0, 40, 79, 80, 81, 100])
def test_grip_grows_to_what_the_secretary_can_reach_and_no_further(grip: int) -> None:
    """R8.2"""
    state = scene(tiny(), organisations={"north": {"grip": grip}})
    reach = grip_reach(tiny(), state, "north")
    assert reach == EFFECTS.grip_base + EFFECTS.grip_cadres * 7

    after = played(tiny(), state).organisations["north"].grip

    assert after == (grip if grip >= reach else min(reach, grip + EFFECTS.grip_growth))


def test_a_vacant_machine_comes_apart() -> None:
    """R8.2"""
    state = scene(tiny(), organisations={"north": {"secretary": None}})

    assert played(tiny(), state).organisations["north"].grip == 80 - EFFECTS.grip_growth


def test_a_machine_talks_the_uncommitted_over_one_per_cent_at_a_time() -> None:
    """R8.3: about as often as its grip says."""
    gains = [
        played(tiny(), scene(tiny(), seed=seed)).organisations["north"].support["red"] - 60
        for seed in range(300)
    ]

    assert set(gains) == {0, 1}
    likely = EFFECTS.agitation * 80 // 100
    assert abs(sum(gains) * 100 / 300 - likely) < 9


def test_where_nobody_is_uncommitted_nobody_is_talked_over() -> None:
    """R8.3"""
    full = {"north": {"support": {"red": 60, "blue": 40}}}

    for seed in range(30):
        after = played(tiny(), scene(tiny(), seed=seed, organisations=full))
        assert after.organisations["north"].support == {"red": 60, "blue": 40}


@pytest.mark.parametrize("measure", ["cohesion", "legitimacy"])
@pytest.mark.parametrize("offset", [-20, -1, 0, 1, 20])
def test_measures_go_back_to_where_they_rest_and_not_past_it(measure: str, offset: int) -> None:
    """R8.4"""
    rest = getattr(EFFECTS, f"{measure}_rest")
    state = scene(tiny(), factions={"red": {measure: rest + offset}})

    after = getattr(played(tiny(), state).factions["red"], measure)

    assert abs(after - rest) == max(0, abs(offset) - EFFECTS.drift)


def test_exposure_fades() -> None:
    """R8.4"""
    assert played(tiny(), scene(tiny())).factions["blue"].exposure == 30 - EFFECTS.exposure_decay
    assert played(tiny(), scene(tiny())).factions["red"].exposure == 0


def test_delegations_are_elected_from_the_day_of_the_lists() -> None:
    """R8.5"""
    before = played(tiny(), scene(tiny(), day="1925-01-08"))
    after = played(tiny(), scene(tiny(), day="1925-01-15"))

    assert {o.delegation for o in before.organisations.values()} == {None}
    for name, place in after.organisations.items():
        assert place.delegation == delegation(tiny(), after, name)


# --- whole games --------------------------------------------------------------------------------
@pytest.fixture(scope="module", params=["history", "arbitrary", "cadre"])
def game(request: pytest.FixtureRequest) -> Match:
    """A whole game of 1925, every faction at one level."""
    from game.scenario.load import load

    scenario = load("1925-fourteenth-congress")
    match = Match(scenario, 14, dict.fromkeys(scenario.factions, request.param), strict=True)
    match.advance()
    return match


def accounts(state: State) -> dict[tuple[str, str, str], str]:
    """All that is accounted for in the chronicle: (entry, subject, detail) and the value."""
    found: dict[tuple[str, str, str], str] = {}
    for faction, record in state.factions.items():
        for measure in ("influence", "legitimacy", "exposure", "cohesion"):
            found["measure", faction, measure] = str(getattr(record, measure))
    for person, who in state.people.items():
        found["join", person, ""] = who.faction or ""
        found["standing", person, ""] = who.standing
        found["health", person, ""] = str(who.health)
        found |= {("tie", person, to): str(tie) for to, tie in who.ties.items()}
    for name, place in state.organisations.items():
        found["secretary", name, ""] = place.secretary or ""
        found["grip", name, ""] = str(place.grip)
        found |= {("support", name, key): str(value) for key, value in place.support.items()}
        found |= {("mood", name, key): str(value) for key, value in place.mood.items()}
        found |= {("signatures", name, key): str(n) for key, n in place.signatures.items()}
    for name, body in state.bodies.items():
        found |= {("seat", name, who): "full" for who in body.full}
        found |= {("seat", name, who): "candidate" for who in body.candidates}
        found |= {("others", name, key): str(value) for key, value in body.others.items()}
    for office, holder in state.offices.items():
        found["office", office, ""] = holder or ""
    for motion, lines in state.lines.items():
        found |= {("line", motion, faction): side for faction, side in lines.items()}
    for motion, heard in state.arguments.items():
        found |= {("argument", motion, who): str(points) for who, points in heard.items()}
    found |= {("trust", pact.id, ""): str(pact.trust) for pact in state.pacts if pact.signed}
    return found


EMPTY = dict.fromkeys(("support", "mood", "tie", "others", "signatures", "argument"), "0")
COUNTED = (*EMPTY, "measure", "grip", "health", "trust")


def entries_of(state: State) -> Iterator[Entry]:
    for turn in state.chronicle:
        yield from turn
    yield from state.news


def test_every_entry_accounts_for_its_change_and_nothing_changes_without_one(game: Match) -> None:
    """R0.5: the chronicle, replayed over the first values, gives the last ones."""
    values = accounts(game.states[0])
    start = game.scenario.balance.pacts.start

    for entry in list(entries_of(game.state))[len(game.states[0].news) :]:
        known = (entry.key, entry.subject, entry.detail)
        if entry.key == "pact":
            values["trust", entry.subject, ""] = str(start)
        elif entry.key in COUNTED:
            assert values.get(known, EMPTY.get(entry.key)) == entry.before, entry
        values[known] = entry.after

    now = accounts(game.state)
    for known, value in now.items():
        assert value == values.get(known, EMPTY.get(known[0], "")), known
    for known, value in values.items():
        assert known in now or known[0] not in ("seat", *EMPTY) or value in ("", "0"), known


def test_texts_are_used_as_often_as_deeds_say(game: Match) -> None:
    """R0.5: uses are counted from deeds, and need no entry of their own."""
    for name, document in game.state.documents.items():
        used = [
            deed
            for deed in game.state.deeds
            if (deed.verb == "cite" and deed.target == name)
            or (deed.verb in ("publish", "leak", "print") and deed.target == name and deed.success)
            or (deed.verb == "compromise" and deed.object == name)
        ]
        assert sum(document.uses.values()) == len(used)


def test_every_entry_has_a_cause_that_exists(game: Match) -> None:
    """R0.5"""
    scenario = game.scenario
    pacts = {entry.subject for entry in entries_of(game.state) if entry.key == "offer"}
    given = {line for turn in game.answers for answer in turn for line in answer.lines}
    ids = {
        "event": scenario.events,
        "motion": scenario.motions,
        "election": scenario.elections,
        "pact": {*scenario.pacts, *pacts},
        "risk": scenario.risks,
        "rule": set(tables.RULES),
        "order": {*given, *(str(parse(line).letter) for line in given)},
    }

    for entry in entries_of(game.state):
        assert entry.cause.id in ids[entry.cause.kind], entry


def test_every_throw_in_the_chronicle_is_the_dice_of_its_turn(game: Match) -> None:
    """R0.4: a roll can be looked up by its label."""
    from game.rules.dice import roll
    from game.rules.prices import odds

    thrown = [entry for entry in entries_of(game.state) if entry.roll is not None]

    for entry in thrown:
        assert entry.roll == roll(game.seed, entry.turn, entry.cause.id, 100)
        assert entry.tally is not None
        assert (entry.key == "done") == (entry.roll <= odds(game.scenario, entry.tally))
    assert thrown


def test_the_same_seed_and_answers_are_the_same_game(game: Match) -> None:
    """R0.4"""
    state = rules.start(game.scenario, game.seed)
    for turn in game.answers:
        for answer in turn:
            state = rules.play(game.scenario, state, answer.faction, answer.lines)

    assert state == game.state


def test_another_seed_is_another_game(scenario: Scenario) -> None:
    """R0.4"""

    def votes(seed: int) -> object:
        match = Match(scenario, seed, dict.fromkeys(scenario.factions, "history"))
        match.advance()
        return match.state.results["vote_559_65"].ballots

    assert len({votes(seed) for seed in (1, 2, 3)}) > 1


def test_play_never_alters_the_state_it_is_given() -> None:
    """R0.2"""
    state = scene(tiny(), day="1925-01-22", pacts=(pact("red", "blue", gives="bloc"),))
    before = repr(state)

    played(
        tiny(),
        state,
        red=["anna speak for main", "rita charge bella", "roman tour west"],
        blue=["boris speak against main", "bella publish platform in west_paper"],
    )

    assert repr(state) == before


def test_a_refused_answer_leaves_the_game_as_it_was() -> None:
    """R0.2"""
    state = scene(tiny())
    before = replace(state)

    with pytest.raises(OrderSyntaxError):
        rules.play(tiny(), state, "red", ["anna tour west", "rita dance"])

    assert state == before
