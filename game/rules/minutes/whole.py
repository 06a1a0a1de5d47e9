"""Owns the minutes as a whole: beside people and papers the factions, the country and events."""

from __future__ import annotations

from game.rules.minutes.papers import Papers
from game.rules.minutes.people import People
from game.rules.minutes.sums import clamp
from game.rules.state import Cause, Deed, Occurrence, PactState, Question
from game.rules.tally import Tally
from game.rules.vocabulary import Measure


class Minutes(People, Papers):
    """Everything that can change, with its entry: what the rules write a turn into."""

    # --- factions ---------------------------------------------------------------------------
    def measure(self, faction: str, of: Measure, by: int, cause: Cause) -> None:
        """Move a measure of a faction; influence has no upper end but the balance's cap."""
        before = getattr(self.state.factions[faction], of)
        top = self.scenario.balance.orders.influence_cap if of == "influence" else 100
        after = clamp(before + by, 0, max(top, before))
        if after == before:
            return
        self.record("factions", faction, **{of: after})
        self.write("measure", faction, cause, detail=of, before=str(before), after=str(after))

    def feud(self, faction: str, other: str, cause: Cause, *, begins: bool) -> None:
        """Let a faction stand against another, or bury the quarrel (R6.9)."""
        record = self.state.factions[faction]
        if faction == other or (other in record.hostile) == begins:
            return
        hostile = tuple(name for name in record.hostile if name != other)
        hostile += (other,) if begins else ()
        self.record("factions", faction, hostile=hostile)
        self.write("feud" if begins else "feud_ends", faction, cause, detail=other)

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
