"""Owns the map in words: a line for each place, and what lies around.

in_words.place(disc)      # Leningrad: 62 delegates. Machine: Leningrad, grip 86. ...
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game import narrate
from game.ui.chart import Chart
from game.ui.explain import signed
from game.ui.widgets import Told
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from game.ui.screens.desk.map import Disc


def around(chart: Chart) -> Sequence[Told]:
    """The neighbours, and what the box of the capital is."""
    names = ", ".join(_(note.words) for note in chart.notes)
    box = _("{title}: those that have no province of their own stand in a box.")
    told = _("Around the map: {names}.").format(names=names)
    return (Told(told), Told(box.format(title=_(chart.inset_title))))


def place(disc: Disc) -> Sequence[Told]:
    """Everything that a disc, its ring, its number and the busts on it show."""
    scenario, record = disc.sitting.scenario, disc.record
    sent = plural("{place}: {n} delegate", "{place}: {n} delegates", disc.sent)
    secretary = record.secretary
    who = narrate.full_name(scenario, secretary) if secretary else _("the post is vacant")
    machine = _("machine: {patron}, grip {grip}, secretary {who}").format(
        patron=narrate.name(scenario, disc.patron or "uncommitted"), grip=record.grip, who=who
    )
    doubtful = plural("{n} doubtful vote", "{n} doubtful votes", disc.doubtful)
    parts = [
        sent.format(place=_(disc.item.short), n=disc.sent),
        machine,
        _mood(disc),
        doubtful.format(n=disc.doubtful),
        *_ours(disc),
    ]
    return (Told("; ".join(parts)),)


def _mood(disc: Disc) -> str:
    """Where the members stand on the issue that is chosen."""
    issue = disc.sitting.issue
    return _("mood on {issue} {n}").format(
        issue=narrate.issue(disc.sitting.scenario, issue),
        n=signed(disc.record.mood.get(issue, 0)) or "0",
    )


def _ours(disc: Disc) -> list[str]:
    """Whom we have sent there this turn."""
    if not disc.agents:
        return []
    names = ", ".join(narrate.name(disc.sitting.scenario, agent) for agent in disc.agents)
    return [_("sent there: {names}").format(names=names)]
