"""R4.1: an order is a line of text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.errors import OrderSyntaxError
from game.rules.orders import ANSWERS, VERBS, Order, Verb, parse, read
from game.rules.state import Term
from tests.rules.scene import scene, tiny

names = st.from_regex(r"[a-z][a-z0-9_]{0,11}", fullmatch=True)
terms = st.one_of(
    st.builds(Term, st.just("vote"), names, st.sampled_from(("for", "against"))),
    st.builds(Term, st.just("silence"), names),
    st.builds(Term, st.just("office"), names, names),
    st.just(Term("bloc")),
)
some = st.lists(terms, max_size=3).map(tuple)


def _objects(verb: Verb) -> st.SearchStrategy[str]:
    """What stands last: a name, or what a letter tells its reader."""
    return names.map("tour {}".format) if verb.object == "task" else names


@st.composite
def orders(draw: st.DrawFn) -> Order:
    """Any order or answer that the notation can say."""
    verb = draw(st.sampled_from([*VERBS.values(), *ANSWERS.values()]))
    actor = draw(names.filter(lambda name: name not in ANSWERS)) if verb.name in VERBS else ""
    how = draw(st.sampled_from(verb.leads or verb.joins)) if verb.leads or verb.joins else ""
    asks, gives = (draw(some), draw(some)) if verb.name == "negotiate" else ((), ())
    return Order(
        actor,
        verb.name,
        draw(names) if verb.target else "",
        how,
        draw(_objects(verb)) if verb.object else "",
        asks,
        gives,
    )


@given(orders())
def test_what_is_written_is_read_back(order: Order) -> None:
    assert parse(str(order)) == order


@given(orders(), st.sampled_from(("  ", "\t", " \t ")))
def test_how_much_space_stands_between_words_does_not_matter(order: Order, space: str) -> None:
    assert parse(space.join(str(order).split(" "))) == order


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_shown_in_the_notation(verb: str) -> None:
    from game.rules import orders as module

    shown = [line.split() for line in (module.__doc__ or "").splitlines()]

    assert any(verb in words for words in shown)


@pytest.mark.parametrize(
    ("line", "position", "problem"),
    [
        ("", 0, "an order needs a verb"),
        ("stalin", 6, "a verb is missing"),
        ("stalin tuor urals", 7, r"no such verb: tuor \(did you mean tour\?\)"),
        ("stalin tour", 11, "a organisation is missing"),
        ("stalin tour urals twice", 18, "nothing is expected after: twice"),
        ("molotov appoint kabakov in urals", 24, "expected 'to', not in"),
        ("molotov appoint kabakov", 23, "'to' is missing"),
        ("kamenev speak main", 14, "expected 'for' or 'against', not main"),
        ("boris negotiate red asking silence", 27, "a term is vote:MOTION:SIDE"),
        ("boris negotiate red asking bloc,peace", 32, "a term is vote:MOTION:SIDE"),
        ("boris negotiate red asking", 26, "a term is missing"),
        ("boris negotiate red giving bloc:now", 27, "a term is vote:MOTION:SIDE"),
        ("decide quarrel", 14, "a option is missing"),
    ],
)
def test_a_line_that_is_not_in_the_notation_says_where(
    line: str, position: int, problem: str
) -> None:
    with pytest.raises(OrderSyntaxError, match=problem) as caught:
        parse(line)

    assert (caught.value.order, caught.value.position) == (line, position)


@pytest.mark.parametrize(
    ("line", "position", "problem"),
    [
        ("anne rest", 0, r"no such person: anne \(did you mean anna\?\)"),
        ("anna appoint anna to rita", 21, "no such organisation: rita"),
        ("anna tour nroth", 10, r"no such organisation: nroth \(did you mean north\?\)"),
        ("anna appoint rita to west_", 21, "no such organisation: west_"),
        ("anna publish note in papyrus", 21, "no such channel: papyrus"),
        ("decide quarrel yes", 15, "no such option: yes"),
        ("instruct main perhaps", 14, "no such side: perhaps"),
        ("boris negotiate red asking vote:mian:for", 32, "no such motion: mian"),
        ("boris negotiate red asking vote:main:maybe", 37, "no such side: maybe"),
        ("boris negotiate red giving office:ministry:nobody", 43, "no such person: nobody"),
        ("accept red-blue-0", 7, "no such pact: red-blue-0"),
    ],
)
def test_a_name_that_is_not_in_the_scenario_says_where(
    line: str, position: int, problem: str
) -> None:
    with pytest.raises(OrderSyntaxError, match=problem) as caught:
        read(tiny(), scene(tiny()), line)

    assert caught.value.position == position


def test_verbs_have_each_their_own_precedence() -> None:
    """R4.6"""
    assert list(VERBS) == [
        "rest",
        "submit",
        "recant",
        "write",
        "negotiate",
        "table",
        "charge",
        "policy",
        "hunt",
        "propose",
        "resign",
        "list",
        "strike",
        "enlarge",
        "call",
        "recall",
        "transfer",
        "appoint",
        "inspect",
        "recruit",
        "bar",
        "publish",
        "suppress",
        "leak",
        "answer",
        "compromise",
        "shift",
        "proclaim",
        "cite",
        "campaign",
        "gather",
        "print",
        "meet",
        "cultivate",
        "tour",
        "demonstrate",
        "team",
        "speak",
        "watch",
        "leave",
    ]
    assert [verb.precedence for verb in VERBS.values()] == list(range(len(VERBS)))
