"""What could have gone otherwise in 1924 and January 1925, and by which answer (causes.md, 4).

Whoever answers otherwise here gives the orders of history in all else, as the other sides do.
"""

from __future__ import annotations

import pytest

from game.match import PERSON, Match
from game.players.history import History
from game.scenario.load import load


def played(name: str, faction: str, event: str, option: str) -> Match:
    """A game like history but for one answer of one side."""
    scenario = load(name)
    others = dict.fromkeys(scenario.factions, "history") | {faction: PERSON}
    match = Match(scenario, 1924, others)
    match.advance()
    while not match.over:
        asked = any(question.event == event for question in match.view().state.questions)
        answer = [f"decide {event} {option}"] if asked else []
        done = History().decide(scenario, match.view(), "")
        match.answer([*answer, *(line for line in done if not line.startswith(f"decide {event} "))])
        match.advance()
    return match


@pytest.mark.parametrize(
    ("name", "faction", "event", "option", "ending"),
    [
        ("1924-testament", "leningrad", "testament_hearing", "save", "as_it_was"),
        ("1924-testament", "leningrad", "testament_hearing", "let_go", "letter_obeyed"),
        ("1924-lessons-of-october", "secretariat", "penalty_question", "mild", "warned_and_kept"),
        (
            "1924-lessons-of-october",
            "secretariat",
            "penalty_question",
            "with_leningrad",
            "expelled_at_once",
        ),
        (
            "1924-lessons-of-october",
            "secretariat",
            "penalty_question",
            "seat_only",
            "out_of_the_room",
        ),
    ],
)
def test_one_answer_makes_another_ending(
    name: str, faction: str, event: str, option: str, ending: str
) -> None:
    match = played(name, faction, event, option)

    outcome = match.outcome
    assert outcome is not None
    assert outcome.ending == ending
