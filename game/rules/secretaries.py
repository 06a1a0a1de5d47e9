"""Owns a secretary's hold on the post: how rooted, how safe, and what a place may still refuse.

The Secretariat bought loyalty with security more than with the first appointment, moved its people
before they grew roots, and in time was refused by nobody (record, causes, circular flow of power;
Harris in Davies & Harris, Stalin, 2005). All of it is read off the state, nothing is drawn. It must
not know who gives orders to whom: the verbs ask it, and so do the vote and the screen.
"""

from __future__ import annotations

from game.rules.country import weeks
from game.rules.days import today
from game.rules.leaders import leader_of, leaders
from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.roles import in_charge
from game.rules.state import Cause, State
from game.rules.tally import Reason, Tally, tally


def roots(scenario: Scenario, state: State, organisation: str) -> int:
    """How rooted its secretary is: some for each year in the post, up to a cap (R3.8)."""
    record, posts = state.organisations[organisation], scenario.balance.posts
    if record.secretary is None or record.since is None:
        return 0
    now = today(scenario, state)
    months = (now.year - record.since.year) * 12 + now.month - record.since.month
    return min(posts.roots_cap, max(0, months) * posts.roots_year // 12)


def faulted(scenario: Scenario, state: State, organisation: str) -> bool:
    """Whether an inspection of late found something to hold against the place (R4.11)."""
    found = state.organisations[organisation].inspected
    return (
        found is not None
        and state.turn - found <= (scenario.balance.orders.weights["inspected_turns"])
    )


def refusal(scenario: Scenario, state: State, organisation: str) -> Tally:
    """Why a place refuses whom the centre sends (R3.7), in per cent; empty where it can't."""
    record, posts = state.organisations[organisation], scenario.balance.posts
    if record.mandate or not scenario.organisations[organisation].elects:
        return Tally()
    named = sum(item.named for item in state.organisations.values())
    share = named * 100 // len(state.organisations)
    wish = tally(
        Reason("own_choice", posts.refusal, (organisation,)),
        Reason("named_before", -(share * posts.refusal_named // 100)),
        Reason("officials_yield", -(record.officials * posts.refusal_officials // 100)),
    )
    return wish if wish.total > 0 else Tally()


def security(scenario: Scenario, state: State, organisation: str) -> Tally:
    """How safe its secretary feels, 0 to 100 (R3.9); empty where the post is vacant."""
    record, posts = state.organisations[organisation], scenario.balance.posts
    person = record.secretary
    if person is None:
        return Tally()
    faction = state.people[person].faction or ""
    leader = leader_of(scenario, state, faction) if faction else ""
    tie = state.people[person].ties.get(leader, 0)
    found = faulted(scenario, state, organisation)
    return tally(
        Reason("safe_base", posts.safe),
        Reason("safe_tie", tie * posts.safe_tie // 100, (person, leader)),
        _shield(scenario, state, faction),
        Reason("safe_inspected", -posts.safe_inspected if found else 0, (organisation,)),
        Reason("safe_mandate", -posts.safe_mandate if record.mandate else 0, (organisation,)),
        Reason("safe_outvoted", -max(0, outvoted(scenario, state, organisation).total), (person,)),
        *_falls(scenario, state, organisation, faction),
    )


def _shield(scenario: Scenario, state: State, faction: str) -> Reason:
    """Whose office protects shields his own, and frightens who opposes him (R7.13)."""
    posts = scenario.balance.posts
    holder = in_charge(scenario, state, "protects")
    over = state.people[holder].faction if holder else None
    if not faction or not over or holder is None:
        return Reason("safe_shield", 0)
    if over == faction:
        return Reason("safe_shield", posts.safe_shield, (holder,))
    hostile = over in state.factions[faction].hostile
    return Reason("safe_threat", -posts.safe_threat if hostile else 0, (holder,))


def _falls(scenario: Scenario, state: State, organisation: str, faction: str) -> list[Reason]:
    """Friends who lost their posts of late; worst where their own side let them fall (R3.9)."""
    posts, now = scenario.balance.posts, today(scenario, state)
    reasons = []
    for place, record in state.organisations.items():
        fall = record.ousted
        if not fall or not faction or fall.of != faction or place == organisation:
            continue
        if (now - fall.on).days <= 7 * posts.safe_weeks:
            dropped = fall.by == faction
            by = posts.safe_dropped if dropped else posts.safe_fell
            reasons.append(Reason("safe_dropped" if dropped else "safe_fell", -by, (fall.person,)))
    return reasons


def felt(scenario: Scenario, state: State, organisation: str) -> int:
    """How much safer than usual its secretary feels; below 0 less safe, 0 where there is none."""
    what = security(scenario, state, organisation)
    return what.clamped(0, 100) - scenario.balance.posts.safe_usual if what.reasons else 0


# --- a secretary voted out at home ----------------------------------------------------------------
def outvoted(scenario: Scenario, state: State, organisation: str) -> Tally:
    """Why a place's own plenum would elect another secretary (R3.11), in per cent a week.

    Only a place that still chooses for itself can, and one that stands with others than its
    secretary; a firm grip and deep roots hold him. Empty where it can't.
    """
    record, posts = state.organisations[organisation], scenario.balance.posts
    if record.secretary is None or not _turned_away(state, organisation, posts.outvoted_least):
        return Tally()
    wish = refusal(scenario, state, organisation)
    if not wish.reasons:
        return Tally()
    chosen = local_choice(scenario, state, organisation)
    side = (state.people[chosen].faction if chosen else None) or ""
    patron = state.patron(organisation)
    if not side or side == patron:
        return Tally()
    lead = record.support.get(side, 0) - _behind_secretary(state, organisation)
    if lead < posts.outvoted_least:
        return Tally()
    return tally(
        Reason("own_choice", wish.total * posts.outvoted_wish // 100, (organisation,)),
        Reason("outvoted", lead * posts.outvoted // 100, (side,)),
        Reason("grip_there", -record.grip * posts.outvoted_grip // 100, (organisation,)),
        Reason("rooted", -roots(scenario, state, organisation), (record.secretary,)),
    )


def _behind_secretary(state: State, organisation: str) -> int:
    """The per cent of members who stand where the secretary of a place does."""
    record, patron = state.organisations[organisation], state.patron(organisation)
    return record.support.get(patron, 0) if patron else record.uncommitted


def _turned_away(state: State, organisation: str, least: int) -> bool:
    """Whether anybody there leads the secretary's side by enough: in most places nobody does."""
    most = max(state.organisations[organisation].support.values(), default=0)
    return most - _behind_secretary(state, organisation) >= least


def vote_out(minutes: Minutes, organisation: str) -> None:
    """A place that has turned from its secretary elects another one of its own (R3.11)."""
    scenario, state = minutes.scenario, minutes.state
    why = outvoted(scenario, state, organisation)
    chance = why.total * weeks(scenario, state)
    if chance <= 0 or minutes.roll(f"outvoted:{organisation}", 100) > chance:
        return
    chosen = local_choice(scenario, state, organisation)
    if chosen:
        cause = Cause("rule", "outvoted", state.people[chosen].faction or "")
        minutes.secretary(organisation, chosen, cause)
        minutes.organisation(organisation, named=False)


# --- a vacant post ------------------------------------------------------------------------------
def vacant_days(scenario: Scenario, state: State, organisation: str) -> int:
    """How many days are left until a place with a vacant post elects somebody itself (R3.10)."""
    record = state.organisations[organisation]
    if record.since is None:
        return 7 * scenario.balance.posts.vacancy_weeks
    stood = (today(scenario, state) - record.since).days
    return 7 * scenario.balance.posts.vacancy_weeks - stood


def local_choice(scenario: Scenario, state: State, organisation: str) -> str | None:
    """Whom a place would elect itself: who has most members behind them at home (R3.10)."""
    record, orders = state.organisations[organisation], scenario.balance.orders
    fallen = record.ousted.person if record.ousted else None
    leading = leaders(scenario, state)
    posted = {*state.offices.values(), *(item.secretary for item in state.organisations.values())}
    fit = [
        name
        for name in scenario.natives.get(organisation, ())
        if scenario.people[name].cadres >= orders.post_cadres
        and not scenario.people[name].abroad
        and name not in leading
        and name != fallen
        and state.people[name].eligible
        and state.people[name].health >= orders.post_health
        and name not in posted
    ]

    def behind(name: str) -> tuple[int, int, str]:
        faction = state.people[name].faction
        share = record.support.get(faction, 0) if faction else record.uncommitted
        return (share, scenario.people[name].authority, name)

    return max(fit, key=behind, default=None)


def elect_locally(minutes: Minutes, organisation: str) -> None:
    """A place whose post has stood vacant too long elects one of its own (R3.10)."""
    scenario, state = minutes.scenario, minutes.state
    record = state.organisations[organisation]
    free = scenario.organisations[organisation].elects and not record.mandate
    if record.secretary or not free or vacant_days(scenario, state, organisation) > 0:
        return
    chosen = local_choice(scenario, state, organisation)
    if chosen:
        minutes.secretary(organisation, chosen, Cause("rule", "local_choice"))
        minutes.organisation(organisation, named=False)
