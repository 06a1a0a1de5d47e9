"""A new game: how long, who am I, how hard, what counts as winning.

    NewGameScreen(library.read_all(tell), seed=1925)

It keeps what is chosen (scenario, who plays each seat, the dice's seed) until Begin.
"""

from __future__ import annotations

from collections.abc import Sequence

from game import rules
from game.narrate import seats
from game.players import DEFAULT
from game.rules.model import Scenario
from game.rules.state import State
from game.ui import theme as t
from game.ui import ways
from game.ui.box import PAGE, Box
from game.ui.library import Shown, new_sitting
from game.ui.preferences import Preferences
from game.ui.screen import Screen
from game.ui.screens.front.new_game_scenario import ScenarioPanel
from game.ui.screens.front.new_game_seat import SeatCard
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Group,
    Label,
    Panel,
    Paragraph,
    PosterButton,
    TextField,
    TitleBar,
    Toggle,
    Widget,
    back_button,
)
from game.words import plural
from game.words import text as _

_LEFT = Box(16, 80, 372, 804)
_SEATS = Box(404, 80, 1180, 668)
_RULES = Box(404, 764, 868, 120)
_MODS = Box(1304, 12, 136, 40)
_BEGIN = Box(1288, 764, 296, 120)


class NewGameScreen(Screen):
    """The scenario at the left, its seats beside it, the rules and Begin under them."""

    def __init__(self, found: Sequence[Shown], seed: int) -> None:
        """`found` are the scenarios, the first of them chosen; `seed` is that of the dice."""
        super().__init__()
        self.found = list(found)
        self.seed = str(seed)
        self.chosen = 0
        self.players: dict[str, str] = {}
        self.alike = True  # whether all opponents are of one kind
        self._states: dict[int, State] = {}
        self.show(0)

    # --- what is chosen -----------------------------------------------------------------------
    @property
    def scenario(self) -> Scenario | None:
        """The scenario chosen; None where it can't be read."""
        return self.found[self.chosen].scenario if self.found else None

    @property
    def persons(self) -> tuple[str, ...]:
        """The factions that people will play."""
        return tuple(f for f, who in self.players.items() if who == seats.PERSON)

    @property
    def preferences(self) -> Preferences:
        """The player's wishes, as the window has them."""
        return self.app.preferences if self.app is not None else Preferences()

    def state_of(self, scenario: Scenario) -> State:
        """How the scenario begins: what a seat has today does not depend on the dice."""
        if self.chosen not in self._states:
            self._states[self.chosen] = rules.start(scenario, 0)
        return self._states[self.chosen]

    def show(self, nth: int) -> None:
        """Choose a scenario; its first seat is the player's."""
        self.chosen = nth % max(1, len(self.found))
        factions = list(self.scenario.factions) if self.scenario is not None else []
        self.players = dict.fromkeys(factions, DEFAULT) | dict.fromkeys(factions[:1], seats.PERSON)
        self.refresh()

    def sit(self, faction: str) -> None:
        """Take a seat: a single player changes seats, beside others one more person sits down."""
        if self.players[faction] == seats.PERSON:
            return
        if len(self.persons) == 1:
            self.players[self.persons[0]] = self.players[faction]
        self.players[faction] = seats.PERSON
        self.refresh()

    def seat(self, faction: str, player: str) -> None:
        """Say who plays a faction."""
        self.players[faction] = player
        self.refresh()

    def seat_alike(self, player: str) -> None:
        """Give every opponent to the same kind of player."""
        for faction, now in self.players.items():
            if now != seats.PERSON:
                self.players[faction] = player
        self.refresh()

    # --- the page -----------------------------------------------------------------------------
    def build(self, theme: Theme) -> Widget:
        """Title, scenario, seats, rules, Begin."""
        note = _("Who you are, who plays the others, and by which rules")
        root = Group(PAGE, children=[TitleBar(theme, _("NEW GAME"), note)])
        root.add(back_button(self.leave))
        root.add(Button(_MODS, _("Mods"), key="m", on_ink=True, on_act=self.mods))
        if not self.found:
            words = _("No scenario is installed. Put one into the folder of mods, or reinstall.")
            root.add(Paragraph(Box(404, 380, 800, 80), words))
            return root
        root.add(ScenarioPanel(theme, _LEFT, self.found, self.chosen, self.show))
        self._seats(root, theme)
        self._rules(root)
        root.add(self._begin())
        return root

    def _seats(self, root: Widget, theme: Theme) -> None:
        scenario = self.scenario
        if scenario is None:
            panel = root.add(Panel(_SEATS, title=_("This scenario can’t be read")))
            words = self.found[self.chosen].problem
            root.add(Paragraph(panel.inside, words, t.LEDGER))
            return
        boxes = _SEATS.columns(len(scenario.factions), 12)
        for nth, (faction, box) in enumerate(zip(scenario.factions, boxes, strict=True), 1):
            root.add(SeatCard(theme, box, self, scenario, faction, nth))

    def _rules(self, root: Widget) -> None:
        panel = root.add(Panel(_RULES, title=_("Rules")))
        first, second, third = panel.inside.columns(3, 36)
        wishes = self.preferences
        for box, words, note, on, field in (
            (
                first,
                _("Record hints"),
                _("What your side did then, turn by turn"),
                wishes.record_hints,
                "record_hints",
            ),
            (
                second,
                _("Reduced motion"),
                _("Nothing slides, falls or fades"),
                wishes.reduced_motion,
                "reduced_motion",
            ),
        ):
            root.add(Toggle(box.top_part(32), words, on=on, on_change=self._wish(field)))
            root.add(Label(box.below(36).top_part(24), note, t.LABEL, t.SOFT_INK))
        self._dice(root, third)

    def _wish(self, field: str) -> Wish:
        return Wish(self, field)

    def _dice(self, root: Widget, box: Box) -> None:
        root.add(Label(box.top_part(32).left_part(110), _("Dice seed")))
        root.add(
            TextField(
                box.top_part(32).beside(118),
                words=self.seed,
                hint=_("any number"),
                on_change=self.sow,
                longest=9,
                name="seed",
            )
        )
        words = _("The same seed, the same chances")
        root.add(Label(box.below(36).top_part(24), words, t.LABEL, t.SOFT_INK))

    def sow(self, words: str) -> None:
        """Take a seed as it is typed; what is no digit drops out."""
        self.seed = "".join(sign for sign in words if sign in "0123456789")
        self.refresh()

    def _begin(self) -> Widget:
        scenario, count = self.scenario, len(self.persons)
        if scenario is None:
            reason, note = _("This scenario can’t be read."), ""
        else:
            reason = "" if count else _("Somebody has to play: give a seat to a person.")
            note = _("{turn}, turn 1 of {all}").format(
                turn=scenario.calendar[0].label, all=len(scenario.calendar)
            )
        if count > 1:
            note = plural("{n} person, by turns", "{n} people, by turns", count).format(n=count)
        return PosterButton(
            _BEGIN,
            _("BEGIN"),
            note,
            on_act=self.begin,
            key="enter",
            enabled=not reason,
            reason=reason,
            name="begin",
        )

    # --- what the player does -----------------------------------------------------------------
    def begin(self) -> None:
        """Make the game, and go to its first screen."""
        if self.scenario is None or not self.persons:
            return
        seed = int(self.seed) if self.seed else ways.dice_seed()
        sitting = new_sitting(self.scenario, seed, self.players)
        if self.app is not None:
            ways.enter(self.app, sitting)

    def mods(self) -> None:
        """Say what is laid over the game; what can be played is then read anew."""
        if (app := self.app) is not None:

            def again() -> None:
                app.pop()
                ways.new_game(app)

            ways.mods(app, again)

    def on_key(self, key: str) -> bool:
        """Page keys leaf through the scenarios."""
        leafs = key in ("page up", "page down") and len(self.found) > 1
        if leafs:
            self.show(self.chosen + (1 if key == "page down" else -1))
        return leafs


class Wish:
    """What a switch does: it changes one of the player's wishes, for now and for later games."""

    def __init__(self, screen: NewGameScreen, field: str) -> None:
        self.screen, self.field = screen, field

    def __call__(self, on: bool) -> None:  # noqa: FBT001 - a switch says only on or off
        """Tell the window."""
        if self.screen.app is not None:
            self.screen.app.prefer(self.screen.app.preferences.turned(self.field, on=on))
