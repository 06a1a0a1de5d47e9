"""All the parts of the kit on one screen, after the design's components picture."""

from __future__ import annotations

from game.report import hall as places
from game.ui import art
from game.ui import theme as t
from game.ui.box import PAGE, Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation, Row
from game.ui.screen import Screen
from game.ui.theme import Theme
from game.ui.widgets import (
    Act,
    Band,
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
        self._head(root, 1050, 74, "Buttons")
        self._buttons(root)
        self._head(root, 1050, 222, "Verdict stamps")
        root.add(Picture(Box(1050, 256, 534, 96), stamps))
        self._head(root, 1050, 350, "Party organisation discs")
        root.add(Picture(Box(1050, 380, 534, 112), discs))
        self._head(root, 1050, 494, "Ledger and its tooltip")
        root.add(Ledger(Box(1050, 528, 292, 106), CHANCE, row_height=31))
        self._head(root, 1050, 640, "Figure card: ordered, idle, busy", 534)
        self._cards(root)

    def _buttons(self, root: Widget) -> None:
        places = Box(1050, 110, 528, 108).rows(2, 12)
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
        bands: tuple[tuple[str, str, str, Band], ...] = (
            ("molotov", "Molotov", "secretariat", Ordered("APPOINT", "a secretary in Tula")),
            ("zinoviev", "Zinoviev", "leningrad", Idle("No order yet", "choose: Enter")),
            ("kalinin", "Kalinin", "uncommitted", Busy("On tour", "back in November")),
        )
        for n, (person, name, faction, band) in enumerate(bands):
            card = PersonCard(
                Box(1050 + n * 180, 680, 162, 212),
                person=person,
                name=name,
                faction=faction,
                post="Secretary, Orgburo",
                skills=(("Cadres", 9), ("Speech", 3), ("Theory", 4)),
                band=band,
                on_act=self._card_act(person),
            )
            root.add(card)

    def _card_act(self, person: str) -> Act:
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
    kinds: tuple[art.TieKind, ...] = ("pact", "thaw", "feud", "cool")
    for n, kind in enumerate(kinds):
        x = box.x + n * 148
        art.tie(canvas, kind, (x, box.y + 16), (x + 120, box.y + 16))
        canvas.text(kind, t.LABEL_BOLD, (x, box.y + 42))


def stamps(canvas: Canvas, box: Box) -> None:
    kinds: tuple[art.Verdict, ...] = (
        "as in history",
        "earlier",
        "later",
        "diverged",
        "not reached",
    )
    for n, kind in enumerate(kinds):
        at = (box.x + 84 + (n % 3) * 182, box.y + 22 + (n // 3) * 52)
        turn = 3.5 if n % 2 == 0 else -3.0
        art.verdict_stamp(canvas, at, kind, turn=turn)
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


PARTY = (
    84,
    10,
    12,
    12,
    15,
    22,
    96,
    14,
    18,
    20,
    46,
    30,
    34,
    38,
    28,
    22,
    40,
    22,
    18,
    14,
    14,
    12,
    16,
    14,
    14,
)
PATRONS = ("leningrad", *["secretariat"] * 5, "right", "uncommitted", "uncommitted")


def delegations(called: int = 12) -> list[art.Delegation]:
    """Twenty-five delegations, the first `called` of them counted."""
    made = []
    for n, count in enumerate(PARTY):
        patron = PATRONS[n] if n < len(PATRONS) else "secretariat"
        votes: tuple[art.Vote, ...] = ()
        if n <= called:
            against = count * 3 // 4 if n == 0 else count // 20
            abstain = count // 12
            cast: list[art.Vote] = ["for"] * (count - against - abstain)
            cast += ["abstain"] * abstain
            cast += ["against"] * against
            votes = tuple(cast)
        made.append(art.Delegation(f"No. {n}", patron, votes))
    return made


class Pictures(Screen):
    """The hall and the charts."""

    def build(self, theme: Theme) -> Widget:
        root = Group(PAGE)
        root.add(
            TitleBar(theme, "PICTURES", "The hall, the charts, the timeline", aside="tests/ui")
        )
        root.add(Picture(Box(16, 72, 1084, 570), congress))
        root.add(Picture(Box(1120, 80, 464, 230), chart))
        root.add(Picture(Box(1120, 330, 464, 130), noise))
        root.add(Picture(Box(1120, 470, 464, 172), standing))
        root.add(Picture(Box(16, 656, 1568, 236), debrief))
        return root


def congress(canvas: Canvas, box: Box) -> None:
    layout = places.plan(PARTY, (box.centre[0], box.bottom - 20), 160, 400)
    parts = delegations()
    art.hall(canvas, layout, parts, called=10)
    art.hall_labels(canvas, layout, parts)
    art.heckle(canvas, (box.x + 8, box.y + 8), "“The party above all!”", fill=(0xDE, 0xE4, 0xEE))
    art.heckle(canvas, (box.right - 180, box.y + 8), "“Untrue!”", tail="left")
    art.bust(canvas, Box(box.centre[0] - 52, box.bottom - 170, 104, 122), "kamenev", "leningrad")


def chart(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, t.CARD, t.INK)
    mine = (118, 120, 124, 135, 142, 150, 157, 178, 187)
    lines = (
        art.Series(mine, "this game", art.stroke_of("leningrad")),
        art.Series((118, 116, 112, 108, 104, 96, 86, 74, 65), "the record", art.RECORD),
    )
    art.line_chart(canvas, art.plot_in(box.inset(12), lines, len(mine)), lines, "AMJJASOND")


def noise(canvas: Canvas, box: Box) -> None:
    art.noise_bars(
        canvas, box, (10, 20, 20, 30, 30, 40, 30, 50, 90, 100, 80, 60, 40, 70, 90, 50, 30)
    )


def standing(canvas: Canvas, box: Box) -> None:
    rows = box.rows(4, 8)
    places = (("right", -70), ("secretariat", -40), ("uncommitted", -15), ("leningrad", 20))
    art.spectrum(canvas, rows[0], (*places, ("decist", 50), ("left", 80)), ("right", "secretariat"))
    art.share_bar(
        canvas,
        rows[1].top_part(32),
        (("secretariat", 439), ("right", 110), ("leningrad", 84), ("uncommitted", 32)),
        t.CONTROL,
    )
    art.boxes_bar(
        canvas, rows[2].left_part(300), (("secretariat", 8), ("right", 2), ("left", 1)), 13
    )
    art.forecast_bar(canvas, rows[3].top_part(18), (33, 4, 9))


def debrief(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, t.CARD, t.INK)
    past = (
        art.Event(0.1, "14th Conference", "27 to 29 April"),
        art.Event(0.57, "Platform of the Four", "5 September", t.AMBER),
        art.Event(0.95, "559, 65, 41", "23 December", t.RED),
    )
    game = (
        art.Event(0.1, "14th Conference", "as in history"),
        art.Event(0.38, "Platform of the Four", "53 days earlier", t.AMBER),
        art.Event(0.95, "402, 187, 76", "vote diverged", t.RED),
    )
    months = ("Apr 1925", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    art.timeline(canvas, box.inset(2), past, game, months, t.LENINGRAD.colour)
