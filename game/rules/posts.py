"""Owns motions about a post (R7.8, R7.9): who shall have an office, and who is let go.

Such a motion stands in no file. Its id says everything: what is asked, about whom, which office or
body, who votes and on which turn, who moves it, against whom, and who holds the post.
`cases.with_cases` lets a scenario know all of them.

>>> about_post("propose.voroshilov.war.politburo.9.secretariat.leningrad.lashevich").holder
'lashevich'
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from game.rules.days import turn_of
from game.rules.delegates import Voter
from game.rules.joint import called_for
from game.rules.model import Assembly, Motion, Scenario
from game.rules.state import State
from game.rules.tally import Reason
from game.rules.vocabulary import ChangeMeasure, ChangeTie, Effect, FillOffice, FillSeat
from game.rules.wordings import worded

_SOURCE = "Party rules of 1922 and 1925: a body elects to its posts, and lets go from them"
NOBODY = 5  # the authority that an empty chair has


@dataclass(frozen=True, slots=True)
class AboutPost:
    """What is asked: `propose` that a person take a post, or whether one who will `resign` stays.

    `against` is the faction of the holder, or for a resignation how many its faction has offered.
    """

    kind: Literal["propose", "resign"]
    person: str
    post: str
    body: str
    turn: int
    mover: str
    against: str = ""
    holder: str = ""

    @property
    def id(self) -> str:
        """The id of the motion."""
        asked = (self.kind, self.person, self.post, self.body, str(self.turn))
        return ".".join((*asked, self.mover, self.against, self.holder))


def about_post(motion: str) -> AboutPost | None:
    """What a motion's id asks about a post, if it is such an id."""
    kind, *parts = motion.split(".")
    if kind not in ("propose", "resign") or len(parts) != 7 or not parts[3].isdigit():
        return None
    person, post, body, turn, mover, against, holder = parts
    return AboutPost(kind, person, post, body, int(turn), mover, against, holder)  # type: ignore[arg-type]


# --- who decides --------------------------------------------------------------------------------
def sits(scenario: Scenario, state: State, body: str) -> bool:
    """Whether a body sits in this turn (R7.8): always, called, or as the calendar says."""
    if scenario.bodies[body].standing or called_for(state, body) == state.turn:
        return True
    return any(
        turn_of(scenario, assembly.opens) <= state.turn <= turn_of(scenario, assembly.closes)
        for assembly in scenario.assemblies.values()
        if assembly.body == body
    )


def elector(scenario: Scenario, post: str) -> str | None:
    """The body that gives an office, or that elects to a body; None where a congress does."""
    office = scenario.offices.get(post)
    giver = office.filled_by if office else scenario.bodies[post].elected_by
    return giver if giver in scenario.bodies else None


def judge(scenario: Scenario, state: State, post: str) -> str | None:
    """The body that answers a resignation (R7.9): who gives the post, or its standing organ."""
    giver = elector(scenario, post)
    if giver is None or sits(scenario, state, giver):
        return giver
    return organ_of(scenario, giver)


def organ_of(scenario: Scenario, body: str) -> str | None:
    """The first standing body that a body elects: it leads between the sittings."""
    return next(
        (
            name
            for name, item in scenario.bodies.items()
            if item.standing and item.elected_by == body
        ),
        None,
    )


def weight_of(scenario: Scenario, post: str) -> int:
    """How much a post weighs: the influence of an office, a number of its own for a seat."""
    office = scenario.offices.get(post)
    return office.influence if office else scenario.balance.bodies.seat_weight


# --- the motion ---------------------------------------------------------------------------------
def motion(scenario: Scenario, name: str) -> Motion | None:
    """The motion that an id about a post spells out."""
    item = about_post(name)
    if item is None or item.turn >= len(scenario.calendar) or item.person not in scenario.people:
        return None
    if item.post not in scenario.offices and item.post not in scenario.bodies:
        return None
    return _MADE[item.kind](scenario, item)


def _proposal(scenario: Scenario, item: AboutPost) -> Motion:
    """Shall somebody have the post? What others held is taken from them (R7.8)."""
    weights, mover = scenario.balance.bodies, item.mover
    taken: tuple[Effect, ...] = ()
    if item.against:
        cost = weight_of(scenario, item.post) * weights.taken // 100
        taken = (ChangeMeasure("measure", mover, "legitimacy", -cost),)
    if item.holder:
        taken += (ChangeTie("tie", item.holder, mover, -weights.dismissed),)
    taken += (ChangeTie("tie", item.person, mover, scenario.balance.effects.security),)
    return _asked(
        scenario,
        item,
        carried=(_given(scenario, item, item.person), *taken),
        lost=(
            ChangeMeasure("measure", item.mover, "legitimacy", -weights.refused),
            ChangeMeasure("measure", item.mover, "cohesion", -weights.refused),
        ),
        opposer=item.against or None,
    )


def _stay(scenario: Scenario, item: AboutPost) -> Motion:
    """Shall somebody who offers to go be asked to stay? Who is kept is the stronger (R7.9)."""
    weights = scenario.balance.bodies
    worn = weights.stay_worn * int(item.against or 0)
    gain = max(0, weight_of(scenario, item.post) * weights.stay // 100 - worn)
    return _asked(
        scenario,
        item,
        carried=(ChangeMeasure("measure", item.mover, "legitimacy", gain),),
        lost=(
            _given(scenario, item, None),
            ChangeMeasure("measure", item.mover, "cohesion", -weights.released),
            ChangeMeasure("measure", item.mover, "exposure", -weights.spared),
        ),
        opposer=None,
    )


_MADE: dict[str, Callable[[Scenario, AboutPost], Motion]] = {
    "propose": _proposal,
    "resign": _stay,
}


def _given(scenario: Scenario, item: AboutPost, person: str | None) -> Effect:
    """The post goes to somebody; to nobody: it falls vacant."""
    if item.post in scenario.offices:
        return FillOffice("office", item.post, person)
    return FillSeat("seat", item.post, item.person, "full" if person else None)


def _asked(
    scenario: Scenario,
    item: AboutPost,
    *,
    carried: tuple[Effect, ...],
    lost: tuple[Effect, ...],
    opposer: str | None,
) -> Motion:
    office = scenario.offices.get(item.post)
    post = office.short or office.name if office else scenario.bodies[item.post].name
    words = worded(scenario, item.kind, person=scenario.people[item.person].name, post=post)
    return Motion(
        id=item.id,
        assembly=f"sitting.{item.body}.{item.turn}",
        day=scenario.calendar[item.turn].begins,
        title=words.title,
        question=words.question,
        mover=item.mover,
        opposer=opposer,
        positions={},
        lines={item.mover: "for", **({opposer: "against"} if opposer else {})},
        source=_SOURCE,
        confidence="assumption",
        scheduled=False,
        for_says=words.for_says,
        against_says=words.against_says,
        carried=carried,
        lost=lost,
    )


def assembly(scenario: Scenario, name: str) -> Assembly | None:
    """A sitting that stands in no calendar: `sitting.BODY.TURN`."""
    hall, *parts = name.split(".")
    if hall != "sitting" or len(parts) != 2 or not parts[1].isdigit():
        return None
    body, turn = parts[0], int(parts[1])
    if body not in scenario.bodies or turn >= len(scenario.calendar):
        return None
    day = scenario.calendar[turn].begins
    return Assembly(
        id=name,
        name=worded(scenario, "sitting", body=scenario.bodies[body].name).title,
        kind="sitting",
        opens=day,
        closes=day,
        place="Moscow",
        source=_SOURCE,
        confidence="assumption",
        body=body,
    )


# --- why they vote so ---------------------------------------------------------------------------
def post_reasons(
    scenario: Scenario, state: State, motion: str, delegate: Voter
) -> tuple[Reason, ...]:
    """What weighs in a vote about a post beside the lines (R5.11): names, ties, custom, unity."""
    item = about_post(motion)
    if item is None:
        return ()
    weights = scenario.balance.bodies
    holder = state.offices.get(item.post) if item.kind == "propose" else None
    theirs = scenario.people[holder].authority if holder else NOBODY
    lead = scenario.people[item.person].authority - theirs
    felt = _felt(state, delegate, item.person) - _felt(state, delegate, holder)
    kept, side = (holder, -1) if item.kind == "propose" else (item.person, 1)
    alone = "" if holder else "_alone"
    return (
        Reason(f"name{alone}", lead * weights.known, (item.person, holder or "")),
        Reason(f"felt{alone}", felt * weights.known_tie // 100, (item.person, holder or "")),
        Reason("custom", side * _custom(scenario, state, kept), (kept or "",)),
    )


def _felt(state: State, delegate: Voter, person: str | None) -> int:
    """What a delegate with a name feels for somebody; all that one can for oneself."""
    if delegate.person is None or person is None:
        return 0
    return 100 if delegate.person == person else state.people[delegate.person].ties.get(person, 0)


def _custom(scenario: Scenario, state: State, holder: str | None) -> int:
    """Nobody is put out of a post without cause; what can be held against a side is one (R5.11)."""
    if holder is None:
        return 0
    weights, faction = scenario.balance.bodies, state.people[holder].faction
    exposed = state.factions[faction].exposure if faction else 0
    return max(0, weights.custom - exposed * weights.custom_exposure // 100)
