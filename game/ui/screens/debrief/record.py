"""Owns the first page of the debrief: the timelines, and the table of facts with their stamps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from game import narrate
from game.record import VERDICTS
from game.ui import lettering
from game.ui import theme as t
from game.ui.art.stamps import verdict_stamp
from game.ui.box import Box
from game.ui.canvas import Canvas
from game.ui.screens.debrief.chances import chances_panel
from game.ui.screens.debrief.charts import delegates_panel
from game.ui.screens.debrief.facts import Checked
from game.ui.screens.debrief.tally import tally
from game.ui.screens.debrief.timeline import RecordTimeline
from game.ui.theme import Theme
from game.ui.widgets import (
    Button,
    Dialog,
    Dropdown,
    Item,
    Panel,
    Paragraph,
    Picture,
    ScrollList,
    Widget,
)
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.debrief.screen import DebriefScreen

_TIMELINE = Box(16, 114, 1568, 252)
_TABLE = Box(16, 378, 936, 510)
_CHART = Box(968, 378, 616, 264)
_CHANCES = Box(968, 654, 616, 234)
_YEARS, _VERDICTS = Box(1176, 66, 176, 38), Box(1364, 66, 220, 38)
_HEAD, _ROW = 38.0, 67.0
_RECORD, _GAME, _VERDICT = 440.0, 572.0, 822.0  # from the left of the table


def page(theme: Theme, screen: DebriefScreen) -> list[Widget]:
    """Timelines over the table, the two charts beside it."""
    table = Panel(_TABLE, name="facts")
    table.add(Picture(_TABLE.top_part(_HEAD), _heads))
    items = [
        FactLine(item, nth, _drop(screen, nth), _choice(screen, nth))
        for nth, item in enumerate(screen.shown)
    ]
    inner = Box(_TABLE.x + 2, _TABLE.y + _HEAD, _TABLE.w - 4, _TABLE.h - _HEAD - 2)
    table.add(
        ScrollList(
            inner,
            items,
            chosen=screen.fact,
            on_choose=screen.choose_fact,
            on_act=screen.open_fact,
            gap=0,
            name="fact list",
            empty=_("No fact of that year came out so."),
        )
    )
    return [
        *_filters(screen),
        *tally(theme, screen),
        RecordTimeline(theme, _TIMELINE, screen.shown, screen.sitting.seat, screen.turns),
        table,
        delegates_panel(theme, _CHART, screen),
        chances_panel(theme, _CHANCES, screen),
    ]


def _filters(screen: DebriefScreen) -> list[Widget]:
    """Which year and which verdict the timelines and the table show, each with its count."""
    years = [0, *dict.fromkeys(item.fact.day.year for item in screen.facts)]
    verdicts = ["", *VERDICTS, "unchecked"]
    return [
        Dropdown(
            _YEARS,
            [_year_words(screen, year) for year in years],
            years.index(screen.year),
            lambda n: screen.narrow(years[n], screen.verdict),
            name="year",
        ),
        Dropdown(
            _VERDICTS,
            [_verdict_words(screen, name) for name in verdicts],
            verdicts.index(screen.verdict),
            lambda n: screen.narrow(screen.year, verdicts[n]),
            name="verdict",
        ),
    ]


def _of(screen: DebriefScreen, verdict: str) -> int:
    return sum(item.named == verdict for item in screen.facts)


def _year_words(screen: DebriefScreen, year: int) -> str:
    count = sum(item.fact.day.year == year for item in screen.facts)
    return _("{year}: {n}").format(year=year, n=count) if year else _("All years")


def _verdict_words(screen: DebriefScreen, verdict: str) -> str:
    if not verdict:
        return _("All verdicts")
    name = narrate.verdict(verdict)
    return _("{verdict}: {n}").format(verdict=name.capitalize(), n=_of(screen, verdict))


def _drop(screen: DebriefScreen, nth: int) -> Callable[[], float]:
    return lambda: screen.drop_of(nth)


def _choice(screen: DebriefScreen, nth: int) -> Callable[[], None]:
    def act() -> None:
        screen.choose_fact(nth)
        screen.open_fact()

    return act


def _heads(canvas: Canvas, box: Box) -> None:
    canvas.rect(box, t.INK)
    for words, x in (
        (_("Fact"), 16.0),
        (_("In the record"), _RECORD),
        (_("In this game"), _GAME),
        (_("Verdict"), _VERDICT - 84),
    ):
        canvas.text(words, t.CONTROL, (box.x + x, box.centre[1]), t.WHITE)


class FactLine(Item):
    """One fact: title over source, the record, the game, the stamp."""

    def __init__(
        self,
        item: Checked,
        nth: int,
        drop: Callable[[], float],
        on_act: Callable[[], None],
    ) -> None:
        """A click chooses it, a second one opens it."""
        super().__init__(_ROW, name=f"fact {item.fact.id}", why=item.why)
        self.item, self.nth, self.drop, self.open_it = item, nth, drop, on_act

    @property
    def focusable(self) -> bool:
        """The list has the keyboard for all of its lines."""
        return False

    def on_press(self, _at: tuple[float, float]) -> bool:
        """The list takes the press: it chooses, and a second press opens."""
        return False

    def paint(self, canvas: Canvas) -> None:
        """The line over its hairline; the chosen one has a red edge."""
        box, item = self.box, self.item
        lit = self.chosen or self.hovered
        canvas.rect(box, t.BRIGHT if lit else t.CARD if self.nth % 2 == 0 else t.PAPER)
        if self.chosen:
            canvas.rect(box.left_part(5), t.RED)
        self._paint_words(canvas, Box(box.x + 14, box.y + 2, _RECORD - 30, box.h - 4))
        middle = box.centre[1]
        game_room = _VERDICT - 96 - _GAME
        canvas.text(item.in_record, t.LEDGER, (box.x + _RECORD - 2, middle))
        canvas.text(
            item.in_game,
            t.LEDGER_BOLD,
            (box.x + _GAME - 2, middle),
            item.ink,
            room=game_room,
        )
        if item.stamp is not None:
            turn = 3 if self.nth % 2 else -3
            at = (box.x + _VERDICT - 8, middle)  # clear of the scroll bar, turned as it is
            verdict_stamp(canvas, at, item.stamp, turn=turn, drop=self.drop())
        canvas.across(box.x, box.right, box.bottom, t.RULE, 1.2)

    def _paint_words(self, canvas: Canvas, box: Box) -> None:
        """The title, and whence it is known: in two lines where one would cut it."""
        item, note = self.item, self.item.verdict.unchecked or self.item.source
        long = lettering.width(canvas.theme, note, t.NOTE) > box.w
        canvas.text_in(box.top_part(22 if long else 34), item.fact.title, t.LEDGER_BOLD.at(18))
        below = box.below(22 if long else 33)
        if lettering.paragraph_height(canvas.theme, note, t.NOTE, below.w) > below.h:
            canvas.text_in(below.top_part(20), note, t.NOTE, t.SOFT_INK, ellipsis=True)
        else:
            canvas.paragraph(note, t.NOTE, below, t.SOFT_INK)


# --- one fact -------------------------------------------------------------------------------------
def fact_dialog(theme: Theme, item: Checked) -> Dialog:
    """A fact with what it says, whence, how sure it is, and what made this game differ."""
    fact = item.fact
    sections = [
        (_("What the record says, {day}").format(day=narrate.day(fact.day)), fact.statement),
        (_("Whence"), f"{fact.source} ({narrate.confidence(fact.confidence)})."),
        (_("In this game"), _game_words(item)),
    ]
    if item.causes:
        title = _("What made the difference") if item.verdict.differs else _("What made it so")
        sections.append((title, "\n".join(f"{cause}." for cause in item.causes)))
    if item.verdict.unchecked:
        sections.append((_("Why it cannot be checked"), item.verdict.unchecked))
    return _dialog(theme, item, sections)


def _game_words(item: Checked) -> str:
    verdict = narrate.verdict(item.verdict.verdict or "unchecked")
    told = f"{item.in_game}: {verdict}."
    return told if item.verdict.unchecked else f"{told} {_in_time(item.fact.tolerance)}"


def _in_time(days: int) -> str:
    """How the verdict on a date is come to."""
    if not days:
        return _("Only on the day of the record does it count as in history.")
    return plural(
        "It counts as in history up to {n} day before or after the day of the record; what comes "
        "sooner is earlier, what comes after that is later.",
        "It counts as in history up to {n} days before or after the day of the record; what comes "
        "sooner is earlier, what comes after that is later.",
        days,
    ).format(n=days)


def _dialog(theme: Theme, item: Checked, sections: Sequence[tuple[str, str]]) -> Dialog:
    wide, role, ends = 908.0, t.READING.at(18), 64 + 32 + 76

    def heights(share: float) -> list[float]:
        return [lettering.paragraph_height(theme, text, role, wide, share) for _w, text in sections]

    def whole(share: float) -> float:
        return ends + sum(34 + height + 12 for height in heights(share))

    share = lettering.fitting(theme, whole, 880)
    tall = min(whole(share), 880)
    dialog = Dialog(Box(330, (900 - tall) / 2, 940, tall), item.fact.title, foot=76, name="fact")
    dialog.add(
        Button(dialog.foot.right_part(180), _("Back"), key="esc", on_act=dialog.shut, primary=True)
    )
    y = dialog.body.y
    for (words, text), height in zip(sections, heights(share), strict=True):
        dialog.add(Picture(Box(dialog.body.x, y, wide, 32), _heading(words)))
        dialog.add(Paragraph(Box(dialog.body.x, y + 34, wide, height), text, role))
        y += 34 + height + 12
    return dialog


def _heading(words: str) -> Callable[[Canvas, Box], None]:
    def pen(canvas: Canvas, box: Box) -> None:
        canvas.text_in(box, words, t.CARD_NAME)

    return pen
