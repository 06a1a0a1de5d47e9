"""Owns words: an entry becomes a sentence, an order a clause, an id a name, a number a figure.

The terminal, the report and the window all ask here, so that they say the same. It reads scenarios
and the rules' values; it must not change anything, nor know a screen.

    >>> signed(-7), signed(58), signed(0)
    ('−7', '+58', '0')
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from game.narrate import tables
from game.rules import diplomacy
from game.rules.errors import GensekError
from game.rules.joint import bodies_of
from game.rules.model import Scenario
from game.rules.orders import Order, parse
from game.rules.state import Campaign, Cause, Entry
from game.rules.tally import Reason
from game.rules.verbs import Problem
from game.words import inflected, plural
from game.words import text as _

MINUS = "\u2212"


def signed(number: int) -> str:
    """A number with its sign; the minus is the typographer's."""
    if number > 0:
        return f"+{number}"
    return f"{MINUS}{-number}" if number < 0 else "0"


def day(when: date) -> str:
    """A date as in running text: 5 September 1925."""
    return f"{when.day} {_of_month(when)} {when.year}"


def month(when: date) -> str:
    """A month of a year, as in running text: September 1925."""
    return f"{_(tables.MONTHS[when.month - 1])} {when.year}"


def short_day(when: date) -> str:
    """A date without its year, the month shortened: 5 Sep."""
    return f"{when.day} {_of_month(when)[:3]}"


def _of_month(when: date) -> str:
    """The month as it follows a day, in the languages in which that is a case of its own."""
    return inflected(_(tables.MONTHS[when.month - 1]), "gen")


def name(scenario: Scenario, thing: str) -> str:
    """The short name of whatever has the id `thing`; the id's own word where it is one of ours."""
    for table, field in _NAMES:
        things: Mapping[str, object] = getattr(scenario, table)
        if thing in things:
            return str(getattr(things[thing], field))
    if thing in scenario.past.titles:
        return scenario.past.titles[thing]
    if thing in tables.WORDS:
        return _(tables.WORDS[thing])
    if all(body in scenario.bodies for body in bodies_of(thing)):
        first, *others = (name(scenario, body) for body in bodies_of(thing))
        return _("{first} jointly with {others}").format(first=first, others=", ".join(others))
    return thing


_NAMES = (
    ("people", "name"),
    ("organisations", "short"),
    ("factions", "name"),
    ("bodies", "name"),
    ("offices", "name"),
    ("documents", "title"),
    ("doctrines", "name"),
    ("motions", "title"),
    ("events", "title"),
    ("elections", "title"),
    ("sanctions", "name"),
    ("assemblies", "name"),
    ("issues", "name"),
    ("facts", "title"),
    ("country", "name"),
    ("policies", "name"),
    ("risks", "title"),
)


def issue(scenario: Scenario, axis: str) -> str:
    """The name of an issue: its id may be that of a body or a faction too."""
    return scenario.issues[axis].name


def full_name(scenario: Scenario, person: str) -> str:
    """Initials and surname, as on a card: J. V. Stalin."""
    item = scenario.people[person]
    return f"{item.initials} {item.name}".strip()


def secretary(scenario: Scenario, person: str | None) -> str:
    """Who leads a place, in a line of its own; an invented person's name says the post itself."""
    if not person:
        return _("Post vacant")
    name = full_name(scenario, person)
    return name if scenario.people[person].composite else _("Secretary: {who}").format(who=name)


def reason(scenario: Scenario, item: Reason) -> str:
    """The words of one part of a number."""
    about = [_about(scenario, thing) for thing in item.about]
    if item.key == "tied" and not all(item.about):  # nobody is on the other side
        return _("Personal ties to {0}").format(about[0] if item.about[0] else about[1])
    return _filled(_(tables.REASONS[item.key]), about)


def problem(scenario: Scenario, item: Problem) -> str:
    """Why an order is not possible, with the present value and the one that is needed."""
    about = [_lower_verb(scenario, thing) for thing in item.about]
    if item.key == "lever_moved":
        about = [lever(scenario, thing) for thing in item.about]
    return _filled(_(tables.PROBLEMS[item.key]), about, now=str(item.now), needed=str(item.needed))


def _lower_verb(scenario: Scenario, thing: str) -> str:
    if thing in tables.VERBS:
        return _(tables.VERBS[thing]).lower()
    return _day_or_name(scenario, thing)


def _day_or_name(scenario: Scenario, thing: str) -> str:
    """A date in words; of everything else the name."""
    try:
        return day(date.fromisoformat(thing))
    except ValueError:
        return _about(scenario, thing)


def _about(scenario: Scenario, thing: str) -> str:
    """A name within a reason: an office with a press is called by its paper."""
    papers = thing in scenario.offices and scenario.offices[thing].press
    return channel(scenario, thing) if papers else name(scenario, thing)


def _filled(template: str, about: list[str], **more: str) -> str:
    """`template` with its places filled; a place that nothing fills stays empty."""
    return template.format(*(about + [""] * (5 - len(about))), **more).strip()


def verb(word: str) -> str:
    """The name of a kind of order, as on a button."""
    return _(tables.VERBS[word])


def order(scenario: Scenario, line: str) -> str:
    """An order as a clause: Molotov appoints Kabakov as secretary in Tula."""
    try:
        item = parse(line)
    except GensekError:
        return line
    return _(tables.ORDERS[_order_key(scenario, item)]).format(
        actor=name(scenario, item.actor),
        target=_target(scenario, item),
        object=_object(scenario, item),
    )


def order_title(scenario: Scenario, item: Order) -> str:
    """What an order is, as a heading: Appoint a secretary in Tula."""
    return _(tables.TITLES[_order_key(scenario, item)]).format(
        target=_target(scenario, item), object=_object(scenario, item)
    )


def what_for(verb: str) -> str:
    """What a kind of order is for, in a sentence."""
    return _(tables.WHAT_FOR[verb])


def _order_key(scenario: Scenario, item: Order) -> str:
    if item.verb == "publish" and item.object in scenario.bodies:
        return "publish_body"
    if item.verb in ("cite", "speak", "campaign") and item.how == "against":
        return f"{item.verb}_against"
    if item.verb == "policy" and item.how == "down":
        return "policy_down"
    return item.verb


def _target(scenario: Scenario, item: Order) -> str:
    """The name of what an order names first; an issue may have the id of a body."""
    if item.verb == "campaign":
        return paper(scenario, item.target)
    if item.verb == "policy":
        return lever(scenario, item.target)
    return issue(scenario, item.target) if item.verb == "shift" else name(scenario, item.target)


def _object(scenario: Scenario, item: Order) -> str:
    if item.verb == "shift":
        axis = scenario.issues[item.target]
        return axis.plus if item.how == "plus" else axis.minus
    if item.verb == "decide":
        options = scenario.events[item.target].options
        return next((o.text for o in options if o.id == item.object), item.object)
    if item.letter:
        return order(scenario, str(item.letter))
    if item.verb == "publish" and item.object in scenario.offices:
        return channel(scenario, item.object)
    if item.verb == "campaign" and item.how == "on":
        return issue(scenario, item.object)
    return name(scenario, item.object)


def channel(scenario: Scenario, where: str) -> str:
    """The name of a paper or body in which something can be published."""
    if where in scenario.offices:
        office = scenario.offices[where]
        return office.short or office.name
    return name(scenario, where)


def paper(scenario: Scenario, where: str) -> str:
    """The name of a paper: of the office that edits it, or of the committee whose it is."""
    if where in scenario.organisations:
        return _("the paper of {place}").format(place=scenario.organisations[where].short)
    return channel(scenario, where)


def campaign(scenario: Scenario, runs: Campaign | None) -> str:
    """What a paper writes about now, and how long it goes on."""
    if runs is None:
        return _("Runs no campaign")
    if runs.how == "on":
        words = plural("On {about}, {n} week to go", "On {about}, {n} weeks to go", runs.weeks)
    else:
        words = plural(
            "Against {about}, {n} week to go", "Against {about}, {n} weeks to go", runs.weeks
        )
    about = issue(scenario, runs.about) if runs.how == "on" else name(scenario, runs.about)
    return words.format(about=about, n=runs.weeks)


_TWO_PARTS = (
    "appoint",
    "transfer",
    "recall",
    "gather",
    "publish",
    "cite",
    "compromise",
    "shift",
    "campaign",
    "bar",
)


def order_object(scenario: Scenario, line: str) -> str:
    """The second line on a card: what an order is about, without who and what verb."""
    item = parse(line)
    if item.letter:
        return order(scenario, str(item.letter))
    parts = [_target(scenario, item)]
    if item.verb in _TWO_PARTS:
        parts.append(_object(scenario, item))
    return ", ".join(part for part in parts if part and item.target)


def term(scenario: Scenario, item: object) -> str:
    """A term of a pact in words."""
    kind, what, how = (getattr(item, part) for part in ("kind", "what", "how"))
    sentences = {
        "vote": _("vote {how}: {what}"),
        "silence": _("keep silent about {what}"),
        "platform": _("stand together under {what}"),
        "office": _("{what} for {how}"),
        "bloc": _("act as one bloc"),
    }
    return sentences[kind].format(what=name(scenario, what), how=name(scenario, how))


def entry(scenario: Scenario, item: Entry) -> str:
    """One line of the chronicle as a sentence."""
    template = _(tables.ENTRIES[_entry_key(item)])
    before, after = item.before, item.after
    if item.key == "answer":
        options = scenario.events[item.subject].options
        after = next((o.text for o in options if o.id == item.after), item.after)
    if item.key == "intercepted":
        after = order(scenario, after)
    if item.key == "lever":
        before, after = (step(scenario, item.subject, at) for at in (before, after))
    if item.key in ("carried", "lost"):
        after = _votes(after)
    return template.format(
        subject=_subject(scenario, item),
        detail=_detail(scenario, item),
        before=_number(name(scenario, before)),
        after=_number(_day_or_name(scenario, after)),
        faction=name(scenario, item.cause.faction),
        order=order(scenario, item.cause.id) if item.cause.kind == "order" else "",
    )


def _number(words: str) -> str:
    """A number with a true minus; other words as they are."""
    return words.replace("-", MINUS) if words.lstrip("-").isdigit() else words


def lever(scenario: Scenario, of: str) -> str:
    """The name of a lever of policy: its id may be that of an issue too."""
    return scenario.policies[of].name if of in scenario.policies else name(scenario, of)


def step(scenario: Scenario, lever: str, at: str) -> str:
    """The name of a step of policy: Near the market."""
    item = scenario.policies[lever]
    return item.steps[int(at) - item.low]


def _votes(count: str) -> str:
    """The result of a vote, written 5:0:2 in the entry."""
    for_, against, abstain = count.split(":")
    words = _("{for_} for, {against} against, {abstain} abstaining")
    return words.format(for_=for_, against=against, abstain=abstain)


def _subject(scenario: Scenario, item: Entry) -> str:
    if item.key == "gauge":
        gauge = scenario.country[item.subject]
        return f"{gauge.name} ({gauge.unit})"
    if item.key == "lever":
        return lever(scenario, item.subject)
    papers = item.key.startswith("campaign")
    words = paper(scenario, item.subject) if papers else name(scenario, item.subject)
    return words[:1].upper() + words[1:] if papers else words


def _detail(scenario: Scenario, item: Entry) -> str:
    if item.key == "breach":
        return term(scenario, diplomacy.term(item.detail, item.detail))
    axis = item.key in ("mood", "platform", "campaign_on")
    return issue(scenario, item.detail) if axis else name(scenario, item.detail)


def _entry_key(item: Entry) -> str:
    """Which sentence an entry takes: some read otherwise when nothing was before or after."""
    if item.key == "standing" and item.after == "dead":
        return "standing_dead"
    if item.key in ("secretary", "office", "seat", "join") and not item.after:
        return f"{item.key}_none"
    if item.key == "secretary" and not item.before:
        return "secretary_new"
    return item.key


def cause(scenario: Scenario, item: Cause) -> str:
    """Because of whom and of what, in words."""
    if item.kind == "order":
        return order(scenario, item.id)
    if item.kind == "rule":
        return _(tables.RULES.get(item.id, item.id))
    if item.kind == "pact":
        return _("A pact")
    return name(scenario, item.id)


def verdict(word: str) -> str:
    """A verdict on a fact, as on its stamp."""
    return _(tables.VERDICTS[word])


def confidence(word: str) -> str:
    """How sure the record is, in words."""
    return _(tables.CONFIDENCE[word])


def paper_name(scenario: Scenario, document: str) -> str:
    """A document's title in quotation marks."""
    return _("“{words}”").format(words=scenario.documents[document].title)
