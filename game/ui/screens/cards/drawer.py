"""Owns the drawer of the card index: search, filters, sorting, and the cards, each with its bust.

It is told what to show and says what is wanted; `index` keeps the choice, `filters` finds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game import narrate
from game.rules.leaders import leader_of
from game.rules.model import Scenario
from game.rules.state import State
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Align, Canvas
from game.ui.keys import cap
from game.ui.screens import persons
from game.ui.screens.cards import filters
from game.ui.screens.cards.card import PITCH, Card, VacantCard
from game.ui.screens.cards.filters import ANY, Choice, Index, Wanted
from game.ui.screens.cards.vacancies import Vacancy
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Dropdown,
    Group,
    Label,
    Paragraph,
    Picture,
    ScrollList,
    TextField,
    Widget,
)
from game.words import plural
from game.words import text as _

DRAWER = Box(16, 112, 548, 778)
_LEFT, _WIDE = 28.0, 524.0
_ALL = 72.0  # the cell that shows every side
_LIST = Box(_LEFT, 294, _WIDE, PITCH * 8)
_WOOD = t.WOOD
_FRONT = t.WOOD_EDGE
_KEYS = {"place": "ctrl+1", "post": "ctrl+2", "standing": "ctrl+3"}


@dataclass(frozen=True, slots=True)
class Telling:
    """Whom the drawer tells what the player wants."""

    search: Callable[[str], None]
    filter: Callable[[str, str], None]  # which filter, which value
    pick: Callable[[str], None]  # open the sheet of a filter
    sort: Callable[[str], None]
    vacancies: Callable[[], None]
    clear: Callable[[], None]
    choose: Callable[[str], None]
    choose_vacancy: Callable[[str], None]
    turn_to: Callable[[], None]
    out: Callable[[str], float]  # how far the chosen card is pulled: asked, not told


def drawer(
    scenario: Scenario,
    state: State,
    seat: str,
    index: Index,
    empty: Sequence[Vacancy],
    chosen: str,
    tell: Telling,
) -> Widget:
    """The whole drawer; `chosen` is the person whose dossier is open, `empty` the vacant posts."""
    wanted = index.wanted
    people = index.people()
    root = Group(DRAWER)
    root.add(Picture(DRAWER, _wood))
    root.add(_search(wanted, tell))
    _sides(root, index, tell)
    root.add(_sorting(wanted, tell))
    for nth, facet in enumerate(_KEYS):
        place = Box(_LEFT + nth * 177.5, 208, 169, 32)
        root.add(_Filter(place, index.choices(facet), facet, wanted.of(facet), tell))
    _further(root, wanted, len(empty), tell)
    if wanted.vacancies:
        root.add(_vacant_cards(scenario, state, empty, wanted.vacancy, tell))
    else:
        root.add(_cards(scenario, state, seat, people, chosen, tell))
    shown = len(empty) if wanted.vacancies else len(people)
    if not shown:
        told = _("No card answers. Clear the search and the filters ({key}).")
        none = _("No post stands empty.") if wanted.vacancies else told.format(key=cap("ctrl+0"))
        root.add(_none(none))
    leader = narrate.name(scenario, leader_of(scenario, state, seat))
    root.add(_front(scenario, wanted, shown, leader))
    return root


def _wood(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, _WOOD)
    front = box.bottom_part(60)
    canvas.rect(front, _FRONT)
    canvas.across(front.x, front.right, front.y, t.INK, 2)
    canvas.rect(box, None, t.INK, 2)
    canvas.rect(Box(front.centre[0] - 28, front.bottom - 9, 56, 9), t.INK)


def _search(wanted: Wanted, tell: Telling) -> Widget:
    return TextField(
        Box(_LEFT, 124, _WIDE, 36),
        words=wanted.words,
        hint=_("name, post, town or paper"),
        on_change=tell.search,
        on_act=tell.turn_to,
        key="ctrl+f",
        search=True,
        name="search",
    )


# --- filters --------------------------------------------------------------------------------------
def _sides(root: Widget, index: Index, tell: Telling) -> None:
    """A cell for each side with its sign and how many cards stand under it."""
    choices = index.choices("side")
    pitch = (376 - _ALL) / (len(choices) - 1)
    for nth, item in enumerate(choices):
        left, wide = (_ALL + (nth - 1) * pitch, pitch) if nth else (0, _ALL)
        place = Box(_LEFT + left, 168, wide - 4, 32)
        root.add(_Side(place, item, item.value == index.wanted.of("side"), tell))


class _Side(Widget):
    """A side's sign and count; all cards where it has no value."""

    takes_focus = True
    ring_reach = -4.0

    def __init__(self, box: Box, item: Choice, chosen: bool, tell: Telling) -> None:  # noqa: FBT001
        super().__init__(
            box,
            name=f"side {item.value or 'all'}",
            on_act=lambda: tell.filter("side", item.value),
            tooltip=_("{side}: {n}").format(side=item.words, n=item.count),
        )
        self.item, self.chosen = item, chosen

    def paint(self, canvas: Canvas) -> None:
        """Ink if chosen; a red frame under the pointer."""
        fill = t.INK if self.chosen else t.BRIGHT if self.hovered else t.CARD
        edge = t.RED if self.hovered and not self.chosen else t.INK
        canvas.rect(self.box, fill, edge, 2)
        ink = t.CARD if self.chosen else t.INK
        count = str(self.item.count)
        if not self.item.value:
            words = f"{self.item.words} {count}"
            canvas.text_in(self.box.inset(3, 0), words, t.LABEL_BOLD, ink, align="centre")
            return
        sign = art.glyph_on_top if self.chosen else art.glyph
        sign(canvas, self.item.value, (self.box.x + 16, self.box.centre[1]), 13)
        canvas.text_in(self.box.beside(27).left_part(self.box.w - 33), count, t.LABEL_BOLD, ink)

    def paint_focus(self, canvas: Canvas) -> None:
        """The dashed frame inside the cell, light on ink."""
        canvas.dashed_box(self.box.inset(4), t.CARD if self.chosen else t.INK, 1.6, dash=4)

    def fits(self, theme: Theme) -> bool:
        """Whether sign and count have room."""
        words = "" if self.item.value else f"{self.item.words} "
        room = self.box.w - (32 if self.item.value else 6)
        return lettering.width(theme, f"{words}{self.item.count}", t.LABEL_BOLD) <= room


class _Filter(Widget):
    """What is chosen of a filter, with its count; it opens the sheet of all its values."""

    takes_focus = True
    ring_reach = -4.0

    def __init__(
        self, box: Box, choices: Sequence[Choice], facet: str, chosen: str, tell: Telling
    ) -> None:
        key = _KEYS[facet]
        super().__init__(
            box,
            name=f"filter {facet}",
            key=key,
            on_act=lambda: tell.pick(facet),
            tooltip=_("Choose among all, each with its cards: {key}").format(key=cap(key)),
        )
        self.item = next(item for item in choices if item.value == chosen)

    def on_key(self, key: str) -> bool:
        """The down arrow opens it."""
        return key == "down" and self.act()

    def paint(self, canvas: Canvas) -> None:
        """Ink where something is chosen; its words, its count, a pointer."""
        on = self.item.value != ANY
        fill = t.INK if on else t.BRIGHT if self.hovered else t.CARD
        ink = t.CARD if on else t.INK
        canvas.rect(self.box, fill, t.RED if self.hovered else t.INK, 2)
        count = str(self.item.count) if on else ""
        wide = lettering.width(canvas.theme, count, t.LABEL_BOLD) + 34
        words = self.box.beside(12).left_part(self.box.w - 16 - wide)
        canvas.text_in(words, self.item.words, t.LABEL_BOLD, ink, ellipsis=True)
        end = self.box.left_part(self.box.w - 30)
        canvas.text_in(end, count, t.LABEL_BOLD, ink, align="right")
        art.pointer(canvas, (self.box.right - 16, self.box.centre[1]), "down", 10, ink)

    def paint_focus(self, canvas: Canvas) -> None:
        """The dashed frame inside, light on ink."""
        canvas.dashed_box(self.box.inset(4), t.CARD if self.item.value else t.INK, 1.6, dash=4)


def _sorting(wanted: Wanted, tell: Telling) -> Widget:
    words = [persons.sort_words(sort) for sort in persons.SORTS]
    return Dropdown(
        Box(408, 168, 144, 32),
        words,
        persons.SORTS.index(wanted.sort),
        lambda nth: tell.sort(persons.SORTS[nth]),
        name="sorting",
        tooltip=_("Weight is authority, then the delegates of the organisation that is led."),
    )


def _further(root: Widget, wanted: Wanted, empty: int, tell: Telling) -> None:
    """The posts that stand empty, and the way back to all cards."""
    words = _("Vacant posts: {n}").format(n=empty)
    vacant = Button(
        Box(_LEFT, 248, 257, 34),
        words,
        on_act=tell.vacancies,
        key="ctrl+4",
        chosen=wanted.vacancies,
        name="vacancies",
        tooltip=_("Posts that nobody holds, and who may fill them"),
    )
    clear = Button(
        Box(_LEFT + 267, 248, 257, 34),
        _("Clear all"),
        on_act=tell.clear,
        key="ctrl+0",
        enabled=wanted.narrowed,
        reason=_("Nothing is filtered: all cards are shown."),
        name="clear",
    )
    root.add(vacant)
    root.add(clear)


# --- the cards ------------------------------------------------------------------------------------
def _cards(
    scenario: Scenario,
    state: State,
    seat: str,
    people: Sequence[str],
    chosen: str,
    tell: Telling,
) -> Widget:
    leader = leader_of(scenario, state, seat)
    cards = [
        Card(scenario, state, leader, person, nth, tell.out) for nth, person in enumerate(people)
    ]
    return ScrollList(
        _LIST,
        cards,
        chosen=people.index(chosen) if chosen in people else -1,
        on_choose=lambda nth: tell.choose(people[nth]),
        on_act=tell.turn_to,
        gap=0,
        name="cards",
    )


def _vacant_cards(
    scenario: Scenario, state: State, empty: Sequence[Vacancy], chosen: str, tell: Telling
) -> Widget:
    ids = [item.id for item in empty]
    return ScrollList(
        _LIST,
        [VacantCard(scenario, state, item) for item in empty],
        chosen=ids.index(chosen) if chosen in ids else -1,
        on_choose=lambda nth: tell.choose_vacancy(ids[nth]),
        on_act=tell.turn_to,
        gap=0,
        name="cards",
    )


def _none(words: str) -> Widget:
    """A blank card that says why there is no other."""
    box = _LIST.top_part(PITCH - 2)
    root = Group(box)
    root.add(Picture(box, lambda canvas, at: canvas.rect(at, t.CARD, t.INK, 2)))
    root.add(Paragraph(box.inset(16, 8), words, t.LABEL, name="no card"))
    return root


def _front(scenario: Scenario, wanted: Wanted, shown: int, leader: str) -> Widget:
    """The label on the drawer: which cards these are, and what the number on each is."""
    plate = Box(DRAWER.x + 12, DRAWER.bottom - 50, DRAWER.w - 24, 36)
    root = Group(plate)
    root.add(Picture(plate, lambda canvas, box: canvas.rect(box, t.CARD, t.INK, 2)))
    words = _which(scenario, wanted).upper()
    if wanted.narrowed or wanted.vacancies:
        words = f"{_count(scenario, wanted, shown)} · {words}"
    inside = plate.inset(12, 0)
    note = "" if wanted.vacancies else _("number: what they feel for {name}").format(name=leader)
    wide = inside.w * 0.45 if note else inside.w
    align: Align = "left" if note else "centre"
    label = inside.left_part(wide)
    root.add(Label(label, words, t.CONTROL, align=align, ellipsis=True, name="drawer label"))
    if note:
        aside = inside.right_part(inside.w - wide - 8)
        root.add(Label(aside, note, t.LABEL, t.SOFT_INK, align="right", ellipsis=True))
    return root


def _which(scenario: Scenario, wanted: Wanted) -> str:
    """What the filters leave, in their words."""
    if wanted.vacancies:
        return _("Vacant posts")
    chosen = [
        filters.words_of(scenario, facet, wanted.of(facet))
        for facet in filters.FACETS
        if wanted.of(facet)
    ]
    if wanted.words.strip():
        chosen.append(_("“{words}”").format(words=wanted.words.strip()))
    return ", ".join(chosen) or _("All cards")


def _count(scenario: Scenario, wanted: Wanted, shown: int) -> str:
    if wanted.narrowed and not wanted.vacancies:
        return _("{n} of {all}").format(n=shown, all=len(scenario.people))
    if wanted.vacancies:
        return str(shown)
    return plural("{n} card", "{n} cards", shown).format(n=shown)
