"""Owns the language in which Gensek speaks; it knows neither the rules nor the screen.

Every sentence that a person reads passes through here, whole, so that a translator meets sentences
and not scraps. Catalogues are gettext's, under `assets/locale/LANGUAGE/LC_MESSAGES/gensek.mo`;
where there is none the words stay English.

>>> use("en")
>>> text("{name} spoke.").format(name="Zinoviev")
'Zinoviev spoke.'
>>> plural("{n} delegate", "{n} delegates", 62).format(n=62)
'62 delegates'
"""

from __future__ import annotations

import gettext

from game import paths

DOMAIN = "gensek"
SOURCE = "en"  # the language in which the sentences stand in the code

_spoken: gettext.NullTranslations = gettext.NullTranslations()


def use(language: str) -> None:
    """Speak `language` (`ru`, `en`) from now on; English where there is no catalogue for it."""
    global _spoken  # noqa: PLW0603 - one process speaks one language, as gettext itself has it
    _spoken = gettext.translation(
        DOMAIN, localedir=paths.assets("locale"), languages=[language], fallback=True
    )


def text(sentence: str) -> str:
    """`sentence` in the language in use."""
    return _spoken.gettext(sentence)


def plural(one: str, many: str, n: int) -> str:
    """`one` or `many`, as the language in use counts `n` things; fill in the number yourself."""
    return _spoken.ngettext(one, many, n)


def languages() -> tuple[str, ...]:
    """The languages that can be used, the source language first."""
    catalogues = paths.assets("locale").glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return (SOURCE, *sorted(catalogue.parent.parent.name for catalogue in catalogues))
