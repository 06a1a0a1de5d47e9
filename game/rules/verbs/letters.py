"""Owns the verb of governing by letter and cipher (R4.91, R13.6): an order through a reader.

Who is on leave writes; the reader acts a turn later. A letter is weaker than the spoken word, and
nobody else learns who wrote, unless whoever holds the police reads it on the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.rules.minutes import Minutes
from game.rules.model import Scenario
from game.rules.orders import BY_LETTER, Order
from game.rules.proof import policeman
from game.rules.state import Cause, Letter, State
from game.rules.tally import Reason, Tally, tally
from game.rules.verbs import people, postings, speech, word
from game.rules.verbs.base import Problem, VerbRule

_READERS = 3  # so many readers are proposed, the closest first
_TOLD: Mapping[str, VerbRule] = {
    verb: rule
    for verb, rule in {**people.RULES, **postings.RULES, **word.RULES, **speech.RULES}.items()
    if verb in BY_LETTER
}


def _write_problems(
    scenario: Scenario, state: State, faction: str, order: Order
) -> Iterator[Problem]:
    if state.people[order.actor].absence is None:
        yield Problem("not_on_leave", (order.actor,))
    if scenario.people[order.target].abroad:
        yield Problem("abroad", (order.target,))


def by_letter(scenario: Scenario, state: State, order: Order) -> tuple[Reason, Reason]:
    """What a letter takes from the chance of an order, and what the reader's tie gives back."""
    balance = scenario.balance.health
    tie = state.people[order.target].ties.get(order.actor, 0)
    back = min(tie * balance.letter_tie // 100, balance.letter)
    return (
        Reason("letter", -balance.letter, (order.actor,)),
        Reason("letter_tie", back, (order.target, order.actor)),
    )


def _write(minutes: Minutes, faction: str, order: Order, cause: Cause) -> None:
    """The letter is under way until the next turn."""
    told = f"{order.target} {order.object}"
    minutes.posted(Letter(faction, order.actor, minutes.state.turn + 1, told), cause)


# --- interception ---------------------------------------------------------------------------------
def interception(scenario: Scenario, state: State, faction: str) -> Tally:
    """The per cent by which a letter of `faction` is read on its way, and by whom (R13.6)."""
    holder = policeman(scenario, state, faction)
    reader = (state.people[holder].faction or "") if holder else ""
    by = scenario.balance.health.intercept if holder else 0
    return tally(Reason("cipher_read", by, (reader, holder)))


def intercepted(minutes: Minutes, letter: Letter) -> None:
    """Throw for a letter that has come: who reads it on the way makes it evidence (R13.6)."""
    chance = interception(minutes.scenario, minutes.state, letter.faction)
    label = f"intercept:{letter.by}:{letter.order}"
    if not chance.total or minutes.roll(label, 100) > chance.total:
        return
    cause = Cause("rule", "cipher", letter.faction)
    reader = chance.reasons[0].about[0]
    minutes.write("intercepted", letter.by, cause, detail=reader, after=letter.order, tally=chance)
    minutes.measure(
        letter.faction, "exposure", minutes.scenario.balance.health.intercept_exposure, cause
    )


# --- proposals ------------------------------------------------------------------------------------
def readers(scenario: Scenario, state: State, faction: str, actor: str) -> tuple[str, ...]:
    """To whom somebody on leave would write: people of the faction at hand, the closest first."""
    own = state.people[actor].ties
    found = [
        name
        for name, person in state.people.items()
        if person.faction == faction and person.present and not scenario.people[name].abroad
    ]
    found.sort(
        key=lambda name: (
            -state.people[name].ties.get(actor, 0) - own.get(name, 0),
            -scenario.people[name].authority,
            name,
        )
    )
    return tuple(found[:_READERS])


def _letters(scenario: Scenario, state: State, faction: str, actor: str) -> Iterator[Order]:
    if state.people[actor].absence is None:
        return
    for reader in readers(scenario, state, faction, actor):
        for rule in _TOLD.values():
            for told in rule.proposed(scenario, state, faction, reader):
                task = str(told).removeprefix(f"{reader} ")
                yield Order(actor, "write", reader, object=task)


RULES = {"write": VerbRule(proposed=_letters, problems=_write_problems, done=_write)}
