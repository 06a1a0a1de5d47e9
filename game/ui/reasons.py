"""Owns the way from the rules' reasons to a ledger: every shown number gets its `Explanation` here.

    reasons.of_tally(scenario, "Chance", prices.chance(...), total=74)

It computes no rule. Where a number has no tally of its own, its history in the chronicle
explains it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from game import narrate
from game.rules.model import Scenario
from game.rules.state import Ballots, Entry, State
from game.rules.tally import Reason, Tally
from game.rules.turn import grip_reach, income_due, orders_due
from game.rules.vocabulary import Side
from game.rules.votes import Ballot, WhipCount
from game.ui.explain import Explanation, Row
from game.words import plural
from game.words import text as _

_MOST_ROWS = 9


def of_tally(
    scenario: Scenario, title: str, what: Tally, total: int | None = None, note: str = ""
) -> Explanation:
    """A tally as a ledger; where `total` is not its sum, a line says what bounds it."""
    rows = [of_reason(scenario, reason) for reason in what.reasons]
    shown = what.total if total is None else total
    if shown != what.total:
        rows.append(Row(_("The bounds of every such number"), shown - what.total))
    return Explanation(title, tuple(rows), shown, note)


def of_reason(scenario: Scenario, item: Reason) -> Row:
    """One line; its parts open in their turn."""
    words = narrate.reason(scenario, item)
    parts = of_tally(scenario, words, item.parts) if item.parts else None
    return Row(words, item.amount, parts=parts)


# --- numbers that have a history ------------------------------------------------------------------
def of_history(
    scenario: Scenario, state: State, title: str, now: int, key: str, subject: str, detail: str = ""
) -> Explanation:
    """What a number was at the start, and what has moved it since, cause by cause."""
    moved: dict[str, int] = {}
    for entry in _told(state):
        if (entry.key, entry.subject, entry.detail) == (key, subject, detail):
            words = narrate.cause(scenario, entry.cause)
            moved[words] = moved.get(words, 0) + int(entry.after or 0) - int(entry.before or 0)
    began = narrate.day(scenario.calendar[0].begins)
    first = Row(_("On {day}").format(day=began), now - sum(moved.values()))
    return Explanation(title, (first, *_rows(moved)), now)


def _told(state: State) -> Iterable[Entry]:
    return (entry for turn in (*state.chronicle, state.news) for entry in turn)


def _rows(moved: Mapping[str, int]) -> tuple[Row, ...]:
    """The weightiest lines, and the rest in one."""
    lines = sorted(moved.items(), key=lambda line: -abs(line[1]))
    rows = [Row(words, by) for words, by in lines[:_MOST_ROWS] if by]
    rest = sum(by for _words, by in lines[_MOST_ROWS:])
    return (*rows, Row(_("All else"), rest)) if rest else tuple(rows)


def of_grip(scenario: Scenario, state: State, organisation: str) -> Explanation:
    """Why an organisation's grip is what it is, and where it can go."""
    record = state.organisations[organisation]
    title = _("Grip in {place}").format(place=narrate.name(scenario, organisation))
    what = of_history(scenario, state, title, record.grip, "grip", organisation)
    if record.secretary is None:
        note = _("The post is vacant: the grip loosens week by week.")
    else:
        note = _("{name} can bring it to {reach}.").format(
            name=narrate.name(scenario, record.secretary),
            reach=max(record.grip, grip_reach(scenario, state, organisation)),
        )
    return Explanation(what.title, what.rows, what.total, note)


def of_support(scenario: Scenario, state: State, organisation: str, faction: str) -> Explanation:
    """Why so many per cent of an organisation's members stand with a faction."""
    record = state.organisations[organisation]
    place = narrate.name(scenario, organisation)
    if not faction:
        rows = [Row(_("All members"), 100)]
        rows += [
            Row(narrate.name(scenario, one), -share)
            for one, share in record.support.items()
            if share
        ]
        title = _("Uncommitted in {place}").format(place=place)
        return Explanation(title, tuple(rows), record.uncommitted)
    title = _("{faction} in {place}, per cent").format(
        faction=narrate.name(scenario, faction), place=place
    )
    now = record.support.get(faction, 0)
    return of_history(scenario, state, title, now, "support", organisation, faction)


def of_mood(scenario: Scenario, state: State, organisation: str, issue: str) -> Explanation:
    """Why an organisation stands where it does on an issue, and what the ends of the scale are."""
    now = state.organisations[organisation].mood.get(issue, 0)
    title = _("{place} on {issue}").format(
        place=narrate.name(scenario, organisation), issue=narrate.name(scenario, issue)
    )
    what = of_history(scenario, state, title, now, "mood", organisation, issue)
    item = scenario.issues[issue]
    note = _("From −10, {minus}, to 10, {plus}.").format(minus=item.minus, plus=item.plus)
    return Explanation(what.title, what.rows, what.total, note)


def of_tie(scenario: Scenario, state: State, person: str, to: str) -> Explanation:
    """What somebody feels for somebody: how it began, and what has moved it."""
    title = _("What {person} feels for {to}").format(
        person=narrate.name(scenario, person), to=narrate.name(scenario, to)
    )
    now = state.people[person].ties.get(to, 0)
    what = of_history(scenario, state, title, now, "tie", person, to)
    began = next((tie for tie in scenario.people[person].ties if tie.to == to), None)
    note = f"{began.reason}." if began and began.reason else ""
    return Explanation(what.title, what.rows, what.total, note)


def of_marks(scenario: Scenario, person: str) -> Explanation:
    """A person's marks and why they were given."""
    item = scenario.people[person]
    rows = (
        Row(_("Cadres: skill in organising"), item.cadres),
        Row(_("Speech: oratory"), item.oratory),
        Row(_("Theory"), item.theory),
        Row(_("Nerve"), item.nerve),
        Row(_("Authority"), item.authority),
    )
    return Explanation(item.full_name, rows, None, item.marks_reason)


def of_orders(scenario: Scenario, state: State, faction: str) -> Explanation:
    """Why a faction can give so many orders."""
    due = orders_due(scenario, state, faction)
    total = min(due.total, scenario.balance.orders.orders_cap)
    note = _("Never more than {cap}.").format(cap=scenario.balance.orders.orders_cap)
    return of_tally(scenario, _("Orders a turn"), due, total, note)


def of_income(scenario: Scenario, state: State, faction: str) -> Explanation:
    """Whence a faction's influence comes."""
    return of_tally(
        scenario,
        _("Influence a week"),
        income_due(scenario, state, faction),
        note=_("A day of the congress brings half."),
    )


# --- votes ----------------------------------------------------------------------------------------
_SIGN: Mapping[Side, int] = {"for": 1, "against": -1, "abstain": 0}


def of_ballot(scenario: Scenario, ballot: Ballot) -> Explanation:
    """One delegate's reasons: for is positive."""
    return of_tally(
        scenario,
        delegate_name(scenario, ballot),
        ballot.tally,
        note=_("For is above, against below; between −{t} and {t} a delegate abstains.").format(
            t=scenario.balance.votes.threshold - 1
        ),
    )


def delegate_name(scenario: Scenario, ballot: Ballot) -> str:
    """A delegate by name, or by delegation and number."""
    delegate = ballot.delegate
    if delegate.person:
        return narrate.full_name(scenario, delegate.person)
    place = narrate.name(scenario, delegate.where)
    return _("Delegate {n} of {place}").format(n=delegate.seat, place=place)


def of_delegation(scenario: Scenario, count: WhipCount, where: str, side: Side) -> Explanation:
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
    return Row(words, total, parts=Explanation(words, _rows(lines), total))


def of_delegates(scenario: Scenario, state: State, organisation: str) -> Explanation:
    """Of whom a delegation is made: the secretary's nominees, and the rest by support."""
    from game.rules.delegates import delegation

    sent = delegation(scenario, state, organisation)
    name = narrate.name(scenario, sent.patron or "uncommitted")
    rows = [Row(_("Nominees of the secretary ({patron})").format(patron=name), sent.nominees)]
    rows += [
        Row(narrate.name(scenario, faction or "uncommitted").capitalize(), seats)
        for faction, seats in sorted(sent.others.items(), key=lambda pair: -pair[1])
    ]
    elected = state.organisations[organisation].delegation is not None
    note = (
        _("Elected: nothing changes the list now.")
        if elected
        else _("As they would be elected today.")
    )
    title = _("Delegates of {place}").format(place=narrate.name(scenario, organisation))
    return Explanation(title, tuple(row for row in rows if row.amount), None, note)


def of_price(scenario: Scenario, orders: Sequence[tuple[str, int]], purse: int) -> Explanation:
    """What the orders of a draft cost, each by its line."""
    rows = tuple(Row(narrate.order(scenario, line), cost) for line, cost in orders)
    note = _("Influence at hand: {n}.").format(n=purse)
    return Explanation(
        _("This turn’s orders cost"), rows, sum(cost for _line, cost in orders), note
    )


def delegates_words(n: int) -> str:
    """How many delegates, in words."""
    return plural("{n} delegate", "{n} delegates", n).format(n=n)
