"""A seat on the new-game screen: who leads it, how hard it is, what it wants, who plays it."""

from __future__ import annotations

from typing import Protocol

from game import narrate
from game.narrate import seats
from game.rules.choices import agents
from game.rules.delegates import delegates_of
from game.rules.halls import at_hand, seats_in
from game.rules.model import Faction, Scenario
from game.rules.state import State
from game.ui import art, lettering
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.explain import Explanation
from game.ui.keys import cap
from game.ui.reasons import of_following, of_source
from game.ui.screens.front.who_plays import CHOICES, Chairs, who_plays
from game.ui.theme import Theme
from game.ui.widgets import Dropdown, Figure, Label, Paragraph, Picture, Widget
from game.words import plural
from game.words import text as _

_BAND, _PAD, _LEADERS = 48.0, 14.0, 4
_HEAD, _FOOT = 38.0, 14.0


class Table(Chairs, Protocol):
    """What a seat asks of the screen it stands on."""

    def sit(self, faction: str) -> None:
        """Take a seat."""

    def state_of(self, scenario: Scenario) -> State:
        """How the scenario begins."""


class SeatCard(Widget):
    """The card of a faction; a click, Enter or its digit takes the seat."""

    takes_focus = True

    def __init__(
        self, theme: Theme, box: Box, table: Table, scenario: Scenario, faction: str, nth: int
    ) -> None:
        """`nth` is the digit that takes it."""
        super().__init__(box, name=f"seat {faction}", key=str(nth), on_act=self.take)
        self.table, self.scenario, self.faction, self.nth = table, scenario, faction, nth
        self.mine = table.players[faction] == seats.PERSON
        item = scenario.factions[faction]
        inside = box.below(_BAND).inset(_PAD, 12)
        y = self._leader(theme, inside, item)
        who = Box(inside.x, inside.bottom - 36, inside.w, 36)
        self._player(who)
        self._words(theme, Box(inside.x, y, inside.w, who.y - 12 - y), item)

    def take(self) -> None:
        """Sit down."""
        self.table.sit(self.faction)

    # --- its parts ----------------------------------------------------------------------------
    def _leader(self, theme: Theme, box: Box, item: Faction) -> float:
        """Bust, difficulty, delegates, people; returns where it ends."""
        bust = Box(box.x, box.y, 92, 107)
        self.add(Picture(bust, lambda canvas, b: art.bust(canvas, b, item.leader, item.id)))
        side = Box(bust.right + 12, box.y - 4, box.w - bust.w - 12, 115)
        self.add(Label(side.top_part(24), _("Difficulty"), t.LABEL, t.SOFT_INK))
        boxes = Box(side.x, side.y + 27, min(side.w, 118), 14)
        self.add(Picture(boxes, lambda canvas, b: _squares(canvas, b, item.difficulty)))
        words = seats.difficulty(item.difficulty)
        why = of_source(self.scenario, item.name, item.source, item.confidence)
        self.add(
            Label(side.below(46).top_part(26), words, t.LABEL_BOLD, why=why, name=f"hard {item.id}")
        )
        self._delegates(side.below(74).top_part(26), item.id)
        self._strength(side.below(103).top_part(8), item.id)
        place = Box(box.x, bust.bottom + 8, box.w, 0)
        people = self.add(Paragraph.flowing(theme, place, self._people(item), t.LABEL, share=1.0))
        return people.box.bottom + 8

    def _strength(self, box: Box, faction: str) -> None:
        """Its delegates of today among all, in its pattern: seats compare at a glance."""
        state = self.table.state_of(self.scenario)
        hall = at_hand(self.scenario, state.turn)
        seats_of_all = (seats_in(self.scenario, hall, one) for one in self.scenario.organisations)
        share = delegates_of(self.scenario, state, faction) / max(1, sum(seats_of_all))
        self.add(Picture(box, lambda canvas, b: art.pattern_bar(canvas, b, faction, share)))

    def _delegates(self, box: Box, faction: str) -> None:
        state = self.table.state_of(self.scenario)
        count = delegates_of(self.scenario, state, faction)
        unit = plural(" delegate today", " delegates today", count)
        why = of_following(self.scenario, state, faction)
        self.add(Figure(box, count, t.LABEL, unit=unit, why=why, name=f"delegates {faction}"))

    def _people(self, item: Faction) -> str:
        state = self.table.state_of(self.scenario)
        people = agents(self.scenario, state, item.id)[:_LEADERS]
        return ", ".join(narrate.name(self.scenario, person) for person in people)

    def _words(self, theme: Theme, box: Box, item: Faction) -> None:
        """What counts as winning, and who they are, in the largest type for which there is room."""
        blurb = item.blurb

        def tall(share: float, role: t.Role) -> float:
            lines = [(aim.text, t.LABEL, box.w - 48) for aim in item.aims]
            told = (lettering.paragraph_height(theme, *line, share) + 5 for line in lines)
            words = lettering.paragraph_height(theme, blurb, role, box.w, share)
            return _HEAD + sum(told) + _FOOT + words

        least = min(theme.scale.text, 1.0)
        fit = (role for role in (t.READING.at(17), t.LABEL) if tall(least, role) <= box.h)
        role = next(fit, t.NOTE)
        while ". " in blurb and tall(least, role) > box.h:  # whole sentences; the tooltip has all
            blurb = blurb[: blurb.rindex(". ", 0, -1) + 1]
        share = lettering.fitting(theme, lambda share: tall(share, role), box.h)
        y = self._aims(theme, box, item, share)
        rest = Box(box.x, y, box.w, 0)
        told = self.add(Paragraph.flowing(theme, rest, blurb, role, share=share))
        told.tooltip = item.blurb if blurb != item.blurb else ""

    def _aims(self, theme: Theme, box: Box, item: Faction, share: float) -> float:
        """What counts as winning; returns where it ends."""
        self.add(Picture(Box(box.x, box.y, box.w, 2), _rule))
        y = box.y + 8
        self.add(Label(Box(box.x, y, box.w - 70, 28), _("To win"), t.CONTROL))
        self.add(Label(Box(box.right - 70, y, 70, 28), _("points"), t.LABEL, t.GREY, align="right"))
        y = box.y + _HEAD
        for aim in item.aims:
            line = Box(box.x, y, box.w - 48, 0)
            told = self.add(Paragraph.flowing(theme, line, aim.text, t.LABEL, share=share))
            why = Explanation(
                _("Points for this aim"),
                total=aim.points,
                note=_("All aims of a seat are worth 100; they are counted at the end."),
            )
            points, name = Box(box.right - 40, y, 40, 24), f"aim {aim.id}"
            self.add(Figure(points, aim.points, t.MONO_BOLD, align="right", why=why, name=name))
            y = told.box.bottom + 5
        self.add(Picture(Box(box.x, y + 4, box.w, 2), _rule))
        return y + _FOOT

    def _player(self, box: Box) -> None:
        self.add(_Player(box, self.table, self.scenario, self.faction))

    # --- its looks ----------------------------------------------------------------------------
    def paint(self, canvas: Canvas) -> None:
        """Card, coloured band with the sign and the name, a tick where a person sits."""
        look = t.faction_look(self.faction)
        art.drop_edge(canvas, self.box, 4)
        canvas.rect(self.box, t.BRIGHT if self.hovered else t.CARD)
        band = self.box.top_part(_BAND)
        canvas.rect(band, look.colour)
        art.glyph_on_top(canvas, self.faction, (band.x + 26, band.centre[1]), 18)
        name = self.scenario.factions[self.faction].name
        canvas.text_in(band.beside(48).left_part(band.w - 96), name, t.PANEL, look.on_top)
        if self.mine:
            art.tick(canvas, (band.right - 28, band.centre[1]), 20, look.on_top)
        else:
            words = cap(str(self.nth))
            art.key_cap(canvas, band.right - 12, band.centre[1], words, look.on_top)

    def paint_over(self, canvas: Canvas) -> None:
        """The frame: thick in the faction's colour where a person sits."""
        colour = t.faction_look(self.faction).colour if self.mine else t.INK
        edge = t.RED if self.hovered and not self.mine else colour
        canvas.rect(self.box, None, edge, 5 if self.mine else 3 if self.hovered else 2)


class _Player(Dropdown):
    """Who plays the seat; it opens the choice, where every handicap is said."""

    def __init__(self, box: Box, table: Table, scenario: Scenario, faction: str) -> None:
        now = table.players[faction]
        chosen = CHOICES.index(now) if now in CHOICES else 0
        words = [_("Player: {level}").format(level=seats.level(one)) for one in CHOICES]
        tooltip = _("{about} Enter or a click opens the choice, with all handicaps.").format(
            about=seats.about_level(now)
        )
        name = f"player {faction}"
        super().__init__(box, words, chosen, lambda _nth: None, name=name, tooltip=tooltip)
        self.table, self.scenario, self.faction = table, scenario, faction

    def unfold(self) -> None:
        """Lay the choice over the screen."""
        if self.host is not None:
            table, scenario, faction = self.table, self.scenario, self.faction
            self.host.open(lambda theme: who_plays(theme, table, scenario, faction))


def _squares(canvas: Canvas, box: Box, filled: int) -> None:
    for nth, cell in enumerate(box.columns(5, 5)):
        canvas.rect(cell, t.INK if nth < filled else t.CARD, t.INK, 1.6)


def _rule(canvas: Canvas, box: Box) -> None:
    canvas.across(box.x, box.right, box.y, t.TRAY, 2)
