"""What can be looked up: articles, how they are found, what belongs together."""

from __future__ import annotations

from functools import cache

import pytest

from game.encyclopaedia import KINDS, Book, now
from game.encyclopaedia.names import Names
from game.match import Match
from game.rules.model import Scenario
from game.rules.view import view
from game.scenario.load import load


@cache
def fourteenth() -> Scenario:
    return load("1925-fourteenth-congress")


@cache
def book() -> Book:
    return Book.of(fourteenth())


def test_everything_that_has_a_name_has_an_article() -> None:
    scenario = fourteenth()

    counted = {kind: sum(a.kind == kind for a in book().articles.values()) for kind in KINDS}

    assert counted == {
        "fact": len(scenario.facts),
        "person": len(scenario.people),
        "document": len(scenario.documents),
        "body": len(scenario.bodies),
        "office": len(scenario.offices),
        "organisation": len(scenario.organisations),
        "faction": len(scenario.factions),
        "assembly": len(scenario.assemblies),
        "issue": len(scenario.issues),
        "doctrine": len(scenario.doctrines),
        "term": len(scenario.glossary),
    }


def test_every_article_says_whence_and_how_sure() -> None:
    assert [a.key for a in book().articles.values() if not (a.source and a.confidence)] == []


def test_an_article_on_a_fact_says_when_a_game_comes_to_it_in_time() -> None:
    fact = fourteenth().facts["vote_559_65"]
    article = book().articles["fact:vote_559_65"]

    told = next(line.value for line in article.lines if line.words == "Counts as in history")
    assert f"at most {fact.tolerance} day" in told


def test_the_glossary_is_short_and_has_fifty_words_at_least() -> None:
    terms = fourteenth().glossary.values()

    assert len(terms) >= 50
    assert [t.id for t in terms if not 30 <= len(t.text.split()) <= 80] == []


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("ban on fac", "Ban on factions"),
        ("zinov", "Grigory Yevseyevich Zinoviev"),
        ("enrich yourselves", "Enrich Yourselves"),
        ("LENIN LEVY", "Lenin levy"),
    ],
)
def test_a_search_finds_titles_first(words: str, first: str) -> None:
    found = book().search(words)

    assert found[0].title.casefold() == first.casefold()


def test_a_search_forgives_capitals_accents_and_apostrophes() -> None:
    assert book().search("WORKERS DEMOCRACY") == book().search("workers’ democracy")


def test_results_stand_by_kind() -> None:
    kinds = [article.kind for article in book().search("lenin")]

    assert [
        kind for nth, kind in enumerate(kinds) if kind in kinds[:nth] and kinds[nth - 1] != kind
    ] == []


def test_what_is_not_there_is_not_found() -> None:
    assert book().search("guillotine") == []


def test_the_longest_name_is_meant() -> None:
    names = book().named_in("As General Secretary he spoke before the Central Committee.")

    assert names == ("office:general_secretary", "body:central_committee")


def test_a_surname_that_two_share_means_neither() -> None:
    names = Names({"person:a": ["Smirnov"], "person:b": ["Smirnov", "A. P. Smirnov"]}, {})

    assert [item.key for item in names.find("Smirnov and A. P. Smirnov")] == ["person:b"]


def test_a_word_that_texts_use_without_a_capital_is_no_name() -> None:
    """The commissariat is called War for short."""
    assert fourteenth().offices["war"].short == "War"

    assert "office:war" not in book().named_in("War or peace.")


def test_words_of_the_time_are_found_in_any_capitals_and_number() -> None:
    assert book().named_in("Kulaks, and the plenums") == ("term:kulak", "term:plenum")


def test_an_article_leads_to_what_it_names_and_to_what_names_it() -> None:
    related = book().related("term:ban_on_factions")

    assert "document:unity_resolution" in related  # to see beside it
    assert "term:thermidor" not in related
    assert "term:fraction" in related
    assert "term:ban_on_factions" in book().related("term:fraction")


def test_every_thing_of_a_game_tells_how_it_stands() -> None:
    match = Match(fourteenth(), 1)
    state = view(fourteenth(), match.state, "leningrad").state

    told = {a.key: now(fourteenth(), state, a) for a in book().articles.values()}

    kinds = ("person", "body", "office", "organisation", "document", "faction", "doctrine")
    assert [key for key, lines in told.items() if key.split(":")[0] in kinds and not lines] == []


def test_what_others_hold_in_secret_is_not_told() -> None:
    match = Match(fourteenth(), 1)
    seen = view(fourteenth(), match.state, "left").state

    for document in fourteenth().documents:
        held = seen.documents[document].held_by
        lines = {
            line.words: line.value
            for line in now(fourteenth(), seen, book().articles[f"document:{document}"])
        }
        assert bool(held) == ("Held by" in lines)
