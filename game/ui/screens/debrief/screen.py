"""Owns the debrief: a game that is over, checked against the record, explained, and shown how rare.

    app.push(DebriefScreen(sitting))

Four pages under file tabs: the check against the record, how it ended, the chronicle, and what
became of those who took part. Longer work is done in small steps while the window stays awake.
"""

from __future__ import annotations

from collections.abc import Callable

from game import narrate
from game.ui import art, lessons, lettering, ways
from game.ui import theme as t
from game.ui.background import Forecasts, Games, Replay
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.motion import STAMP_APART, Tween, stamp_drop
from game.ui.screen import Screen
from game.ui.screens.congress.screen import CongressScreen
from game.ui.screens.debrief import charts as debrief_charts
from game.ui.screens.debrief import chronicle as debrief_chronicle
from game.ui.screens.debrief import fates as debrief_fates
from game.ui.screens.debrief import outcome as debrief_outcome
from game.ui.screens.debrief import record as debrief_record
from game.ui.screens.debrief.facts import checked
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Button, Group, Label, Picture, ProgressLine, Tab, Tabs, Widget
from game.words import text as _

RECORD, OUTCOME, CHRONICLE, FATES = range(4)


class DebriefScreen(Screen):
    """The end of a game."""

    def __init__(self, sitting: Sitting) -> None:
        """The record is checked at once; replay and forecasts are worked out while one reads."""
        super().__init__()
        self.sitting = sitting
        scenario, match = sitting.scenario, sitting.match
        self.page = RECORD
        self.facts = checked(sitting)
        self.delegates = debrief_charts.counted_on(scenario, match.states, sitting.seat)
        self.replayed: tuple[int, ...] = ()
        self.games: Games | None = None
        self.fact, self.vote, self.shown_turn = 0, 0, 0
        self.kind, self.about = "all", ""
        self._replay: Replay | None = Replay(
            scenario, match.seed, dict.fromkeys(scenario.factions, "history")
        )
        last = debrief_charts.last_turn(scenario)
        states = [state for state in match.states if state.turn <= last]
        self.forecasts = Forecasts(scenario, scenario.card.main_motions[-1], states)
        self._stamps: Tween | None = None

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
        return self._replay is not None or not self.forecasts.done or playing

    def update(self, _dt: float) -> bool:
        """A slice of the work; whether there is something new to show."""
        if self._replay is not None:
            return self._go_on_replaying(self._replay)
        if not self.forecasts.done:
            self.forecasts.work()
            return self._told(news=self.forecasts.done)
        if self.games is not None and not self.games.done:
            before = len(self.games.results)
            self.games.work()
            return self._games_told(self.games, before)
        return False

    def _games_told(self, games: Games, before: int) -> bool:
        """The line of progress moves; the page is built anew only when all have been played."""
        if games.done:
            return self._told(news=True)
        line = self.root.find("progress")
        if len(games.results) == before or not isinstance(line, ProgressLine):
            return False
        line.share, line.count = debrief_charts.progress(games)
        return True

    def _go_on_replaying(self, replay: Replay) -> bool:
        replay.work()
        if replay.done:
            self._replay = None
            scenario, seat = self.sitting.scenario, self.sitting.seat
            self.replayed = debrief_charts.counted_on(scenario, replay.states, seat)
        return self._told(news=replay.done)

    def _told(self, *, news: bool) -> bool:
        """Build anew where there is news."""
        if news:
            self.refresh()
        return news

    @property
    def wake_in(self) -> float | None:
        """At once while there is work."""
        return 0.0 if self.working else super().wake_in

    def play_games(self) -> None:
        """Play many games from this start, the record's orders on every side."""
        scenario = self.sitting.scenario
        players = dict.fromkeys(scenario.factions, "history")
        seed, count = self.sitting.match.seed, debrief_charts.GAMES
        self.games = Games(scenario, seed, players, count)
        self.refresh()

    def stop_games(self) -> None:
        """Leave it."""
        self.games = None
        self.refresh()

    # --- what is chosen ---------------------------------------------------------------------------
    def show(self, page: int) -> None:
        """Turn to a page."""
        self.page = page
        self.refresh()

    def choose_fact(self, nth: int) -> None:
        """Choose a line of the table."""
        self.fact = nth
        self.redraw()

    def open_fact(self) -> None:
        """Open the chosen fact."""
        self.open(lambda theme: debrief_record.fact_dialog(theme, self.facts[self.fact]))

    def choose_vote(self, nth: int) -> None:
        """Choose a vote of the list."""
        self.vote = nth
        self.redraw()

    def open_vote(self) -> None:
        """Look at the chosen vote again."""
        motions = debrief_outcome.votes(self)
        if self.app is None or not motions:
            return
        motion = motions[self.vote]
        turn = self.sitting.match.state.results[motion].turn
        self.app.push(CongressScreen(self.sitting, turn, motion=motion))

    def choose_turn(self, nth: int) -> None:
        """Choose a turn of the chronicle."""
        self.shown_turn = nth
        self.refresh()

    def filter(self, kind: str, faction: str) -> None:
        """Show only entries of a kind, about a faction."""
        self.kind, self.about = kind, faction
        self.refresh()

    def new_game(self) -> None:
        """To the screen where a game is set up."""
        if self.app is not None:
            ways.new_game(self.app, self.sitting.scenario.card.id)

    # --- the page ---------------------------------------------------------------------------------
    def on_show(self) -> None:
        """The stamps fall, one after the other."""
        if self._stamps is None:
            whole = len(self.facts) * STAMP_APART + stamp_drop().seconds
            self._stamps = self.play(Tween(0.0, whole, whole, even=True))

    def drop_of(self, nth: int) -> float:
        """The size of the nth stamp as it falls."""
        if self._stamps is None or self._stamps.done:
            return 1.0
        tween = stamp_drop(nth)
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
        for widget in self._bar(theme):
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
            debrief_chronicle.page,
            debrief_fates.page,
        )
        for widget in pages[self.page](theme, self):
            root.add(widget)
        lessons.point(root, self, self.sitting, Box(724, 68, 480, 30), last=True)
        return root

    def sheet(self, _theme: Theme) -> Widget | None:
        """The lesson of a tutorial."""
        return lessons.sheet(self, self.sitting, Box(968, 108, 616, 0), last=True)

    def _bar(self, theme: Theme) -> list[Widget]:
        title = {
            RECORD: _("CHECKED AGAINST THE RECORD"),
            OUTCOME: _("HOW IT ENDED"),
            CHRONICLE: _("THE CHRONICLE"),
            FATES: _("WHAT BECAME OF THEM"),
        }[self.page]
        lead = lettering.width(theme, title, t.TITLE.at(32)) + 84
        bar = Picture(Box(0, 0, 1600, 60), _pen(title, lead))
        wide = Button.width_for(theme, _("New game"))
        button = Button(
            Box(1584 - wide, 10, wide, 40), _("New game"), primary=True, on_act=self.new_game
        )
        x, room = lead + 34, 1584 - wide - 24 - lead - 34
        scenario, seat = self.sitting.scenario, self.sitting.seat
        first = Label(Box(x, 4, room, 28), scenario.card.title, t.CARD_NAME, t.WHITE)
        ending = scenario.endings.get(self.ending)
        words = _("Your seat: {faction}. {ending}.").format(
            faction=narrate.name(scenario, seat),
            ending=ending.title if ending else _("The game goes on"),
        )
        second = Picture(Box(x, 32, room, 24), _seat_pen(seat, words))
        return [bar, first, second, button]


def _pen(title: str, lead: float) -> Callable[[Canvas, Box], None]:
    def pen(canvas: Canvas, box: Box) -> None:
        canvas.rect(box, t.INK)
        art.slanted(canvas, box.left_part(lead), t.RED)
        canvas.text(title, t.TITLE.at(32), (24, box.centre[1]), t.WHITE)

    return pen


def _seat_pen(seat: str, words: str) -> Callable[[Canvas, Box], None]:
    def pen(canvas: Canvas, box: Box) -> None:
        canvas.circle((box.x + 8, box.centre[1]), 9, t.PAPER)
        art.glyph(canvas, seat, (box.x + 8, box.centre[1]), 9)
        canvas.text_in(box.beside(26), words, t.LABEL, t.PAPER)

    return pen
