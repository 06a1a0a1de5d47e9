"""Owns the drawings of the page as inline SVG: lines, timelines, the hall, shares with error bars.

    draw.lines(chart, "Support in the party, turn by turn")

Every drawing has a title and a text that says what it shows, for who can't see it. Colours come
with a dash or a sign, never alone. It must not know a game.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from game.ensemble import Share
from game.report.facts import SIDES
from game.report.hall import plan
from game.report.markup import Marks, tag
from game.report.plot import Plot, apart
from game.report.series import Chart
from game.rules.vocabulary import Side

INK, SOFT, RULE, RED, AMBER, GREY = "#17150f", "#4d473b", "#d8ccb1", "#b81d18", "#8a5a00", "#6b6557"
COLOURS = {
    "secretariat": RED,
    "left": "#b37609",
    "leningrad": "#1f4c92",
    "right": "#2d7d73",
    "": GREY,
}
_DASHES = {"secretariat": "", "leningrad": "9 4", "right": "2 4", "left": "12 4 2 4"}
_MIDDLE = 390.0  # of the hall
_APART, _LONGEST = 20.0, 28  # names on the timeline: how near, how long
_SLANTED = 156.0  # the room that the longest name takes to the right, turned as it is
VERDICTS = {
    "as_in_history": INK,
    "earlier": AMBER,
    "later": AMBER,
    "diverged": RED,
    "not_reached": GREY,
}


def colour_of(faction: str) -> str:
    """The colour of a faction's lines and words."""
    return COLOURS.get(faction, INK)


def svg(width: float, height: float, title: str, text: str, parts: Sequence[str]) -> Marks:
    """A drawing as wide as the page lets it be."""
    return tag(
        "svg",
        [tag("title", title), tag("desc", text), *parts],
        viewBox=f"0 0 {width:g} {height:g}",
        role="img",
        aria_label=f"{title}. {text}",
    )


def _words(text: str, x: float, y: float, **more: object) -> Marks:
    return tag("text", text, x=f"{x:.1f}", y=f"{y:.1f}", **more)


def _points(places: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places)


# --- lines over turns -----------------------------------------------------------------------------
def lines(chart: Chart, text: str) -> Marks:
    """A line for each row of a chart, its last value and words at the right end."""
    width, height = 640.0, 240.0
    values = [value for line in chart.lines for value in line.values]
    plot = Plot.around(values, 44.0, 14.0, width - 150, height - 28, len(chart.labels))
    parts = list(_scale(plot))
    parts += [
        _words(words, plot.x(nth), height - 8) for nth, words in enumerate(chart.labels) if words
    ]
    parts += [
        tag(
            "polyline",
            points=_points(places),
            fill="none",
            stroke=colour_of(line.of),
            stroke_width=2.6,
            stroke_dasharray=_DASHES.get(line.of) or None,
        )
        for line in chart.lines
        for places in plot.points(line.values)
    ]
    ends = [plot.y(line.values[-1]) for line in chart.lines]
    for line, y in zip(chart.lines, apart(ends, 16, plot.top + 4, plot.foot), strict=True):
        words = f"{line.values[-1]:,} {line.words}"
        ink = colour_of(line.of)
        parts.append(_words(words, plot.right + 8, y + 4, fill=ink, font_weight="bold"))
    return svg(width, height, chart.title, text, parts)


def _scale(plot: Plot) -> Iterator[Marks]:
    for value in plot.ticks:
        y = plot.y(value)
        ink = RULE if value else INK
        yield tag("line", x1=plot.left, x2=plot.right, y1=f"{y:.1f}", y2=f"{y:.1f}", stroke=ink)
        yield _words(f"{value:,}", plot.left - 6, y + 4, text_anchor="end")


# --- two timelines --------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Moment:
    """A fact on the two lines: where the record has it and where the game has, 0 to 1.

    `words` say all of it; `name` stands at the line where there is room, those of the least `rank`
    first.
    """

    words: str
    name: str
    rank: int
    past: float
    now: float | None
    verdict: str


def timelines(
    moments: Sequence[Moment],
    spans: Sequence[tuple[float, str]],
    heads: tuple[str, str],
    seat: str,
    text: str,
) -> Marks:
    """The record over the game, joined where both have the fact.

    `spans` are stretches of the calendar: where each begins, 0 to 1, and what it is called.
    """
    width, height, left = 1120.0, 250.0, 72.0
    upper, lower = 142.0, 212.0
    reach = width - left - _SLANTED

    def x(share: float) -> float:
        return left + reach * share

    parts: list[Marks] = []
    for nth, (begins, words) in enumerate(spans):
        ends = spans[nth + 1][0] if nth + 1 < len(spans) else 1.0
        parts.append(
            tag(
                "rect",
                x=f"{x(begins):.1f}",
                y=upper,
                width=f"{reach * (ends - begins):.1f}",
                height=lower - upper,
                fill="#efe6d0" if nth % 2 else "#f8f1e0",
            )
        )
        if reach * (ends - begins) > 8 * len(words):
            middle = x((begins + ends) / 2)
            parts.append(_words(words, middle, (upper + lower) / 2 + 4, text_anchor="middle"))
    for y, words, ink in ((upper, heads[0], INK), (lower, heads[1], colour_of(seat))):
        parts.append(tag("rect", x=left, y=y - 4, width=reach, height=8, fill=ink))
        parts.append(_words(words, left - 8, y + 4, text_anchor="end", font_weight="bold"))
    for moment in moments:
        parts += _moment(moment, x, upper, lower)
    for moment in _named(moments, _APART / reach):
        place = x(moment.past)
        turned = f"rotate(-38 {place:.1f} {upper - 14:g})"
        ink = VERDICTS[moment.verdict]
        parts.append(_words(cut(moment.name), place, upper - 14, transform=turned, fill=ink))
    return svg(width, height, f"{heads[0]} / {heads[1]}", text, parts)


def _moment(
    moment: Moment, x: Callable[[float], float], upper: float, lower: float
) -> Iterator[Marks]:
    ink, past = VERDICTS[moment.verdict], x(moment.past)
    title = tag("title", moment.words)
    if moment.now is not None:
        yield tag(
            "line",
            x1=f"{past:.1f}",
            y1=upper,
            x2=f"{x(moment.now):.1f}",
            y2=lower,
            stroke=ink,
            stroke_dasharray="4 3",
            stroke_opacity=0.6,
        )
    for place, y in ((past, upper), (x(moment.now) if moment.now is not None else None, lower)):
        if place is not None:
            yield tag("g", [title, _disc(place, y, ink)])


def _named(moments: Sequence[Moment], apart: float) -> list[Moment]:
    """Those whose names have room, the weightiest first."""
    found: list[Moment] = []
    for moment in sorted(moments, key=lambda item: (item.rank, item.past)):
        if all(abs(moment.past - other.past) >= apart for other in found):
            found.append(moment)
    return found


def cut(words: str) -> str:
    """Words that are no longer than their place.

    >>> cut("Moscow and Leningrad conferences").startswith("Moscow and Leningrad")
    True
    """
    if len(words) <= _LONGEST:
        return words
    return f"{words[:_LONGEST].rsplit(' ', 1)[0].rstrip(',;')}\N{HORIZONTAL ELLIPSIS}"


def _disc(x: float, y: float, ink: str) -> Marks:
    return tag("circle", cx=f"{x:.1f}", cy=y, r=5, fill="#fff", stroke=ink, stroke_width=2.4)


# --- the hall -------------------------------------------------------------------------------------
def hall(delegations: Sequence[tuple[str, Sequence[Side]]], title: str, text: str) -> Marks:
    """Every delegate in a half circle: a red square for, an ink disc against, a ring abstaining."""
    sizes = [len(votes) for _, votes in delegations]
    rows = 2 if sum(sizes) < 30 else 0
    placed = plan(sizes, (_MIDDLE, 300), 90 if rows == 0 else 200, 270, rows)
    dots: dict[Side, list[str]] = {side: [] for side in SIDES}
    counted = [0] * len(sizes)
    for seat in placed.seats:
        side = delegations[seat.delegation][1][counted[seat.delegation]]
        counted[seat.delegation] += 1
        dots[side].append(f"M{seat.x:.1f} {seat.y:.1f}h0")
    size = max(5.0, 11 * placed.size)
    parts = [
        _dots(dots["for"], RED, size * 0.86, "square"),
        _dots(dots["against"], INK, size, "round"),
        _dots(dots["abstain"], INK, size, "round"),
        _dots(dots["abstain"], "#fff", size * 0.55, "round"),
    ]
    for nth, (words, votes) in enumerate(delegations):
        if len(votes) * 26 >= sum(sizes) and len(delegations) > 1:
            x, y = placed.label_at(nth, 22)
            anchor = "middle" if abs(x - _MIDDLE) < 40 else "start" if x > _MIDDLE else "end"
            parts.append(_words(f"{words} {len(votes)}", x, y, text_anchor=anchor))
    return svg(780, 320, title, text, parts)


def _dots(places: Sequence[str], ink: str, size: float, cap: str) -> Marks:
    """Many signs as one path: strokes without length, which the cap makes discs or squares."""
    return tag(
        "path",
        d="".join(places),
        stroke=ink,
        stroke_width=f"{size:.1f}",
        stroke_linecap=cap,
        fill="none",
    )


# --- shares ---------------------------------------------------------------------------------------
def share_bar(found: Share, text: str) -> Marks:
    """A share of a hundred, with the bar in which the true one lies."""
    width, height = 260.0, 26.0
    parts = [
        tag("rect", x=0, y=9, width=width, height=8, fill="#efe6d0"),
        tag("rect", x=0, y=9, width=f"{width * found.per_cent / 100:.1f}", height=8, fill=RED),
        tag(
            "path",
            d=f"M{width * found.low / 100:.1f} 4v18m0 -9H{width * found.high / 100:.1f}m0 -9v18",
            stroke=INK,
            stroke_width=2,
            fill="none",
        ),
    ]
    return svg(width, height, text, f"{found.low:g} to {found.high:g} %", parts)
