"""Owns the language in which Gensek speaks; it knows neither the rules nor the screen.

Every sentence that a person reads passes through here, whole, so that a translator meets sentences
and not scraps. Catalogues are gettext's, under `assets/locale/LANGUAGE/LC_MESSAGES/gensek.mo`;
where there is none the words stay English. How names are put into cases is in `game.words.forms`;
`assets/locale/README.md` tells translators.

>>> use("en")
>>> text("{name} spoke.").format(name="Zinoviev")
'Zinoviev spoke.'
>>> plural("{n} delegate", "{n} delegates", 62).format(n=62)
'62 delegates'
"""

from __future__ import annotations

import gettext
import locale
import os
from collections.abc import Mapping

from game import paths
from game.words import forms
from game.words.forms import inflected, learn

__all__ = ["inflected", "language", "languages", "learn", "of_system", "plural", "text", "use"]

DOMAIN = "gensek"
SOURCE = "en"  # the language in which the sentences stand in the code

_spoken: gettext.NullTranslations = gettext.NullTranslations()
_language = SOURCE


def use(language: str) -> None:
    """Speak `language` (`ru`, `en`) from now on; English where there is no catalogue for it."""
    global _spoken, _language  # noqa: PLW0603 - one process speaks one language, as gettext has it
    _spoken = gettext.translation(
        DOMAIN, localedir=paths.assets("locale"), languages=[language], fallback=True
    )
    _language = language if language in languages() else SOURCE
    forms.forget()
    learn(_forms(_language))


def language() -> str:
    """The language in use."""
    return _language


def text(sentence: str) -> str:
    """`sentence` in the language in use."""
    return _in_use(_spoken.gettext(sentence))


def plural(one: str, many: str, n: int) -> str:
    """`one` or `many`, as the language in use counts `n` things; fill in the number yourself."""
    return _in_use(_spoken.ngettext(one, many, n))


def _in_use(sentence: str) -> str:
    """A sentence that fills names in as the language wants them; English wants nothing."""
    return sentence if _language == SOURCE else forms.Sentence(sentence)


def languages() -> tuple[str, ...]:
    """The languages that can be used, the source language first."""
    catalogues = paths.assets("locale").glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return (SOURCE, *sorted(catalogue.parent.parent.name for catalogue in catalogues))


def of_system() -> str:
    """The language of whoever sits at this computer, where we speak it; else English."""
    wanted = [os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    wanted.append(locale.getlocale()[0] or "")
    said = next((word for word in wanted if word), SOURCE)
    short = said.replace(":", "_").split("_")[0].split(".")[0].lower()
    return short if short in languages() else SOURCE


def _forms(spoken: str) -> Mapping[str, Mapping[str, str]]:
    """The forms of the interface's own names, from `forms.yaml` beside the catalogues."""
    file = paths.assets("locale") / spoken / "forms.yaml"
    if not file.is_file():
        return {}
    import yaml  # only a language with cases needs it

    known: Mapping[str, Mapping[str, str]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return known
