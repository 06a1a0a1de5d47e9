"""A folder of mods such as a player may have, for pictures: one sound, one hindered, one broken.

sample().found[2].name      # "democratic-centralists", with three mistakes
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

from game.scenario.load_order import Found, Hindered, Hindrance
from game.scenario.mistakes import Mistake, Place, mistake
from game.scenario.mod import read_mod
from game.scenario.mod_check import Checked
from game.ui.screens.mods.screen import ModsScreen

_CARD = "id: {id}\ntitle: {title}\nauthor: {author}\nversion: {version}\n{more}"
_SPEAKERS = {
    "mod.yaml": _CARD.format(
        id="speakers-on-the-road",
        title="Speakers on the Road",
        author="The Gensek project",
        version="1.0.0",
        more="description: Touring costs a point less and wins a point more, so that words count "
        "for more beside posts. In 1925 Tula asks for a speaker.\ngame: {from: 0.1.0}\n",
    ),
    "over/base/balance.yaml": "orders:\n  cost:\n    tour: 2\n\neffects:\n  tour_support: 3\n",
    "over/1925-fourteenth-congress/events.yaml": "- id: letter_from_tula\n  day: 1925-10-20\n",
}
_DELEGATES = {
    "mod.yaml": _CARD.format(
        id="delegates-by-province",
        title="Delegates by Province",
        author="A teacher in Perm",
        version="0.4.2",
        more="description: Provincial delegates after the party statistics of each year.\n"
        "requires: [democratic-centralists]\nafter: [speakers-on-the-road]\n",
    ),
    "over/base/organisations.yaml": "- id: tula_central\n  industrial: 50\n",
}
_DECISTS = {
    "mod.yaml": _CARD.format(
        id="democratic-centralists",
        title="The Democratic Centralists",
        author="V. M.",
        version="2.1.0",
        more="description: A fifth seat to play. Sapronov and Smirnov from October 1923 to "
        "December 1927.\n",
    ),
    "over/1925-fourteenth-congress/people.yaml": (
        "- id: sapronov\n  name: Sapronov\n  full_name: Timofei Vladimirovich Sapronov\n"
        "  born: 1887\n  party_since: 1912-01-01\n  oratory: 7\n  theory: 5\n  cadres: 5\n"
        "  authority: 5\n  nerve: 8\n  faction: desist\n  home: moscow\n  post: in opposition\n"
        "  base: Signatories of 1923\n  source: An assumption, made for this mod\n"
    ),
    "over/1925-fourteenth-congress/organisations.yaml": (
        "- id: kharkov\n  secretary: zinovev\n  grip: 40\n"
    ),
    "over/1925-fourteenth-congress/events.yaml": (
        "- id: platform_of_fifteen\n  day: 1927-02-30\n  title: The platform of the fifteen\n"
    ),
}


def sample() -> ModsScreen:
    """The screen over these three; their files lie in a temporary folder."""
    home = Path(mkdtemp(prefix="gensek-mods-"))
    speakers = _written(home, "speakers-on-the-road", _SPEAKERS)
    delegates = _written(home, "delegates-by-province", _DELEGATES)
    decists = _written(home, "democratic-centralists", _DECISTS)
    hindered = (Hindered(Hindrance.ORDER, "democratic-centralists"),)
    screen = ModsScreen(
        (
            Found(speakers, on=True, mod=read_mod(speakers)),
            Found(delegates, on=True, mod=read_mod(delegates), hindered=hindered),
            Found(decists, on=True, mod=read_mod(decists)),
        )
    )
    screen.checks.done = {
        speakers.name: Checked((), 3),
        delegates.name: Checked((), 2),
        decists.name: Checked(tuple(_mistakes(decists)), 4),
    }
    return screen


def _written(home: Path, name: str, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        (home / name / path).parent.mkdir(parents=True, exist_ok=True)
        (home / name / path).write_text(text, "utf-8")
    return home / name


def _mistakes(folder: Path) -> list[Mistake]:
    def at(file: str, line: int, column: int) -> Place:
        return Place(str(folder / "over" / "1925-fourteenth-congress" / file), line, column)

    return [
        mistake(at("people.yaml", 11, 12), "R001", "no such faction: desist", "decist"),
        mistake(at("organisations.yaml", 2, 14), "R001", "no such person: zinovev", "zinoviev"),
        mistake(at("events.yaml", 2, 8), "S006", "there is no such day"),
        mistake(at("people.yaml", 1, 3), "H006", "no page is given for the source"),
    ]
