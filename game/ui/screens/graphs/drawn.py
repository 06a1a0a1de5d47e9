"""Owns what a graph shows: the subject that is chosen, its lines with a value for each turn.

    drawn(sitting, "secretaries")       # Drawn: title, note, lines

The forecast is a subject like the others, only that its values come from the past's counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from game import narrate
from game.record.turning import Forecast
from game.report.measures import GRIP, Subject, many_halls, place, subjects
from game.report.series import turn_labels
from game.rules.vocabulary import Side
from game.ui import art
from game.ui.past import Sent
from game.ui.sitting import Sitting
from game.words import text as _
from game.words.mark import N_

FORECAST, DELEGATES, PLACE = "forecast", "delegates", "place"
SIDES: tuple[Side, ...] = ("for", "against", "abstain")


# where a group of subjects begins, and what it is called
_GROUPS = (("influence", N_("The sides")), ("seats-", N_("Bodies")), ("gauge-", N_("The country")))


@dataclass(frozen=True, slots=True)
class Choice:
    """A subject that can be chosen: its id and its words; `group` heads the first of a group."""

    id: str
    words: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of the graph: whose it is, and how it is drawn."""

    of: str
    series: art.Series


@dataclass(frozen=True, slots=True)
class Drawn:
    """What the graph shows: `kind` is the subject's id, `about` its body, place or gauge."""

    kind: str
    title: str
    note: str
    about: str
    lines: tuple[Shown, ...]
    labels: tuple[str, ...]

    def value(self, nth: int, line: Shown) -> int | None:
        """The value of a line in a turn."""
        return line.series.values[nth] if nth < len(line.series.values) else None


def choices(sitting: Sitting) -> tuple[Choice, ...]:
    """What can be drawn of a game."""
    every = subjects(sitting.scenario)
    heads = {
        next((item.id for item in every if item.id.startswith(first)), ""): _(words)
        for first, words in _GROUPS
    }
    return (
        Choice(FORECAST, _("Forecast of the main vote"), _("Votes and places")),
        Choice(DELEGATES, _("Delegates")),
        Choice(PLACE, _("One organisation")),
        *(Choice(item.id, item.title, heads.get(item.id, "")) for item in every),
    )


def drawn(sitting: Sitting, kind: str, where: str) -> Drawn:
    """The lines of a subject; `where` is the organisation that is chosen."""
    if kind == FORECAST:
        return _forecast(sitting)
    if kind == DELEGATES:
        return _delegates(sitting)
    every = {item.id: item for item in subjects(sitting.scenario)}
    return _counted(sitting, place(sitting.scenario, where) if kind == PLACE else every[kind])


def _counted(sitting: Sitting, subject: Subject) -> Drawn:
    states = sitting.past.states
    lines = tuple(
        Shown(
            item.of,
            art.Series(
                tuple(item.measure(state) for state in states),
                item.words,
                _stroke(sitting, item.of),
            ),
        )
        for item in subject.lines
    )
    labels = turn_labels(sitting.scenario, states)
    return Drawn(subject.id, subject.title, subject.note, subject.about, lines, labels)


def _stroke(sitting: Sitting, of: str) -> art.Stroke:
    if of == GRIP:
        return art.Stroke(sign="disc")
    return art.stroke_of(of) if of in sitting.scenario.factions else art.Stroke(sign="square")


def _forecast(sitting: Sitting) -> Drawn:
    scenario, states = sitting.scenario, sitting.past.states
    counts = sitting.past.forecasts
    many = many_halls(scenario)
    names: dict[Side, str] = {"for": _("For"), "against": _("Against"), "abstain": _("Abstain")}
    breaks = frozenset(
        nth + 1
        for nth, (before, after) in enumerate(pairwise(counts))
        if before and after and before.motion != after.motion
    )
    lines = tuple(
        Shown(side, art.Series(values, names[side], art.SIDES[side], breaks))
        for side in SIDES
        for values in [_expected(counts, side, share=many)]
    )
    note = (
        _("Per cent of the hall, if the main vote ahead were held on that day.")
        if many
        else _("Delegates, if the main vote were held on that day.")
    )
    labels = turn_labels(scenario, states)
    return Drawn(FORECAST, _("Forecast of the main vote"), note, "", lines, labels)


def _delegates(sitting: Sitting) -> Drawn:
    scenario, states, sent = sitting.scenario, sitting.past.states, sitting.past.sent
    many = many_halls(scenario)
    unknown = (None,) * (len(states) - len(sent))
    lines = []
    for faction, item in scenario.factions.items():
        values = tuple(_of_hall(hall, faction, share=many) for hall in sent)
        stroke = art.stroke_of(faction)
        lines.append(Shown(faction, art.Series((*values, *unknown), item.name, stroke)))
    note = (
        _("Per cent of the hall ahead, by the faction they stand with.")
        if many
        else _("Delegates to the hall ahead, by the faction they stand with.")
    )
    labels = turn_labels(scenario, states)
    return Drawn(DELEGATES, _("Delegates"), note, "", tuple(lines), labels)


def _of_hall(sent: Sent, faction: str, *, share: bool) -> int:
    number = sum(item.get(faction, 0) for item in sent.values())
    hall = sum(sum(item.values()) for item in sent.values())
    return round(100 * number / max(1, hall)) if share else number


def amount(count: Forecast, side: Side, *, share: bool) -> int:
    """The votes of a side, or its per cent of the hall."""
    found = count.expected
    votes = {"for": found.for_, "against": found.against, "abstain": found.abstain}[side]
    return round(100 * votes / max(1, found.cast)) if share else votes


def _expected(
    counts: Sequence[Forecast | None], side: Side, *, share: bool
) -> tuple[int | None, ...]:
    """A value a turn; nothing between a vote and the first turn that has another one ahead."""
    return tuple(None if count is None else amount(count, side, share=share) for count in counts)


def motion_words(sitting: Sitting, nth: int) -> str:
    """The vote that a turn's forecast is about; "" where none was ahead."""
    counts = sitting.past.forecasts
    count = counts[nth] if nth < len(counts) else None
    return narrate.name(sitting.scenario, count.motion) if count else ""
