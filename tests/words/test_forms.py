from collections.abc import Iterator

import pytest

from game.words import forms
from game.words.forms import Sentence, inflected


@pytest.fixture(autouse=True)
def some_names() -> Iterator[None]:
    forms.learn(
        {
            "Сталин": {"gen": "Сталина", "ins": "Сталиным"},
            "Артюхина": {"gen": "Артюхиной", "gender": "f"},
            "Правые": {"nom": "правые", "gen": "правых", "gender": "pl"},
            "Политбюро": {"gender": "n"},
        }
    )
    yield
    forms.forget()


def test_a_sentence_says_in_which_case_it_wants_a_name() -> None:
    assert Sentence("Письмо {0:gen}").format("Сталин") == "Письмо Сталина"
    assert Sentence("{0} недоволен").format("Сталин") == "Сталин недоволен"


def test_a_name_within_a_sentence_may_stand_otherwise_than_alone() -> None:
    assert Sentence("{0}: против были {0:nom}").format("Правые") == "Правые: против были правые"


def test_a_form_at_the_head_of_a_sentence_has_a_capital() -> None:
    assert Sentence("{0:gen^} боятся").format("Правые") == "Правых боятся"
    assert Sentence("{0:^} подписал").format("он") == "Он подписал"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Сталин", "Сталин выступил"),
        ("Артюхина", "Артюхина выступила"),
        ("Политбюро", "Политбюро выступило"),
        ("Правые", "Правые выступили"),
        ("Некто", "Некто выступил"),
    ],
)
def test_a_verb_follows_the_gender_of_a_name(name: str, said: str) -> None:
    assert Sentence("{0} выступил{0:?|а|о|и}").format(name) == said


def test_where_genders_share_an_ending_the_last_stands_for_the_rest() -> None:
    assert Sentence("{0} {0:?избран|избрана}").format("Правые") == "Правые избрана"


def test_initials_stay_as_they_are_before_a_surname_in_its_case() -> None:
    assert inflected("И. В. Сталин", "ins") == "И. В. Сталиным"
    assert Sentence("{0:?сам|сама}").format("А. В. Артюхина") == "сама"


def test_what_has_no_forms_stays_as_it_is() -> None:
    assert Sentence("Письмо {0:gen}, {1:dat}").format("Nobody", 7) == "Письмо Nobody, 7"
    assert inflected("Сталин", "dat") == "Сталин"


def test_places_that_are_no_names_are_filled_as_ever() -> None:
    assert Sentence("{n} из {of:>3}, {a[b]}").format(n=1, of=20, a={"b": 3}) == "1 из  20, 3"
