"""Owns the kinds of entries by which a chronicle can be filtered, and what they are called."""

from __future__ import annotations

from game.rules.state import Cause
from game.words import text as _

KINDS: dict[str, tuple[str, ...]] = {
    "all": (),
    "votes": (
        "carried",
        "lost",
        "claimed",
        "elected",
        "listed",
        "struck",
        "enlarged",
        "called",
        "delegation",
        "agenda",
        "argument",
        "line",
        "seat",
    ),
    "news": ("event", "answer"),
    "posts": (
        "secretary",
        "office",
        "standing",
        "join",
        "lead",
        "health",
        "mandate",
        "tie",
        "leave",
        "illness",
        "back",
    ),
    "places": (
        "grip",
        "support",
        "mood",
        "inspected",
        "signatures",
        "addressed",
        "cells",
        "officials",
        "levy",
    ),
    "papers": ("read", "kept_back", "answered", "stain", "publish", "give"),
    "measures": ("measure", "platform", "appeal", "doctrine"),
    "ban": (
        "evidence",
        "promise",
        "promise_broken",
        "dropped",
        "underground",
        "press_stands",
        "press_seized",
        "marched",
        "dispersed",
        "nothing_found",
        "standing",
    ),
    "country": ("gauge", "lever"),
    "press": (
        "campaign_on",
        "campaign_against",
        "campaign_ends",
        "barred",
        "unbarred",
        "discussion",
        "discussion_closed",
    ),
    "pacts": (
        "pact",
        "offer",
        "declined",
        "breach",
        "trust",
        "denounced",
        "ran_out",
        "pact_ends",
        "feud",
        "feud_ends",
    ),
    "orders": ("done", "failed", "void", "letter", "intercepted"),
}


def kind_words(kind: str) -> str:
    """The name of a kind in the filter."""
    return {
        "all": _("Everything"),
        "votes": _("Votes and elections"),
        "news": _("News and answers"),
        "posts": _("People and posts"),
        "places": _("Organisations"),
        "papers": _("Papers"),
        "measures": _("Measures of the factions"),
        "ban": _("The ban on factions"),
        "country": _("The country"),
        "press": _("Press and doors"),
        "pacts": _("Pacts and offers"),
        "orders": _("Orders and how they went"),
    }[kind]


def cause_words(cause: Cause) -> str:
    """What kind of cause it is, in a word."""
    return {
        "order": _("order"),
        "event": _("news"),
        "motion": _("vote"),
        "election": _("election"),
        "pact": _("pact"),
        "rule": _("the way of things"),
        "risk": _("death"),
        "start": _("the beginning"),
    }[cause.kind]
