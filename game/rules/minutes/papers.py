"""Owns what can change in documents and motions: who holds them, what is voted and how."""

from __future__ import annotations

from dataclasses import replace

from game.rules.minutes.draft import Draft
from game.rules.state import Cause, Result
from game.rules.vocabulary import Side


class Papers(Draft):
    """Changes in documents and motions, with their entries."""

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
