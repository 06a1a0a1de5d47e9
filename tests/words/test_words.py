import gettext
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import paths, words


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    words.use("en")


def test_without_a_catalogue_words_stay_english() -> None:
    words.use("xx")

    assert words.text("Roll call") == "Roll call"
    assert words.plural("{n} vote", "{n} votes", 1) == "{n} vote"
    assert words.plural("{n} vote", "{n} votes", 0) == "{n} votes"


def test_a_catalogue_translates_and_counts_as_its_language_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "assets", tmp_path.joinpath)
    folder = tmp_path / "locale" / "ru" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    folder.joinpath("gensek.mo").write_bytes(_russian())

    words.use("ru")

    assert words.languages() == ("en", "ru")
    counted = [words.plural("{n} vote", "{n} votes", n).format(n=n) for n in (1, 3, 5, 21)]
    assert counted == ["1 голос", "3 голоса", "5 голосов", "21 голос"]


def _russian() -> bytes:
    """A catalogue of one plural, in the binary form that gettext reads."""
    rule = (
        "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural="
        "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"
    )
    entries = [("", rule), ("{n} vote\0{n} votes", "{n} голос\0{n} голоса\0{n} голосов")]
    pairs = [(key.encode(), value.encode()) for key, value in entries]
    start = 28 + 16 * len(pairs)
    keys, values, index_keys, index_values = b"", b"", [], []
    size_of_keys = sum(len(key) + 1 for key, _ in pairs)
    for key, value in pairs:
        index_keys += [len(key), start + len(keys)]
        index_values += [len(value), start + size_of_keys + len(values)]
        keys += key + b"\0"
        values += value + b"\0"
    header = [gettext.GNUTranslations.LE_MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0]
    numbers = header + index_keys + index_values
    return b"".join(number.to_bytes(4, "little") for number in numbers) + keys + values
