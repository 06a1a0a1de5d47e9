"""Owns how the order dialog is laid out: verbs, steps, search, list, odds, foot.

What has been chosen is `order.OrderSheet`'s; this only shows it and passes on what the player does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game import narrate
from game.narrate import meaning
from game.rules.orders import VERBS, parse
from game.rules.prices import price
from game.ui import art, lettering, reasons
from game.ui import theme as t
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.order.choices import Choice, kind_of, rights
from game.ui.screens.order.head import SHEET, Sheet
from game.ui.screens.order.lines import Line
from game.ui.screens.order.odds import Odds, why_chance
from game.ui.screens.order.terms import TermsPanel, answer
from game.ui.screens.order.verbs import VerbRows
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Label,
    NamedValue,
    Paragraph,
    Picture,
    ScrollList,
    SegmentedControl,
    TextField,
)
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.order.sheet import OrderSheet

_VERBS = Box(SHEET.x + 16, SHEET.y + 96, SHEET.w - 32, 76)
_LEFT = Box(_VERBS.x, _VERBS.bottom + 14, 564, 568)
_RIGHT = Box(738, _LEFT.y, 716, 568)
_FEW = 5  # so many lines need no search
_BAR = 16.0  # the scroll bar beside the list


class Page:
    """Fills the sheet with what the order is chosen from."""

    def __init__(self, theme: Theme, order: OrderSheet, sheet: Sheet) -> None:
        self.theme, self.order, self.sheet = theme, order, sheet

    def fill(self, rows: Sequence[tuple[str, Line]], choice: Choice | None) -> None:
        """Verbs, left half, right half, foot."""
        order = self.order
        self.sheet.add(VerbRows(self.theme, _VERBS, order))
        if order.verb == "negotiate" or not order.parts or order.choices.of(order.verb):
            self._left(rows)
            if choice is not None:
                self._right(choice)
        else:
            self._refused()
        self.sheet.add(Picture(Box(723, _LEFT.y, 2, _LEFT.h), _upright))
        self._foot(choice)

    # left
    def _left(self, rows: Sequence[tuple[str, Line]]) -> None:
        if self.order.verb == "negotiate":
            self._search(Box(_LEFT.x, _LEFT.y, _LEFT.w, 34), sortable=False)
            box = Box(_LEFT.x, _LEFT.y + 44, _LEFT.w, _LEFT.h - 44)
            self.sheet.add(
                TermsPanel(
                    box, self.order.sitting, self.order.offer, self.order.query, self._changed
                )
            )
            return
        if not self.order.parts:
            words = meaning.of(self.order.sitting.scenario, self.order.verb)
            self.sheet.add(Label(_LEFT.top_part(30), narrate.verb(self.order.verb), t.PANEL))
            self.sheet.add(Paragraph(_LEFT.below(40), words, t.READING))
            return
        y = _LEFT.y
        if len(self.order.parts) > 1:
            y += self._steps(Box(_LEFT.x, y, _LEFT.w, 34)) + 8
        head = Box(_LEFT.x, y, _LEFT.w, 28)
        heading = _heading(kind_of(self.order.verb, self.order.part))
        self.sheet.add(Label(head.left_part(360), heading, t.PANEL.at(22)))
        count = _("{n} of {all} shown").format(n=len(rows), all=len(self.order.groups()))
        self.sheet.add(Label(head.right_part(200), count, t.LABEL, t.SOFT_INK, align="right"))
        y += 34
        if len(self.order.groups()) > _FEW:
            sortable = kind_of(self.order.verb, self.order.part) not in ("motion", "faction")
            self._search(Box(_LEFT.x, y, _LEFT.w, 34), sortable=sortable)
            y += 42
        self._list(Box(_LEFT.x, y, _LEFT.w, _LEFT.bottom - y), rows)

    def _changed(self) -> None:
        self.order.screen.refresh()

    def _steps(self, box: Box) -> float:
        """What is chosen one after another, with what has been chosen; how tall the row is."""
        words = [self._step_words(nth, part) for nth, part in enumerate(self.order.parts)]
        room = box.w / len(words) - 18
        tallest = max(
            lettering.paragraph_height(self.theme, word, t.LABEL_BOLD, room) for word in words
        )
        row = box.top_part(max(box.h, tallest + 8))
        self.sheet.add(
            SegmentedControl(row, words, self.order.step, self.order.show_step, name="steps")
        )
        return row.h

    def _step_words(self, nth: int, part: str) -> str:
        kind = _heading_short(kind_of(self.order.verb, part))
        value = self.order.chosen.get(part)
        if value is None or nth > self.order.step:
            return f"{nth + 1}  {kind}"
        if kind_of(self.order.verb, part) == "task":
            told = parse(f"{self.order.chosen['target']} {value}")
            return f"{nth + 1}  {narrate.order_title(self.order.sitting.scenario, told)}"
        return f"{nth + 1}  {kind}: {self._value_words(part, value)}"

    def _value_words(self, part: str, value: str) -> str:
        """What has been chosen for a part, in words."""
        scenario = self.order.sitting.scenario
        if kind_of(self.order.verb, part) == "direction":
            issue = scenario.issues[self.order.chosen["target"]]
            return issue.plus if value == "plus" else issue.minus
        return narrate.channel(scenario, value)

    def _search(self, box: Box, *, sortable: bool) -> None:
        kind = kind_of(self.order.verb, self.order.part) if self.order.part else ""
        most = _("Weightiest") if kind == "document" else _("Most delegates")
        if self.order.verb in ("appoint", "transfer") and kind == "person":
            most = _("Closest to us")
        words = [_("Best chance"), most]
        widths = [lettering.width(self.theme, word, t.LABEL_BOLD) + 24 for word in words]
        wide = sum(widths) - 2 if sortable else 0
        field = box.left_part(box.w - wide - (10 if sortable else 0))
        hint = _("name or place")
        self.sheet.add(
            TextField(
                field, words=self.order.query, hint=hint, on_change=self.order.search, search=True,
                key="ctrl+f", name="search", on_act=self.order.focus_list,
            )
        )  # fmt: skip
        if sortable:
            segments = SegmentedControl(
                box.right_part(wide),
                words,
                self.order.sort,
                self.order.show_sort,
                widths=widths,
                name="sort",
            )
            self.sheet.add(segments)

    def _list(self, box: Box, rows: Sequence[tuple[str, Line]]) -> None:
        values = [value for value, _line in rows]
        for _value, line in rows:
            line.fit(self.theme, box.w - _BAR)
        chosen = self.order.chosen.get(self.order.part)
        self.sheet.add(
            ScrollList(
                box, [line for _value, line in rows], gap=6, name="targets",
                chosen=values.index(chosen) if chosen in values else -1,
                on_choose=lambda nth: self.order.take(values[nth]), on_act=self.order.onward,
                empty=_("Nothing has these words."),
            )
        )  # fmt: skip

    def _refused(self) -> None:
        """Nobody can be told this by this person now: every condition that fails."""
        self.sheet.add(Label(_LEFT.top_part(30), _("Not possible now"), t.PANEL.at(22), t.RED))
        y = _LEFT.y + 40
        for words in self.order.choices.refusals(self.order.verb):
            self.sheet.add(Picture(Box(_LEFT.x, y, 22, 24), _cross))
            box = Box(_LEFT.x + 28, y, _LEFT.w - 28, 0)
            told = Paragraph.flowing(self.theme, box, words, t.READING)
            self.sheet.add(told)
            y = told.box.bottom + 10
        self.sheet.add(Label(_RIGHT.top_part(30), narrate.verb(self.order.verb), t.PANEL.at(22)))
        words = meaning.of(self.order.sitting.scenario, self.order.verb)
        told = self.sheet.add(
            Paragraph.flowing(self.theme, _RIGHT.below(40), words, t.READING.at(17))
        )
        if VERBS[self.order.verb].power:
            self._rights(_RIGHT.below(told.box.bottom + 14 - _RIGHT.y))

    def _rights(self, box: Box) -> None:
        """Who could give such an order, by what office or seat."""
        self.sheet.add(Label(box.top_part(30), _("Who has the right to it"), t.CARD_NAME))
        room = int((box.h - 34) // 30)
        for nth, (office, holder) in enumerate(rights(self.order.sitting, self.order.verb)[:room]):
            line = Box(box.x, box.y + 34 + nth * 30, box.w, 28)
            self.sheet.add(NamedValue(line, office, holder))

    # right
    def _right(self, choice: Choice) -> None:
        tally = self.order.choices.tally(choice.order)
        if self.order.verb == "negotiate":
            willing = answer(self.order.sitting, self.order.offer)
            name = narrate.name(self.order.sitting.scenario, self.order.offer.to)
            title = _("Why {name} would sign").format(name=name)
            why = reasons.of_tally(
                self.order.sitting.scenario, title, willing, note=_("Signed above 0.")
            )
            self.sheet.add(Odds(self.theme, _RIGHT, self.order.sitting, choice, why))
            return
        why = why_chance(self.order.sitting, choice.order, tally, choice.chance)
        self.sheet.add(Odds(self.theme, _RIGHT, self.order.sitting, choice, why))

    # foot
    def _foot(self, choice: Choice | None) -> None:
        foot = self.sheet.foot
        give = _("Change the order") if self.order.given else _("Give the order")
        more = self.order.step + 1 < len(self.order.parts)
        words = _("Choose the next") if more else give
        wide = max(Button.width_for(self.theme, w, "enter") for w in (give, words)) + 16
        box = foot.right_part(wide)
        possible = choice is not None and choice.possible
        act = self.order.onward if more else self.order.give
        button = Button(
            box, words, on_act=act, key="enter", primary=True,
            enabled=possible, reason=self._why_not(choice), name="give",
        )  # fmt: skip
        back = Button.width_for(self.theme, _("Back"), "esc") + 16
        self.sheet.add(Button(_left_of(box, back), _("Back"), on_act=self.sheet.shut, key="esc"))
        x = box.x - back - 16
        if self.order.given is not None:
            wide = Button.width_for(self.theme, _("Withdraw"), "delete")
            place = Box(x - 16 - wide, box.y, wide, box.h)
            self.sheet.add(Button(place, _("Withdraw"), on_act=self.order.withdraw, key="delete"))
            x = place.x
        self.sheet.add(button)
        self._after(Box(foot.x, foot.y, x - foot.x - 16, foot.h), choice)

    def _why_not(self, choice: Choice | None) -> str:
        if choice is None:
            return _("Nothing is chosen.")
        told = [
            narrate.problem(self.order.sitting.scenario, problem) for problem in choice.problems
        ]
        return "\n".join(told)

    def _after(self, box: Box, choice: Choice | None) -> None:
        """What is left when the order is given."""
        upper, lower = box.top_part(30), box.bottom_part(26)
        if self.order.trouble:
            self.sheet.add(Label(upper, self.order.trouble, t.LABEL_BOLD, t.RED, ellipsis=True))
        elif choice is not None:
            left = self.order.choices.purse - price(self.order.sitting.scenario, choice.order).total
            name = narrate.name(self.order.sitting.scenario, self.order.actor)
            words = _("After this order: {n} influence left, and {name} is busy this turn.")
            words = words.format(n=left, name=name)
            self.sheet.add(Label(upper, words, t.LEDGER, ellipsis=True))
        note = _("Odds are shown before dice are thrown, and the throw is kept in the save.")
        self.sheet.add(Label(lower, note, t.LABEL, t.SOFT_INK, ellipsis=True))


def _heading(kind: str) -> str:
    return {
        "person": _("Candidates from the card index"),
        "organisation": _("Where to"),
        "document": _("Which text"),
        "channel": _("Before whom"),
        "faction": _("For or against whom"),
        "motion": _("Which motion"),
        "side": _("For or against it"),
        "issue": _("On which issue"),
        "doctrine": _("Which doctrine"),
        "direction": _("Which way"),
        "lever": _("Which lever"),
        "paper": _("In which paper"),
        "aim": _("On an issue, or against a faction"),
        "cause": _("What it writes about"),
        "post": _("Which post"),
        "body": _("Which body"),
        "step": _("Up or down"),
        "task": _("What to order by letter"),
    }.get(kind, _("Which one"))


def _heading_short(kind: str) -> str:
    return {
        "person": _("Person"),
        "organisation": _("Place"),
        "document": _("Text"),
        "channel": _("Reader"),
        "faction": _("Faction"),
        "motion": _("Motion"),
        "side": _("Side"),
        "issue": _("Issue"),
        "doctrine": _("Doctrine"),
        "direction": _("Way"),
        "lever": _("Lever"),
        "paper": _("Paper"),
        "aim": _("Aim"),
        "cause": _("Cause"),
        "post": _("Post"),
        "body": _("Body"),
        "step": _("Step"),
        "task": _("Order"),
    }.get(kind, _("Choice"))


def _left_of(box: Box, wide: float) -> Box:
    return Box(box.x - 16 - wide, box.y, wide, box.h)


def _upright(canvas: Canvas, box: Box) -> None:
    canvas.down(box.x + 1, box.y, box.bottom, t.RULE, 1.6)


def _cross(canvas: Canvas, box: Box) -> None:
    art.cross(canvas, (box.x + 9, box.centre[1]), 13)
