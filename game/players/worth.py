"""Owns what an order is worth at its face value to the easy opponent, in delegates: a line a verb.

Nothing here looks ahead; `cadre` weighs these by chance, price and habit.
"""

from __future__ import annotations

from collections.abc import Callable

from game.players import ban
from game.rules import press
from game.rules.bargain import holds, willingness
from game.rules.country import alarmed
from game.rules.days import today
from game.rules.delegates import delegates_of
from game.rules.diplomacy import allied, commands
from game.rules.halls import quota, seats_sent
from game.rules.health import stand_in
from game.rules.joint import bodies_of
from game.rules.leaders import leader_of
from game.rules.model import Scenario
from game.rules.orders import Order
from game.rules.platforms import burden, turn_reasons
from game.rules.policies import agreement, goes_with
from game.rules.posts import weight_of
from game.rules.secretaries import roots
from game.rules.state import PactState, State
from game.rules.verbs.seats import asked
from game.rules.verbs.state import asked as asked_policy
from game.rules.votes import whip_count

EXPOSED = 30  # the exposure from which a post is given up for less of it
HOPE = 18  # how far below the mark an offer may look to be made all the same


def _held(state: State, faction: str, organisation: str) -> bool:
    patron = state.patron(organisation)
    return bool(patron) and allied(state, faction, patron)


def _listed(state: State, organisation: str) -> bool:
    """Whether the delegation is elected already, so that a new secretary changes no vote."""
    return state.organisations[organisation].delegation is not None


def _posting(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    record = state.organisations[order.object]
    seats = quota(scenario, state, order.object)
    if _listed(state, order.object):
        seats = seats // 3
    if record.secretary is None:
        return 7 * seats
    if _held(state, faction, order.object):
        better = scenario.people[order.target].cadres - scenario.people[record.secretary].cadres
        rooted = roots(scenario, state, order.object)
        return (
            max(0, better - 2) * seats // 4 + _moved(scenario, state, order) + rooted * seats // 40
        )
    return 6 * seats + _moved(scenario, state, order)


def _moved(scenario: Scenario, state: State, order: Order) -> int:
    """What a transfer is worth for the place that is left: roots pulled up, or a vacant post."""
    led = state.post_as_secretary(order.target)
    if led is None:
        return 0
    if state.patron(order.object) != state.patron(led):
        return -2 * quota(scenario, state, led)
    return roots(scenario, state, led) * quota(scenario, state, led) // 40


def _transfer(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """Who is moved brings experience to the post: worth half as much again as a new hand."""
    return 3 * _posting(scenario, state, faction, order) // 2


def _recall(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    return 0 if _held(state, faction, order.object) else 4 * quota(scenario, state, order.object)


def _inspect(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    record = state.organisations[order.target]
    seats = quota(scenario, state, order.target)
    if _held(state, faction, order.target):
        return seats * (100 - record.grip) // 40
    return 2 * seats + seats * roots(scenario, state, order.target) // 12


def _tour(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    record = state.organisations[order.target]
    free = quota(scenario, state, order.target) * (100 - record.grip) // 100
    return 3 + free * (record.uncommitted + 10) // 40


def _recruit(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """What recruits will be worth, where our support is not what they thin out."""
    ours = state.organisations[order.target].support.get(faction, 0)
    workers = scenario.organisations[order.target].industrial
    return quota(scenario, state, order.target) * workers * (100 - ours) // 2500


def _team(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """A place that others hold is worth most; one of one's own only its last doubters."""
    left = 100 - state.organisations[order.target].cells.get(faction, 0)
    held = _held(state, faction, order.target)
    return quota(scenario, state, order.target) * left // (100 if held else 20)


def _publish(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    document = scenario.documents[order.target]
    fresh = not state.documents[order.target].uses.get(faction)
    reach = 3 if order.object in scenario.offices else 2
    return 2 * document.weight * reach // (2 if fresh else 5)


def _cite(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    worn = sum(state.documents[order.target].uses.values())
    hostile = order.object in state.factions[faction].hostile
    gain = 2 * scenario.documents[order.target].weight - 4 * worn
    return max(0, gain) if order.how == "for" or hostile else 0


def _suppress(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """A text aimed at us or at an ally is better not printed, nor one that serves our enemies."""
    document = scenario.documents[order.target]
    if any(allied(state, faction, other) for other in document.against):
        return 70 * document.weight
    held = state.documents[order.target].held_by
    return 30 * document.weight if set(held) & set(state.factions[faction].hostile) else 0


def _leak(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """What strikes enemies is worth some exposure, while there is little of it."""
    document = scenario.documents[order.target]
    struck = [other for other in document.against if not allied(state, faction, other)]
    risk = state.factions[faction].exposure // 4
    return max(0, 4 * document.weight * len(struck) - risk)


def _answer(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    return 2 * scenario.documents[order.target].weight


def _compromise(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    hostile = state.people[order.target].faction in state.factions[faction].hostile
    fresh = 10 - state.people[order.target].stain
    return scenario.people[order.target].authority * fresh // 2 if hostile else 0


def _proclaim(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """A doctrine is worth what it still lacks."""
    record = state.doctrines[order.target]
    return 2 * (100 - record.appeal) // 3 + (0 if faction in record.held_by else 25)


def _shift(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """Worth a turn is what the moods ask for and what nothing makes dear."""
    reasons = turn_reasons(scenario, state, faction, order.target, order.how)
    asked = sum(reason.amount for reason in reasons if reason.amount > 0)
    return max(0, 2 * asked - 3 * burden(reasons, scenario))


def _cultivate(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    led = state.post_as_secretary(order.target)
    patron = state.people[order.target].faction
    if patron and allied(state, faction, patron):
        return 0
    seats = 3 * quota(scenario, state, led) // 2 if led else 0
    return seats + 2 * scenario.people[order.target].authority


def _gather(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    free = 100 - state.organisations[order.object].grip
    risk = state.factions[faction].exposure // 8
    return max(0, quota(scenario, state, order.object) * free // 100 + 4 - risk)


def _speak(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    motion = scenario.motions[order.target]
    line = motion.lines.get(faction, "abstain")
    if line != order.how:
        return 0
    return 2 * scenario.people[order.actor].oratory


def _negotiate(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """An offer that is not hopeless, whose votes are ours, to somebody we could live with."""
    if allied(state, faction, order.target):
        return 0
    for wanted in order.asks:
        if wanted.kind == "vote":
            own = scenario.motions[wanted.what].lines.get(faction)
            if wanted.how != own:
                return 0
    terms = (order.gives, order.asks)
    offer = PactState("", faction, order.target, *terms, signed=False, trust=0, turn=0)
    theirs = willingness(scenario, state, offer).total
    ours = holds(scenario, state, offer, faction).total
    if min(theirs, ours) < -HOPE:
        return 0
    bloc = 3 if offer.bloc else 1
    return bloc * (4 + delegates_of(scenario, state, order.target) // 8)


def _table(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    return 40


def _rest(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    record = state.people[order.actor]
    return 0 if record.absence else 2 * max(0, 8 - record.health)


def _policy(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """What lies near the platform, if it would carry; an alarm in the country makes it urgent."""
    item = asked_policy(state, faction, order)
    near = agreement(scenario, state, faction, item.lever, item.step)
    decided = scenario.policies[item.lever].decided_by
    if decided and not whip_count(scenario, state, item.id).expected.carried("half"):
        return 0
    alarms = sum(alarmed(scenario, state, name) for name in scenario.country)
    return max(0, near + 2 * alarms) if near > 0 else 0


def _hunt(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """A hunt promises most to whose name is low, and while there is anything left to spend."""
    record, balance = state.factions[faction], scenario.balance.country
    if goes_with(scenario, state, faction, balance.hunt_positions) < 0:
        return 0
    if any(state.country.get(gauge, 0) < -2 * by for gauge, by in balance.hunt_moves.items()):
        return 0
    return 10 * max(0, 160 - record.legitimacy - record.cohesion // 2)


def _campaign(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """What the readers' delegates promise; a paper at work is not called off its campaign."""
    if order.target in state.campaigns:
        return 0
    item = scenario.factions[faction]
    if order.how == "against" and order.object not in item.hostile:
        return 0
    seats = sum(quota(scenario, state, place) for place in press.readers(scenario, order.target))
    local = press.home(scenario, order.target) is not None
    weight = 10 if order.how == "against" else item.salience.get(order.object, 0)
    return weight * seats // (18 if local else 250)


def _bar(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """Doors are closed where a rival has something to win, and a name is to be spared."""
    if order.target not in scenario.factions[faction].hostile:
        return 0
    rival = state.organisations[order.object].support.get(order.target, 0)
    return quota(scenario, state, order.object) * (rival + 4) // 28


def _leave(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """Who is worn out goes while the weather is kind; a leader only if somebody stands in."""
    need = max(0, 8 - state.people[order.actor].health)
    leads = order.actor == leader_of(scenario, state, faction)
    if leads and stand_in(scenario, state, faction) is None:
        return 0
    summer = today(scenario, state).month in scenario.balance.health.summer
    return need * (9 if summer else 6) // (4 if leads else 2)


def _write(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """A letter is worth more than what it tells: it comes beside the orders of the turn."""
    told = order.letter
    return 12 * WORTH[told.verb](scenario, state, faction, told) if told else 0


def _propose(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """An office that others hold, or that nobody holds, if the body would give it."""
    holder = state.offices.get(order.object)
    if holder and _near(state, faction, holder):
        return 0
    item = asked(scenario, state, faction, order)
    count = whip_count(scenario, state, item.id).expected if item else None
    if count is None or not count.carried("half"):
        return 0
    ours = 2 if state.people[order.target].faction == faction else 1
    return 9 * ours * weight_of(scenario, order.object)


def _resign(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """Who is sure to be asked to stay offers to go, while the name is worth it; or the accused."""
    item = asked(scenario, state, faction, order)
    count = whip_count(scenario, state, item.id) if item else None
    if count is None:
        return 0
    if not count.expected.carried("half"):  # a small post is given for less to be accused of
        spared = state.factions[faction].exposure - EXPOSED
        return max(0, 2 * spared - 8 * weight_of(scenario, order.target))
    if not count.expected.carried("two_thirds"):
        return 0
    left = weight_of(scenario, order.target) - 2 * int(item.against if item else 0)
    return max(0, 5 * left)


def _list(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """One of ours on the list is a vote in the body, and somebody bound to us."""
    ours = 2 if state.people[order.target].faction == faction else 3
    return ours * (1 + scenario.people[order.target].authority)


def _strike(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    hostile = state.people[order.target].faction in scenario.factions[faction].hostile
    return 3 * scenario.people[order.target].authority if hostile else 0


def _enlarge(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """More places are worth asking for by whoever has half of the electors, or near it."""
    delegates = delegates_of(scenario, state, faction)
    whole = seats_sent(scenario, state)
    return 150 * delegates // max(1, whole)


def _call(scenario: Scenario, state: State, faction: str, order: Order) -> int:
    """A plenum is called for what it gives, for motions of ours, and to show who leads it."""
    body, *others = bodies_of(order.target)
    waiting = sum(
        faction in item.tabled_by and name not in state.results
        for name, item in scenario.motions.items()
        if scenario.assemblies[item.assembly].body == body
    )
    if others:
        return 60 * waiting + 30 * ban.chargeable(scenario, state, faction)
    if not commands(scenario, state, faction, body):
        return 60 * waiting
    gifts = (
        item.influence
        for name, item in scenario.offices.items()
        if item.filled_by == body and not _near(state, faction, state.offices[name] or "")
    )
    return 25 + 35 * sum(gifts) + 60 * waiting


def _near(state: State, faction: str, person: str) -> bool:
    theirs = state.people[person].faction if person else None
    return bool(theirs) and allied(state, faction, theirs or "")


WORTH: dict[str, Callable[[Scenario, State, str, Order], int]] = {
    "appoint": _posting,
    "transfer": _transfer,
    "recall": _recall,
    "inspect": _inspect,
    "tour": _tour,
    "team": _team,
    "recruit": _recruit,
    "publish": _publish,
    "cite": _cite,
    "cultivate": _cultivate,
    "gather": _gather,
    "speak": _speak,
    "negotiate": _negotiate,
    "table": _table,
    "rest": _rest,
    "leave": _leave,
    "write": _write,
    "suppress": _suppress,
    "leak": _leak,
    "answer": _answer,
    "compromise": _compromise,
    "shift": _shift,
    "proclaim": _proclaim,
    "policy": _policy,
    "hunt": _hunt,
    "campaign": _campaign,
    "bar": _bar,
    "propose": _propose,
    "resign": _resign,
    "list": _list,
    "strike": _strike,
    "enlarge": _enlarge,
    "call": _call,
    **ban.WORTH,
}
