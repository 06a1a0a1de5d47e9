"""The card index: who is found, what a dossier says, and what it never says too early."""

from __future__ import annotations

import pygame
import pytest

from game.narrate.posts import post_line
from game.rules.legality import problems
from game.rules.orders import Order
from game.rules.proof import proof
from game.rules.secretaries import security
from game.rules.state import Absence, Evidence
from game.ui.courting import suits
from game.ui.faults import screen_faults
from game.ui.preferences import Preferences
from game.ui.screen import render
from game.ui.screens import persons
from game.ui.screens.cards import dossier_facts as facts
from game.ui.screens.cards import filters
from game.ui.screens.cards.dossier_file import of_proof
from game.ui.screens.cards.dossier_people import followers, since, ties_of
from game.ui.screens.cards.filters import Index, Wanted
from game.ui.screens.cards.index import CardIndexScreen
from game.ui.screens.cards.vacancies import nominees, vacancies
from game.ui.widgets import Figure, Widget
from tests.rules.scene import scene
from tests.ui.conftest import Hand
from tests.ui.games import FACTIONS, SIZES, laid, scenario, under_way, words_of


def index(seat: str = "leningrad", turn: int = 9, person: str = "kamenev") -> CardIndexScreen:
    sitting = under_way(seat, turn)
    sitting.person = person
    return CardIndexScreen(sitting)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seat", FACTIONS)
@pytest.mark.parametrize("turn", [0, 26])
def test_nothing_is_cut_small_or_dead(size: tuple[int, int], seat: str, turn: int) -> None:
    assert screen_faults(index(seat, turn), size) == []


@pytest.mark.parametrize("person", ["ordzhonikidze", "voronezh_secretary", "frunze", "krasin"])
def test_long_names_composite_figures_and_the_dead_have_room(person: str) -> None:
    assert screen_faults(index("secretariat", 12, person)) == []


def test_dossiers_of_all_kinds_of_people_hold_together() -> None:
    screen = index()
    for person in list(scenario().people)[::6]:
        screen.pull(person)

        assert [str(f) for f in screen_faults(screen)] == [], person


def test_large_text_finds_room() -> None:
    assert screen_faults(index(), preferences=Preferences(text_percent=150)) == []


def numbers(root: Widget) -> list[Figure]:
    return [widget for widget in root.walk() if isinstance(widget, Figure)]


def test_every_number_has_a_why() -> None:
    shown = numbers(index().root)

    assert len(shown) >= 8
    assert all(figure.why is not None for figure in shown)


def test_a_tie_is_the_sum_of_its_reasons() -> None:
    sitting = under_way("leningrad", 14)
    from game.ui.reasons import of_tie

    for person, state in sitting.state.people.items():
        for other, strength in state.ties.items():
            why = of_tie(sitting.scenario, sitting.state, person, other)

            assert why.total == strength
            assert sum(row.amount or 0 for row in why.rows) == strength


# --- hindsight ------------------------------------------------------------------------------------
def test_no_post_of_the_record_is_told_from_after_the_game_began() -> None:
    limit = facts.begins(scenario())
    for person in scenario().people:
        for span in facts.past(scenario(), person):
            assert span.start < limit
            assert span.end <= limit + 0.12


def test_a_post_dated_by_the_year_of_the_start_alone_is_left_out() -> None:
    titles = [span.title for span in facts.past(scenario(), "bakaev")]

    assert "Control Commission" not in titles


def test_fates_are_never_told() -> None:
    for person in ("stalin", "trotsky", "kirov", "zinoviev"):
        assert scenario().people[person].fate not in words_of(index(person=person, turn=26))


def test_what_this_game_changed_is_told_from_the_chronicle() -> None:
    screen = index(turn=21, person="zalutsky")

    assert "In this game" in words_of(screen)
    assert post_line(screen.sitting.scenario, screen.sitting.state, "zalutsky") == (
        "No post any more"
    )


def test_a_paper_is_shown_only_when_known_to_all_or_ours() -> None:
    sitting = under_way("secretariat", 9)
    for person in ("stalin", "zinoviev", "bukharin", "trotsky"):
        for document in facts.papers(sitting.scenario, sitting.state, "secretariat", person):
            record = sitting.state.documents[document]

            assert record.published or "secretariat" in record.held_by


def test_a_composite_figure_is_said_to_be_one() -> None:
    assert "Composite figure" in words_of(index(person="voronezh_secretary"))


# --- working it -----------------------------------------------------------------------------------
def test_ctrl_f_and_typing_find_a_card() -> None:
    screen = index()
    hand = Hand(screen)

    hand.press(pygame.K_f, mod=pygame.KMOD_CTRL)
    hand.type("molot")

    assert screen.wanted.words == "molot"
    assert screen.sitting.person == "molotov"


def test_a_town_and_a_paper_find_who_belongs_to_them() -> None:
    sitting = under_way()
    found = [
        person
        for person in sitting.scenario.people
        if persons.matches(sitting.scenario, sitting.state, person, "pravda")
    ]

    assert "bukharin" in found
    assert "safarov" in found
    assert persons.matches(sitting.scenario, sitting.state, "ordzhonikidze", "tiflis")


def test_arrows_turn_the_cards_and_enter_goes_into_the_dossier() -> None:
    screen = index(person="trotsky")
    hand = Hand(screen)
    hand.press(pygame.K_TAB)
    screen.focus("cards")

    hand.press(pygame.K_DOWN)
    second = screen.sitting.person
    hand.press(pygame.K_RETURN)

    assert second != "trotsky"
    assert hand.focused == "mark cadres"


def test_a_filter_shows_one_side_and_sorting_sorts() -> None:
    screen = index()
    screen.filter("side", "right")
    screen.sort("name")
    state = screen.sitting.state
    people = [w.name.split()[1] for w in screen.root.walk() if w.name.startswith("card ")]

    assert people
    assert {state.people[p].faction for p in people} == {"right"}
    assert people == sorted(people, key=lambda p: scenario().people[p].name.casefold())


# --- filters ------------------------------------------------------------------------------------
def cards(screen: CardIndexScreen) -> list[str]:
    found = next(w for w in screen.root.walk() if w.name == "cards")
    return [item.name.split()[1] for item in found.children]


def test_filters_work_together_and_with_the_search() -> None:
    screen = index()
    screen.filter("post", "central_committee")
    screen.filter("place", "leningrad")
    both = cards(screen)
    screen.search("zin")
    state = screen.sitting.state

    assert both
    assert all(state.bodies["central_committee"].rank(person) for person in both)
    assert cards(screen) == ["zinoviev"]


@pytest.mark.parametrize("facet", filters.FACETS)
def test_a_count_is_what_the_filter_would_show(facet: str) -> None:
    sitting = under_way("left", 14)
    wanted = Wanted(chosen={"standing": "official"} if facet != "standing" else {"post": "office"})
    index_of = Index(sitting.scenario, sitting.state, sitting.seat, wanted)

    for choice in index_of.choices(facet):
        chosen = {**wanted.chosen, facet: choice.value}
        shown = filters.found(sitting.scenario, sitting.state, "left", Wanted(chosen=chosen))

        assert len(shown) == choice.count, choice


def test_standings_are_told_apart() -> None:
    state = scene(
        scenario(),
        people={
            "zinoviev": {"standing": "warned"},
            "kamenev": {"standing": "removed"},
            "trotsky": {"standing": "expelled"},
            "safarov": {"standing": "member"},
        },
    )

    def shown(standing: str) -> list[str]:
        wanted = Wanted(chosen={"standing": standing})
        return filters.found(scenario(), state, "secretariat", wanted)

    assert (shown("warned"), shown("removed"), shown("out")) == (
        ["zinoviev"],
        ["kamenev"],
        ["trotsky"],
    )
    assert "rykov" in shown("full")
    assert "kalinin" in shown("full")  # a candidate in one body, a full member of another
    assert not set(shown("full")) & set(shown("candidate"))


def test_the_sheet_of_a_filter_is_worked_by_keys_alone() -> None:
    screen = index()
    hand = Hand(screen)

    hand.press(pygame.K_2, mod=pygame.KMOD_CTRL)
    hand.press(pygame.K_DOWN, pygame.K_RETURN)
    chosen = screen.wanted.of("post")
    hand.press(pygame.K_0, mod=pygame.KMOD_CTRL)

    assert chosen == "politburo"
    assert not screen.wanted.narrowed
    assert len(screen.layers) == 1


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("facet", ["place", "post", "standing"])
def test_the_sheets_have_room(size: tuple[int, int], facet: str) -> None:
    screen = index()
    screen.filter("standing", "full")
    screen.pick(facet)

    assert screen_faults(screen, size) == []


def test_a_click_beside_the_sheet_closes_it() -> None:
    screen = index()
    hand = Hand(screen)

    hand.click("filter place")
    hand.click(hand.widget("drawer label").box)

    assert len(screen.layers) == 1


# --- leaves -------------------------------------------------------------------------------------
def leaf(name: str, person: str, seat: str = "secretariat", turn: int = 14) -> CardIndexScreen:
    screen = index(seat, turn, person)
    screen.turn_leaf(name)
    return screen


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["people", "file"])
@pytest.mark.parametrize("person", ["stalin", "kalinin", "uglanov", "frunze", "trotsky"])
def test_every_leaf_has_room(size: tuple[int, int], name: str, person: str) -> None:
    assert screen_faults(leaf(name, person), size) == []


@pytest.mark.parametrize("name", ["people", "file"])
def test_large_text_finds_room_on_every_leaf(name: str) -> None:
    screen = leaf(name, "uglanov")

    assert screen_faults(screen, preferences=Preferences(text_percent=150)) == []


def test_leaves_are_turned_by_their_numbers_and_stay_open_from_card_to_card() -> None:
    screen = index()
    hand = Hand(screen)

    hand.press(pygame.K_3)
    screen.turn_to("stalin")

    assert screen.leaf == "file"
    assert hand.widget("health 0").why is not None


def test_who_courts_somebody_is_told_for_every_other_faction() -> None:
    """R6.8"""
    screen = leaf("people", "kalinin")
    hand = Hand(screen)

    for suit in suits(screen.sitting.scenario, screen.sitting.state, "kalinin"):
        assert hand.widget(f"suit {suit.faction}").why is not None
    assert "Our chance to court" in words_of(screen)
    assert "can be won" in words_of(screen)


def test_a_leader_is_won_by_nobody_and_stands_with_factions() -> None:
    screen = leaf("people", "bukharin")

    assert "is won by no other" in words_of(screen)
    assert "Secretariat: pact, trust" in words_of(screen)
    assert "Left Opposition: feud" in words_of(screen)


def test_ties_are_listed_feuds_first_each_with_its_ledger() -> None:
    screen = leaf("people", "stalin")
    state = screen.sitting.state
    shown = ties_of(state, "stalin")
    feuds = [state.people["stalin"].ties[other] <= -facts.CLOSE for other in shown]

    assert shown
    assert feuds == sorted(feuds, reverse=True)
    hand = Hand(screen)
    assert hand.widget(f"own ties {shown[0]}").why is not None


def test_a_tie_says_since_when_and_what_the_game_has_moved() -> None:
    sitting = under_way("secretariat", 26)
    moved = next(
        (person, other)
        for person in sitting.state.people
        for other in sitting.state.people[person].ties
        if "moved by" in since(sitting, person, other)
    )

    assert "since" in since(sitting, *moved)
    assert since(sitting, "uglanov", "kotov") == "from before the game"


def test_what_can_be_proved_is_the_rules_own_tally() -> None:
    """R6.71"""
    item = Evidence(0, "zinoviev", "meet", "leningrad", 8)
    state = scene(scenario(), evidence=(item,), factions={"leningrad": {"exposure": 30}})
    sitting = laid(state)
    why = of_proof(sitting, "zinoviev")

    assert why.total == proof(sitting.state, "zinoviev").total == 38
    assert sum(row.amount or 0 for row in why.rows) == 38
    assert any("Leningrad" in row.words for row in why.rows)


def test_a_file_tells_the_next_rung_and_a_word_that_was_given() -> None:
    """R6.7, R6.73"""
    state = scene(scenario(), people={"zinoviev": {"promised": True}})
    screen = CardIndexScreen(laid(state))
    screen.pull("zinoviev")
    screen.turn_leaf("file")

    assert "A charge would ask for: Warning" in words_of(screen)
    assert "a word to keep no faction" in words_of(screen)


def test_a_leader_has_a_lieutenant_who_reads_the_cipher() -> None:
    """R13.4"""
    assert "Molotov would govern, and read the cipher" in words_of(leaf("file", "stalin"))


def test_a_secretary_s_safety_and_roots_are_told_with_their_reasons() -> None:
    """R3.8, R3.9"""
    screen = leaf("file", "uglanov")
    hand = Hand(screen)
    why = hand.widget("safe in all").why

    assert why is not None
    assert why.total == security(screen.sitting.scenario, screen.sitting.state, "moscow").total
    assert "Roots: 8 of 24" in words_of(screen)


# --- vacant posts ---------------------------------------------------------------------------------
def vacant(place: str = "tula_central") -> CardIndexScreen:
    """An index in which a place has no secretary, open on the posts that stand empty."""
    state = scene(scenario(), organisations={place: {"secretary": None}})
    screen = CardIndexScreen(laid(state))
    screen.show_vacancies()
    return screen


@pytest.mark.parametrize("size", SIZES)
def test_a_vacant_post_says_who_may_fill_it(size: tuple[int, int]) -> None:
    screen = vacant()

    assert "Secretary, Tula" in words_of(screen)
    assert "In our hands: Secretariat, Orgburo" in words_of(screen)
    assert screen_faults(screen, size) == []


def test_vacant_offices_and_seats_are_listed_too() -> None:
    sitting = under_way("secretariat", 9)  # Frunze has died
    ids = [item.id for item in vacancies(sitting.scenario, sitting.state)]

    assert "office:war" in ids
    assert "seat:central_committee" in ids


def test_whoever_is_proposed_for_a_vacant_post_can_be_ordered_there() -> None:
    sitting = vacant().sitting
    item = vacancies(sitting.scenario, sitting.state)[0]
    found = nominees(sitting, item)

    assert found
    for one in found:
        assert one.order.object == "tula_central"
        assert not problems(sitting.scenario, sitting.state, sitting.seat, one.order)
    chances = [one.chance or 0 for one in found]
    assert chances == sorted(chances, reverse=True)


def test_enter_on_a_name_opens_the_appointment_prepared() -> None:
    screen = vacant()
    hand = Hand(screen)
    first = next(w for w in screen.root.walk() if w.name.startswith("nominee "))

    hand.click(first.box)
    hand.press(pygame.K_RETURN)

    given = screen.sitting.orders
    assert [(o.verb, o.target, o.object) for o in given] == [
        ("appoint", first.name.split()[1], "tula_central")
    ]


def test_no_post_of_ours_to_fill_is_said() -> None:
    state = scene(scenario(), organisations={"tula_central": {"secretary": None}})
    screen = CardIndexScreen(laid(state, "left"))
    screen.show_vacancies()

    assert "None of these is in our hands." in words_of(screen)
    assert screen_faults(screen) == []


def test_a_click_on_a_tie_or_a_leader_turns_to_that_dossier() -> None:
    screen = index()
    hand = Hand(screen)

    hand.click("tied krupskaya")
    first = screen.sitting.person
    hand.click("leader stalin")

    assert (first, screen.sitting.person) == ("krupskaya", "stalin")


def test_the_card_of_who_is_away_stays_legible() -> None:
    away = {"absence": Absence("leave", 9), "ties": {"stalin": -34}}
    screen = CardIndexScreen(laid(scene(scenario(), people={"rykov": away})))
    screen.search("rykov")

    assert screen_faults(screen, (1280, 720)) == []


def test_a_hidden_card_is_brought_back_when_its_dossier_is_opened() -> None:
    screen = index()
    screen.search("kamenev")

    screen.pull("stalin")

    assert screen.wanted.words == ""


def test_orders_are_proposed_as_the_rules_allow_them() -> None:
    sitting = under_way("secretariat", 9)
    for person in sitting.scenario.people:
        for action in facts.actions(sitting, person):
            if action.verb in ("cultivate", "charge") and not action.reason:
                order = Order(action.actor or "", action.verb, action.target or "")

                assert not problems(sitting.scenario, sitting.state, "secretariat", order)


def test_an_impossible_order_says_why() -> None:
    by_verb = {a.verb: a for a in facts.actions(under_way("secretariat", 9), "kamenev")}

    assert "Too little is proved" in by_verb["charge"].reason
    assert not by_verb["cultivate"].reason


def test_the_dossier_opens_the_order_dialog_with_its_target() -> None:
    screen = index("secretariat", 9, "kamenev")
    hand = Hand(screen)

    hand.click("order cultivate")
    hand.press(pygame.K_RETURN)

    assert [(o.verb, o.target) for o in screen.sitting.orders] == [("cultivate", "kamenev")]


def test_the_same_game_gives_the_same_picture() -> None:
    first = render(index(), (1280, 720))
    again = render(index(), (1280, 720))

    assert pygame.image.tobytes(first, "RGB") == pygame.image.tobytes(again, "RGB")


def test_a_card_slides_out_and_is_there_at_once_under_reduced_motion() -> None:
    screen = index()
    screen.turn_to("stalin")
    moving = screen.slide.value
    screen.slide.advance(0.09)
    assert 0 < screen.pulled("stalin") < 8
    assert screen.pulled("stalin") + screen.pulled(screen.former) == 8
    screen.reduced_motion = True
    screen.turn_to("trotsky")

    assert moving == 0
    assert screen.slide.value == 8
    assert (screen.pulled("trotsky"), screen.pulled("stalin")) == (8, 0)


def test_a_dossier_says_who_is_away_and_who_stands_in() -> None:
    """R13.4"""
    screen = index("secretariat", 1, "stalin")
    hand = Hand(screen)

    away, health = hand.widget("away"), hand.widget("health")

    assert "On leave until 22 Sep. Molotov stands in." in words_of(screen)
    assert health.why is not None
    assert health.why.note == str(getattr(away, "words", ""))
    assert screen_faults(screen, (1280, 720)) == []


def test_the_steps_of_the_ladder_say_how_far_the_proof_reaches() -> None:
    """R6.7"""
    screen = leaf("file", "zinoviev")
    screen.fit(screen.theme)
    proved = proof(screen.sitting.state, "zinoviev").total
    steps = [screen.root.find(f"rung {name}") for name in screen.sitting.scenario.sanctions]

    assert len([step for step in steps if step is not None]) == len(
        screen.sitting.scenario.sanctions
    )
    for step, item in zip(steps, screen.sitting.scenario.sanctions.values(), strict=True):
        assert step is not None
        assert ("enough is proved" in step.tooltip) <= (item.proof <= proved)


def test_a_leader_s_followers_stand_the_coolest_first() -> None:
    state = index().sitting.state
    found = followers(state, "zinoviev", "leningrad")
    ties = [state.people[name].ties.get("zinoviev", 0) for name in found]

    assert ties == sorted(ties)
    assert "zinoviev" not in found


def test_a_free_seat_shows_who_sits_there() -> None:
    screen = index("leningrad", 14)
    hand = Hand(screen)
    screen.show_vacancies()
    hand.click("sits kamenev")

    assert screen.sitting.person == "kamenev"
    assert not screen.wanted.vacancies


def test_a_drawer_without_a_card_says_so_in_clear_ink() -> None:
    screen = index()
    screen.search("nobody of that name")

    assert "No card answers" in words_of(screen)
    assert screen_faults(screen) == []
