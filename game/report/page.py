"""Owns the page that is handed out: one game as a standalone HTML file, to read, print and keep.

    from game.report.game import Reported
    from game.report.page import page, write

    write(Reported.of(match, "leningrad"), Path("monday.html"))

It needs no network and no script; charts are drawn in it. Its parts are in `parts`, its drawings in
`draw`. It must not know a window or a terminal, nor the day on which it is written: the same game
gives the same page.
"""

from __future__ import annotations

from pathlib import Path

from game import narrate, version
from game.match import PERSON
from game.narrate.seats import level
from game.report import parts
from game.report.game import Reported
from game.report.markup import Content, Marks, table, tag
from game.report.style import STYLE
from game.rules.errors import GensekError
from game.words import plural
from game.words import text as _


class ReportError(GensekError):
    """A page that can't be written."""


def write(told: Reported, path: Path) -> None:
    """Write the page of a game to `path`; raises `ReportError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(told), "utf-8")
    except OSError as error:
        raise ReportError(f"{path} can't be written: {error.strerror or error}") from error


def page(told: Reported) -> str:
    """The whole page."""
    title = _("{scenario}: a game held against the record").format(scenario=_title(told))
    sections = [section for section in _sections(told) if section[2]]
    links = [tag("li", [tag("a", words, href=f"#{name}")]) for name, words, _body in sections]
    body = [
        tag("header", [tag("h1", _title(told)), _who(told)]),
        tag("nav", [tag("ul", links)], aria_label=_("Contents")),
        tag(
            "main",
            [tag("section", [tag("h2", words), body], id=name) for name, words, body in sections],
        ),
        tag("footer", [tag("p", _foot(told))]),
    ]
    head = [
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light"),
        tag("title", title),
        tag("style", [Marks(STYLE)]),
    ]
    html = tag("html", [tag("head", head), tag("body", body)], lang="en")
    return f"<!doctype html>\n{html}\n"


def _title(told: Reported) -> str:
    return told.scenario.card.title


def _sections(told: Reported) -> list[tuple[str, str, Marks]]:
    return [
        ("ending", _("How it ended"), _ending(told)),
        ("aims", _("What each wanted"), _aims(told)),
        ("timelines", _("The record and this game"), parts.timelines(told)),
        ("turns", _("Turning points"), parts.turning_points(told)),
        ("facts", _("Fact by fact"), parts.facts(told)),
        ("votes", _("Votes"), parts.votes(told)),
        ("charts", _("Turn by turn"), parts.charts(told)),
        ("odds", _("How rare such an outcome is"), parts.odds(told)),
        ("fates", _("What became of them, in history"), parts.fates(told)),
    ]


def _who(told: Reported) -> Marks:
    scenario, match = told.scenario, told.match
    seats = [
        _("{faction}: {player}").format(
            faction=item.name,
            player=_("a person") if match.players[name] == PERSON else level(match.players[name]),
        )
        for name, item in scenario.factions.items()
    ]
    turns = plural("{n} turn", "{n} turns", told.state.turn).format(n=told.state.turn)
    first, last = scenario.calendar[0].begins, scenario.calendar[-1].begins
    span = _("{first} to {last}; {turns} played").format(
        first=narrate.day(first), last=narrate.day(last), turns=turns
    )
    return tag("p", [". ".join([span, *seats]), "."], class_="note")


def _foot(told: Reported) -> str:
    words = _(
        "Gensek {version}, scenario {scenario} {number}, seed {seed}. The same save gives the same "
        "page. Facts are the record's, with its sources; what is called an assumption is ours."
    )
    card = told.scenario.card
    return words.format(
        version=version(), scenario=card.id, number=card.version, seed=told.match.seed
    )


# --- the ending and the aims ----------------------------------------------------------------------
def _ending(told: Reported) -> Marks:
    name = told.outcome.ending if told.outcome else ""
    ending = told.scenario.endings.get(name)
    if ending is None:
        over = _("No ending of this scenario fits.") if told.outcome else _("The game is not over.")
        return tag("p", over)
    return tag("div", [tag("h3", ending.title), tag("p", " ".join(ending.text.split()))])


def _aims(told: Reported) -> Marks:
    rows: list[list[Content]] = []
    for name, item in told.scenario.factions.items():
        reached = told.outcome.aims[name] if told.outcome else ()
        for aim in item.aims:
            came = _("reached") if aim.id in reached else _("not reached")
            rows.append([item.name, aim.text, came, str(aim.points if aim.id in reached else 0)])
        points = told.outcome.points[name] if told.outcome else 0
        rows.append([item.name, _("Together"), "", [tag("b", str(points))]])
    head = (_("Faction"), _("Aim"), _("At the end"), _("Points"))
    return table(_("Aims of each faction, and points out of 100"), head, rows)
