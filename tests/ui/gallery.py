"""All the parts of the kit on one screen, after the design's components picture."""

from __future__ import annotations

from game.ui import art
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screen import Screen
from game.ui.theme import Theme
from game.ui.widgets import (
    Busy,
    Button,
    Dropdown,
    Group,
    Idle,
    Label,
    Ledger,
    Meter,
    NamedValue,
    Ordered,
    PersonCard,
    Picture,
    ProgressLine,
    ScrollList,
    Segment,
    SegmentedControl,
    Tab,
    Tabs,
    TextField,
    TextItem,
    TitleBar,
    Toggle,
    Widget,
)

ROOTS = Explanation(
    "Outsider",
    (Row("Roots 2 of 10", -6, "Card of I. D. Kabakov"), Row("Never worked in Tula", -3)),
    total=-9,
    note="Each point under 5 costs 3.",
)
CHANCE = Explanation(
    "Chance",
    (
        Row("Molotov’s hand with cadres", 18, "Cadres 9, twice"),
        Row("An outsider to the works", -9, parts=ROOTS),
    ),
    total=74,
)


class Gallery(Screen):
    """Every widget once, in the places of components.png; `done` notes what was acted on."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.tab = 0
        self.segment = 0
        self.chosen = 0
        self.choice = 0
        self.words = ""
        self.rule = True

    def note(self, what: str) -> None:
        self.done.append(what)

    def build(self, theme: Theme) -> Widget:
        root = Group(PAGE)
        root.add(
            TitleBar(
                theme, "COMPONENTS", "Every part below is rectangles, lines, polygons and text"
            )
        )
        self._left(root)
        self._middle(root)
        self._right(root)
        return root

    def _head(self, root: Widget, x: float, y: float, words: str, wide: float = 420) -> None:
        root.add(Label(Box(x, y, wide, 32), words, t.PANEL))

    def _left(self, root: Widget) -> None:
        self._head(root, 16, 78, "Palette")
        root.add(Picture(Box(16, 114, 1000, 68), palette))
        self._head(root, 16, 190, "Factions: colour, glyph, pattern")
        root.add(Picture(Box(16, 228, 1012, 88), factions))
        self._head(root, 16, 324, "Type")
        root.add(Picture(Box(16, 356, 560, 246), type_roles))
        self._head(root, 16, 610, "Votes and seats")
        root.add(Picture(Box(16, 648, 576, 84), votes))
        self._head(root, 16, 742, "File tabs")
        tabs = [Tab("Chosen", "f1"), Tab("Rest", "f2"), Tab("Off", "f3", reason="Not in this game")]
        root.add(Tabs(Box(16, 782, 470, 36), tabs, self.tab, self.choose_tab, rule_to=600))
        root.add(Picture(Box(16, 836, 590, 56), ties))

    def _middle(self, root: Widget) -> None:
        root.add(
            SegmentedControl(
                Box(616, 330, 416, 36),
                ["Patron", "Grip", "Mood", Segment("Left", "left", "The Left Opposition")],
                self.segment,
                self.choose_segment,
            )
        )
        root.add(
            TextField(
                Box(616, 378, 416, 42),
                words=self.words,
                hint="name, post, town",
                key="ctrl+f",
                search=True,
                on_change=self.type,
                name="search",
            )
        )
        items = [
            TextItem(62, f"Delegate {n}, from the Urals", "Metalworker", f"+{n}", faction="right")
            for n in range(12)
        ]
        root.add(
            ScrollList(
                Box(616, 430, 416, 202),
                items,
                chosen=self.chosen,
                on_choose=self.choose_item,
                on_act=lambda: self.note("list"),
            )
        )
        root.add(
            Toggle(Box(616, 644, 416, 36), "Record hints", on=self.rule, on_change=self.set_rule)
        )
        root.add(
            Dropdown(
                Box(616, 690, 200, 40), ["Sheltered", "Steady", "Hard"], self.choice, self.choose
            )
        )
        root.add(ProgressLine(Box(832, 688, 200, 44), "Games played", 0.4, count="400 of 1,000"))
        root.add(NamedValue(Box(616, 742, 416, 30), "Patron of the post", "Secretariat", why=ROOTS))
        dark = root.add(Picture(Box(616, 782, 416, 60), lambda c, box: c.rect(box, t.INK)))
        dark.add(Meter(Box(632, 786, 200, 52), "Influence", 46, "+9", why=CHANCE))
        dark.add(
            Button(Box(880, 792, 136, 40), "Pause", on_act=lambda: self.note("pause"), on_ink=True)
        )

    def _right(self, root: Widget) -> None:
        self._head(root, 1050, 78, "Buttons")
        self._buttons(root)
        self._head(root, 1050, 240, "Verdict stamps")
        root.add(Picture(Box(1050, 276, 534, 96), stamps))
        self._head(root, 1050, 378, "Party organisation discs")
        root.add(Picture(Box(1050, 412, 534, 116), discs))
        self._head(root, 1050, 528, "Ledger and its tooltip")
        root.add(Ledger(Box(1050, 566, 292, 106), CHANCE, row_height=31))
        self._head(root, 1050, 676, "Figure card: ordered, idle, busy", 534)
        self._cards(root)

    def _buttons(self, root: Widget) -> None:
        places = Box(1050, 118, 528, 116).rows(2, 16)
        upper, lower = places[0].columns(3, 16), places[1].columns(3, 16)
        root.add(Button(upper[0], "Rest", on_act=lambda: self.note("rest")))
        root.add(Button(upper[1], "Hover", on_act=lambda: self.note("hover"), tooltip="Two words"))
        root.add(Button(upper[2], "Pressed", on_act=lambda: self.note("pressed"), chosen=True))
        root.add(Button(lower[0], "Focus", on_act=lambda: self.note("focus")))
        root.add(
            Button(
                lower[1],
                "Off",
                on_act=lambda: self.note("off"),
                enabled=False,
                reason="Only in opposition may signatures be gathered.",
            )
        )
        root.add(
            Button(
                lower[2], "Primary", on_act=lambda: self.note("primary"), key="enter", primary=True
            )
        )

    def _cards(self, root: Widget) -> None:
        bands = (
            ("molotov", "Molotov", "secretariat", Ordered("APPOINT", "a secretary in Tula")),
            ("zinoviev", "Zinoviev", "leningrad", Idle("No order yet", "choose: Enter")),
            ("kalinin", "Kalinin", "uncommitted", Busy("On tour", "back in November")),
        )
        for n, (person, name, faction, band) in enumerate(bands):
            card = PersonCard(
                Box(1050 + n * 180, 680 + 32, 162, 180),
                person=person,
                name=name,
                faction=faction,
                post="Secretary, Orgburo",
                skills=(("Cadres", 9), ("Speech", 3), ("Theory", 4)),
                band=band,
                on_act=self._card_act(person),
            )
            root.add(card)

    def _card_act(self, person: str):  # type: ignore[no-untyped-def]
        return lambda: self.note(person)

    def choose_tab(self, nth: int) -> None:
        self.tab = nth
        self.refresh()

    def choose_segment(self, nth: int) -> None:
        self.segment = nth
        self.refresh()

    def choose_item(self, nth: int) -> None:
        self.chosen = nth
        self.refresh()

    def choose(self, nth: int) -> None:
        self.choice = nth
        self.refresh()

    def type(self, words: str) -> None:
        self.words = words

    def set_rule(self, on: bool) -> None:
        self.rule = on


def palette(canvas: Canvas, box: Box) -> None:
    for cell, (name, colour) in zip(box.columns(9, 8), t.PALETTE.items(), strict=True):
        canvas.rect(cell, colour, t.INK, 1.4)
        ink = t.INK if t.contrast(t.INK, colour) > 5 else t.WHITE
        canvas.text(name, t.LABEL_BOLD, (cell.x + 8, cell.y + 20), ink)
        canvas.text(t.hex_code(colour), t.MONO, (cell.x + 8, cell.y + 48), ink)


def factions(canvas: Canvas, box: Box) -> None:
    names = ("Secretariat", "Left", "Leningrad", "Right", "Waverers", "Dem. Centr.")
    for cell, name, faction in zip(box.columns(6, 8), names, t.FACTIONS, strict=True):
        look = t.faction_look(faction)
        canvas.rect(cell, t.CARD)
        canvas.rect(cell.left_part(46), look.colour)
        canvas.rect(cell, None, t.INK, 1.4)
        art.glyph_on_top(canvas, faction, (cell.x + 23, cell.centre[1]), 20)
        canvas.text(name, t.LABEL_BOLD, (cell.x + 56, cell.y + 20))
        canvas.text(t.hex_code(look.colour), t.MONO, (cell.x + 56, cell.y + 42))
        art.pattern_bar(canvas, Box(cell.x + 56, cell.y + 60, cell.w - 66, 18), faction, 0.9)


def type_roles(canvas: Canvas, box: Box) -> None:
    lines = (
        (t.TITLE.at(40), "Oswald 700 40", "screen title, ГЕНСЕК", 44),
        (t.PANEL, "Oswald 600 24", "panel heading, Секретариат", 34),
        (t.CONTROL, "Oswald 600 19", "card name, table head", 30),
        (t.LEDGER, "PT Sans 17", "ledger rows: Съезд, 665 делегатов", 28),
        (t.LABEL, "PT Sans Narrow 18", "labels on map and cards", 27),
        (t.READING, "PT Serif 19", "reading text: Платформа четырёх", 28),
        (t.MONO, "IBM Plex Mono 17", "signed numbers +58 −7", 27),
        (t.BULLETIN_BOLD, "Old Standard 26", "the bulletin: Бюллетень", 28),
    )
    y = box.y
    for role, name, words, tall in lines:
        canvas.text(name, role, (box.x, y + tall / 2))
        canvas.text(words, role.at(min(role.size, 24)), (box.x + 250, y + tall / 2))
        y += tall


def votes(canvas: Canvas, box: Box) -> None:
    keys = ("for: red square", "against: ink disc", "abstain: white ring")
    art.vote_key(canvas, (box.x, box.y + 10), keys)
    art.vote_bar(canvas, Box(box.x, box.y + 36, box.w, 36), (540, 80, 45), needed=333)


def ties(canvas: Canvas, box: Box) -> None:
    for n, kind in enumerate(("pact", "thaw", "feud", "cool")):
        x = box.x + n * 148
        art.tie(canvas, kind, (x, box.y + 16), (x + 120, box.y + 16))  # type: ignore[arg-type]
        canvas.text(kind, t.LABEL_BOLD, (x, box.y + 42))


def stamps(canvas: Canvas, box: Box) -> None:
    kinds = ("as in history", "earlier", "later", "diverged", "not reached")
    for n, kind in enumerate(kinds):
        at = (box.x + 84 + (n % 3) * 182, box.y + 22 + (n // 3) * 52)
        turn = 3.5 if n % 2 == 0 else -3.0
        art.verdict_stamp(canvas, at, kind, turn=turn)  # type: ignore[arg-type]
    art.stamp(canvas, (box.x + 448, box.y + 74), "UNDER WATCH", turn=-3)


def discs(canvas: Canvas, box: Box) -> None:
    shown = (
        ("plain", 10, "secretariat", 62, False),
        ("soft", 12, "uncommitted", 38, False),
        ("ally", 22, "right", 55, False),
        ("large", 46, "secretariat", 80, False),
        ("chosen", 84, "leningrad", 81, True),
    )
    for n, (words, delegates, patron, grip, chosen) in enumerate(shown):
        at = (box.x + 36 + n * 106, box.y + 46)
        agent = ("molotov", "secretariat") if chosen else None
        art.disc(canvas, at, delegates, patron, grip, chosen=chosen, agent=agent)
        canvas.text(words, t.LABEL, (at[0], box.y + 102), t.SOFT_INK, align="centre")
