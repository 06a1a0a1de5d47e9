"""Owns the debrief: a game that is over, checked against the record, explained, and shown how rare.

    app.push(DebriefScreen(sitting))

Four pages under file tabs: the check against the record, how it ended, the chronicle, and what
became of those who took part. Longer work is done in small steps while the window stays awake.
"""

from __future__ import annotations

from game import paths
from game.match.shelf import file_name, proposed
from game.record import turning
from game.record.turning import Swing, TurningPoint
from game.report import odds
from game.report.facts import turns_of_year
from game.report.game import Reported
from game.report.page import ReportError, write
from game.rules.errors import GensekError
from game.rules.state import State
from game.ui import lessons, navigator, ways
from game.ui.background import Forecasts, Games, Replay
from game.ui.box import PAGE, Box
from game.ui.motion import STAMP_APART, STAMP_DROP, Tween, stamp_drop
from game.ui.screen import Screen
from game.ui.screens.chronicle.page import Page
from game.ui.screens.chronicle.reader import Reader
from game.ui.screens.congress.screen import CongressScreen
from game.ui.screens.debrief import chances as debrief_chances
from game.ui.screens.debrief import charts as debrief_charts
from game.ui.screens.debrief import fates as debrief_fates
from game.ui.screens.debrief import outcome as debrief_outcome
from game.ui.screens.debrief import record as debrief_record
from game.ui.screens.debrief.facts import Checked, checked
from game.ui.screens.debrief.head import head
from game.ui.screens.debrief.votes import votes
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Group,
    ProgressLine,
    Tab,
    Tabs,
    Widget,
    notice,
)
from game.words import text as _

RECORD, OUTCOME, CHRONICLE, FATES = range(4)
_FALLING = 12  # stamps fall one after the other as far as there are some in sight
_HEARD_APART = 4 * STAMP_APART  # each would be a rattle


class DebriefScreen(Screen):
    """The end of a game."""

    def __init__(self, sitting: Sitting) -> None:
        """The record is checked at once; replay and forecasts are worked out while one reads."""
        super().__init__()
        self.sitting = sitting
        scenario, match = sitting.scenario, sitting.match
        self.page = RECORD
        self.facts = checked(sitting)
        self.year, self.verdict = 0, ""
        self.fates_of = ""
        self.delegates = debrief_charts.counted_on(scenario, match.states, sitting.seat)
        self.replayed: tuple[int, ...] = ()
        self.games: Games | None = None
        self.fact, self.vote = 0, 0
        self.reader = Reader(sitting)
        self._replay: Replay | None = Replay(
            scenario, match.seed, dict.fromkeys(scenario.factions, "history")
        )
        self.beside: tuple[State, ...] = ()
        self.forecasts = Forecasts(scenario, match.states)
        self._forecasts_beside: Forecasts | None = None
        self.points: tuple[TurningPoint, ...] | None = None
        self.moved: tuple[Swing, ...] = ()
        self._stamps: Tween | None = None
        self._landed = 0
        self._frames_to_write = 0

    @property
    def ending(self) -> str:
        """The ending's id; "" while the game goes on."""
        outcome = self.sitting.match.outcome
        return outcome.ending if outcome else ""

    # --- work done meanwhile ----------------------------------------------------------------------
    @property
    def working(self) -> bool:
        """Whether something is still being worked out."""
        playing = self.games is not None and not self.games.done
        return self.points is None or playing

    def update(self, _dt: float) -> bool:
        """A slice of the work; whether there is something new to show."""
        self._hear_stamps()
        if self._go_on_writing():
            return True
        if self._replay is not None:
            return self._go_on_replaying(self._replay)
        if self.points is None:
            return self._go_on_counting()
        return self.games is not None and self._games_told(self.games)

    def _games_told(self, games: Games) -> bool:
        """The line of progress moves; the page is built anew only when all have been played."""
        try:
            news = games.news()
        except GensekError as refusal:
            self.stop_games()
            self._say(_("The games were not played"), str(refusal))
            return True
        if games.done:
            return self._told(news=news)
        line = self.root.find("progress")
        if not news or not isinstance(line, ProgressLine):
            return False
        line.share, line.count = debrief_chances.progress(games)
        return True

    def _go_on_replaying(self, replay: Replay) -> bool:
        replay.work()
        if replay.done:
            self._replay = None
            scenario, seat = self.sitting.scenario, self.sitting.seat
            self.replayed = debrief_charts.counted_on(scenario, replay.states, seat)
            self.beside = replay.states
            self._forecasts_beside = Forecasts(scenario, replay.states)
        return self._told(news=replay.done)

    def _go_on_counting(self) -> bool:
        """The forecasts of this game, then those beside it; in the end the turning points."""
        for counts in (self.forecasts, self._forecasts_beside):
            if counts is not None and not counts.done:
                counts.work()
                return False
        scenario = self.sitting.scenario
        beside = self._forecasts_beside.counts if self._forecasts_beside else []
        sides = odds.sides(scenario, self.sitting.seat)
        self.moved = turning.swings(self.forecasts.counts, sides, beside)
        verdicts = [item.verdict for item in self.facts]
        self.points = turning.turning_points(scenario, verdicts, self.moved)
        return self._told(news=True)

    def _told(self, *, news: bool) -> bool:
        """Build anew where there is news."""
        if news:
            self.refresh()
        return news

    @property
    def wake_in(self) -> float | None:
        """At once while there is work in here; of the games that others play the window is told."""
        return 0.0 if self.points is None or self._frames_to_write else super().wake_in

    @property
    def progress(self) -> str:
        """How many games have been played, told every tenth time."""
        if self.games is None or self.games.done:
            return ""
        words = _("Games are being played: {n} of {all}")
        return words.format(n=self.games.number // 10 * 10, all=self.games.count)

    def play_games(self) -> None:
        """Play many games from this start, the record's orders on every side."""
        scenario = self.sitting.scenario
        players = dict.fromkeys(scenario.factions, "history")
        seed, count = self.sitting.match.seed, debrief_chances.GAMES
        self.games = Games(scenario, seed, players, count)
        self.refresh()

    def stop_games(self) -> None:
        """Leave it."""
        self.on_gone()
        self.games = None
        self.refresh()

    def on_gone(self) -> None:
        """Nobody waits for the games any more."""
        if self.games is not None:
            self.games.stop()

    @property
    def odds(self) -> tuple[odds.Odd, ...]:
        """How rare it is; empty until all games have been played."""
        if self.games is None or not self.games.done:
            return ()
        mine = odds.of_match(self.sitting.match, [item.verdict for item in self.facts])
        return odds.odds(mine, self.sitting.scenario, self.sitting.seat, self.games.results)

    def export(self) -> None:
        """Write the page of the game beside the saves, once it has been shown that this is done."""
        if not self._frames_to_write:
            self._frames_to_write = 2
            self._say(_("The page is being written"), _("This takes a moment."))

    def _go_on_writing(self) -> bool:
        """Let the notice be drawn, then write; whether there was anything to write."""
        if not self._frames_to_write:
            return False
        self._frames_to_write -= 1
        if not self._frames_to_write:
            self.close()
            self._write()
        return True

    def _write(self) -> None:
        """Write the page, and say where it lies."""
        match, seat = self.sitting.match, self.sitting.seat
        name = _("{save}, seed {seed}").format(save=proposed(match, seat), seed=match.seed)
        path = paths.home() / "saves" / f"{file_name(name)}.html"
        games = self.games.results if self.games is not None and self.games.done else ()
        moved = self.moved if self.points is not None else None
        try:
            write(Reported.of(match, seat, self.beside, games, moved), path)
        except ReportError as error:
            self._say(_("The page was not written"), str(error))
            return
        rest = "" if games else _(" Play the games first to have in it how rare this outcome is.")
        words = _("The page lies at {path}. It opens in any browser and needs no network.")
        self._say(_("The page is written"), words.format(path=path) + rest)

    def _say(self, title: str, words: str) -> None:
        self.open(lambda theme: notice(theme, title, words))

    # --- what is chosen ---------------------------------------------------------------------------
    @property
    def shown(self) -> tuple[Checked, ...]:
        """The facts of the year and the verdict that were asked for."""
        return tuple(
            item
            for item in self.facts
            if self.year in (0, item.fact.day.year) and self.verdict in ("", item.named)
        )

    @property
    def turns(self) -> tuple[int, int]:
        """The first and the last turn that the timelines show."""
        return turns_of_year(self.sitting.scenario, self.year)

    def narrow(self, year: int, verdict: str) -> None:
        """Show the facts of a year (0: of all) and with a verdict ("": all)."""
        self.year, self.verdict, self.fact = year, verdict, 0
        self.refresh()

    def show_fates(self, side: str) -> None:
        """What became of the people of one side; of all without one."""
        self.fates_of = side
        self.refresh()

    @property
    def reading(self) -> bool:
        """Whether the chronicle is open."""
        return self.page == CHRONICLE

    def show(self, page: int) -> None:
        """Turn to a page."""
        self.page = page
        self.refresh()

    def choose_fact(self, nth: int) -> None:
        """Choose a line of the table."""
        self.fact = nth
        self.redraw()

    def open_fact(self) -> None:
        """Open the chosen fact, if there is one."""
        if not self.shown:
            return
        item = self.shown[self.fact]
        self.open(lambda theme: debrief_record.fact_dialog(theme, item))

    def choose_vote(self, nth: int) -> None:
        """Choose a vote of the list."""
        self.vote = nth
        self.redraw()

    def open_vote(self) -> None:
        """Look at the chosen vote again."""
        motions = votes(self)
        if self.app is None or not motions:
            return
        motion = motions[self.vote]
        turn = self.sitting.match.state.results[motion].turn
        self.app.push(CongressScreen(self.sitting, turn, motion=motion))

    def show_graph(self, turn: int | None = None) -> None:
        """The graphs, as they stood when a turn opened; without one, at the end."""
        if self.app is not None:
            self.app.push(navigator.screen("graphs", self.sitting, turn))

    def look_up(self, key: str) -> None:
        """An article of the encyclopaedia."""
        if self.app is not None:
            ways.encyclopaedia(self.app, self.sitting, key)

    def new_game(self) -> None:
        """To the screen where a game is set up."""
        if self.app is not None:
            ways.new_game(self.app, self.sitting.scenario.card.id)

    # --- the page ---------------------------------------------------------------------------------
    def on_show(self) -> None:
        """The stamps fall, one after the other."""
        if self._stamps is None:
            whole = min(len(self.facts), _FALLING) * STAMP_APART + stamp_drop().seconds
            self._stamps = self.play(Tween(0.0, whole, whole, even=True))

    def _hear_stamps(self) -> None:
        """The first stamp is heard as it comes down, and some of those after it."""
        passed = self._stamps.value - STAMP_DROP if self._stamps is not None else -1.0
        landed = 1 + int(passed / _HEARD_APART) if passed >= 0 else 0
        if landed > self._landed:
            self._landed = landed
            self.sound("stamp")

    def drop_of(self, nth: int) -> float:
        """The size of the nth stamp as it falls."""
        if self._stamps is None or self._stamps.done:
            return 1.0
        tween = stamp_drop(min(nth, _FALLING))
        tween.advance(self._stamps.value)
        return tween.value

    def on_key(self, key: str) -> bool:
        """Esc: back."""
        if key == "esc":
            self.leave()
        return key == "esc"

    def build(self, theme: Theme) -> Widget:
        """Bar, tabs, page."""
        root = Group(PAGE)
        for widget in head(theme, self, _titles()[self.page]):
            root.add(widget)
        tabs = [
            Tab(_("The record"), "f1"),
            Tab(_("The outcome"), "f2"),
            Tab(_("Chronicle"), "f3"),
            Tab(_("Later fates"), "f4"),
        ]
        root.add(
            Tabs(Box(16, 66, 1300, 36), tabs, self.page, self.show, tab_width=172, rule_to=1600)
        )
        pages = (
            debrief_record.page,
            debrief_outcome.page,
            _chronicle,
            debrief_fates.page,
        )
        for widget in pages[self.page](theme, self):
            root.add(widget)
        lessons.point(root, self, self.sitting, Box(724, 68, 440, 30), last=True)
        return root

    def sheet(self, _theme: Theme) -> Widget | None:
        """The lesson of a tutorial."""
        return lessons.sheet(self, self.sitting, Box(968, 108, 616, 0), last=True)


def _titles() -> tuple[str, str, str, str]:
    """What stands over each page."""
    return (
        _("CHECKED AGAINST THE RECORD"),
        _("HOW IT ENDED"),
        _("THE CHRONICLE"),
        _("WHAT BECAME OF THEM"),
    )


def _chronicle(theme: Theme, screen: DebriefScreen) -> list[Widget]:
    """The chronicle as a game under way has it."""
    box = Box(16, 114, 1568, 774)
    return Page(theme, box, screen.reader, screen, screen.show_graph, screen.look_up).widgets()
