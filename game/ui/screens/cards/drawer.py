"""Owns the drawer of the card index: search, filters, sorting, and the cards, each with its bust.

It is told what to show and says what is wanted; `card_index` keeps the choice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game import narrate
from game.rules.model import Scenario
from game.rules.state import State
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import signed
from game.ui.reasons import of_tie
from game.ui.screens import persons
from game.ui.widgets import (
    Dropdown,
    Group,
    Item,
    Label,
    Picture,
    ScrollList,
    Segment,
    SegmentedControl,
    TextField,
    Widget,
)
from game.words import plural
from game.words import text as _

DRAWER = Box(16, 112, 548, 778)
PITCH = 66.0
_WOOD: t.Colour = (0xB5, 0xA7, 0x7B)
_FRONT: t.Colour = (0xA6, 0x97, 0x69)
_CHOSEN: t.Colour = t.BRIGHT
_EAR = 96.0
EVERYBODY = ""
NOBODY = "uncommitted"


@dataclass
class Wanted:
    """What the player wants to see of the index."""

    words: str = ""
    faction: str = EVERYBODY
    sort: str = "weight"


def found(scenario: Scenario, state: State, seat: str, wanted: Wanted) -> list[str]:
    """The people whose cards answer the search and the filter, in the order wanted."""
    return [
        person
        for person in persons.in_order(scenario, state, seat, wanted.sort)
        if wanted.faction in (EVERYBODY, persons.look(state, person))
        and persons.matches(scenario, state, person, wanted.words)
    ]


class Card(Item):
    """One card: bust, name with its sign, post, and what the person feels for our leader."""

    def __init__(
        self,
        scenario: Scenario,
        state: State,
        leader: str,
        person: str,
        nth: int,
        out: Callable[[], float],
    ) -> None:
        """`nth` says where the coloured ear stands out; `out` how far the chosen card is pulled."""
        item = scenario.people[person]
        self.person, self.nth, self.out = person, nth, out
        self.portrait = persons.face(scenario, person)
        self.faction = persons.look(state, person)
        self.full = item.full_name if item.composite else _filed(item.name, item.full_name)
        self.post = persons.post_line(scenario, state, person)
        if item.composite:
            self.post = _("{post} · composite figure").format(post=self.post)
        away = state.people[person].absence
        if away:
            where = _("on leave") if away.why == "leave" else _("ill")
            self.post = _("{post} · {where}").format(post=self.post, where=where)
        self.own = person == leader
        self.tie = state.people[person].ties.get(leader, 0)
        why = None if self.own else of_tie(scenario, state, person, leader)
        super().__init__(PITCH, name=f"card {person}", why=why)
        self.gone = not state.people[person].present

    def paint(self, canvas: Canvas) -> None:
        """The ear behind, the card over it."""
        card = self.box.top_part(PITCH - 2)
        if self.chosen:
            card = card.moved(-self.out(), 0)
        ear = Box(card.x + 16 + 118 * (self.nth % 4), card.y - 9, _EAR, 11)
        art.notch_tab(canvas, ear, t.faction_look(self.faction).colour)
        ground = _CHOSEN if self.chosen or self.hovered else t.SHADE if self.gone else t.CARD
        edge = t.RED if self.chosen else t.INK
        canvas.rect(card, ground, edge, 4 if self.chosen else 2)
        art.bust(
            canvas, Box(card.x + 10, card.y + 6, 45, 50), self.portrait, self.faction, border=1.6
        )
        self._words(canvas, card)

    def _words(self, canvas: Canvas, card: Box) -> None:
        number = t.NUMBER.at(24)
        amount = _("leads") if self.own else signed(self.tie) or "0"
        role = t.LABEL_BOLD if self.own else number
        wide = lettering.width(canvas.theme, amount, role)
        ink = t.RED if self.tie < 0 and not self.own else t.INK
        at = (card.right - 16, card.y + 30)
        canvas.text(amount, role, at, ink, align="right", room=wide + 2)
        art.glyph(canvas, self.faction, (card.x + 76, card.y + 22), 13)
        line = Box(card.x + 92, card.y + 10, card.w - 92 - 30 - wide, 24)
        canvas.text_in(line, self.full, t.LABEL_BOLD, t.INK, ellipsis=True)
        post = Box(card.x + 68, card.y + 34, card.w - 68 - 30 - wide, 22)
        canvas.text_in(post, self.post, t.LABEL, t.SOFT_INK, ellipsis=True)


def _filed(name: str, full: str) -> str:
    """A name as it is filed: Kamenev, Lev Borisovich."""
    *first, last = full.split()
    return f"{last}, {' '.join(first)}" if first and last in name.split() else full


@dataclass(frozen=True, slots=True)
class Telling:
    """Whom the drawer tells what the player wants."""

    search: Callable[[str], None]
    filter: Callable[[str], None]
    sort: Callable[[str], None]
    choose: Callable[[str], None]
    turn_to: Callable[[], None]
    out: Callable[[], float]  # how far the chosen card is pulled: asked, not told


def drawer(
    scenario: Scenario, state: State, seat: str, wanted: Wanted, chosen: str, tell: Telling
) -> Widget:
    """The whole drawer; `chosen` is the person whose dossier is open."""
    people = found(scenario, state, seat, wanted)
    root = Group(DRAWER)
    root.add(Picture(DRAWER, _wood))
    root.add(_search(wanted, tell))
    root.add(_filters(scenario, wanted, tell))
    root.add(_sorting(wanted, tell))
    root.add(_cards(scenario, state, seat, people, chosen, tell))
    root.add(_front(scenario, wanted, people))
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
        Box(28, 124, 524, 40),
        words=wanted.words,
        hint=_("name, post, town or paper"),
        on_change=tell.search,
        on_act=tell.turn_to,
        key="ctrl+f",
        search=True,
        name="search",
    )


def _filters(scenario: Scenario, wanted: Wanted, tell: Telling) -> Widget:
    factions = [EVERYBODY, *scenario.factions, NOBODY]
    cells = [Segment(_("All"), tooltip=_("Everybody"))]
    cells += [Segment(f, glyph=f, tooltip=narrate.name(scenario, f)) for f in factions[1:]]
    widths = [56.0] + [44.0] * (len(factions) - 1)
    return SegmentedControl(
        Box(28, 174, sum(widths) + 6 * (len(widths) - 1), 34),
        cells,
        factions.index(wanted.faction),
        lambda nth: tell.filter(factions[nth]),
        gap=6,
        widths=widths,
        name="filters",
    )


def _sorting(wanted: Wanted, tell: Telling) -> Widget:
    words = [persons.sort_words(sort) for sort in persons.SORTS]
    return Dropdown(
        Box(400, 174, 152, 34),
        words,
        persons.SORTS.index(wanted.sort),
        lambda nth: tell.sort(persons.SORTS[nth]),
        name="sorting",
        tooltip=_("Weight is authority, then the delegates of the organisation that is led."),
    )


def _cards(
    scenario: Scenario,
    state: State,
    seat: str,
    people: Sequence[str],
    chosen: str,
    tell: Telling,
) -> Widget:
    leader = scenario.factions[seat].leader
    cards = [
        Card(scenario, state, leader, person, nth, tell.out) for nth, person in enumerate(people)
    ]
    return ScrollList(
        Box(28, 222, 524, PITCH * 9),
        cards,
        chosen=people.index(chosen) if chosen in people else -1,
        on_choose=lambda nth: tell.choose(people[nth]),
        on_act=tell.turn_to,
        gap=0,
        name="cards",
        empty=_("No card answers. Clear the search, or choose another sign."),
    )


def _front(scenario: Scenario, wanted: Wanted, people: Sequence[str]) -> Widget:
    """The label on the drawer: which cards these are, and how many."""
    plate = Box(DRAWER.centre[0] - 150, DRAWER.bottom - 50, 300, 36)
    which = _("ALL CARDS") if not wanted.faction else narrate.name(scenario, wanted.faction)
    count = plural("{n} card", "{n} cards", len(people)).format(n=len(people))
    root = Group(plate)
    root.add(Picture(plate, lambda canvas, box: canvas.rect(box, t.CARD, t.INK, 2)))
    words = f"{which.upper()} · {count}"
    root.add(Label(plate.inset(8, 0), words, t.CONTROL, align="centre"))
    return root
