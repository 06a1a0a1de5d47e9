"""Owns `gensek watch`: a game among AI players, told turn by turn in the terminal.

For each turn: the news, the orders and how they went, the votes with the roll call by delegation;
at the end the outcome, and the table of verdicts with their sources.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from game import narrate, record
from game.cli import asked as shared
from game.codec import to_json
from game.match import Answer, Match
from game.match.halls import votes
from game.players.vozhd import Choice
from game.players.why import in_words, of_choice, why
from game.rules.model import Scenario
from game.rules.prices import odds
from game.rules.state import Entry, View
from game.rules.votes import RollCall
from game.words import plural
from game.words import text as _

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

# What moves by a point or two each turn is told only when all is asked for; what the vote, the
# answer and the order above it have said already is not said twice.
_SMALL = {"measure", "grip", "support", "mood", "tie", "delegation"}
_WENT = {"done", "failed", "void"}
_SAID = {"answer", "carried", "lost", "line"}
_SIDES = ("for", "against", "abstain")


def run(asked: Namespace) -> int:
    """Play one game and tell it, as prose or as data."""
    scenario = shared.scenario(asked.scenario)
    players = shared.players(asked.players, scenario.factions)
    match = Match(scenario, asked.seed, players)
    if asked.json:
        match.advance()
        shared.print_json(as_json(match))
    else:
        teller = Teller(scenario, shared.console(), everything=asked.all, reasons=asked.why)
        teller.tell(match)
    for note in match.notes:
        line = f"{note.faction}: {note.line}: {note.problem}"
        print(f"gensek: left out, not legal: {line}", file=sys.stderr)
    return 0


class Teller:
    """Tells a game while it is played."""

    def __init__(
        self, scenario: Scenario, console: Console, *, everything: bool, reasons: bool
    ) -> None:
        """`everything`: the smallest change too; `reasons`: why each order was given."""
        self._scenario = scenario
        self._console = console
        self._everything = everything
        self._reasons = reasons
        self._seen: dict[str, View] = {}
        self._choices: dict[str, Choice | None] = {}  # of players that look ahead
        self._levels: Mapping[str, str] = {}

    def tell(self, match: Match) -> None:
        """Play `match` to its end, and tell every turn as it is resolved."""
        title = self._scenario.card.title
        self._say(_("{scenario} (seed {seed})").format(scenario=title, seed=match.seed))
        for faction, level in match.players.items():
            self._say(f"  {self._name(faction)}: {level}")
        while not match.over:
            self._turn(match)
        self._ending(match)
        checked = record.check(self._scenario, match.states)
        self._console.print(verdicts(self._scenario, checked))
        self._say(tallied(checked))

    def _turn(self, match: Match) -> None:
        before = match.state
        self._levels, self._seen = match.players, {}
        while match.state.turn == before.turn and not match.over:
            faction = match.awaited or ""
            self._seen[faction] = match.view()
            match.step()
            self._choices[faction] = getattr(match.last_asked, "choice", None)
        turn = self._scenario.calendar[before.turn]
        words = _("{turn} ({n} of {all})")
        n, whole = before.turn + 1, len(self._scenario.calendar)
        self._say("", words.format(turn=turn.label, n=n, all=whole))
        entries = match.state.chronicle[before.turn]
        self._news(entries[: len(before.news)])
        self._orders(match.answers[before.turn], entries[len(before.news) :])
        for motion, result in match.state.results.items():
            if result.turn == before.turn and self._scenario.motions[motion].vote:
                self._vote(motion, match)

    def _news(self, entries: Sequence[Entry]) -> None:
        for entry in entries:
            self._entries([entry])
            if entry.key == "event":
                self._say("    " + self._scenario.events[entry.subject].text)

    def _orders(self, answers: Sequence[Answer], entries: Sequence[Entry]) -> None:
        """Each order and how it went, then all that no order brought about."""
        for answer in answers:
            self._choice(answer.faction)
            for line in answer.lines:
                self._order(line, answer.faction, _caused_by(line, answer.faction, entries))
        self._entries([entry for entry in entries if entry.cause.kind != "order"])

    def _order(self, line: str, faction: str, entries: Sequence[Entry]) -> None:
        """An order with how it went, and what it changed beneath."""
        went = next((entry for entry in entries if entry.key in _WENT), None)
        told = narrate.entry(self._scenario, went) if went else narrate.order(self._scenario, line)
        thrown = self._throw(went) if went else ""
        self._say(f"  {self._name(faction)}: {told}{thrown}")
        self._why(line, faction)
        self._entries([entry for entry in entries if entry is not went], "      ")

    def _choice(self, faction: str) -> None:
        """Among which plans an answer was chosen, by whoever looks ahead."""
        choice = self._choices.get(faction)
        if self._reasons and choice is not None:
            said = of_choice(self._scenario, faction, choice)
            self._say(f"  {self._name(faction)}: {said}")

    def _why(self, line: str, faction: str) -> None:
        """What spoke for an order with whoever gave it."""
        if not self._reasons:
            return
        found = why(self._scenario, self._seen[faction], self._levels[faction], line)
        if found is not None:
            self._say("      " + in_words(self._scenario, faction, found))

    def _entries(self, entries: Iterable[Entry], indent: str = "  ") -> None:
        for entry in entries:
            if entry.key not in _SAID and (self._everything or entry.key not in _SMALL):
                self._say(indent + narrate.entry(self._scenario, entry))

    def _throw(self, entry: Entry) -> str:
        """How likely it was, and what was thrown, where there was a throw."""
        if entry.tally is None or entry.roll is None:
            return ""
        chance = odds(self._scenario, entry.tally)
        words = _("(chance {chance} in 100, thrown {roll})")
        return " " + words.format(chance=chance, roll=entry.roll)

    def _vote(self, motion: str, match: Match) -> None:
        result = match.state.results[motion]
        ballots = result.ballots
        title = self._scenario.motions[motion].title
        words = _("{motion}: {n} for, {m} against, {k} abstaining of {all}: {came}").format(
            motion=title,
            n=ballots.for_,
            m=ballots.against,
            k=ballots.abstain,
            all=ballots.cast,
            came=_("carried") if result.carried else _("lost"),
        )
        self._say(f"  {words}")
        called = votes(match, result.turn).get(motion)
        if called is not None and len(called.by_delegation()) > 1:
            self._console.print(roll_call_table(self._scenario, called))

    def _ending(self, match: Match) -> None:
        outcome = match.outcome
        if outcome is None:
            return
        ending = self._scenario.endings.get(outcome.ending)
        if ending is not None:
            self._say("", ending.title, ending.text)
        for faction, points in outcome.points.items():
            words = plural("{side}: {n} point of 100", "{side}: {n} points of 100", points)
            self._say("  " + words.format(side=self._name(faction), n=points))
        self._say("")

    def _name(self, name: str) -> str:
        return narrate.name(self._scenario, name)

    def _say(self, *lines: str) -> None:
        for line in lines:
            self._console.print(line, soft_wrap=not self._console.is_terminal)


def _caused_by(line: str, faction: str, entries: Sequence[Entry]) -> list[Entry]:
    return [
        e
        for e in entries
        if e.cause.kind == "order" and e.cause.id == line and e.cause.faction == faction
    ]


def roll_call_table(scenario: Scenario, called: RollCall) -> Table:
    """A roll call, one row a delegation, and their sum."""
    from rich.table import Table

    heads = (_("delegation"), _("for"), _("against"), _("abstaining"), _("of"))
    table = Table(*heads, title=_("Roll call"))
    for column in table.columns[1:]:
        column.justify = "right"
    for where, counts in delegations(called).items():
        numbers = (*counts.values(), sum(counts.values()))
        table.add_row(narrate.name(scenario, where), *map(str, numbers))
    count = called.count
    table.add_section()
    table.add_row(_("all"), *map(str, (count.for_, count.against, count.abstain, count.cast)))
    return table


def delegations(called: RollCall) -> dict[str, dict[str, int]]:
    """How each delegation voted, in the order in which they were called."""
    return {
        where: {side: sum(ballot.side == side for ballot in ballots) for side in _SIDES}
        for where, ballots in called.by_delegation().items()
    }


def verdicts(scenario: Scenario, checked: Iterable[record.Verdict]) -> Table:
    """The table of verdicts: what the record says, what the game did, and who says so."""
    from rich.table import Table

    heads = (_("day"), _("fact and source"), _("in this game"))
    table = Table(*heads, title=_("Against the record"))
    table.columns[0].no_wrap = True
    table.columns[1].ratio = 1
    table.columns[2].max_width = 32
    for verdict in checked:
        fact = scenario.facts[verdict.fact]
        because = narrate.entry(scenario, verdict.cause[-1]) if verdict.cause else ""
        table.add_row(
            fact.day.isoformat(),
            f"{fact.title}\n  {fact.source} ({narrate.confidence(fact.confidence)})",
            f"{_told(verdict)}\n  {because}" if verdict.differs and because else _told(verdict),
        )
    return table


def tallied(checked: Iterable[record.Verdict]) -> str:
    """How many facts came out in each way, those that can't be checked told apart."""
    counts = Counter(verdict.verdict for verdict in checked)
    told = [f"{counts[name]} {narrate.verdict(name)}" for name in record.VERDICTS if counts[name]]
    left = _("{n} not checked").format(n=counts[None])
    return ", ".join((*told, left) if counts[None] else told)


def _told(verdict: record.Verdict) -> str:
    if verdict.verdict is None:
        return _("not checked: {why}").format(why=verdict.unchecked)
    words = narrate.verdict(verdict.verdict)
    if verdict.differs and verdict.days:
        return f"{words} ({narrate.short_day(verdict.days[0])})"
    return words


# --- as data --------------------------------------------------------------------------------------
def as_json(match: Match) -> dict[str, object]:
    """A game that is over, turn by turn, with the verdicts."""
    scenario = match.scenario
    outcome = match.outcome
    checked = record.check(scenario, match.states)
    return {
        "scenario": scenario.card.id,
        "seed": match.seed,
        "players": match.players,
        "turns": [_turn_as_json(match, turn) for turn in range(len(match.state.chronicle))],
        "outcome": to_json(outcome) if outcome else None,
        "verdicts": [verdict_as_json(scenario, verdict) for verdict in checked],
    }


def _turn_as_json(match: Match, turn: int) -> dict[str, object]:
    scenario, state = match.scenario, match.state
    return {
        "turn": turn,
        "begins": scenario.calendar[turn].begins.isoformat(),
        "label": scenario.calendar[turn].label,
        "orders": [
            {"faction": answer.faction, "line": line}
            for answer in match.answers[turn]
            for line in answer.lines
        ],
        "entries": [entry_as_json(scenario, entry) for entry in state.chronicle[turn]],
        "votes": {
            name: _vote_as_json(match, name)
            for name, result in state.results.items()
            if result.turn == turn and scenario.motions[name].vote
        },
    }


def entry_as_json(scenario: Scenario, entry: Entry) -> dict[str, object]:
    """An entry of the chronicle as data, and as the sentence that tells it."""
    data = to_json(entry)
    assert isinstance(data, dict)
    return {"text": narrate.entry(scenario, entry), **data}


def _vote_as_json(match: Match, motion: str) -> dict[str, object]:
    result = match.state.results[motion]
    called = votes(match, result.turn).get(motion)
    ballots = result.ballots
    return {
        "for": ballots.for_,
        "against": ballots.against,
        "abstain": ballots.abstain,
        "carried": result.carried,
        "delegations": delegations(called) if called else None,
    }


def verdict_as_json(scenario: Scenario, verdict: record.Verdict) -> dict[str, object]:
    """A verdict as data, with what the record says."""
    fact = scenario.facts[verdict.fact]
    return {
        "fact": fact.id,
        "title": fact.title,
        "statement": fact.statement,
        "day": fact.day.isoformat(),
        "verdict": verdict.verdict,
        "unchecked": verdict.unchecked,
        "in_game": [day.isoformat() for day in verdict.days] if verdict.days else None,
        "cause": [entry_as_json(scenario, entry) for entry in verdict.cause],
        "source": fact.source,
        "confidence": fact.confidence,
    }
