"""Owns the bulletin's pieces on the press (R14): papers, editors, who may print; secret sheets.

press_piece(scenario, state, "leningrad")      # one article, or none where there is no paper
"""

from __future__ import annotations

from collections.abc import Sequence

from game import narrate
from game.rules import press
from game.rules.conditions import discussion_open
from game.rules.halls import quota
from game.rules.model import Scenario
from game.rules.state import Cause, Entry, State
from game.ui.explain import Explanation, Row
from game.ui.reasons import of_tally
from game.ui.screens.bulletin.article import Article
from game.words import text as _

_PLACES = 8  # so many places in the ledger of a campaign, the largest delegations first
_COMMITTEES = 3  # so many committees' papers, of those that run a campaign


def press_piece(scenario: Scenario, state: State, seat: str) -> list[Article]:
    """The piece on the press, as the faction `seat` reads it."""
    edited = press.edited(scenario)
    if not edited:
        return []
    committees = [paper for paper in state.campaigns if paper in scenario.organisations]
    rows = tuple(_row(scenario, state, seat, name) for name in (*edited, *committees[:_COMMITTEES]))
    lead = (
        _("A discussion is open: every side may print")
        if discussion_open(scenario, state)
        else _("No discussion is open: a paper prints for its own side")
    )
    return [Article(_("The press"), closed_places(scenario, state), lead, effects=rows)]


def _row(scenario: Scenario, state: State, seat: str, paper: str) -> Row:
    """A paper: who edits it and what it writes; behind it who may print, and what a week moves."""
    words = _("{paper}, {editor}: {line}").format(
        paper=narrate.paper(scenario, paper),
        editor=_editor(scenario, state, paper),
        line=_line(scenario, state, paper),
    )
    title = narrate.paper(scenario, paper)
    source = scenario.offices[paper].source if paper in scenario.offices else ""
    rows = (Row(may_print(scenario, state, seat, paper)), *reach_rows(scenario, state, paper))
    return Row(words[:1].upper() + words[1:], None, source, Explanation(title, rows))


def _editor(scenario: Scenario, state: State, paper: str) -> str:
    person = press.editor(state, paper)
    if person is None:
        return _("without an editor")
    side = state.people[person].faction or "uncommitted"
    return _("{name} ({faction})").format(
        name=narrate.name(scenario, person), faction=narrate.name(scenario, side)
    )


def _line(scenario: Scenario, state: State, paper: str) -> str:
    words = narrate.campaign(scenario, state.campaigns.get(paper))
    return words[:1].lower() + words[1:]


def may_print(scenario: Scenario, state: State, seat: str, paper: str) -> str:
    """Whether the seat may print in a paper, and on what ground (R14.2)."""
    return {
        "own_paper": _("It prints for us"),
        "discussion": _("Open to us: a discussion is open"),
        "decision": _("Open to us: the Politburo decided so"),
        "": _("Only what a Politburo member wrote himself"),
    }[press.leave_to_print(scenario, state, seat, paper)]


def reach_rows(scenario: Scenario, state: State, paper: str) -> list[Row]:
    """The per cent a week by which a campaign moves the largest places where it is read."""
    if paper not in state.campaigns:
        return []
    read = sorted(press.readers(scenario, paper), key=lambda name: -quota(scenario, state, name))
    found = []
    for place in read[:_PLACES]:
        chance = press.reach(scenario, state, paper, place)
        words = _("Moves {place} in a week, per cent").format(place=narrate.name(scenario, place))
        found.append(Row(words, max(0, chance.total), parts=of_tally(scenario, words, chance)))
    return found


def closed_places(scenario: Scenario, state: State) -> str:
    """Which places are closed to whom today (R14.5)."""
    told = [
        _("{place} is closed to {faction}.").format(
            place=narrate.name(scenario, place), faction=narrate.name(scenario, faction)
        )
        for place in scenario.organisations
        for faction in scenario.factions
        if press.barred(state, place, faction)
    ]
    return " ".join(told) or _("No organisation is closed to anybody.")


def sheets(scenario: Scenario, entries: Sequence[Entry], seat: str) -> list[Article]:
    """What others printed in secret is seen where it was read; who printed it is not (R6.76)."""
    found = []
    for faction in scenario.factions:
        cause = Cause("rule", "printed", faction)
        read = [e for e in entries if e.key == "read" and e.cause == cause and faction != seat]
        for text in dict.fromkeys(entry.subject for entry in read):
            places = [narrate.name(scenario, e.detail) for e in read if e.subject == text]
            title = _("“{text}” passes from hand to hand").format(text=narrate.name(scenario, text))
            told = _("No paper brought it. Run off out of sight, it is read in {where}.")
            found.append(Article(title, told.format(where=", ".join(places))))
    return found
