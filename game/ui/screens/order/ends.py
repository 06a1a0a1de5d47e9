"""Owns the last day of an offer: the few days to choose from, and the row they are chosen in.

>>> month_end(date(1925, 11, 5), 3)
datetime.date(1926, 2, 28)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from game import narrate
from game.rules.days import today, turn_of
from game.ui import theme as t
from game.ui.box import Box
from game.ui.sitting import Sitting
from game.ui.widgets import Label, Segment, SegmentedControl, Widget
from game.words import text as _

_MONTHS = 3


@dataclass(frozen=True, slots=True)
class End:
    """A last day as an ISO date, "" for a pact without one; in short, and in whole words."""

    day: str
    short: str
    words: str


def ends(sitting: Sitting, chosen: str = "") -> list[End]:
    """No end; the close of the next assembly; the end of this month, and of the third after it.

    A day that the calendar does not reach is left out; one that was chosen before stays.
    """
    scenario, now = sitting.scenario, today(sitting.scenario, sitting.state)
    found = [End("", _("No end"), _("It holds until somebody breaks it or leaves it."))]
    last = scenario.calendar[-1].begins
    closing = [item for item in scenario.assemblies.values() if _ahead(sitting, item.closes)]
    days: dict[date, str] = {}
    if closing:
        nearest = min(closing, key=lambda item: (item.closes, item.id))
        days[nearest.closes] = _("It holds until {day}: {name}.").format(
            name=nearest.name, day=narrate.day(nearest.closes)
        )
    whole = [day for day in (month_end(now, 0), month_end(now, _MONTHS)) if _ahead(sitting, day)]
    for day in (*(day for day in whole if day <= last), *_kept(chosen)):
        days.setdefault(day, _("It holds until {day}.").format(day=narrate.day(day)))
    return found + [
        End(
            day.isoformat(),
            _("To {day}").format(day=narrate.short_day(day)),
            words,
        )
        for day, words in sorted(days.items())
    ]


def _kept(chosen: str) -> tuple[date, ...]:
    return (date.fromisoformat(chosen),) if chosen else ()


def _ahead(sitting: Sitting, day: date) -> bool:
    """Whether a day lies in a later turn than the present one."""
    return turn_of(sitting.scenario, day) > sitting.state.turn


def month_end(now: date, later: int) -> date:
    """The last day of the month that comes `later` months after that of `now`."""
    months = now.year * 12 + now.month + later
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


class EndRow(Widget):
    """How long the pact is to hold: a control of a few steps, and the day in words below."""

    TALL = 64.0

    def __init__(
        self, box: Box, sitting: Sitting, chosen: str, on_choose: Callable[[str], None]
    ) -> None:
        """`chosen` is the day as it stands, "" for none."""
        super().__init__(box, name="lasts")
        found = ends(sitting, chosen)
        days = [end.day for end in found]
        nth = days.index(chosen)
        head = box.top_part(36)
        self.add(Label(head.left_part(92), _("It holds"), t.CARD_NAME))
        segments = [Segment(end.short, tooltip=end.words) for end in found]
        control = head.beside(92)
        self.add(
            SegmentedControl(
                control, segments, nth, lambda chosen: on_choose(days[chosen]), name="until"
            )
        )
        foot = box.bottom_part(24)
        self.add(
            Label(foot, found[nth].words, t.LABEL, t.SOFT_INK, ellipsis=True, name="until words")
        )
