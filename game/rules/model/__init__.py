"""Owns the nouns that a scenario can name: read once, never changed (R0.1).

One class for each YAML file of a scenario folder; the file is a list of things with an `id`, or
(`scenario.yaml`, `balance.yaml`) one thing. What *is* at a moment of play is `state`, never here.
Every thing says where it comes from: `source` is the citation, `confidence` how sure the record
is, `assumption` that the record is silent and the game had to choose.

`world` holds who and what is there, `course` what is to come, `country` what is counted and decided
beside the party, `reading` what is only there to be read; `scenario` puts them together.

>>> Tie(to="zinoviev", strength=72, reason="In emigration together").strength
72
"""

from game.rules.model.country import Gauge, Lever, Stir
from game.rules.model.course import (
    Assembly,
    Election,
    Ending,
    Event,
    Fact,
    HistoricOrder,
    Motion,
    Option,
    Risk,
    Sanction,
    Turn,
    Wording,
)
from game.rules.model.reading import Lesson, Term
from game.rules.model.scenario import ModMark, Past, PastOrder, PastVote, Scenario, ScenarioCard
from game.rules.model.world import (
    Aim,
    Away,
    Body,
    BodyRole,
    Confidence,
    Doctrine,
    Document,
    Faction,
    Issue,
    Office,
    OfficeRole,
    Organisation,
    Pact,
    Person,
    Post,
    Seat,
    Tie,
)

__all__ = [
    "Aim",
    "Assembly",
    "Away",
    "Body",
    "BodyRole",
    "Confidence",
    "Doctrine",
    "Document",
    "Election",
    "Ending",
    "Event",
    "Fact",
    "Faction",
    "Gauge",
    "HistoricOrder",
    "Issue",
    "Lesson",
    "Lever",
    "ModMark",
    "Motion",
    "Office",
    "OfficeRole",
    "Option",
    "Organisation",
    "Pact",
    "Past",
    "PastOrder",
    "PastVote",
    "Person",
    "Post",
    "Risk",
    "Sanction",
    "Scenario",
    "ScenarioCard",
    "Seat",
    "Stir",
    "Term",
    "Tie",
    "Turn",
    "Wording",
]
