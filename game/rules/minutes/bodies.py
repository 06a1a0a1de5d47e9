"""Owns what can change in offices and bodies: who holds, sits, is listed, called and elected."""

from __future__ import annotations

from dataclasses import replace

from game.rules.minutes.draft import Draft
from game.rules.minutes.sums import has_place
from game.rules.state import BodyState, Cause
from game.rules.vocabulary import Rank


class Bodies(Draft):
    """Changes in offices and bodies, with their entries."""

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
