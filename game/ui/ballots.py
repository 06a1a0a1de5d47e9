"""Owns why a vote is expected to go as it does: the whip count as ledgers, place by place.

It computes no ballot: `rules.votes` did, and this only sorts its reasons.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game import narrate
from game.rules.model import Scenario
from game.rules.state import Ballots, State
from game.rules.vocabulary import Side
from game.rules.votes import Ballot, WhipCount
from game.ui.explain import Explanation, Row
from game.ui.reasons import heaviest, of_tally
from game.words import text as _

_SIGN: Mapping[Side, int] = {"for": 1, "against": -1, "abstain": 0}


def of_ballot(scenario: Scenario, ballot: Ballot) -> Explanation:
    """One delegate's reasons: for is positive."""
    return of_tally(
        scenario,
        delegate_name(scenario, ballot),
        ballot.tally,
        note=_thresholds(scenario),
    )


def _thresholds(scenario: Scenario) -> str:
    words = _("{t} and more is for, −{t} and less against; in between a delegate abstains.")
    return words.format(t=scenario.balance.votes.threshold)


def delegate_name(scenario: Scenario, ballot: Ballot) -> str:
    """A delegate by name, or by delegation and number."""
    delegate = ballot.delegate
    if delegate.person:
        return narrate.full_name(scenario, delegate.person)
    place = narrate.name(scenario, delegate.where)
    return _("Delegate {n} of {place}").format(n=delegate.seat, place=place)


def of_side(scenario: Scenario, count: WhipCount, where: str, side: Side) -> Explanation:
    """Why so many of a delegation are expected on a side: its delegates by their strongest reason.

    The lines sum to the number expected: those whose reasons lean that way, less those whom fear
    holds back, and what the mood of the hour may still turn.
    """
    ballots = [ballot for ballot in count.ballots if ballot.delegate.where == where]
    expected = amount(count.by_delegation[where], side)
    leaning = [ballot for ballot in ballots if ballot.side == side]
    rows = _by_strongest(scenario, ballots, leaning, side)
    mood = expected - sum(row.amount or 0 for row in rows)
    if mood:
        rows.append(Row(_("What the mood of the hour may turn"), mood))
    title = _("{place}: {side}").format(
        place=narrate.name(scenario, where), side=narrate.name(scenario, side)
    )
    return Explanation(title, tuple(rows), expected)


def _by_strongest(
    scenario: Scenario, ballots: Sequence[Ballot], leaning: Sequence[Ballot], side: Side
) -> list[Row]:
    held = [b for b in ballots if b.side == "abstain" and _fearless(scenario, b) == side != b.side]
    groups: dict[str, list[Ballot]] = {}
    for ballot in (*leaning, *held):
        groups.setdefault(_strongest(scenario, ballot, side), []).append(ballot)
    rows = [
        Row(words, len(group), parts=of_ballot(scenario, group[0]))
        for words, group in sorted(groups.items(), key=lambda pair: -len(pair[1]))
    ]
    if held:
        words = _("Held back by fear of the ban on factions")
        rows.append(Row(words, -len(held), parts=of_ballot(scenario, held[0])))
    return rows


def _fearless(scenario: Scenario, ballot: Ballot) -> Side:
    """How a delegate would lean without fear."""
    score = ballot.tally.total - ballot.tally.amount("fear")
    threshold = scenario.balance.votes.threshold
    return "for" if score >= threshold else "against" if score <= -threshold else "abstain"


def _strongest(scenario: Scenario, ballot: Ballot, side: Side) -> str:
    """The words of the reason that weighs most towards a side (for an abstention: of all)."""
    wanted = _SIGN[side]
    if not wanted:
        return _abstains(scenario, ballot)
    told = [r for r in ballot.tally.reasons if r.amount * wanted > 0 and r.key != "fear"]
    strongest = max(told, key=lambda r: abs(r.amount), default=None)
    return narrate.reason(scenario, strongest) if strongest else _("No strong reason either way")


def _abstains(scenario: Scenario, ballot: Ballot) -> str:
    if _fearless(scenario, ballot) != "abstain":
        return _("Silenced by fear of the ban on factions")
    if not ballot.delegate.faction:
        return _("Stands with nobody")
    return _("Torn between reasons")


def amount(ballots: Ballots, side: Side) -> int:
    """The number of ballots on a side."""
    return {"for": ballots.for_, "against": ballots.against, "abstain": ballots.abstain}[side]


def of_count(scenario: Scenario, state: State, count: WhipCount, side: Side) -> Explanation:
    """Why so many are expected on a side: delegations by whom their machines follow."""
    patrons: dict[str, dict[str, int]] = {}
    for where, ballots in count.by_delegation.items():
        patron = state.patron(where) if where in state.organisations else ""
        patrons.setdefault(patron, {})[where] = amount(ballots, side)
    rows = [
        _patron_row(scenario, patron, places)
        for patron, places in sorted(patrons.items(), key=lambda pair: -sum(pair[1].values()))
    ]
    expected, spread = amount(count.expected, side), amount(count.spread, side)
    drift = expected - sum(row.amount or 0 for row in rows)
    if drift:
        rows.append(Row(_("Rounding of the delegations"), drift))
    note = _("Give or take {n}, from the mood of the hour alone.").format(n=spread)
    title = narrate.name(scenario, side).capitalize()
    return Explanation(title, tuple(rows), expected, note)


def _patron_row(scenario: Scenario, patron: str, places: Mapping[str, int]) -> Row:
    name = narrate.name(scenario, patron or "uncommitted")
    words = _("Delegations led by {faction}").format(faction=name)
    lines = {narrate.name(scenario, where): votes for where, votes in places.items()}
    total = sum(places.values())
    return Row(words, total, parts=Explanation(words, heaviest(lines), total))


# --- doubt ----------------------------------------------------------------------------------------
def doubtful(scenario: Scenario, ballot: Ballot) -> bool:
    """Whether the mood of the hour alone could still change a delegate's side."""
    return ballot.open


def doubts(scenario: Scenario, count: WhipCount) -> dict[str, int]:
    """How many delegates of each delegation are doubtful."""
    found = dict.fromkeys(count.by_delegation, 0)
    for ballot in count.ballots:
        found[ballot.delegate.where] += doubtful(scenario, ballot)
    return found


def of_doubts(scenario: Scenario, count: WhipCount, where: str) -> Explanation:
    """Which delegates of a delegation are doubtful, as they lean now, with an example of each."""
    groups: dict[Side, list[Ballot]] = {"for": [], "abstain": [], "against": []}
    for ballot in count.ballots:
        if ballot.delegate.where == where and doubtful(scenario, ballot):
            groups[ballot.side].append(ballot)
    rows = tuple(
        Row(
            _("Lean to: {side}").format(side=narrate.name(scenario, side)),
            len(group),
            parts=of_ballot(scenario, group[0]),
        )
        for side, group in groups.items()
        if group
    )
    title = _("Doubtful votes of {place}").format(place=narrate.name(scenario, where))
    note = _("The mood of the hour alone, {n} points either way, could turn each of them.")
    reach = scenario.balance.votes.mood
    return Explanation(title, rows, sum(map(len, groups.values())), note.format(n=reach))
