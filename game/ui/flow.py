"""Owns the way from the end of one turn to the beginning of the next.

    flow.end_turn(screen, sitting)    # gives the draft, lets the others answer, shows the outcome
    flow.open_game(sitting)           # the first screen of a game that is begun or loaded

The players that are not people answer one by one while the window stays awake; then come the votes
of the turn, then the bulletin, and at the end of the game the debrief. Where people share the
window a curtain stands between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from game import narrate
from game.players import patient
from game.rules.errors import GensekError
from game.rules.turn import default_option
from game.ui import navigator
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.menu import GameMenu
from game.ui.patience import Patience, Stopped, looks_ahead
from game.ui.screen import Screen
from game.ui.sitting import Sitting
from game.ui.stage import Stage
from game.ui.theme import Theme
from game.ui.undone import due, idle, unanswered
from game.ui.waiting import height, sides, stage
from game.ui.widgets import Button, Group, Paragraph, ProgressLine, TitleBar, Widget, question
from game.ui.work import Work
from game.words import plural
from game.words import text as _

_NAMED = 6  # of those who are idle
_LOOK = 0.05  # seconds between two looks at how far somebody's thinking is


# --- the question before --------------------------------------------------------------------------
def ask_to_end(screen: Screen, sitting: Sitting) -> None:
    """End the turn at once, or ask first where something would be left undone, unless unwished."""
    if not sitting.may_order:
        return
    waiting, left = (
        unanswered(sitting),
        min(sitting.allowed - len(sitting.orders), len(idle(sitting))),
    )
    asks = screen.app is None or screen.app.preferences.confirm_turn
    if not asks or (not waiting and left <= 0):
        end_turn(screen, sitting)
        return
    words = _undone(sitting, waiting, left)
    screen.open(
        lambda theme: question(
            theme,
            _("End the turn?"),
            words,
            _("End the turn"),
            lambda: end_turn(screen, sitting),
            wide=720,
        )
    )


def _undone(sitting: Sitting, waiting: Sequence[str], left: int) -> str:
    """What would be left undone, and what is about to happen."""
    scenario = sitting.scenario
    lines = []
    for event in waiting:
        title = narrate.name(scenario, event)
        silence = default_option(scenario, sitting.state, event).text
        told = _("Not answered: {title}. Silence means: {silence}")
        lines.append(told.format(title=title, silence=silence))
    if left > 0:
        words = plural(
            "{n} more order could be given.", "{n} more orders could be given.", left
        ).format(n=left)
        lines += [words, _("Without an order: {names}.").format(names=_named(sitting))]
    lines += [_decided(sitting, thing) for thing in due(sitting)]
    return "\n".join(lines)


def _named(sitting: Sitting) -> str:
    """The first of those who are idle, in the order of the tray, and how many others."""
    free = idle(sitting)
    names = ", ".join(narrate.name(sitting.scenario, person) for person in free[:_NAMED])
    more = len(free) - _NAMED
    return _("{names} and {n} more").format(names=names, n=more) if more > 0 else names


def _decided(sitting: Sitting, thing: str) -> str:
    """What is decided when the turn ends, and for a vote how it would go today."""
    title = narrate.name(sitting.scenario, thing)
    if thing not in sitting.scenario.motions:
        return _("To be decided now: {title}.").format(title=title)
    votes = sitting.count(thing).expected
    words = _("To be decided now: {title}. Today {a} for, {b} against, {c} abstaining.")
    return words.format(title=title, a=votes.for_, b=votes.against, c=votes.abstain)


# --- the turn -------------------------------------------------------------------------------------
def end_turn(screen: Screen, sitting: Sitting) -> None:
    """Give the seat's answer and go on to whoever is next."""
    turn = sitting.match.state.turn
    try:
        sitting.match.end_turn()
    except GensekError as error:  # the draft was legal when it was put down
        told = str(error)
        screen.open(
            lambda theme: question(
                theme, _("The orders can’t be given"), told, _("Back"), lambda: None
            )
        )
        return
    waiting = Waiting(sitting, turn)
    if screen.app is not None:
        screen.app.replace(waiting)
    else:
        waiting.finish()


def open_game(sitting: Sitting) -> Screen:
    """The screen with which a game goes on: the others answer first where they are awaited."""
    return Waiting(sitting, sitting.match.state.turn, began=True)


class Waiting(Screen):
    """The others are thinking: one of them answers in each step, so that the window stays awake."""

    def __init__(self, sitting: Sitting, turn: int, *, began: bool = False) -> None:
        """`turn` is the one that was answered; `began` says that nothing has been played yet."""
        super().__init__()
        self.sitting, self.turn, self.began = sitting, turn, began
        self._shown = self._done = self._leaves = False
        self._patience = Patience()
        self._thinking: Work[object] | None = None
        self._told = 0.0
        self.onward: Screen | None = None

    # --- the picture --------------------------------------------------------------------------
    def build(self, theme: Theme) -> Widget:
        """A title, a line of progress, who has answered and who is thinking."""
        sitting, scenario = self.sitting, self.sitting.scenario
        root = Group(PAGE)
        turn = scenario.calendar[min(self.turn, len(scenario.calendar) - 1)]
        root.add(TitleBar(theme, _("THE TURN"), turn.label))
        if self._done and self.began:
            root.add(ProgressLine(Box(400, 132, 800, 56), self._words(), 1.0))
            return root
        left = () if self._done else sitting.match.state.awaiting
        count = len(scenario.factions)
        thought = self._told if self._thinking is not None else 0.0
        share = min(1.0, (count - len(left) + thought) / max(1, count))
        told = _("{n} of {all} have answered").format(n=count - len(left), all=count)
        root.add(ProgressLine(Box(400, 132, 800, 56), self._words(), share, count=told))
        note = _("Orders are hidden until all have answered; then they are carried out together.")
        root.add(Paragraph(Box(400, 200, 800, 60), note, t.READING, t.SOFT_INK))
        rows = Box(400, 264, 800, height(scenario))
        for side in sides(rows, scenario, sitting.match.state, sitting.match.players, left):
            root.add(side)
        if left and any(map(looks_ahead, sitting.match.players.values())):
            self._ways(root, Box(rows.x, rows.bottom + 16, rows.w, 52))
        return root

    def _ways(self, root: Widget, line: Box) -> None:
        """What can be done meanwhile: hurry whoever thinks, or leave."""
        match = self.sitting.match
        ahead = looks_ahead(match.players.get(match.awaited or "", ""))
        whom = _("It answers with the best it has thought of so far.")
        no = _("This side answers at once: it does not look ahead.")
        hurry = Button(
            line.left_part(392),
            _("Answer now"),
            key="space",
            on_act=self._patience.hurry,
            tooltip=whom,
            enabled=ahead,
            reason=no,
        )
        words, about = _("Take my orders back"), _("Back to the map, with the orders as they were.")
        if not self._can_take_back:
            words, about = _("To the title"), _("The game is kept as it was before.")
        leave = Button(
            line.right_part(392), words, key="esc", on_act=self._stop, tooltip=about, name="leave"
        )
        root.add(hurry)
        root.add(leave)

    def _words(self) -> str:
        match = self.sitting.match
        if self._done:
            told = _("The votes are counted and the news is set in type")
            return _("The desk is laid out") if self.began else told
        if self._leaves:
            return _("The thinking is broken off")
        return stage(self.sitting.scenario, match.state, match.awaited)

    @property
    def progress(self) -> str:
        """Who is thinking; a person is not told of himself."""
        match = self.sitting.match
        return "" if match.over or match.awaits_person else self._words()

    @property
    def wake_in(self) -> float | None:
        """Whoever thinks wakes the window; else there is something to do at once."""
        thinks = self._thinking is not None and not self._thinking.done
        return _LOOK if thinks else 0.0

    def update(self, _dt: float) -> bool:
        """Let one player answer; go on when a person is awaited or the game is over."""
        if not self._shown:  # the first frame shows who is thinking before anybody does
            self._shown = True
            return True
        if self._thinking is not None:
            return self._go_on_thinking(self._thinking)
        match = self.sitting.match
        if self._leaves and self._can_leave:
            self._leave()
            return True
        if self._can_leave:
            match.patience = self._patience.anew
            self._thinking = Work(match.step)
            return False
        if not self._done:  # what comes now is reckoned before it can be shown: say so first
            self._done = True
            self.refresh()
            return True
        self.show_next()
        return True

    # --- the work -----------------------------------------------------------------------------
    def _go_on_thinking(self, thinking: Work[object]) -> bool:
        """Take the answer if it is there; else show how far the thinking is."""
        if thinking.done:
            self._thinking = None
            self.sitting.match.patience = lambda: patient
            with suppress(Stopped):
                thinking.result()
            self.refresh()
            return True
        if self._patience.share == self._told:
            return False
        self._told = self._patience.share
        self.refresh()
        return True

    @property
    def _can_leave(self) -> bool:
        """Whether the turn has not been carried out meanwhile."""
        match = self.sitting.match
        return not match.over and not match.awaits_person

    @property
    def _can_take_back(self) -> bool:
        """Whether a person's answer of this turn waits to be carried out."""
        return not self.began and self.sitting.match.can_undo

    def _stop(self) -> None:
        """Break the thinking off; once the thread has seen it, leave."""
        self._leaves = True
        self._patience.stop()
        self.refresh()

    def _leave(self) -> None:
        """To the map, with the orders on the draft again; else to the title. Nothing is lost."""
        self._leaves = False
        if self._can_take_back:
            self.sitting.match.undo()
            if self.app is not None:
                self.app.replace(navigator.screen("map", self.sitting))
        else:
            GameMenu(self, self.sitting, lambda _words: None).to_title()

    def step(self) -> bool:
        """Let one player answer; whether there was one who is no person."""
        match = self.sitting.match
        if match.over or match.awaits_person:
            return False
        match.step()
        return True

    def finish(self) -> None:
        """Let all answer at once, for who has no window."""
        while self.step():
            pass
        self._seat()

    def show_next(self) -> None:
        """Replace this screen by what comes now."""
        if self.app is None:
            self._seat()
            return
        app = self.app
        match, former = self.sitting.match, self.sitting.seat
        awaited = match.awaited
        passes = self.began or awaited != former
        if awaited is not None and passes and len(self.sitting.persons) > 1:
            self._seat()
            app.replace(navigator.screen("curtain", self.sitting, lambda: self._reveal(app)))
        else:
            self._reveal(app)

    def _seat(self) -> None:
        """The seat of who is awaited; at the end everybody stays where they are."""
        awaited = self.sitting.match.awaited
        if awaited is not None and awaited != self.sitting.seat:
            self.sitting.seat = awaited
            self.sitting.organisation = self.sitting.agent = self.sitting.person = ""

    def _reveal(self, app: Stage) -> None:
        """The screens of what has happened, the first of them in front."""
        self._seat()
        screens = outcome_screens(self.sitting, self.turn, began=self.began)
        app.replace(screens[0])
        for screen in screens[1:]:
            app.push(screen)


def outcome_screens(sitting: Sitting, turn: int, *, began: bool = False) -> list[Screen]:
    """From the back to the front: debrief, bulletin or desk, and over it the votes of `turn`.

    A game opens on its bulletin, but lessons on the map, where the first of them stands open.
    """
    state = sitting.match.state
    reads = state.turn > 0 or (state.news and not sitting.scenario.lessons)
    screens: list[Screen] = []
    if state.over:
        screens.append(navigator.screen("debrief", sitting))
    elif reads:
        screens.append(navigator.screen("bulletin", sitting))
    past = turn if state.turn > turn or state.over else state.turn - 1
    if not began and past >= 0 and sitting.halls(past):
        screens.append(navigator.screen("congress", sitting, past))
    return screens or [navigator.screen("map", sitting)]
