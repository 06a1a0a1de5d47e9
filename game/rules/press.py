"""Owns the press (R14): papers, their editors, who may print, campaigns, doors, discussions.

A paper is an office with a press, or that of an organisation's committee, which its secretary
directs; it is named by the office or by the organisation.

    reach(scenario, state, "pravda", "leningrad").total   # per cent a week, and why

It must not know an order: `verbs.agitation` begins campaigns and closes doors, `verbs.word` prints.
"""

from __future__ import annotations

from dataclasses import replace

from game.rules.conditions import discussion_open
from game.rules.country import weeks
from game.rules.diplomacy import allied, commands
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.platforms import platform
from game.rules.roles import leading
from game.rules.state import Campaign, Cause, State
from game.rules.tally import Reason, Tally, tally


# --- papers -------------------------------------------------------------------------------------
def edited(scenario: Scenario) -> tuple[str, ...]:
    """The papers that have an editor of their own: the offices with a press (R14.1)."""
    return scenario.edited


def papers(scenario: Scenario) -> tuple[str, ...]:
    """All papers (R14.1): the edited ones, and those of committees where there is no other."""
    own = {scenario.offices[name].press for name in edited(scenario)}
    return (*edited(scenario), *(name for name in scenario.organisations if name not in own))


def home(scenario: Scenario, paper: str) -> str | None:
    """The organisation in which a paper is read; None for one that is read everywhere."""
    if paper in scenario.organisations:
        return paper
    press = scenario.offices[paper].press
    return None if press == "all" else press


def readers(scenario: Scenario, paper: str) -> tuple[str, ...]:
    """The organisations in which a paper is read (R14.1)."""
    where = home(scenario, paper)
    return (where,) if where else tuple(scenario.organisations)


def papers_in(scenario: Scenario, place: str) -> tuple[str, ...]:
    """The papers that are read in a place, its own first."""
    own = [name for name in papers(scenario) if home(scenario, name) == place]
    return (*own, *(name for name in papers(scenario) if home(scenario, name) is None))


def editor(state: State, paper: str) -> str | None:
    """Who edits a paper: the holder of the office, or the secretary of the organisation."""
    if paper in state.organisations:
        return state.organisations[paper].secretary
    return state.offices[paper]


def follows(scenario: Scenario, state: State, paper: str, faction: str) -> bool:
    """Whether a paper prints what a faction or its ally wants (R14.2).

    An editor who follows nobody prints for whoever commands the body that fills the office.
    """
    person = editor(state, paper)
    if person is None:
        return False
    side = state.people[person].faction
    if side is not None:
        return allied(state, faction, side)
    body = scenario.offices[paper].filled_by if paper in scenario.offices else ""
    return body in state.bodies and commands(scenario, state, faction, body)


def leave_to_print(scenario: Scenario, state: State, faction: str, paper: str) -> str:
    """On what a faction may print in a paper (R14.2), as the key of a reason; "" for on nothing."""
    if follows(scenario, state, paper, faction):
        return "own_paper"
    if discussion_open(scenario, state):
        return "discussion"
    return "decision" if decides(scenario, state, faction) else ""


def directs(scenario: Scenario, state: State, faction: str, actor: str, paper: str) -> bool:
    """Whether `actor` can say what a paper campaigns for (R14.4).

    The editor can; where the editor follows nobody, a full member of the body that fills the office
    and that the faction commands.
    """
    person = editor(state, paper)
    if person is None or actor == person:
        return person is not None
    if state.people[person].faction is not None or paper not in scenario.offices:
        return False
    body = scenario.offices[paper].filled_by
    seated = body in state.bodies and actor in state.bodies[body].full
    return seated and follows(scenario, state, paper, faction)


def decides(scenario: Scenario, state: State, faction: str) -> bool:
    """Whether the Politburo decides as a faction and its allies want (R14.2)."""
    return commands(scenario, state, faction, leading(scenario))


# --- doors --------------------------------------------------------------------------------------
def barred(state: State, place: str, faction: str) -> bool:
    """Whether a place is closed to a faction (R14.5).

    A mandate opens it, and so does a secretary who follows nobody, the faction or its ally.
    """
    if not state.organisations[place].closed_to(faction, state.turn):
        return False
    patron = state.patron(place)
    return bool(patron) and not allied(state, faction, patron)


def sent(scenario: Scenario, state: State, faction: str, actor: str) -> bool:
    """Whether somebody speaks by decision of the Politburo, which opens every door (R14.5)."""
    return decides(scenario, state, faction) and actor in state.bodies[leading(scenario)].full


def bar(minutes: Minutes, place: str, faction: str, until: int, cause: Cause) -> None:
    """Close a place to a faction until a turn, or (with the present one) open it again."""
    record = minutes.state.organisations[place]
    minutes.organisation(place, barred={**record.barred, faction: until})
    key = "barred" if until > minutes.state.turn else "unbarred"
    minutes.write(key, place, cause, detail=faction)


def unbar(minutes: Minutes, place: str, cause: Cause) -> None:
    """Open a place to everybody."""
    for faction in minutes.scenario.factions:
        if barred(minutes.state, place, faction):
            bar(minutes, place, faction, minutes.state.turn, cause)


# --- discussions --------------------------------------------------------------------------------
def discussion(minutes: Minutes, until: str, cause: Cause) -> None:
    """Open a discussion until a day, or (with "") close the one that is open (R14.3)."""
    if minutes.state.discussion != until:
        before = minutes.state.discussion
        minutes.advance(discussion=until)
        key = "discussion" if until else "discussion_closed"
        minutes.write(key, "discussion", cause, before=before, after=until)


# --- campaigns ----------------------------------------------------------------------------------
def opposed(scenario: Scenario, state: State, one: Campaign, other: Campaign) -> bool:
    """Whether two campaigns answer each other (R14.4)."""
    if allied(state, one.faction, other.faction):
        return False
    if one.how == other.how == "on" and one.about == other.about:
        sides = (platform(scenario, state, c.faction).get(one.about, 0) for c in (one, other))
        return next(sides) * next(sides) < 0
    return any(
        first.how == "against" and first.about == second.faction
        for first, second in ((one, other), (other, one))
    )


def answers(scenario: Scenario, state: State, paper: str, place: str) -> tuple[str, ...]:
    """The papers read in a place that answer the campaign of `paper` there (R14.4)."""
    own = state.campaigns[paper]
    return tuple(
        name
        for name in papers_in(scenario, place)
        if name in state.campaigns and opposed(scenario, state, own, state.campaigns[name])
    )


def reach(scenario: Scenario, state: State, paper: str, place: str) -> Tally:
    """The per cent that a campaign moves a place in a week, and why (R14.4)."""
    balance, record = scenario.balance.press, state.organisations[place]
    campaign = state.campaigns[paper]
    local = home(scenario, paper) is not None
    person = editor(state, paper)
    theory = scenario.people[person].theory if person else 0
    patron = state.patron(place)
    hostile = bool(patron) and not allied(state, campaign.faction, patron) and not record.mandate
    closed = barred(state, place, campaign.faction)
    return tally(
        Reason("local_paper" if local else "central_paper",
               balance.local if local else balance.central, (paper,)),
        Reason("theory", theory * balance.theory, (person or "",)),
        Reason("access", -(record.grip * balance.access // 100) if hostile else 0, (place,)),
        Reason("barred", -balance.barred if closed else 0, (place, campaign.faction)),
        *(Reason("answered_by", -balance.answered, (other,))
          for other in answers(scenario, state, paper, place)),
    )  # fmt: skip


def begin(minutes: Minutes, paper: str, campaign: Campaign, cause: Cause) -> None:
    """Let a paper begin a campaign; one that it ran before gives way to it."""
    minutes.advance(campaigns={**minutes.state.campaigns, paper: campaign})
    key = f"campaign_{campaign.how}"
    minutes.write(key, paper, cause, detail=campaign.about, after=str(campaign.weeks))


def settle(minutes: Minutes) -> None:
    """The press's part of the reckoning: campaigns that lost their paper stop, the others work."""
    for paper, campaign in tuple(minutes.state.campaigns.items()):
        if not follows(minutes.scenario, minutes.state, paper, campaign.faction):
            _end(minutes, paper, Cause("rule", "new_editor"))
    passed = weeks(minutes.scenario, minutes.state)
    if not passed:
        return
    for paper in tuple(minutes.state.campaigns):
        _work(minutes, paper, passed)
    for place in minutes.scenario.organisations:
        _resent(minutes, place, passed)


def _end(minutes: Minutes, paper: str, cause: Cause) -> None:
    ended = minutes.state.campaigns[paper]
    others = {name: item for name, item in minutes.state.campaigns.items() if name != paper}
    minutes.advance(campaigns=others)
    minutes.write("campaign_ends", paper, cause, detail=ended.faction)


def _work(minutes: Minutes, paper: str, passed: int) -> None:
    """One turn of a campaign: places it moves, what it costs, and its end (R14.4)."""
    scenario, campaign = minutes.scenario, minutes.state.campaigns[paper]
    cause = Cause("order", campaign.order, campaign.faction)
    before = minutes.state
    for place in readers(scenario, paper):
        chance = reach(scenario, before, paper, place).total * passed
        if minutes.roll(f"campaign:{paper}:{place}", 100) <= chance:
            _move(minutes, place, campaign, cause)
    balance = scenario.balance.press
    if campaign.how == "against":
        answered = any(opposed(scenario, before, campaign, c) for c in before.campaigns.values())
        if home(scenario, paper) is None and not answered:
            minutes.measure(campaign.about, "legitimacy", -balance.blow * passed, cause)
        if decides(scenario, before, campaign.about) and not discussion_open(scenario, before):
            minutes.measure(campaign.faction, "exposure", balance.exposure * passed, cause)
    if campaign.weeks > passed:
        left = replace(campaign, weeks=campaign.weeks - passed)
        minutes.advance(campaigns={**minutes.state.campaigns, paper: left})
    else:
        _end(minutes, paper, Cause("rule", "campaign_over"))


def _move(minutes: Minutes, place: str, campaign: Campaign, cause: Cause) -> None:
    """A mood goes a step towards the platform, no further; or a faction loses a per cent."""
    if campaign.how == "against":
        minutes.support(place, campaign.about, -1, cause)
        return
    goal = platform(minutes.scenario, minutes.state, campaign.faction).get(campaign.about, 0)
    mood = minutes.state.organisations[place].mood.get(campaign.about, 0)
    if mood != goal:
        minutes.mood(place, campaign.about, 1 if mood < goal else -1, cause)


def _resent(minutes: Minutes, place: str, passed: int) -> None:
    """Members who may hear nobody else turn from who closes the doors (R14.5)."""
    if not minutes.state.organisations[place].barred:
        return
    patron = minutes.state.patron(place)
    chance = minutes.scenario.balance.press.resented * passed
    for faction in minutes.scenario.factions:
        closed = barred(minutes.state, place, faction)
        if closed and minutes.roll(f"resent:{place}:{faction}", 100) <= chance:
            minutes.support(place, patron, -1, Cause("rule", "closed_doors", patron))
