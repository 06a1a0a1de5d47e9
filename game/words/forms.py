"""Owns the forms of names: a translated sentence says in which case it wants a name.

>>> learn({"Зиновьев": {"gen": "Зиновьева", "dat": "Зиновьеву"}, "Артюхина": {"gender": "f"}})
>>> Sentence("Письмо {0:gen}").format("Зиновьев")
'Письмо Зиновьева'
>>> Sentence("{who} выступил{who:?|а|о|и}.").format(who="Артюхина")
'Артюхина выступила.'

After the colon stands a case, `?` with what follows each gender, `^` for a capital letter, or a
case and `^`. Names are found by how they stand alone; what has no forms stays as it is, so that a
sentence is never lost for the want of a form. It must not know who has a name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter
from typing import Any

CASES = ("nom", "gen", "dat", "acc", "ins", "pre")
GENDERS = ("m", "f", "n", "pl")
SPEC = re.compile(rf"(?P<case>{'|'.join(CASES)})?(?P<capital>\^)?|\?(?P<by_gender>.+)", re.DOTALL)

_INITIALS = re.compile(r"(?:\w{1,2}\. ?)+")
_known: dict[str, Mapping[str, str]] = {}


def learn(forms: Mapping[str, Mapping[str, str]]) -> None:
    """Know the forms of these names from now on: `{"Тула": {"gen": "Тулы", "gender": "f"}}`."""
    _known.update(forms)


def forget() -> None:
    """Know no forms, as before the first language was chosen."""
    _known.clear()


def inflected(name: str, case: str) -> str:
    """`name` in that case; as it stands where the form is not known.

    Initials stay before a surname: of J. V. Stalin only Stalin is inflected.
    """
    before, core = _parted(name)
    return before + _known[core].get(case, core) if core in _known else name


def gender(name: str) -> str:
    """The grammatical gender of `name`, or `pl`; masculine where nobody has said."""
    return _known.get(_parted(name)[1], {}).get("gender", "m")


def _parted(name: str) -> tuple[str, str]:
    """The initials before a surname, and what can be inflected."""
    initials = None if name in _known else _INITIALS.match(name)
    return (initials[0], name[initials.end() :]) if initials else ("", name)


class Sentence(str):
    """A translated sentence: `format` fills names in as the sentence wants them."""

    __slots__ = ()

    def format(self, *args: object, **more: object) -> str:
        """Fill the places in; see the head of this module."""
        return _FILLER.vformat(self, args, more)


class _Filler(Formatter):
    """Python's own way to fill a sentence in, with cases and genders for text."""

    def format_field(self, value: Any, format_spec: str) -> str:
        wanted = SPEC.fullmatch(format_spec)
        if wanted is None or not format_spec:
            return str(super().format_field(value, format_spec))
        value = str(value)  # a number has neither case nor gender
        if wanted["by_gender"] is not None:
            return _by_gender(value, wanted["by_gender"].split("|"))
        filled = inflected(value, wanted["case"]) if wanted["case"] else value
        return filled[:1].upper() + filled[1:] if wanted["capital"] else filled


def _by_gender(name: str, endings: list[str]) -> str:
    """The ending for the gender of `name`; the last where there are not so many."""
    at = GENDERS.index(gender(name))
    return endings[min(at, len(endings) - 1)]


_FILLER = _Filler()
