"""Owns what the debrief knows of the facts: verdicts as stamps and colours, the reasons of each.

Their words, and where their days lie on the calendar, are `game.report.facts`'s.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game import record
from game.report.facts import Told
from game.ui import theme as t
from game.ui.art.stamps import Verdict as Stamp
from game.ui.explain import Explanation, Row
from game.ui.sitting import Sitting

STAMPS: dict[str, Stamp] = {
    "as_in_history": "as in history",
    "earlier": "earlier",
    "later": "later",
    "diverged": "diverged",
    "not_reached": "not reached",
}
INKS: dict[str, t.Colour] = {
    "as_in_history": t.INK,
    "earlier": t.AMBER,
    "later": t.AMBER,
    "diverged": t.RED,
    "not_reached": t.GREY,
}


@dataclass(frozen=True)
class Checked(Told):
    """One fact with its verdict, as the window shows it."""

    @property
    def stamp(self) -> Stamp | None:
        """The stamp of the verdict; None where the fact can't be checked."""
        return STAMPS.get(self.verdict.verdict or "")

    @property
    def ink(self) -> t.Colour:
        """The colour of the verdict."""
        return INKS.get(self.verdict.verdict or "", t.GREY)

    @property
    def named(self) -> str:
        """The verdict; `unchecked` where it has none."""
        return self.verdict.verdict or "unchecked"

    @cached_property
    def why(self) -> Explanation:
        """What the record says, whence, how sure it is, and what made this game differ."""
        rows = tuple(Row(cause) for cause in self.causes)
        note = self.verdict.unchecked or self.fact.statement
        return Explanation(self.fact.title, rows, note=note)


def checked(sitting: Sitting) -> tuple[Checked, ...]:
    """Every fact of the scenario, held against the game; in the order of the record."""
    verdicts = record.check(sitting.scenario, sitting.match.states)
    return tuple(Checked(sitting.match, verdict) for verdict in verdicts)
