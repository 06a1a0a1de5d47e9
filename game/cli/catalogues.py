"""Owns the way of the code's sentences to the translators and back; it needs Babel.

    renewed("ru")      # each part of Russian, brought up to date with the code
    faults("ru")       # what a reader of Russian would stumble over
    write("ru")        # renew the files of Russian and compile what the game reads

Every sentence goes into `gensek.pot`; each language has it in parts, so that several people can
work on one, and the parts are compiled into the `gensek.mo` which the game reads. Nothing in the
files depends on the clock: the same sentences make the same bytes. Fuzzy is what was said of a
sentence that has changed a little since; it is not spoken until somebody has looked at it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from string import Formatter
from typing import Any

import yaml
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from game import paths, words
from game.words.forms import SPEC

KEYWORDS = {"_": None, "N_": None, "plural": (1, 2)}
PARTS = ("core", "screens")
"""A part of a language's words: `screens` is what is said in `game/ui/screens` alone."""

_SCREENS = "game/ui/screens/"
_KEPT = ("Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
_COMMENT = """\
# Words of Gensek: window, terminal and reports.
# `gensek words` writes this file; translators change msgstr alone. See assets/locale/README.md."""


class _Words(Catalog):
    """A catalogue whose head says nothing of the day or of the tool."""

    @property  # type: ignore[misc] # Babel's can be set as well; ours is what it is
    def mime_headers(self) -> list[tuple[str, str]]:
        """What a reader of the file needs to know; the last line ends as the others do."""
        kept = [line for line in self._get_mime_headers() if line[0] in _KEPT]
        return [*kept[:-1], (kept[-1][0], kept[-1][1] + "\n")]


def _catalogue(language: str | None = None) -> Catalog:
    return _Words(locale=language, header_comment=_COMMENT, charset="utf-8", fuzzy=False)


# --- gathering ------------------------------------------------------------------------------------
def extracted() -> Catalog:
    """Every sentence of the code, with the files in which it stands."""
    house = Path(words.__file__).parents[1]
    found = _catalogue()
    sentences = extract_from_dir(house, [("**.py", "python")], keywords=KEYWORDS)
    for file, line, sentence, _comments, _context in sorted(sentences, key=lambda item: item[:2]):
        found.add(sentence, locations=[(f"game/{file}", line)])
    for name in _on_the_map():
        found.add(name, locations=[("assets/map/organisations.yaml", 0)])
    return found


def _on_the_map() -> Iterator[str]:
    """The names that stand on the drawing of the country."""
    plan = yaml.safe_load(paths.assets("map", "organisations.yaml").read_text(encoding="utf-8"))
    yield plan["inset"]["title"]
    yield from (note["name"] for note in plan["neighbours"])


def part_of(message: Message) -> str:
    """The part in which a sentence is translated."""
    screens = all(file.startswith(_SCREENS) for file, _line in message.locations)
    return "screens" if screens else "core"


def read(language: str, part: str) -> Catalog:
    """A part of a language as its translator left it; empty where there is none yet."""
    file = _folder(language) / f"{part}.po"
    if not file.is_file():
        return _catalogue(language)
    with file.open("rb") as opened:
        return read_po(opened, locale=language)


def renewed(language: str) -> dict[str, Catalog]:
    """Each part with the sentences that belong to it now, and what was said of them in any part."""
    source = extracted()
    known = {
        message.id: message
        for part in PARTS
        for message in sentences_of(read(language, part))
        if all(_said(message))
    }
    gone = {_one(item): item for item in known.values() if item.id not in source}
    parts = {part: _catalogue(language) for part in PARTS}
    for message in sentences_of(source):
        said = known.get(message.id) or _nearest(message, gone)
        flags = {"fuzzy"} if said and (said.fuzzy or said.id != message.id) else set[str]()
        parts[part_of(message)].add(
            message.id, said.string if said else "", locations=message.locations, flags=flags
        )
    return parts


def _nearest(message: Message, gone: Mapping[str, Message]) -> Message | None:
    """What was said of a sentence much like this one that is no longer in the code."""
    found = get_close_matches(_one(message), gone, n=1, cutoff=0.8)
    near = gone[found[0]] if found else None
    return near if near and near.pluralizable == message.pluralizable else None


def sentences_of(catalogue: Catalog) -> Iterator[Message]:
    """The messages without the head."""
    return (message for message in catalogue if message.id)


# --- writing --------------------------------------------------------------------------------------
def write(language: str) -> dict[str, Catalog]:
    """Renew the parts of a language, and compile them."""
    folder = _folder(language)
    folder.mkdir(parents=True, exist_ok=True)
    parts = renewed(language)
    for part, catalogue in parts.items():
        _write(folder / f"{part}.po", catalogue)
    (folder / f"{words.DOMAIN}.mo").write_bytes(compiled(parts, language))
    return parts


def write_source() -> None:
    """Renew the template, from which a new language is begun."""
    _write(paths.assets("locale", f"{words.DOMAIN}.pot"), extracted())


def compiled(parts: Mapping[str, Catalog], language: str) -> bytes:
    """The parts of a language as the one file that the game reads."""
    whole = _catalogue(language)
    for catalogue in parts.values():
        for message in sentences_of(catalogue):
            if all(_said(message)):
                whole.add(message.id, message.string, flags=message.flags)
    made = io.BytesIO()
    write_mo(made, whole)
    return made.getvalue()


def _folder(language: str) -> Path:
    return paths.assets("locale", language, "LC_MESSAGES")


def _write(file: Path, catalogue: Catalog) -> None:
    made = io.BytesIO()
    write_po(made, catalogue, width=100, include_lineno=False, ignore_obsolete=True)
    file.write_bytes(made.getvalue())


# --- checking -------------------------------------------------------------------------------------
def faults(language: str, catalogue: Catalog) -> Iterator[str]:
    """What a reader would stumble over: a sentence that is missing, doubtful, or filled wrongly."""
    for message in sentences_of(catalogue):
        for wrong, told in _FAULTS.items():
            if wrong(message, catalogue.num_plurals):
                yield f"{language}: {told}: {_one(message)!r}"
                break


def _missing(message: Message, plurals: int) -> bool:
    said = _said(message)
    return not all(said) or len(said) != (plurals if message.pluralizable else 1)


def _fuzzy(message: Message, plurals: int) -> bool:
    return message.fuzzy


def _other_fields(message: Message, plurals: int) -> bool:
    """Whether a place is missing or added; a singular may name what only the plural does."""
    least, most = fields(_ids(message)[0]), fields(_ids(message)[-1])
    one, *more = _said(message)
    return not least <= fields(one) <= least | most or any(fields(said) != most for said in more)


def _no_such_form(message: Message, plurals: int) -> bool:
    """Whether a place asks for a form that is none, and that English does not ask for."""
    known = {spec for sentence in _ids(message) for _field, spec in _places(sentence)}
    asked = {spec for said in _said(message) for _field, spec in _places(said)} - known
    return not all(SPEC.fullmatch(spec) for spec in asked)


_FAULTS: Mapping[Callable[[Message, int], bool], str] = {
    _missing: "not translated",
    _fuzzy: "fuzzy",
    _other_fields: "other {fields}",
    _no_such_form: "no such form of a name",
}


def fields(sentence: str) -> set[str]:
    """The names of the places in `sentence`; what cannot be filled is a place without end.

    >>> sorted(fields("{who:gen} and {0}"))
    ['0', 'who']
    """
    return {field for field, _spec in _places(sentence)}


def _places(sentence: str) -> list[tuple[str, str]]:
    try:
        parsed = list(Formatter().parse(sentence))
    except ValueError:
        return [("{", "")]
    return [(field, spec or "") for _text, field, spec, _how in parsed if field is not None]


def _said(message: Message) -> tuple[str, ...]:
    said: Any = message.string
    return tuple(said) if isinstance(said, (tuple, list)) else (said,)


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _one(message: Message) -> str:
    return _ids(message)[0]
