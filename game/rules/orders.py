"""Owns the notation of orders and the table of verbs (R4.1): an order is a line of text.

Log, save, replay, test, bug report and scripted history are the same thing. An order is given
through one person; an answer has none::

    molotov appoint kabakov to tula_central      kamenev gather platform4 in moscow
    molotov transfer kabakov to leningrad        kamenev speak against vote_559_65
    molotov recall zalutsky from leningrad       zinoviev table co_report
    kuibyshev inspect leningrad                  yaroslavsky charge zalutsky
    molotov team leningrad                       molotov recruit urals
    kirov tour urals                             stalin cultivate kalinin
    bukharin publish letter_15dec in pravda      trotsky rest
    stalin cite unity_resolution against leningrad
    rykov policy grain_price up              menzhinsky hunt ukr_donbas
    bukharin campaign pravda on peasant      safarov campaign leningrad_pravda against right
    zalutsky bar secretariat in leningrad
    stalin leave                             stalin write molotov tour moscow
    zinoviev negotiate left asking vote:vote_559_65:against giving silence:lessons
    zinoviev negotiate left asking bloc giving platform:platform4 until 1926-01-12
    zinoviev leak lenin_testament                molotov suppress lenin_testament
    bukharin answer philosophy                   kamenev compromise trotsky with chkheidze
    stalin shift tempo plus                      bukharin proclaim one_country
    evdokimov meet leningrad                     dzerzhinsky watch leningrad
    mrachkovsky print decl_46                    trotsky demonstrate moscow
    kalinin propose voroshilov for war           kamenev resign from sto
    bakaev call central_committee+control_commission
    molotov list kirov for central_committee     uglanov strike zalutsky from central_committee
    molotov enlarge central_committee            kamenev call central_committee
    zalutsky submit                              zinoviev recant
    decide frunze_successor voroshilov           instruct vote_559_65 against
    accept leningrad-left-9                      decline leningrad-left-9
    denounce leningrad-left-9

>>> order = parse("stalin cite unity_resolution against leningrad")
>>> order.verb, order.target, order.how, order.object
('cite', 'unity_resolution', 'against', 'leningrad')
>>> str(order)
'stalin cite unity_resolution against leningrad'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from typing import Literal

from game.rules.diplomacy import term
from game.rules.errors import OrderSyntaxError
from game.rules.joint import joint_plenums
from game.rules.model import Scenario
from game.rules.press import edited, papers
from game.rules.state import State, Term

# a name in an order, what it has to be, and what it can be
Named = tuple[str, str, Collection[str]]
Kind = Literal[
    "person",
    "organisation",
    "document",
    "channel",
    "faction",
    "motion",
    "event",
    "option",
    "pact",
    "side",
    "issue",
    "doctrine",
    "post",
    "body",
    "lever",
    "paper",
    "cause",
    "task",
    "",
]


@dataclass(frozen=True, slots=True)
class Verb:
    """One kind of order: what it names, in which words, and when in the turn it is carried out.

    `leads` are the words before the target, `joins` those between target and object. The lower
    `precedence` acts first (R4.6). `power` says that an office or a body must give the right.
    """

    name: str
    target: Kind = ""
    joins: tuple[str, ...] = ()
    object: Kind = ""
    leads: tuple[str, ...] = ()
    precedence: int = 0
    power: bool = False


_ALL = (
    Verb("rest", precedence=0),
    Verb("submit", precedence=0),
    Verb("recant", precedence=0),
    Verb("write", "person", (), "task"),
    Verb("negotiate", "faction", precedence=1),
    Verb("table", "motion", precedence=2),
    Verb("charge", "person", precedence=3, power=True),
    Verb("policy", "lever", ("up", "down"), precedence=3),
    Verb("hunt", "organisation", precedence=3, power=True),
    Verb("propose", "person", ("for",), "post", precedence=3),
    Verb("resign", "post", leads=("from",), precedence=3),
    Verb("list", "person", ("for",), "body", precedence=3),
    Verb("strike", "person", ("from",), "body", precedence=3),
    Verb("enlarge", "body", precedence=3),
    Verb("call", "body", precedence=3),
    Verb("recall", "person", ("from",), "organisation", precedence=4, power=True),
    Verb("transfer", "person", ("to",), "organisation", precedence=5, power=True),
    Verb("appoint", "person", ("to",), "organisation", precedence=6, power=True),
    Verb("inspect", "organisation", precedence=7, power=True),
    Verb("recruit", "organisation", precedence=7, power=True),
    Verb("bar", "faction", ("in",), "organisation", precedence=7),
    Verb("publish", "document", ("in",), "channel", precedence=8),
    Verb("suppress", "document", precedence=8),
    Verb("leak", "document", precedence=8),
    Verb("answer", "document", precedence=9),
    Verb("compromise", "person", ("with",), "document", precedence=9),
    Verb("shift", "issue", ("plus", "minus"), precedence=9),
    Verb("proclaim", "doctrine", precedence=9),
    Verb("cite", "document", ("for", "against"), "faction", precedence=9),
    Verb("campaign", "paper", ("on", "against"), "cause", precedence=10),
    Verb("gather", "document", ("in",), "organisation", precedence=10),
    Verb("print", "document", precedence=10),
    Verb("meet", "organisation", precedence=10),
    Verb("cultivate", "person", precedence=11),
    Verb("tour", "organisation", precedence=12),
    Verb("demonstrate", "organisation", precedence=12),
    Verb("team", "organisation", precedence=13, power=True),
    Verb("speak", "motion", leads=("for", "against"), precedence=14),
    Verb("watch", "organisation", power=True),
    Verb("leave"),
)
_ANSWERS = (
    Verb("decide", "event", (), "option"),
    Verb("accept", "pact"),
    Verb("decline", "pact"),
    Verb("denounce", "pact"),
    Verb("instruct", "motion", (), "side"),
)
VERBS: Mapping[str, Verb] = {
    verb.name: replace(verb, precedence=nth) for nth, verb in enumerate(_ALL)
}
"""All verbs; what stands earlier in the table is carried out earlier (R4.6)."""
BY_LETTER = ("tour", "cultivate", "publish", "cite", "gather", "speak")
"""What can be told by letter: what needs no office."""
ANSWERS: Mapping[str, Verb] = {verb.name: verb for verb in _ANSWERS}


@dataclass(frozen=True, slots=True)
class Order:
    """An order or answer, read. `actor` is "" for an answer; `str` gives the line back."""

    actor: str
    verb: str
    target: str = ""
    how: str = ""
    object: str = ""
    asks: tuple[Term, ...] = ()
    gives: tuple[Term, ...] = ()
    until: str = ""

    @property
    def is_answer(self) -> bool:
        """Whether it answers a question, an offer or a motion, and is given through nobody."""
        return self.verb in ANSWERS

    @property
    def letter(self) -> Order | None:
        """The order that a letter gives to its reader (R13.6); None for every other order."""
        told = self.verb == "write" and self.object
        return parse(f"{self.target} {self.object}") if told else None

    def __str__(self) -> str:
        verb = VERBS.get(self.verb) or ANSWERS[self.verb]
        words = [self.actor, self.verb]
        words += [self.how, self.target] if verb.leads else [self.target, self.how]
        words.append(self.object)
        for join, terms in (("asking", self.asks), ("giving", self.gives)):
            if terms:
                words += [join, ",".join(map(str, terms))]
        if self.until:
            words += ["until", self.until]
        return " ".join(word for word in words if word)


def parse(line: str) -> Order:
    """Read one line of the notation.

    Raises `OrderSyntaxError` naming the place and what was expected there.
    """
    words = line.split()
    if not words:
        raise OrderSyntaxError(line, 0, "an order needs a verb")
    actor = "" if words[0] in ANSWERS else words.pop(0)
    if not words:
        raise OrderSyntaxError(line, len(line), f"{actor} is told nothing: a verb is missing")
    name = words.pop(0)
    verb = ANSWERS.get(name) if not actor else VERBS.get(name)
    if verb is None:
        at = _column(line, [name, *words])
        raise OrderSyntaxError(line, at, f"no such verb: {name}{near(name, VERBS)}")
    if name == "negotiate":
        return _negotiate(line, actor, words)
    if name == "write":
        return _write(line, actor, words)
    return _read(line, actor, verb, words)


def _read(line: str, actor: str, verb: Verb, words: list[str]) -> Order:
    """Read what follows the verb, part by part."""
    how = _word(line, words, verb.leads) if verb.leads else ""
    target = _name(line, words, verb.target) if verb.target else ""
    if verb.joins:
        how = _word(line, words, verb.joins)
    object_ = _name(line, words, verb.object) if verb.object else ""
    if words:
        at = _column(line, words)
        raise OrderSyntaxError(line, at, f"nothing is expected after: {words[0]}")
    return Order(actor, verb.name, target, how, object_)


def _negotiate(line: str, actor: str, words: list[str]) -> Order:
    faction = _name(line, words, "faction")
    terms: dict[str, tuple[Term, ...]] = {"asking": (), "giving": ()}
    until = ""
    while words:
        join = _word(line, words, ("asking", "giving", "until"))
        at = _column(line, words)
        if join == "until":
            until = _day(line, words)
            continue
        for text in _name(line, words, "").split(","):
            terms[join] += (term(text, line, at),)
            at += len(text) + 1
    return Order(
        actor, "negotiate", faction, asks=terms["asking"], gives=terms["giving"], until=until
    )


def _day(line: str, words: list[str]) -> str:
    """The last day of a pact, which has to be one."""
    at, text = _column(line, words), _name(line, words, "day")
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise OrderSyntaxError(line, at, f"not a day such as 1926-01-12: {text}") from None


def _write(line: str, actor: str, words: list[str]) -> Order:
    """Read a letter: its reader, then what the reader is told, as in an order of his own."""
    reader = _name(line, words, "person")
    task = " ".join(words)
    told = _name(line, words, "verb")
    if told not in BY_LETTER:
        at = _column(line, [told, *words])
        problem = f"no letter tells anybody to {told}{near(told, BY_LETTER)}"
        raise OrderSyntaxError(line, at, problem)
    _read(line, reader, VERBS[told], words)
    return Order(actor, "write", reader, object=task)


def _word(line: str, words: list[str], allowed: tuple[str, ...]) -> str:
    wanted = " or ".join(f"'{word}'" for word in allowed)
    if not words:
        raise OrderSyntaxError(line, len(line), f"{wanted} is missing")
    if words[0] not in allowed:
        at = _column(line, words)
        raise OrderSyntaxError(line, at, f"expected {wanted}, not {words[0]}")
    return words.pop(0)


def _name(line: str, words: list[str], kind: str) -> str:
    if not words:
        raise OrderSyntaxError(line, len(line), f"a {kind or 'term'} is missing")
    return words.pop(0)


def _column(line: str, rest: list[str]) -> int:
    """Where the last words of a line begin; the end of the line where there are none."""
    starts = [found.start() for found in re.finditer(r"\S+", line)]
    return starts[-len(rest)] if rest else len(line)


def near(name: str, names: Iterable[str]) -> str:
    """The words `(did you mean X?)` for the nearest of `names`; empty where none is near."""
    close = get_close_matches(name, list(names), 1)
    return f" (did you mean {close[0]}?)" if close else ""


def read(scenario: Scenario, state: State, line: str) -> Order:
    """Read a line and see that every name in it exists.

    Raises `OrderSyntaxError` with the place of the unknown name and the nearest valid one.
    """
    order = parse(line)
    _known(line, _named(scenario, state, order))
    return order


def _named(scenario: Scenario, state: State, order: Order) -> list[Named]:
    """The names in an order as they stand, with what each has to be."""
    verb = VERBS.get(order.verb) or ANSWERS[order.verb]
    parts: list[Named] = []
    if not order.is_answer:
        parts.append((order.actor, "person", scenario.people))
    if order.letter:
        return parts + _named(scenario, state, order.letter)
    for name, kind in ((order.target, verb.target), (order.object, verb.object)):
        if kind:
            parts.append((name, kind, _names(scenario, state, order, kind)))
    for item in (*order.asks, *order.gives):
        parts += _parts(scenario, state, item)
    return parts


def _known(line: str, parts: Iterable[Named]) -> None:
    """See that each name is one of those it can be, in the order in which they stand."""
    before: list[str] = []
    for name, kind, names in parts:
        if name not in names:
            problem = f"no such {kind}: {name}{near(name, names)}"
            raise OrderSyntaxError(line, _place(line, before, name), problem)
        before.append(name)


def _place(line: str, before: Iterable[str], name: str) -> int:
    """Where a name stands in a line, behind those that stand before it."""
    at = 0
    for each in (*before, name):
        word = re.compile(rf"(?<![^\s,:]){re.escape(each)}(?![^\s,:])")
        found = word.search(line, at) or word.search(line)
        place = found.start() if found else 0
        at = place + len(each)
    return place


def _parts(scenario: Scenario, state: State, item: Term) -> list[Named]:
    """The names in a term, with what each has to be."""
    if item.kind == "vote":
        sides = ("for", "against")
        return [
            (item.what, "motion", (*scenario.motions, *state.agenda)),
            (item.how, "side", sides),
        ]
    if item.kind in ("silence", "platform"):
        return [(item.what, "document", scenario.documents)]
    if item.kind == "office":
        return [(item.what, "office", scenario.offices), (item.how, "person", scenario.people)]
    return []


def _names(scenario: Scenario, state: State, order: Order, kind: Kind) -> Collection[str]:
    return _NAMES[kind](scenario, state, order)


def _bodies(scenario: Scenario, _state: State, order: Order) -> Collection[str]:
    """The bodies; what is called can be a joint plenum too."""
    joint = joint_plenums(scenario) if order.verb == "call" else ()
    return (*scenario.bodies, *joint)


def _options(scenario: Scenario, _state: State, order: Order) -> Collection[str]:
    event = scenario.events.get(order.target)
    return [option.id for option in event.options] if event else ()


_NAMES: Mapping[Kind, Callable[[Scenario, State, Order], Collection[str]]] = {
    "person": lambda scenario, _state, _order: scenario.people,
    "issue": lambda scenario, _state, _order: scenario.issues,
    "doctrine": lambda scenario, _state, _order: scenario.doctrines,
    "organisation": lambda scenario, _state, _order: scenario.organisations,
    "document": lambda scenario, _state, _order: scenario.documents,
    "faction": lambda scenario, _state, _order: scenario.factions,
    "motion": lambda scenario, state, _order: (*scenario.motions, *state.agenda),
    "event": lambda scenario, _state, _order: scenario.events,
    "side": lambda _scenario, _state, _order: ("for", "against", "abstain"),
    "pact": lambda _scenario, state, _order: [pact.id for pact in state.pacts],
    "channel": lambda scenario, _state, _order: channels(scenario),
    "paper": lambda scenario, _state, _order: papers(scenario),
    "cause": lambda scenario, _state, order: (
        scenario.issues if order.how == "on" else scenario.factions
    ),
    "lever": lambda scenario, _state, _order: scenario.policies,
    "body": _bodies,
    "post": lambda scenario, _state, _order: (*scenario.offices, *scenario.bodies),
    "option": _options,
}


def channels(scenario: Scenario) -> tuple[str, ...]:
    """Where a text can be put before people: papers that an office edits, and bodies."""
    return (*edited(scenario), *scenario.bodies)
