"""Owns the words that fill the sentences: measures, sides, standings, verdicts, months."""

from __future__ import annotations

from collections.abc import Mapping

from game.words.mark import N_

WORDS: Mapping[str, str] = {
    "influence": N_("influence"),
    "legitimacy": N_("Leninist legitimacy"),
    "exposure": N_("exposure to the ban"),
    "cohesion": N_("cohesion"),
    "for": N_("for"),
    "against": N_("against"),
    "abstain": N_("abstaining"),
    "all": N_("all"),
    "delegations": N_("the delegations"),
    "full": N_("full member"),
    "candidate": N_("candidate member"),
    "member": N_("a member in good standing"),
    "warned": N_("warned"),
    "reprimanded": N_("reprimanded"),
    "expelled": N_("expelled from the party"),
    "dead": N_("dead"),
    "removed": N_("removed from all posts"),
    "exiled": N_("put out of the party and exiled"),
    "": N_("nobody"),
    "uncommitted": N_("the uncommitted"),
}

VERDICTS: Mapping[str, str] = {
    "as_in_history": N_("as in history"),
    "earlier": N_("earlier"),
    "later": N_("later"),
    "diverged": N_("diverged"),
    "not_reached": N_("not reached"),
    "unchecked": N_("not checked"),
}

CONFIDENCE: Mapping[str, str] = {
    "seed": N_("stated in the founding articles"),
    "high": N_("well attested"),
    "medium": N_("one good source, or small disagreement"),
    "low": N_("a single weak source"),
    "assumption": N_("an assumption of the game"),
}

MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
