"""The debrief: what it checks, what it works out meanwhile, and how it is worked."""

from __future__ import annotations

import time
from multiprocessing import active_children
from pathlib import Path

import pygame
import pytest

from game import ensemble, paths
from game.match.sitting import Match
from game.report.facts import place_in_game, place_of, spans
from game.report.lives import involved
from game.rules.delegates import delegates_of
from game.rules.errors import GensekError
from game.ui.app import App
from game.ui.background import Forecasts, Games, Replay
from game.ui.faults import screen_faults
from game.ui.preferences import Preferences
from game.ui.screen import Screen, render
from game.ui.screens.congress.screen import CongressScreen
from game.ui.screens.debrief.facts import checked
from game.ui.screens.debrief.screen import CHRONICLE, FATES, OUTCOME, RECORD, DebriefScreen
from game.ui.screens.debrief.votes import votes
from game.ui.sitting import Sitting
from game.ui.widgets import Dialog, Figure, ProgressLine
from game.ui.work import settle
from tests.ui.conftest import Hand
from tests.ui.gallery import Gallery
from tests.ui.games import FACTIONS, SIZES, over, played, scenario


class Stage:
    """A window that only notes what is asked of it."""

    preferences = Preferences()

    def __init__(self) -> None:
        self.pushed: list[Screen] = []
        self.left = 0

    def push(self, screen: Screen) -> None:
        self.pushed.append(screen)

    def pop(self) -> None:
        self.left += 1

    def replace(self, screen: Screen) -> None:
        self.pushed.append(screen)

    def back_to_first(self, screen: Screen | None = None) -> None:
        if screen is not None:
            self.pushed.append(screen)

    def leave(self) -> None:
        self.left += 1

    def prefer(self, preferences: Preferences) -> None:
        self.preferences = preferences

    def sound(self, cue: str) -> None:
        pass


def debrief(sitting: Sitting | None = None, page: int = RECORD) -> DebriefScreen:
    screen = DebriefScreen(sitting or over())
    screen.app = Stage()
    render(screen, (1600, 900))
    screen.on_show()
    while screen.working:
        screen.advance(0.02)
    screen.skip()
    screen.show(page)
    return screen


def opened() -> DebriefScreen:
    """The same, with nothing to be worked out."""
    screen = DebriefScreen(over())
    screen.points, screen._replay = (), None
    screen.app = Stage()
    render(screen, (1600, 900))
    return screen


# --- facts ----------------------------------------------------------------------------------------
def test_every_fact_of_the_scenario_stands_in_the_table_with_its_verdict() -> None:
    facts = checked(over())

    assert {item.fact.id for item in facts} == set(scenario().facts)
    assert all(item.stamp or item.verdict.unchecked for item in facts)


def test_a_vote_is_told_by_its_count_in_both_columns() -> None:
    facts = {item.fact.id: item for item in checked(over())}
    ballots = over().match.state.results["vote_559_65"].ballots

    assert facts["vote_559_65"].in_record == "559, 65, 41"
    assert facts["vote_559_65"].in_game == f"{ballots.for_}, {ballots.against}, {ballots.abstain}"


def test_days_lie_in_order_on_the_line_and_turns_are_equally_wide() -> None:
    calendar = scenario().calendar
    places = [place_of(scenario(), turn.begins) for turn in calendar]

    assert places == sorted(places)
    assert all(int(place * len(calendar)) == nth for nth, place in enumerate(places))
    assert sum(turns for turns, _words in spans(scenario())) == len(calendar)


def test_a_fact_that_did_not_come_about_has_no_place_in_the_game() -> None:
    for item in checked(over(level="cadre")):
        if item.verdict.verdict in (None, "not_reached"):
            assert place_in_game(item) is None


# --- work done meanwhile --------------------------------------------------------------------------
def beside(jobs: int = 1, count: int = 2) -> Games:
    """Games of the record's orders, played in here where no more than one job is asked for."""
    players = dict.fromkeys(scenario().factions, "history")
    return Games(scenario(), 5, players, count, jobs)


def test_the_games_are_those_of_the_ensemble() -> None:
    players = dict.fromkeys(scenario().factions, "history")
    games = beside()
    games.wait()
    runs = ensemble.simulate(scenario(), games=2, seed=5, players=players)

    assert [game.ending for game in games.results] == [item.ending for item in runs.summaries]
    assert [game.votes["vote_559_65"].for_ for game in games.results] == list(
        runs.motions["vote_559_65"].for_
    )


def test_the_replay_of_the_record_is_the_same_game_with_the_same_dice() -> None:
    replay = Replay(scenario(), 1925, dict.fromkeys(scenario().factions, "history"))
    while not replay.done:
        replay.work(0.0)

    assert replay.states[-1] == played().state


def test_the_charts_lines_are_the_delegates_of_each_turn() -> None:
    screen = debrief(over("right"))

    assert screen.replayed == screen.delegates
    assert screen.delegates[3] == delegates_of(scenario(), played().states[3], "right")


def test_a_slice_of_work_is_short() -> None:
    counts = Forecasts(scenario(), played().states)
    counts.work(0.0)

    assert len(counts.counts) == 1


def test_games_that_are_stopped_end_with_the_answer_that_is_being_given() -> None:
    games = beside(count=100)
    games.stop()
    games.wait()

    assert games.number == 0
    games.stop()  # once more does no harm


class Ordered(Games):
    """Games that are told, not played."""

    def __init__(self) -> None:
        self.count, self.told, self.stopped, self.error = 10, 0, False, ""

    @property
    def number(self) -> int:
        return self.told

    def news(self) -> bool:
        if self.error:
            raise GensekError(self.error)
        return True

    def stop(self) -> None:
        self.stopped = True


def test_the_line_of_progress_moves_as_games_come_in() -> None:
    screen, games = opened(), Ordered()
    screen.games = games
    screen.refresh()
    screen.advance(0.02)
    line = screen.root.find("progress")
    games.told = 4
    screen.advance(0.02)

    assert isinstance(line, ProgressLine)
    assert (line.share, line.count) == (0.4, "4 of 10")
    assert screen.working


@pytest.mark.parametrize("way", ["stop", "leave", "close"])
def test_nobody_plays_on_for_a_screen_that_has_gone(way: str) -> None:
    screen, games = opened(), Ordered()
    screen.games = games
    screen.refresh()
    if way == "stop":
        Hand(screen).press(pygame.K_g)
    else:
        app = App(Gallery(), size=(1280, 720))
        app.push(screen)
        (app.pop if way == "leave" else app.leave)()

    assert games.stopped


def test_games_that_cannot_be_played_are_told_in_words() -> None:
    screen, games = opened(), Ordered()
    screen.games, games.error = games, "is there memory enough?"
    screen.advance(0.02)

    assert not screen.working
    assert isinstance(screen.router.top, Dialog)
    assert screen_faults(screen, (1280, 720)) == []


@pytest.mark.long
def test_games_in_other_processes_are_the_same_and_leave_none_behind() -> None:
    before = {process.pid for process in active_children()}
    apart, here = beside(2), beside(1)
    apart.wait()
    here.wait()
    stopped = beside(2, count=100)
    while not stopped.news():
        time.sleep(0.01)
    stopped.stop()
    settle()

    assert apart.results == here.results
    assert stopped.number < 100
    assert {process.pid for process in active_children()} == before


def test_the_share_counts_games_that_went_at_least_as_far() -> None:
    screen = debrief(over("leningrad"))
    screen.games = beside()
    screen.games.wait()
    screen.advance(0.02)
    against = over().match.state.results["vote_559_65"].ballots.against
    wanted = sum(game.votes["vote_559_65"].against >= against for game in screen.games.results)

    assert screen.odds[0].kind == "vote"
    assert screen.odds[0].count == wanted
    for size in SIZES:
        assert screen_faults(screen, size) == []
    share = screen.root.find("share")
    assert share is not None
    assert share.why is not None


def test_a_turning_point_tells_by_how_much_the_forecast_changed() -> None:
    screen = debrief(over(level="cadre"))
    counts = screen.forecasts.counts
    swings = [point.swing for point in screen.points or () if point.swing]
    for swing in swings:
        before, after = counts[swing.turn].expected, counts[swing.turn + 1].expected

        assert swing.by == after.against - before.against
        assert swing.beyond is not None


def test_the_record_played_again_has_no_turning_point_of_its_own_making() -> None:
    """The record's orders with the same dice are no departure from themselves."""
    screen = debrief(over())

    assert all(point.roots for point in screen.points or ())


# --- filters and export ---------------------------------------------------------------------------
def test_facts_are_shown_by_year_and_verdict() -> None:
    screen = debrief(over(level="cadre"))
    screen.narrow(1926, "diverged")

    assert screen.shown
    assert {item.fact.day.year for item in screen.shown} == {1926}
    assert {item.named for item in screen.shown} == {"diverged"}
    first, last = screen.turns
    assert scenario().calendar[first].begins.year == 1926
    assert last == len(scenario().calendar) - 1
    for size in SIZES:
        assert screen_faults(screen, size) == []


def test_a_count_of_verdicts_shows_those_facts_and_all_again() -> None:
    screen = debrief(over(level="cadre"))
    hand = Hand(screen)
    shown = []
    for _ in range(2):
        hand.click("count diverged")
        shown.append({item.named for item in screen.shown})

    assert shown[0] == {"diverged"}
    assert len(shown[1]) > 1


def test_where_nothing_came_out_so_the_table_says_so() -> None:
    screen = debrief()
    screen.narrow(1926, "earlier")
    screen.open_fact()

    assert screen.shown == ()
    assert screen.router.top is screen.root or not isinstance(screen.router.top, Dialog)
    assert screen_faults(screen, (1280, 720)) == []


def test_the_page_is_written_beside_the_saves_and_its_place_is_told() -> None:
    screen = debrief()
    Hand(screen).click("export")
    screen.advance(0.02)
    screen.advance(0.02)

    (page,) = paths.saves().glob("*.html")
    assert "The Fourteenth Congress" in page.read_text("utf-8")
    assert isinstance(screen.router.top, Dialog)
    assert screen_faults(screen, (1280, 720)) == []


def test_a_page_that_cannot_be_written_is_told(home: Path) -> None:
    screen = debrief()
    folder = paths.saves()
    folder.rmdir()
    folder.write_text("")
    Hand(screen).click("export")
    screen.advance(0.02)
    screen.advance(0.02)

    assert isinstance(screen.router.top, Dialog)
    assert screen_faults(screen, (1280, 720)) == []


# --- fates --------------------------------------------------------------------------
def test_fates_are_told_of_those_who_took_part() -> None:
    people = involved(over().match)

    assert {"stalin", "zinoviev", "kamenev", "kirov"} <= set(people)
    assert all(scenario().people[name].fate for name in people)


# --- how it is worked -----------------------------------------------------------------------------
def test_the_function_keys_turn_the_pages() -> None:
    screen = debrief()
    hand = Hand(screen)
    for key, page in ((pygame.K_F2, OUTCOME), (pygame.K_F3, CHRONICLE), (pygame.K_F4, FATES)):
        hand.press(key)

        assert screen.page == page


def test_a_fact_opens_by_keyboard_and_by_a_second_click() -> None:
    screen = debrief()
    hand = Hand(screen)
    screen.focus("fact list")
    hand.press(pygame.K_DOWN, pygame.K_RETURN)
    assert isinstance(screen.router.top, Dialog)
    assert screen.fact == 1
    hand.press(pygame.K_ESCAPE)

    name = f"fact {screen.facts[2].fact.id}"
    hand.click(name)
    assert screen.fact == 2
    hand.click(name)
    assert isinstance(screen.router.top, Dialog)


def test_every_facts_page_has_no_faults() -> None:
    screen = debrief()
    for nth in range(len(screen.facts)):
        screen.choose_fact(nth)
        screen.open_fact()

        assert screen_faults(screen, (1280, 720)) == []
        screen.close()


def longest(screen: DebriefScreen) -> int:
    """The fact of which the record says most."""
    return max(range(len(screen.facts)), key=lambda nth: len(screen.facts[nth].fact.statement))


def test_a_facts_page_is_no_taller_than_the_window_in_large_text() -> None:
    screen = debrief()
    screen.choose_fact(longest(screen))
    screen.open_fact()

    assert screen_faults(screen, (1280, 720), Preferences(text_percent=200)) == []


def test_a_facts_page_says_how_many_days_apart_is_still_as_in_history() -> None:
    screen = debrief()
    nth = next(n for n, item in enumerate(screen.facts) if item.fact.tolerance > 1)
    screen.choose_fact(nth)
    screen.open_fact()

    said = " ".join(str(getattr(widget, "words", "")) for widget in screen.layers[-1].walk())
    assert f"up to {screen.facts[nth].fact.tolerance} days before or after" in said


def test_a_vote_can_be_looked_at_again() -> None:
    screen = debrief(page=OUTCOME)
    hand = Hand(screen)
    screen.focus("vote list")
    hand.press(pygame.K_DOWN, pygame.K_RETURN)

    assert isinstance(screen.app, Stage)
    shown = screen.app.pushed[-1]
    assert isinstance(shown, CongressScreen)
    assert [vote.motion.id for vote in shown.votes] == [votes(screen)[1]]


def test_escape_leaves() -> None:
    screen = debrief()
    Hand(screen).press(pygame.K_ESCAPE)

    assert isinstance(screen.app, Stage)
    assert screen.app.left == 1


def test_a_game_from_a_snapshot_has_a_debrief_too() -> None:
    match = Match(scenario(), 1925, played().players)
    match.resume(played().as_save())
    screen = debrief(Sitting(match, "leningrad"))

    assert screen.delegates == ()
    assert votes(screen) == []
    for page in (RECORD, OUTCOME, CHRONICLE, FATES):
        screen.show(page)
        assert screen_faults(screen, (1280, 720)) == []


# --- the pages ------------------------------------------------------------------------------------
@pytest.mark.parametrize("seat", FACTIONS)
@pytest.mark.parametrize("level", ["history", "cadre"])
def test_nothing_is_clipped_or_faint_at_any_size(seat: str, level: str) -> None:
    screen = debrief(over(seat, level))
    for page in (RECORD, OUTCOME, CHRONICLE, FATES):
        screen.show(page)
        for size in SIZES:
            assert screen_faults(screen, size) == []


def test_every_turn_of_the_chronicle_fits() -> None:
    screen = debrief(over(level="cadre"), page=CHRONICLE)
    for turn in range(len(scenario().calendar)):
        screen.reader.turn = turn
        screen.refresh()

        assert screen_faults(screen, (1280, 720)) == []


def test_large_text_fits() -> None:
    screen = debrief()
    for page in (RECORD, OUTCOME, CHRONICLE, FATES):
        screen.show(page)
        assert screen_faults(screen, (1600, 900), Preferences(text_percent=150)) == []


def test_every_number_opens_its_reasons() -> None:
    screen = debrief(page=OUTCOME)
    for widget in screen.root.walk():
        assert not isinstance(widget, Figure) or widget.why is not None
        if widget.name.startswith(("points ", "point ")):
            assert widget.why is not None
    screen.show(RECORD)
    for name in ("delegates chart", *(f"fact {item.fact.id}" for item in screen.facts)):
        found = screen.root.find(name)
        assert found is not None
        assert found.why is not None
