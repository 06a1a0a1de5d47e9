"""Owns what can change in an organisation: its secretary, grip, support, moods and delegates."""

from __future__ import annotations

from typing import Any

from game.rules.minutes.draft import Draft, changed
from game.rules.minutes.sums import clamp, gained
from game.rules.state import Cause, Delegation, OrganisationState, Ousting
from game.rules.tally import Tally


class Organisations(Draft):
    """Changes in the organisations, with their entries."""

    def organisation(self, name: str, **fields: Any) -> OrganisationState:
        """Replace fields of an organisation's record; the caller writes the entry."""
        record = changed(self.state.organisations[name], fields)
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
        names = dict.fromkeys((faction, *before))  # and those from whom it was won
        moved = [name for name in names if before.get(name, 0) != after.get(name, 0)]
        if moved:
            self.organisation(organisation, support=after)
        for name in moved:
            old, new = str(before.get(name, 0)), str(after.get(name, 0))
            self.write("support", organisation, cause, detail=name, before=old, after=new)

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

    def dismiss(self, organisation: str, cause: Cause) -> None:
        """Let delegates go home when their assembly is over (R3.3)."""
        if self.state.organisations[organisation].delegation is not None:
            self.organisation(organisation, delegation=None)
            self.write("dismissed", organisation, cause)

    def delegation(self, organisation: str, elected: Delegation, cause: Cause) -> None:
        """Fix the delegates whom an organisation sends to the assembly ahead."""
        self.organisation(organisation, delegation=elected)
        self.write(
            "delegation",
            organisation,
            cause,
            detail=elected.patron,
            after=str(elected.nominees),
        )
