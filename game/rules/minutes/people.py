"""Owns what can change in somebody: ties, faction, lead, health, absence, letters and standing.

A standing takes posts, seats and a lead with it: so people stand on organisations and bodies.
"""

from __future__ import annotations

from typing import Any

from game.rules.leaders import heir, leader_of
from game.rules.minutes.bodies import Bodies
from game.rules.minutes.draft import changed
from game.rules.minutes.organisations import Organisations
from game.rules.minutes.sums import clamp
from game.rules.state import Absence, Cause, Letter, PersonState
from game.rules.vocabulary import OUT, Standing


class People(Organisations, Bodies):
    """Changes in people, and in the posts that they lose, with their entries."""

    def person(self, name: str, **fields: Any) -> PersonState:
        """Replace fields of a person's record; the caller writes the entry."""
        record = changed(self.state.people[name], fields)
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

    def succession(self, cause: Cause) -> None:
        """Let the lead of each faction pass whose leader is gone, if anybody is left (R13.9)."""
        for faction in self.scenario.factions:
            before = leader_of(self.scenario, self.state, faction)
            after = heir(self.scenario, self.state, faction)
            if after:
                self.record("factions", faction, leader=after)
                self.write("lead", faction, cause, before=before, after=after)

    def _empty_posts(self, person: str, cause: Cause) -> None:
        for office in self.state.posts_of(person):
            self.office(office, None, cause)
        led = self.state.post_as_secretary(person)
        if led:
            self.secretary(led, None, cause)
