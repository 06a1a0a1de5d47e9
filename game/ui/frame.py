"""Owns the frame of a game's screens: top bar, file tabs, and the way from one screen to the next.

A screen of the desk gives `body`; the frame gives the rest. It knows the tabs by their words and
routes, and no particular screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game import narrate
from game.rules.days import turn_of
from game.rules.model import Assembly, Motion
from game.rules.reckoning import income
from game.ui import art, edge, lessons, lettering, navigator
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.keys import cap
from game.ui.menu import GameMenu
from game.ui.motion import Tween
from game.ui.screen import Screen
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import (
    Group,
    Label,
    Meter,
    Picture,
    Tab,
    Tabs,
    Widget,
)
from game.words import plural
from game.words import text as _
from game.words.mark import N_

PAGE = Box(0, 0, 1600, 900)
MENU = Box(1540, 12, 44, 36)
BOOK = Box(1494, 12, 40, 36)
LESSON = Box(608, 108, 450, 0)  # where a lesson unfolds; it is as tall as its words


@dataclass(frozen=True, slots=True)
class TabOf:
    """One tab of the desk: its words, its key, and the route to the screen that it opens."""

    words: str
    key: str
    route: str


TABS = (
    TabOf(N_("Map"), "f1", "map"),
    TabOf(N_("Organs"), "f2", "organs"),
    TabOf(N_("Card index"), "f3", "card index"),
    TabOf(N_("Alliances"), "f4", "alliances"),
    TabOf(N_("Bulletin"), "f5", "bulletin"),
)


class DeskScreen(Screen):
    """A screen of a game under way: subclasses give `tab` (its words in TABS) and `body`."""

    tab = ""

    def __init__(self, sitting: Sitting) -> None:
        """A screen of `sitting`."""
        super().__init__()
        self.sitting = sitting
        self.notice = ""
        self._saying: Tween | None = None

    def body(self, theme: Theme) -> Sequence[Widget]:
        """What stands under the tabs, from y 104 to 900; a tray, where there is one, from 668."""
        raise NotImplementedError

    def aside(self) -> str:
        """The words at the right end of the tabs."""
        return ""

    def aside_why(self) -> Explanation | None:
        """What explains those words."""
        return None

    # --- what the menu and its keys do --------------------------------------------------------
    @property
    def menu(self) -> GameMenu:
        """What can be done with the game from here."""
        return GameMenu(self, self.sitting, self.tell)

    def tell(self, words: str) -> None:
        """Say for a moment what was done."""
        self.notice = words
        self._saying = Tween(0, 1, 0, mark=edge.NOTICE)
        self._saying.cut()
        self.play(self._saying)
        self.refresh()

    @property
    def progress(self) -> str:
        """What was just done."""
        return self.notice

    def update(self, _dt: float) -> bool:
        """Stop saying what has been said long enough."""
        if self._saying is None or not self._saying.done:
            return False
        self.notice, self._saying = "", None
        self.refresh()
        return True

    def save(self) -> None:
        """Save the game at once."""
        self.menu.save()

    def undo(self) -> None:
        """Take the last change of the draft, or the last answer of this turn, back."""
        self.menu.undo()

    def press_key(self, key: str) -> bool:
        """Ctrl S saves, Ctrl Z takes back; F8, Ctrl G, Ctrl H lead to chapters, graphs, chronicle.

        F10, and Esc where nobody wants it, open the menu.
        """
        acts = {
            "ctrl+s": self.save,
            "ctrl+z": self.undo,
            "f8": self.menu.chapters,
            "ctrl+g": self.menu.graphs,
            "ctrl+h": self.menu.chronicle,
        }
        if self.covered or key not in (*acts, "f10", "esc"):
            return super().press_key(key)
        if key == "esc" and super().press_key(key):
            return True
        acts.get(key, lambda: self.menu.unfold(MENU))()
        self.redraw()
        return True

    def build(self, theme: Theme) -> Widget:
        """Top bar, tabs, body."""
        page = Group(PAGE)
        page.add(top_bar(self))
        page.add(self._tabs())
        if self.aside():
            wide = lettering.width(theme, self.aside(), t.LABEL_BOLD) + 2
            box = Box(1584 - wide, 70, wide, 26)
            page.add(Label(box, self.aside(), t.LABEL_BOLD, why=self.aside_why(), name="aside"))
        left = 16 + 154 * len(TABS) + 12
        said = edge.line(self, Box(left, 68, 1220 - left, 30))
        if said is not None:
            page.add(said)
        for widget in self.body(theme):
            page.add(widget)
        place = None if self.notice else Box(left, 68, 1220 - left, 30)
        lessons.point(page, self, self.sitting, place)
        return page

    def sheet(self, _theme: Theme) -> Widget | None:
        """The lesson of a tutorial, open on the first tab."""
        return lessons.sheet(self, self.sitting, LESSON, opens=self.tab == TABS[0].words)

    def _tabs(self) -> Widget:
        chosen = next((n for n, tab in enumerate(TABS) if tab.words == self.tab), 0)
        tabs = [Tab(_(tab.words), tab.key) for tab in TABS]
        return Tabs(Box(16, 66, 1240, 36), tabs, chosen, self._choose, rule_to=1600)

    def _choose(self, nth: int) -> None:
        if self.app is not None and TABS[nth].words != self.tab:
            self.app.replace(navigator.screen(TABS[nth].route, self.sitting))


def top_bar(screen: DeskScreen) -> Widget:
    """The ink bar: the game, the turn, the faction's measures, the next assembly, the menu."""
    sitting = screen.sitting
    bar = Picture(Box(0, 0, 1600, 60), lambda canvas, box: _ground(canvas, box, sitting))
    for nth, meter in enumerate(_meters(sitting)):
        meter.box = Box((420, 608, 812, 1012)[nth], 5, 180, 50)
        bar.add(meter)
    _next_assembly(bar, screen.theme, sitting)
    bar.add(BookButton(BOOK, screen))
    bar.add(MenuButton(MENU, screen))
    return bar


def _next_assembly(bar: Widget, theme: Theme, sitting: Sitting) -> None:
    """What meets next, in how many turns, and what will be voted on next."""
    scenario, turn = sitting.scenario, sitting.state.turn
    coming = sorted(
        (a for a in scenario.assemblies.values() if turn_of(scenario, a.closes) >= turn),
        key=lambda a: (a.opens, a.id),
    )
    if not coming:
        return
    item, upper = coming[0], Box(1206, 5, 280, 25)
    turns = turn_of(scenario, item.opens) - turn
    when = plural("In {n} turn", "In {n} turns", turns).format(n=turns) if turns > 0 else _("Now")
    words = _opening(item) if turns > 0 else _sits(item)
    rows = tuple(_meeting(sitting, assembly) for assembly in coming)
    why = Explanation(_("What will meet"), rows)
    bar.add(
        Label(upper, words, t.LABEL, t.LABEL_ON_INK, ellipsis=True, why=why, name="next assembly")
    )
    role, lower = t.NUMBER.at(22), upper.moved(0, 25)
    wide = lettering.width(theme, when.upper(), role)
    bar.add(Label(lower.left_part(wide + 2), when.upper(), role, t.WHITE))
    motion = _next_motion(sitting)
    if motion is not None:
        place, day = lower.beside(wide + 16), narrate.short_day(motion.day)
        told = _("{day}: {title}").format(day=day, title=motion.title)
        if lettering.width(theme, told, t.LABEL) > place.w:
            told = _("next vote {day}").format(day=day)
        bar.add(Label(place, told, t.LABEL, t.LABEL_ON_INK, ellipsis=True, name="next motion"))


def _opening(item: Assembly) -> str:
    return _("{day}: {name}").format(name=item.name, day=narrate.short_day(item.opens))


def _sits(item: Assembly) -> str:
    return _("{name}, until {day}").format(name=item.name, day=narrate.short_day(item.closes))


def _next_motion(sitting: Sitting) -> Motion | None:
    """The motion that will be voted on before all others."""
    motions = [sitting.scenario.motions[name] for name in sitting.state.agenda]
    return min((m for m in motions if m.vote), key=lambda m: (m.day, m.id), default=None)


def _meeting(sitting: Sitting, item: Assembly) -> Row:
    """An assembly that is still to come, and under it what it will vote on."""
    motions = [sitting.scenario.motions[name] for name in sitting.state.agenda]
    rows = tuple(
        Row(_("{day}: {title}").format(day=narrate.short_day(m.day), title=m.title))
        for m in sorted(motions, key=lambda m: (m.day, m.id))
        if m.assembly == item.id
    )
    words = _("{day}: {name}").format(day=narrate.day(item.opens), name=item.name)
    parts = Explanation(item.name, rows, note=_("On its agenda now.")) if rows else None
    return Row(words, parts=parts)


class BookButton(Widget):
    """An open book beside the menu: the encyclopaedia."""

    takes_focus = True

    def __init__(self, box: Box, screen: DeskScreen) -> None:
        """It opens over `screen`; F6 opens it on what is named where the player is."""
        words = _("Encyclopaedia: {key}, or the right button on any name").format(key=cap("f6"))
        super().__init__(box, name="encyclopaedia", on_act=screen.menu.encyclopaedia, tooltip=words)

    def paint(self, canvas: Canvas) -> None:
        """The book."""
        art.open_book(canvas, self.box.centre, 28, t.WHITE if not self.hovered else t.LABEL_ON_INK)

    def paint_focus(self, canvas: Canvas) -> None:
        """A light dashed frame on the ink."""
        canvas.dashed_box(self.box.inset(2), t.PAPER, 1.6)


class MenuButton(Widget):
    """Three bars at the right end: saves, help, and the ways out."""

    takes_focus = True
    ring_reach = -2.0

    def __init__(self, box: Box, screen: DeskScreen) -> None:
        """It opens the menu over `screen`."""
        super().__init__(box, name="menu button", on_act=self.unfold, tooltip=_("Menu"))
        self.screen = screen

    def unfold(self) -> None:
        """Open the menu."""
        self.screen.menu.unfold(self.box)

    def paint(self, canvas: Canvas) -> None:
        """The bars."""
        art.burger(canvas, self.box.centre, 28, t.WHITE if not self.hovered else t.LABEL_ON_INK)

    def paint_focus(self, canvas: Canvas) -> None:
        """A light dashed frame on the ink."""
        canvas.dashed_box(self.box.inset(2), t.PAPER, 1.6)


def _ground(canvas: Canvas, box: Box, sitting: Sitting) -> None:
    canvas.rect(box, t.INK)
    look = t.faction_look(sitting.seat)
    canvas.polygon(((0, 0), (176, 0), (146, 60), (0, 60)), look.colour)
    art.glyph_on_top(canvas, sitting.seat, (28, 30), 16)
    canvas.text("GENSEK", t.PANEL, (46, 30), look.on_top)
    first, second = _turn_words(canvas.theme, sitting, 222)
    canvas.text_in(Box(190, 5, 222, 26), first, t.CARD_NAME, t.WHITE, ellipsis=True)
    canvas.text_in(Box(190, 31, 222, 26), second, t.LABEL, t.LABEL_ON_INK, ellipsis=True)


def _turn_words(theme: Theme, sitting: Sitting, room: float) -> tuple[str, str]:
    """The turn's label, and which turn it is; what is too long goes on in the second line."""
    count = _("Turn {n} of {all}").format(
        n=min(sitting.state.turn + 1, len(sitting.scenario.calendar)),
        all=len(sitting.scenario.calendar),
    )
    label = sitting.turn.label
    if lettering.width(theme, label, t.CARD_NAME) <= room or ", " not in label:
        return label, count
    first, rest = label.split(", ", 1)
    return first, f"{rest}. {count}"


def _meters(sitting: Sitting) -> list[Meter]:
    now = sitting.state.factions[sitting.seat]
    gain = income(sitting.scenario, sitting.state, sitting.seat)
    meters = []
    for of, value, change in (
        ("influence", now.influence, f"+{gain}"),
        ("legitimacy", now.legitimacy, _change(sitting, "legitimacy")),
        ("exposure", now.exposure, _change(sitting, "exposure")),
        ("cohesion", now.cohesion, _change(sitting, "cohesion")),
    ):
        words = narrate.name(sitting.scenario, of).capitalize()
        why = history_of(sitting, of)
        meters.append(
            Meter(Box(0, 0, 180, 50), words, value, change, alarm=of == "exposure", why=why)
        )
    return meters


def _change(sitting: Sitting, of: str) -> str:
    before = sitting.before
    if before is None:
        return ""
    change = getattr(sitting.state.factions[sitting.seat], of) - getattr(
        before.factions[sitting.seat], of
    )
    return narrate.signed(change) if change else ""


def history_of(sitting: Sitting, of: str) -> Explanation:
    """What moved a measure of the seat's faction in the turn before, and this turn's news."""
    turns = (*sitting.state.chronicle[-1:], sitting.state.news)
    rows = tuple(
        Row(narrate.cause(sitting.scenario, entry.cause), int(entry.after) - int(entry.before))
        for turn in turns
        for entry in turn
        if entry.key == "measure" and entry.subject == sitting.seat and entry.detail == of
    )
    now = getattr(sitting.state.factions[sitting.seat], of)
    name = narrate.name(sitting.scenario, of).capitalize()
    return Explanation(f"{name}: {now}", rows, note=_("What moved it last turn."))
