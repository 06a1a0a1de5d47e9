"""Owns the words that a thing can be: ranks, sides, measures, standings, and kinds of order."""

from __future__ import annotations

from typing import Literal

Rank = Literal["full", "candidate"]
Side = Literal["for", "against", "abstain"]
Majority = Literal["half", "two_thirds"]  # more than half of all ballots; at least two thirds
Measure = Literal["influence", "legitimacy", "exposure", "cohesion"]
Absent = Literal["leave", "illness"]
Standing = Literal["member", "warned", "reprimanded", "removed", "expelled", "exiled", "dead"]
OUT: tuple[Standing, ...] = ("expelled", "exiled", "dead")  # who has no card any more
VerbName = Literal[
    "appoint",
    "transfer",
    "recall",
    "inspect",
    "recruit",
    "tour",
    "team",
    "publish",
    "cite",
    "cultivate",
    "gather",
    "speak",
    "negotiate",
    "table",
    "charge",
    "answer",
    "suppress",
    "leak",
    "compromise",
    "shift",
    "proclaim",
    "rest",
    "meet",
    "watch",
    "print",
    "demonstrate",
    "submit",
    "recant",
    "policy",
    "hunt",
    "campaign",
    "bar",
    "leave",
    "write",
    "propose",
    "resign",
    "list",
    "strike",
    "enlarge",
    "call",
]
