"""Every word of every language that we ship: to mend what fails here run `gensek words`."""

from __future__ import annotations

import gettext
import io

import pytest
from babel.messages.catalog import Catalog, Message

from game import paths, words
from game.cli import catalogues

LANGUAGES = [path.name for path in sorted(paths.assets("locale").iterdir()) if path.is_dir()]
EVERY_PART = [(language, part) for language in LANGUAGES for part in catalogues.PARTS]


@pytest.mark.parametrize(("language", "part"), EVERY_PART)
def test_every_sentence_is_translated_whole(language: str, part: str) -> None:
    found = list(catalogues.faults(language, catalogues.renewed(language)[part]))

    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_translated_can_be_filled_in(language: str) -> None:
    parts = catalogues.renewed(language).values()
    found = [told for part in parts for told in catalogues.faults(language, part)]

    assert not [told for told in found if "not translated" not in told and "fuzzy" not in told]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_game_reads_is_what_the_translators_wrote(language: str) -> None:
    parts = {part: catalogues.read(language, part) for part in catalogues.PARTS}
    file = paths.assets("locale", language, "LC_MESSAGES", f"{words.DOMAIN}.mo")

    assert _sentences(file.read_bytes()) == _sentences(catalogues.compiled(parts, language))


def _sentences(compiled: bytes) -> dict[object, str]:
    spoken = gettext.GNUTranslations(io.BytesIO(compiled))
    return dict(spoken._catalog)  # type: ignore[attr-defined]


def test_a_fault_is_found_in_each_way_that_a_sentence_can_be_wrong() -> None:
    catalogue = Catalog(locale="ru")
    catalogue.add("untold")
    catalogue.add("{name} spoke", "{who} выступил")
    catalogue.add("of {name}", "{name:genitive}")
    catalogue.add(("{n} vote", "{n} votes"), ("{n} голос", "{n} голоса", ""))
    catalogue.add("changed", "изменено", flags={"fuzzy"})
    catalogue.add("to {name}", "{name:dat} {name:?дан|дана}")

    assert [told.split(": ")[1] for told in catalogues.faults("ru", catalogue)] == [
        "not translated",
        "other {fields}",
        "no such form of a name",
        "not translated",
        "fuzzy",
    ]


def test_a_sentence_belongs_to_the_screens_only_where_nobody_else_says_it() -> None:
    shared = [("game/ui/screens/rows.py", 1), ("game/narrate/posts.py", 1)]

    assert catalogues.part_of(Message("Post", locations=shared)) == "core"
    assert catalogues.part_of(Message("Post", locations=shared[:1])) == "screens"
