"""Owns the check of a game against the record: for each fact a verdict, its cause and its source.

    from game import record

    for verdict in record.check(scenario, match.states):
        print(verdict.fact, verdict.verdict, verdict.source)

The rules know nothing of it: it reads games, and no game reads it. Read `verdicts`, then
`causes` and `turning`.
"""

from game.record.causes import subjects
from game.record.facts import as_json, facts
from game.record.verdicts import (
    VERDICTS,
    Days,
    Verdict,
    VerdictName,
    check,
    days_apart,
    days_of,
)

__all__ = [
    "VERDICTS",
    "Days",
    "Verdict",
    "VerdictName",
    "as_json",
    "check",
    "days_apart",
    "days_of",
    "facts",
    "subjects",
]
