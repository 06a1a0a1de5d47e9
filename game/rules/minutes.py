"""Owns the minutes: the one place where a state becomes the next, with its entries (R0.5).

A `Minutes` is the only mutable thing of the rules. It lives for the length of one `play`, holds the
state so far, and offers one method for each thing that can change. Every method writes an entry
that says what changed, from what, to what, and because of whom. Nothing else may call `replace` on
a state, and no caller outside the rules ever sees a `Minutes`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from game.rules.dice import roll
from game.rules.leaders import heir, leader_of
from game.rules.model import Scenario
from game.rules.state import (
    Absence,
    BodyState,
    Cause,
    Deed,
    Delegation,
    Entry,
    Letter,
    Occurrence,
    OrganisationState,
    Ousting,
    PactState,
    PersonState,
    Question,
    Result,
    State,
)
from game.rules.tally import Tally
from game.rules.vocabulary import OUT, Measure, Rank, Side, Standing


def clamp(value: int, low: int, high: int) -> int:
    """`value`, kept within `low` and `high`."""
    return max(low, min(high, value))


def gained(support: Mapping[str, int], faction: str, by: int) -> dict[str, int]:
    """Shares of support after `faction` moves by `by` per cent (R8.3).

    A gain is taken from the uncommitted first, then one by one from whoever has most; a loss goes
    to the uncommitted. The shares never fall below 0 nor sum to more than 100.
    """
    shares = {name: share for name, share in support.items() if share}
    if by < 0:
        shares[faction] = max(0, shares.get(faction, 0) + by)
        return shares
    for _ in range(min(by, 100 - shares.get(faction, 0))):
        if sum(shares.values()) >= 100:
            loser = max((name for name in shares if name != faction), key=lambda n: (shares[n], n))
            shares[loser] -= 1
        shares[faction] = shares.get(faction, 0) + 1
    return shares


def places(scenario: Scenario, state: State, body: str) -> tuple[int, int]:
    """The full and candidates' places of a body: its last election's, or the scenario's (R7.1)."""
    held = [
        election
        for election in scenario.elections.values()
        if election.body == body and election.id in state.elections
    ]
    last = max(held, key=lambda election: election.day, default=scenario.bodies[body])
    more = sum(state.enlarged.get(body, {}).values()) if held else 0
    return last.full + more, last.candidates


def has_place(scenario: Scenario, state: State, body: str, rank: Rank | None) -> bool:
    """Whether a place of a rank is free in a body (R7.1); leaving needs none."""
    full, candidates = places(scenario, state, body)
    record = state.bodies[body]
    if rank == "full":
        return len(record.full) + sum(record.others.values()) < full
    return rank is None or len(record.candidates) < candidates


class Minutes:
    """The state so far and the entries that led to it."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        self.scenario = scenario
        self.state = state
        self.entries: list[Entry] = []
        self.sittings: dict[str, State] = {}  # motion -> the state in which it was voted on

    def roll(self, label: str, sides: int) -> int:
        """A keyed die of the turn; a view, which has no seed, rolls as if its seed were 0."""
        return roll(self.state.seed or 0, self.state.turn, label, sides)

    def write(self, key: str, subject: str, cause: Cause, **more: Any) -> None:
        """Add an entry to the chronicle of this turn."""
        self.entries.append(Entry(self.state.turn, key, subject, cause, **more))

    def _set(self, **fields: Any) -> None:
        self.state = replace(self.state, **fields)

    def _put(self, table: str, name: str, record: object) -> None:
        self._set(**{table: {**getattr(self.state, table), name: record}})

    def record(self, table: str, name: str, **fields: Any) -> None:
        """Replace fields of one record of a table; the caller writes the entry."""
        self._put(table, name, replace(getattr(self.state, table)[name], **fields))

    # --- factions ---------------------------------------------------------------------------
    def measure(self, faction: str, of: Measure, by: int, cause: Cause) -> None:
        """Move a measure of a faction; influence has no upper end but the balance's cap."""
        before = getattr(self.state.factions[faction], of)
        top = self.scenario.balance.orders.influence_cap if of == "influence" else 100
        after = clamp(before + by, 0, max(top, before))
        if after == before:
            return
        change: dict[str, Any] = {of: after}
        self._put("factions", faction, replace(self.state.factions[faction], **change))
        self.write("measure", faction, cause, detail=of, before=str(before), after=str(after))

    def feud(self, faction: str, other: str, cause: Cause, *, begins: bool) -> None:
        """Let a faction stand against another, or bury the quarrel (R6.9)."""
        record = self.state.factions[faction]
        if faction == other or (other in record.hostile) == begins:
            return
        hostile = tuple(name for name in record.hostile if name != other)
        hostile += (other,) if begins else ()
        self._put("factions", faction, replace(record, hostile=hostile))
        self.write("feud" if begins else "feud_ends", faction, cause, detail=other)

    def succession(self, cause: Cause) -> None:
        """Let the lead of each faction pass whose leader is gone, if anybody is left (R13.9)."""
        for faction in self.scenario.factions:
            before = leader_of(self.scenario, self.state, faction)
            after = heir(self.scenario, self.state, faction)
            if after:
                self.record("factions", faction, leader=after)
                self.write("lead", faction, cause, before=before, after=after)

    # --- organisations ----------------------------------------------------------------------
    def organisation(self, name: str, **fields: Any) -> OrganisationState:
        """Replace fields of an organisation's record; the caller writes the entry."""
        record = replace(self.state.organisations[name], **fields)
        self._put("organisations", name, record)
        return record

    def grip(self, organisation: str, by: int, cause: Cause) -> None:
        """Move the apparatus's grip on an organisation, within 0 and 100."""
        before = self.state.organisations[organisation].grip
        after = clamp(before + by, 0, 100)
        if after != before:
            self.organisation(organisation, grip=after)
            self.write("grip", organisation, cause, before=str(before), after=str(after))

    def support(self, organisation: str, faction: str, by: int, cause: Cause) -> None:
        """Move a faction's share of an organisation's members (R8.3)."""
        before = self.state.organisations[organisation].support
        after = gained(before, faction, by)
        if after == before:
            return
        self.organisation(organisation, support=after)
        for name in dict.fromkeys((faction, *before)):  # and those from whom it was won
            old, new = before.get(name, 0), after.get(name, 0)
            if old != new:
                self.write(
                    "support", organisation, cause, detail=name, before=str(old), after=str(new)
                )

    def mood(self, organisation: str, issue: str, by: int, cause: Cause) -> None:
        """Move an organisation's place on an issue, within -10 and 10."""
        mood = self.state.organisations[organisation].mood
        before = mood.get(issue, 0)
        after = clamp(before + by, -10, 10)
        if after == before:
            return
        self.organisation(organisation, mood={**mood, issue: after})
        self.write("mood", organisation, cause, detail=issue, before=str(before), after=str(after))

    def secretary(self, organisation: str, person: str | None, cause: Cause) -> None:
        """Put a secretary over an organisation; the one who was elsewhere leaves that post vacant.

        A machine that loses its secretary to nobody, or to somebody of another patron, keeps only a
        part of its grip; a vacant one has lost it already (R3.4).
        """
        before = self.state.organisations[organisation]
        if before.secretary == person:
            return
        elsewhere = self.state.post_as_secretary(person) if person else None
        if elsewhere:
            self._fill(elsewhere, None, cause)
        fallen = before.secretary
        if fallen and cause.faction and self.state.people[fallen].standing != "dead":
            of = self.state.people[fallen].faction or ""
            ousting = Ousting(fallen, of, cause.faction, self._today)
            self.organisation(organisation, ousted=ousting)
        self._fill(organisation, person, cause)

    def exchange(self, one: str, other: str, cause: Cause) -> None:
        """Let the secretaries of two places change posts; no machine is shaken by it (R4.9)."""
        first, second = (self.state.organisations[name].secretary for name in (one, other))
        self.organisation(other, secretary=None)
        self.organisation(one, secretary=None)
        for place, before, after in ((one, first, second), (other, second, first)):
            self.organisation(place, secretary=after, since=self._today)
            self.write("secretary", place, cause, before=before or "", after=after or "")

    @property
    def _today(self) -> date:
        return self.scenario.calendar[self.state.turn].begins

    def _fill(self, organisation: str, person: str | None, cause: Cause) -> None:
        before, patron = self.state.organisations[organisation], self.state.patron(organisation)
        self.organisation(organisation, secretary=person, since=self._today)
        self.write(
            "secretary", organisation, cause, before=before.secretary or "", after=person or ""
        )
        if before.secretary and (person is None or self.state.patron(organisation) != patron):
            kept = self.scenario.balance.effects.appoint_grip
            self.grip(organisation, before.grip * kept // 100 - before.grip, cause)

    def mandate(self, organisation: str, cause: Cause) -> None:
        """Take an organisation's right to refuse a secretary away."""
        if not self.state.organisations[organisation].mandate:
            self.organisation(organisation, mandate=True)
            self.write("mandate", organisation, cause)

    def addressed(self, organisation: str, faction: str, heard: Tally, cause: Cause) -> None:
        """Count the workers whom a faction's team has spoken to."""
        counted = self.state.organisations[organisation].addressed
        before = counted.get(faction, 0)
        after = before + heard.total
        self.organisation(organisation, addressed={**counted, faction: after})
        self._counted("addressed", organisation, faction, (before, after), heard, cause)

    def cells(self, organisation: str, faction: str, by: int, why: Tally, cause: Cause) -> None:
        """Add to the per cent of the cells that a faction's team has won."""
        held = self.state.organisations[organisation].cells
        before = held.get(faction, 0)
        after = clamp(before + by, 0, 100)
        if after != before:
            self.organisation(organisation, cells={**held, faction: after})
            self._counted("cells", organisation, faction, (before, after), why, cause)

    def _counted(
        self,
        key: str,
        organisation: str,
        faction: str,
        values: tuple[int, int],
        why: Tally,
        cause: Cause,
    ) -> None:
        before, after = map(str, values)
        self.write(key, organisation, cause, detail=faction, before=before, after=after, tally=why)

    def officials(self, organisation: str, by: int, cause: Cause) -> None:
        """Move the per cent of an organisation's delegates who live by a post in the party."""
        before = self.state.organisations[organisation].officials
        after = clamp(before + by, 0, 100)
        if after != before:
            self.organisation(organisation, officials=after)
            self.write("officials", organisation, cause, before=str(before), after=str(after))

    def levy(self, organisation: str, faction: str, new: int, grateful: int, cause: Cause) -> None:
        """Enrol new members, of whom a per cent are grateful to `faction` (R4.41)."""
        record = self.state.organisations[organisation]
        owed = {**record.grateful, faction: record.grateful.get(faction, 0) + grateful}
        enrolled = record.recruits + new
        self.organisation(organisation, recruits=enrolled, grateful=owed, levied=self.state.turn)
        self.write("levy", organisation, cause, before=str(record.recruits), after=str(enrolled))

    def repaid(self, organisation: str, faction: str, by: int, cause: Cause) -> None:
        """Let grateful recruits stand with `faction`; what is counted off needs no entry (R8.9)."""
        owed = self.state.organisations[organisation].grateful
        self.organisation(organisation, grateful={**owed, faction: owed[faction] - by})
        self.support(organisation, faction, by, cause)

    def inspected(self, organisation: str, cause: Cause) -> None:
        """Note that an inspection found something to hold against an organisation."""
        self.organisation(organisation, inspected=self.state.turn)
        self.write("inspected", organisation, cause)

    def signatures(self, organisation: str, faction: str, by: int, cause: Cause) -> None:
        """Add signatures under a faction's platform."""
        signed = self.state.organisations[organisation].signatures
        before = signed.get(faction, 0)
        self.organisation(organisation, signatures={**signed, faction: before + by})
        self.write(
            "signatures",
            organisation,
            cause,
            detail=faction,
            before=str(before),
            after=str(before + by),
        )

    def delegation(self, organisation: str, elected: Delegation, cause: Cause) -> None:
        """Fix the delegates whom an organisation sends to the congress."""
        self.organisation(organisation, delegation=elected)
        self.write(
            "delegation",
            organisation,
            cause,
            detail=elected.patron,
            after=str(elected.nominees),
        )

    # --- people -----------------------------------------------------------------------------
    def person(self, name: str, **fields: Any) -> PersonState:
        """Replace fields of a person's record; the caller writes the entry."""
        record = replace(self.state.people[name], **fields)
        self._put("people", name, record)
        return record

    def tie(self, person: str, to: str, by: int, cause: Cause) -> None:
        """Move what somebody feels for somebody else, within -100 and 100."""
        ties = self.state.people[person].ties
        before = ties.get(to, 0)
        after = clamp(before + by, -100, 100)
        if after != before:
            self.person(person, ties={**ties, to: after})
            self.write("tie", person, cause, detail=to, before=str(before), after=str(after))

    def join(self, person: str, faction: str | None, cause: Cause) -> None:
        """Take somebody over to a faction, with the post they hold."""
        before = self.state.people[person].faction
        if before != faction:
            self.person(person, faction=faction)
            self.write("join", person, cause, before=before or "", after=faction or "")
            self.succession(cause)

    def health(self, person: str, by: int, cause: Cause) -> None:
        """Move somebody's health, within 0 and 10."""
        before = self.state.people[person].health
        after = clamp(before + by, 0, 10)
        if after != before:
            self.person(person, health=after)
            self.write("health", person, cause, before=str(before), after=str(after))

    def away(self, person: str, absence: Absence, cause: Cause) -> None:
        """Note that somebody goes on leave, or falls ill; the entry names the day of return."""
        self.person(person, absence=absence)
        last = len(self.scenario.calendar) - 1
        day = self.scenario.calendar[min(absence.back, last)].begins
        self.write(absence.why, person, cause, after=day.isoformat())

    def back(self, person: str, cause: Cause) -> None:
        """Note that somebody is at hand again."""
        if self.state.people[person].absence:
            self.person(person, absence=None)
            self.write("back", person, cause)

    def posted(self, letter: Letter, cause: Cause) -> None:
        """Send a letter on its way."""
        self._set(letters=(*self.state.letters, letter))
        self.write("letter", letter.by, cause, detail=letter.order.split()[0])

    def opened(self, letter: Letter) -> None:
        """Take a letter that has come off its way; what it orders is the entry."""
        self._set(letters=tuple(one for one in self.state.letters if one != letter))

    def standing(self, person: str, to: Standing, cause: Cause) -> None:
        """Set somebody's standing; removal takes posts, expulsion and death take seats too."""
        before = self.state.people[person].standing
        if before == to:
            return
        self.person(person, standing=to)
        self.write("standing", person, cause, before=before, after=to)
        if to in ("removed", *OUT):
            self._empty_posts(person, cause)
        if to in OUT:
            for body in self.state.bodies:
                self.seat(body, person, None, cause)
        self.succession(cause)

    def _empty_posts(self, person: str, cause: Cause) -> None:
        for office in self.state.posts_of(person):
            self.office(office, None, cause)
        led = self.state.post_as_secretary(person)
        if led:
            self.secretary(led, None, cause)

    # --- offices and bodies -----------------------------------------------------------------
    def office(self, office: str, person: str | None, cause: Cause) -> None:
        """Fill an office, or leave it vacant."""
        before = self.state.offices[office]
        if before != person:
            self._put("offices", office, person)
            self.write("office", office, cause, before=before or "", after=person or "")

    def seat(self, body: str, person: str, rank: Rank | None, cause: Cause) -> None:
        """Give somebody a seat of a rank in a body that has a place (R7.1), or take it away."""
        record = self.state.bodies[body]
        before = record.rank(person)
        if before == rank or not has_place(self.scenario, self.state, body, rank):
            return
        full = tuple(name for name in record.full if name != person)
        candidates = tuple(name for name in record.candidates if name != person)
        if rank == "full":
            full += (person,)
        elif rank == "candidate":
            candidates += (person,)
        self._put("bodies", body, replace(record, full=full, candidates=candidates))
        self.write("seat", body, cause, detail=person, before=before or "", after=rank or "")

    def slate(self, body: str, faction: str, person: str, by: int, cause: Cause) -> None:
        """Put a name on a faction's list for a body, or word about against it."""
        lists = self.state.slates.get(body, {})
        own = lists.get(faction, {})
        before = own.get(person, 0)
        self._put("slates", body, {**lists, faction: {**own, person: before + by}})
        key = "listed" if by > 0 else "struck"
        self.write(key, person, cause, detail=body, before=str(before), after=str(before + by))

    def call(self, body: str, cause: Cause) -> None:
        """Call a body together for the next turn."""
        self._put("called", body, self.state.turn + 1)
        self.write("called", body, cause, after=str(self.state.turn + 1))

    def enlarge(self, body: str, faction: str, by: int, cause: Cause) -> None:
        """Add places to a body at its next election, for a faction's people."""
        added = self.state.enlarged.get(body, {})
        before = added.get(faction, 0)
        self._put("enlarged", body, {**added, faction: before + by})
        values = {"before": str(before), "after": str(before + by)}
        self.write("enlarged", body, cause, detail=faction, **values)

    def elect(self, body: str, record: BodyState, cause: Cause) -> None:
        """Replace the membership of a body: an entry for each who came, rose, fell or left."""
        before = self.state.bodies[body]
        self._put("bodies", body, record)
        known = (*before.full, *before.candidates, *record.full, *record.candidates)
        for name in dict.fromkeys(known):
            old, new = before.rank(name) or "", record.rank(name) or ""
            if old != new:
                self.write("seat", body, cause, detail=name, before=old, after=new)
        for faction in dict.fromkeys((*before.others, *record.others)):
            was, now = before.others.get(faction, 0), record.others.get(faction, 0)
            if was != now:
                self.write("others", body, cause, detail=faction, before=str(was), after=str(now))

    # --- the country ------------------------------------------------------------------------
    def gauge(self, name: str, by: int, cause: Cause) -> None:
        """Move a gauge of the country within its ends; one that the scenario lacks stays away."""
        item = self.scenario.country.get(name)
        before = self.state.country.get(name, 0)
        after = clamp(before + by, item.low, item.high) if item else before
        if after != before:
            self._put("country", name, after)
            self.write("gauge", name, cause, before=str(before), after=str(after))

    def lever(self, name: str, by: int, cause: Cause) -> None:
        """Move a lever of policy by steps, within its ends."""
        item = self.scenario.policies[name]
        before = self.state.policy[name]
        after = clamp(before + by, item.low, item.high)
        if after != before:
            self._put("policy", name, after)
            self.write("lever", name, cause, before=str(before), after=str(after))

    # --- documents --------------------------------------------------------------------------
    def give(self, document: str, faction: str, cause: Cause) -> None:
        """Let a faction hold a document."""
        record = self.state.documents[document]
        if faction not in record.held_by:
            self._put("documents", document, replace(record, held_by=(*record.held_by, faction)))
            self.write("give", document, cause, detail=faction)

    def publish(self, document: str, cause: Cause) -> None:
        """Make a document known to all."""
        record = self.state.documents[document]
        if not record.published:
            self._put("documents", document, replace(record, published=True))
            self.write("publish", document, cause)

    def use(self, document: str, faction: str) -> None:
        """Count that a faction has used a document (its deed is the entry)."""
        record = self.state.documents[document]
        uses = {**record.uses, faction: record.uses.get(faction, 0) + 1}
        self._put("documents", document, replace(record, uses=uses))

    # --- motions ----------------------------------------------------------------------------
    def agenda(self, motion: str, cause: Cause) -> None:
        """Put a motion on the agenda."""
        if motion not in self.state.agenda and motion not in self.state.results:
            self._set(agenda=(*self.state.agenda, motion))
            self.write("agenda", motion, cause)

    def line(self, motion: str, faction: str, side: Side, cause: Cause) -> None:
        """Set a faction's line on a motion."""
        lines = self.state.lines.get(motion, {})
        before = lines.get(faction, "")
        if before != side:
            self._put("lines", motion, {**lines, faction: side})
            self.write("line", motion, cause, detail=faction, before=before, after=side)

    def argument(self, motion: str, who: str, by: int, cause: Cause) -> None:
        """Add the weight of a speech, or of an event, to one side of a motion (for is positive)."""
        heard = self.state.arguments.get(motion, {})
        before = heard.get(who, 0)
        if by:
            self._put("arguments", motion, {**heard, who: before + by})
            self.write(
                "argument", motion, cause, detail=who, before=str(before), after=str(before + by)
            )

    def result(self, motion: str, result: Result, cause: Cause) -> None:
        """Enter the count of a vote (or that a right was claimed) and close the motion."""
        self._set(agenda=tuple(name for name in self.state.agenda if name != motion))
        self._put("results", motion, result)
        count = result.ballots
        if not count.cast:
            self.write("claimed", motion, cause)
            return
        self.write(
            "carried" if result.carried else "lost",
            motion,
            cause,
            after=f"{count.for_}:{count.against}:{count.abstain}",
        )

    def elected(self, election: str) -> None:
        """Note that an election has been held."""
        self._put("elections", election, self.state.turn)

    # --- events, pacts, deeds ---------------------------------------------------------------
    def occur(self, event: str, option: str, cause: Cause) -> None:
        """Note that an event has happened, or how it was answered."""
        key = "answer" if event in self.state.events else "event"
        self._put("events", event, Occurrence(self.state.turn, option))
        self.write(key, event, cause, after=option)

    def ask(self, question: Question) -> None:
        """Let an event wait for a faction's answer."""
        self._set(questions=(*self.state.questions, question))

    def pacts(self, pacts: tuple[PactState, ...]) -> None:
        """Replace the pacts; `diplomacy` writes the entries."""
        self._set(pacts=pacts)

    def deed(self, deed: Deed, cause: Cause, chance: Tally | None, rolled: int | None) -> None:
        """Enter an order that was carried out, with its chance and the throw."""
        self._set(deeds=(*self.state.deeds, deed))
        self.write(
            "done" if deed.success else "failed",
            deed.actor,
            cause,
            detail=deed.verb,
            after=deed.target,
            tally=chance,
            roll=rolled,
        )

    def advance(self, **fields: Any) -> None:
        """Move the clockwork of the game (turn, awaited, answers), which is no event in it."""
        self._set(**fields)

    def close(self) -> State:
        """The state with the entries of the turn bound into its chronicle."""
        chronicle = (*self.state.chronicle, (*self.state.news, *self.entries))
        return replace(self.state, chronicle=chronicle, news=())
