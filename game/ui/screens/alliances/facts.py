"""Owns what the alliances screen says: each pair of factions, its pact, its trust, its history.

    pairs(scenario, state, "secretariat")[0].kind        # "pact", "feud", "thaw" or "cool"

Plain values out of the rules (R6); the seat's own pairs come first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from game import narrate
from game.rules.bargain import holds, willingness
from game.rules.conditions import seats_of
from game.rules.delegates import delegates_of
from game.rules.diplomacy import distance, trust
from game.rules.halls import seats_sent
from game.rules.leaders import leader_of
from game.rules.model import Scenario
from game.rules.roles import leading
from game.rules.state import Entry, PactState, State, Term
from game.ui.explain import Explanation, Row
from game.ui.reasons import of_tally, of_tie
from game.ui.screens.organs import loop
from game.words import plural
from game.words import text as _

_WARM = 10  # from here on the leaders' ties count as a thaw
_HISTORY = ("offer", "declined", "pact", "breach", "denounced", "ran_out", "pact_ends")

Kind = Literal["pact", "thaw", "feud", "cool"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two factions: the pact or offer between them, if any, and what the tie looks like."""

    one: str
    other: str
    kind: Kind
    felt: int  # what the leaders feel for each other, on the average
    pact: PactState | None = None

    @property
    def id(self) -> str:
        """What names the pair."""
        return f"{self.one} {self.other}"

    @property
    def sides(self) -> tuple[str, str]:
        """Both factions."""
        return (self.one, self.other)


def pairs(scenario: Scenario, state: State, seat: str) -> tuple[Pair, ...]:
    """All pairs of factions, the seat's first; in each the seat stands first."""
    order = [seat, *(name for name in scenario.factions if name != seat)]
    return tuple(_pair(scenario, state, one, other) for one, other in combinations(order, 2))


def _pair(scenario: Scenario, state: State, one: str, other: str) -> Pair:
    felt = sum(_felt(scenario, state, a, b) for a, b in ((one, other), (other, one)))
    felt = felt // 2 if felt >= 0 else -(-felt // 2)
    pact = between(state, one, other)
    return Pair(one, other, _kind(state, one, other, felt, pact), felt, pact)


def _felt(scenario: Scenario, state: State, one: str, other: str) -> int:
    leaders = leader_of(scenario, state, one), leader_of(scenario, state, other)
    return state.people[leaders[0]].ties.get(leaders[1], 0)


def between(state: State, one: str, other: str) -> PactState | None:
    """The pact in force between two factions, or else an offer that waits."""
    both = [p for p in state.pacts if p.between(one, other) and (p.stands or not p.signed)]
    return max(both, key=lambda pact: pact.stands, default=None)


def feud(state: State, one: str, other: str) -> bool:
    """Whether either stands against the other (R6.9)."""
    return other in state.factions[one].hostile or one in state.factions[other].hostile


def _kind(state: State, one: str, other: str, felt: int, pact: PactState | None) -> Kind:
    if pact is not None and pact.stands:
        return "pact"
    if feud(state, one, other):
        return "feud"
    return "thaw" if felt >= _WARM else "cool"


# --- words ----------------------------------------------------------------------------------------
def label(pair: Pair) -> str:
    """What stands on the line between two discs."""
    if pair.kind == "pact" and pair.pact is not None:
        return _("pact, trust {n}").format(n=pair.pact.trust)
    if pair.kind == "feud" and pair.felt >= 0:
        return _("feud")  # of factions: the leaders bear no grudge yet
    words = {"feud": _("feud {n}"), "thaw": _("thaw {n}"), "cool": _("cool {n}")}[pair.kind]
    return words.format(n=narrate.signed(pair.felt))


def headline(scenario: Scenario, state: State, pair: Pair) -> str:
    """How two factions stand today, in a sentence."""
    pact = pair.pact
    if pact is not None and not pact.signed:
        words = _("{by} has made {to} an offer; it waits for its answer.")
        return words.format(by=narrate.name(scenario, pact.by), to=narrate.name(scenario, pact.to))
    if pact is not None:
        kind = _("One bloc") if pact.bloc else _("A pact")
        return f"{kind}, {_since(scenario, pact)}, {_until(scenario, pact)}."
    if feud(state, *pair.sides):
        return _("No pact. {words}").format(words=_against(scenario, state, pair))
    return _("No pact, and no feud.")


def _since(scenario: Scenario, pact: PactState) -> str:
    if pact.id in scenario.pacts:
        return _("from before the game")
    day = scenario.calendar[min(pact.turn, len(scenario.calendar) - 1)].begins
    return _("since {day}").format(day=narrate.day(day))


def _until(scenario: Scenario, pact: PactState) -> str:
    if pact.until is None:
        return _("no end")
    day = scenario.calendar[min(pact.until, len(scenario.calendar) - 1)].begins
    return _("until {day}").format(day=narrate.day(day))


def _against(scenario: Scenario, state: State, pair: Pair) -> str:
    one, other = pair.sides
    name = {side: narrate.name(scenario, side) for side in pair.sides}
    first = other in state.factions[one].hostile
    second = one in state.factions[other].hostile
    if first and second:
        return _("They stand against each other.")
    who, whom = (one, other) if first else (other, one)
    return _("{who} stands against {whom}.").format(who=name[who], whom=name[whom])


def terms(scenario: Scenario, pair: Pair) -> tuple[tuple[str, str], ...]:
    """What each side is bound to by the pact or offer: faction and words."""
    if pair.pact is None:
        return ()
    return tuple(
        (side, "; ".join(narrate.term(scenario, item) for item in items) or _("nothing"))
        for side in pair.sides
        for items in (dict.fromkeys(pair.pact.binds(side)),)
    )


# --- ledgers --------------------------------------------------------------------------------------
def of_trust(scenario: Scenario, state: State, pair: Pair) -> Explanation:
    """What has moved the trust of a pact, vote by vote and breach by breach (R6.3)."""
    now = trust(scenario, state, *pair.sides)
    ids = {pact.id for pact in state.pacts if pact.signed and pact.between(*pair.sides)}
    moved = [
        Row(_what_moved(scenario, state, entry), int(entry.after) - int(entry.before))
        for entry in _told(state)
        if entry.key == "trust" and entry.subject in ids
    ]
    first = now - sum(row.amount or 0 for row in moved)
    title = _("Trust between {one} and {other}").format(
        one=narrate.name(scenario, pair.one), other=narrate.name(scenario, pair.other)
    )
    note = _("A pact whose trust is gone is over.") if ids else _("Nothing was ever signed.")
    rows = (Row(_("At first"), first), *moved[-10:])
    if len(moved) > len(rows) - 1:
        rows = (Row(_("At first, and what moved it then"), now - _sum(moved[-10:])), *moved[-10:])
    return Explanation(title, rows, now, note)


def _sum(rows: list[Row]) -> int:
    return sum(row.amount or 0 for row in rows)


def _what_moved(scenario: Scenario, state: State, entry: Entry) -> str:
    """A trust entry by its day, and by what was written beside it on the same day."""
    turn = min(entry.turn, len(scenario.calendar) - 1)
    day = narrate.short_day(scenario.calendar[turn].begins)
    beside = [
        other
        for other in _told(state)
        if other.turn == entry.turn
        and other.subject == entry.subject
        and other.key in ("breach", "denounced", "ran_out")
    ]
    if beside:
        return f"{day}: {narrate.entry(scenario, beside[0])}"
    rose = int(entry.after) > int(entry.before)
    told = _("voted on one side, or kept a promise") if rose else _("voted against each other")
    return f"{day}: {told}"


def of_pair(scenario: Scenario, state: State, pair: Pair) -> Explanation:
    """What ties or divides two factions: the leaders' ties and the distance of the platforms."""
    leaders = [leader_of(scenario, state, side) for side in pair.sides]
    rows = []
    for one, other in (leaders, reversed(leaders)):
        why = of_tie(scenario, state, one, other)
        rows.append(Row(why.title, why.total, parts=why))
    apart = distance(scenario, state, *pair.sides)
    note = _("{words} The platforms lie {n} of 20 apart.").format(
        words=headline(scenario, state, pair), n=apart
    )
    return Explanation(label(pair).capitalize(), tuple(rows), None, note)


def will_sign(scenario: Scenario, state: State, pair: Pair) -> Explanation:
    """What holds a side to a pact, speaks for an offer, or would for a bloc offered today.

    For a pair with the seat in it the other side is asked; for others the second of them.
    """
    asked = pair.other
    pact = pair.pact
    if pact is not None and pact.stands:
        title = _("What holds {faction} to it")
        what = holds(scenario, state, pact, asked)
        note = _("Below 0 the faction would not sign it again.")
    elif pact is not None:
        asked = pact.to
        title = _("Would {faction} sign the offer?")
        what = willingness(scenario, state, pact)
        note = _("Above 0 the faction would sign by itself.")
    else:
        bloc = PactState(
            "", pair.one, asked, (), (Term("bloc"),), signed=False, trust=0, turn=state.turn
        )
        title = _("Would {faction} sign a bloc today?")
        what = willingness(scenario, state, bloc)
        note = _("It signs above 0; terms can be added.")
    return of_tally(scenario, title.format(faction=narrate.name(scenario, asked)), what, note=note)


# --- history --------------------------------------------------------------------------------------
def history(scenario: Scenario, state: State, pair: Pair) -> tuple[str, ...]:
    """What was offered, signed, broken and ended between two factions, and feuds; newest first."""
    ids = {pact.id for pact in state.pacts if pact.between(*pair.sides)}
    told = [
        f"{_day(scenario, entry)}: {narrate.entry(scenario, entry)}"
        for entry in _told(state)
        if _concerns(entry, ids, pair)
    ]
    began = [
        _("Before the game: a pact. {text}").format(text=pact.text)
        for pact in scenario.pacts.values()
        if set(pact.between) == set(pair.sides)
    ]
    return (*reversed(told), *began)


def _concerns(entry: Entry, ids: set[str], pair: Pair) -> bool:
    if entry.key in ("feud", "feud_ends"):
        return {entry.subject, entry.detail} == set(pair.sides)
    if entry.key not in _HISTORY:
        return False
    return entry.subject in ids or {entry.detail, entry.after} == set(pair.sides)


def _day(scenario: Scenario, entry: Entry) -> str:
    turn = min(entry.turn, len(scenario.calendar) - 1)
    return narrate.short_day(scenario.calendar[turn].begins)


def _told(state: State) -> Iterator[Entry]:
    return (entry for turn in (*state.chronicle, state.news) for entry in turn)


# --- strength -------------------------------------------------------------------------------------
def delegates(scenario: Scenario, state: State) -> dict[str, int]:
    """How many delegates each faction has today."""
    return {name: delegates_of(scenario, state, name) for name in scenario.factions}


@dataclass(frozen=True, slots=True)
class Together:
    """What two factions have in one place: each its part, and the whole of which half decides."""

    words: str
    one: int
    other: int
    whole: int


def together(scenario: Scenario, state: State, pair: Pair) -> tuple[Together, ...]:
    """Delegates and seats of a pair: what a pact between them commands, or would."""
    count = delegates(scenario, state)
    one, other = pair.sides
    hall = Together(_("Delegates"), count[one], count[other], seats_sent(scenario, state))
    bodies = dict.fromkeys((leading(scenario), loop.electing(scenario)))
    return (
        hall,
        *(
            Together(
                scenario.bodies[body].name,
                seats_of(state, body, one),
                seats_of(state, body, other),
                loop.places(scenario, state, body),
            )
            for body in bodies
        ),
    )


def strength_words(count: int) -> str:
    """A number of delegates in words."""
    return plural("{n} delegate", "{n} delegates", count).format(n=count)
