"""Owns the pictures of every screen, with real content and without a display.

    for path in draw_all(Path("shots"), (1600, 900)):
        print(path)

The games are played by history from a fixed seed, so that the same code draws the same pictures.
`SCREENS` names each screen; the tests look for faults on the very same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from time import sleep

import pygame

from game.match import PERSON, Match
from game.match.shelf import Shelved, proposed
from game.rules.model import Scenario
from game.scenario.load import load
from game.ui import navigator
from game.ui.library import Shown
from game.ui.screen import Screen, render
from game.ui.sitting import Sitting
from game.words import language

SCENARIO = "1925-fourteenth-congress"
SEED = 1925
EARLY, LATE = 0, 14
CAMPAIGN, CHAPTERS_AT = "campaign-1923-1929", 12  # April 1924
BESIDE = ("1923-declaration-of-46", "1924-testament", "1926-united-opposition")
VERBS = ("appoint", "inspect", "tour", "publish", "cite", "cultivate", "negotiate", "speak")


@dataclass
class Reel:
    """The games from which the pictures are taken, each played once."""

    scenario: Scenario
    _games: dict[tuple[str, int], Match] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, name: str = SCENARIO) -> Reel:
        """A reel of the scenario of that name."""
        return cls(load(name))

    def under_way(self, seat: str, turn: int) -> Sitting:
        """A game that history has played up to a turn, and in which a person then takes a seat."""
        if (seat, turn) not in self._games:
            match = Match(self.scenario, SEED)
            while match.state.turn < turn:
                match.step()
            match.players = {**match.players, seat: PERSON}
            match.advance()
            self._games[seat, turn] = match
        return Sitting(self._games[seat, turn], seat)

    def over(self, seat: str) -> Sitting:
        """A game that is over."""
        if ("", -1) not in self._games:
            match = Match(self.scenario, SEED)
            match.advance()
            self._games["", -1] = match
        return Sitting(self._games["", -1], seat)

    def turn_of(self, motion: str) -> int:
        """The turn in which a motion was voted on."""
        return self.over(self.first).match.state.results[motion].turn

    @property
    def first(self) -> str:
        """The first seat."""
        return next(iter(self.scenario.factions))

    @property
    def other(self) -> str:
        """The seat against which the scenario's main motion is moved."""
        return self.scenario.motions[self.scenario.card.main_motions[-1]].opposer or self.first


Make = Callable[[Reel], Screen]


# --- around the desk ------------------------------------------------------------------------------
def _title(reel: Reel) -> Screen:
    from game.ui.front import Front

    screen = Front()
    screen.show_found(_shelf(reel)[1], 4)
    return screen


def _first_title(reel: Reel) -> Screen:
    from game.ui.front import Front

    screen = Front()
    screen.show_found(None, 0)
    return screen


def _new_game(reel: Reel) -> Screen:
    from game.ui.screens.front.new_game import NewGameScreen

    return NewGameScreen([Shown(SCENARIO, reel.scenario), *_others(language())], SEED)


@cache
def _others(spoken: str) -> tuple[Shown, ...]:
    """Scenarios that stand on the shelf beside the chosen one."""
    return tuple(Shown(name, load(name, spoken)) for name in BESIDE)


def _shelf(reel: Reel) -> list[Shelved]:
    """Saves as they would lie there, one of them broken."""
    noon = datetime(2025, 12, 18, 12, 0, tzinfo=UTC)
    whole = []
    for nth, turn in enumerate((LATE, 9, 4)):
        sitting = reel.under_way(reel.other, turn)
        name = proposed(sitting.match, sitting.seat)
        path = Path("saves") / (
            f"autosave-{SCENARIO}-000012.gensek" if nth == 0 else f"{name}.gensek"
        )
        when = noon - timedelta(hours=7 * nth)
        whole.append(Shelved(path, when, nth == 0, sitting.match.as_save()))
    path = Path("saves") / f"autosave-{SCENARIO}-000013.gensek"
    problem = "the file is cut short"
    broken = Shelved(path, noon, automatic=True, save=None, problem=problem, instead=whole[0].path)
    return [broken, *whole]


def _saves(reel: Reel, *, in_game: bool, chosen: int) -> Screen:
    from game.ui.screens.front.saves import SavesScreen

    sitting = reel.under_way(reel.other, LATE) if in_game else None
    screen = SavesScreen(sitting, _shelf(reel))
    screen.choose(chosen)
    return screen


def _help(reel: Reel, page: int) -> Screen:
    from game.ui.screens.front.help import HelpScreen

    return HelpScreen(page)


def _settings(reel: Reel, page: int) -> Screen:
    from game.ui.screens.settings.screen import SettingsScreen

    return SettingsScreen(page)


def _encyclopaedia(reel: Reel, key: str, words: str = "", *, in_game: bool = True) -> Screen:
    from game.ui.screens.encyclopaedia.screen import EncyclopaediaScreen

    sitting = reel.under_way(reel.other, LATE)
    screen = EncyclopaediaScreen(sitting.book, sitting if in_game else None, key)
    if words:
        screen.show_kind("")
        screen.type(words)
    return screen


def _curtain(reel: Reel, *, drawn: bool) -> Screen:
    from game.ui.screens.front.curtain import CurtainScreen

    screen = CurtainScreen(reel.under_way(reel.other, LATE), lambda: None)
    if drawn:
        screen.draw_back()
    return screen


def _failure(reel: Reel) -> Screen:
    from game.ui.screens.front.failure import FailureScreen

    kept = Path("saves") / f"autosave-{SCENARIO}-000014.gensek"
    return FailureScreen(Path("crashes") / "crash-19251218-120000-14.txt", (kept,))


def _mods(_reel: Reel, *, chosen: int) -> Screen:
    from game.ui.screens.mods.sample import sample

    screen = sample()
    screen.choose(chosen)
    return screen


# --- the desk -------------------------------------------------------------------------------------
def _tab(reel: Reel, route: str, seat: str, turn: int) -> Screen:
    return navigator.screen(route, reel.under_way(seat or reel.other, turn))


def _register(reel: Reel, page: str) -> Screen:
    """One of the registers of the organs screen."""
    from game.ui.screens.organs.screen import OrgansScreen

    screen = OrgansScreen(reel.under_way(reel.other, LATE))
    screen.show_page(page)
    return screen


def _order(reel: Reel, verb: str) -> Screen:
    """The order dialog over the map, for the first person who can be given such an order."""
    from game.ui.screens.order.choices import Choices
    from game.ui.screens.order.sheet import OrderSheet

    turns = (LATE, reel.turn_of(reel.scenario.card.main_motions[-1]) - 1)
    found = (
        (sitting, actor)
        for turn in turns
        for seat in reel.scenario.factions
        for sitting in [reel.under_way(seat, turn)]
        for actor in sitting.agents()
        if Choices(sitting, actor).can(verb)
    )
    sitting, actor = next(found)
    screen = _tab(reel, "map", sitting.seat, sitting.state.turn)
    OrderSheet(screen, sitting, actor, verb).open()
    return screen


def _menu(reel: Reel) -> Screen:
    screen = _tab(reel, "map", reel.other, LATE)
    screen.press_key("f10")
    return screen


@cache
def _campaign() -> Reel:
    return Reel.of(CAMPAIGN)


def _chapters(_reel: Reel, chapter: str) -> Screen:
    """The chapters of a campaign that history has played to April 1924."""
    screen = navigator.screen("chapters", _campaign().under_way("left", CHAPTERS_AT), chapter)
    while screen.working:
        sleep(0.02)
    screen.update(0.0)
    return screen


# --- votes and the end ----------------------------------------------------------------------------
def _hall(reel: Reel, motion: str, share: float) -> Screen:
    """The hall when a share of the parts has been called."""
    from game.ui.screens.congress.screen import CongressScreen

    screen = CongressScreen(reel.over(reel.other), reel.turn_of(motion), motion=motion)
    if share >= 1:
        screen.to_result()
        return screen
    screen.update(share * screen.roll.end)
    return screen


def _congress(reel: Reel, share: float) -> Screen:
    return _hall(reel, reel.scenario.card.main_motions[-1], share)


def _sitting(reel: Reel) -> Screen:
    """The vote of the smallest body that has voted."""
    results = reel.over(reel.first).match.state.results
    motions = [reel.scenario.motions[name] for name in results]
    bodies = [m for m in motions if m.vote and reel.scenario.assemblies[m.assembly].body]
    smallest = min(bodies, key=lambda m: (results[m.id].ballots.cast, m.id))
    return _hall(reel, smallest.id, 1.0)


def _graphs(reel: Reel, kind: str) -> Screen:
    from game.ui.screens.graphs.screen import GraphsScreen

    sitting = reel.under_way(reel.other, LATE)
    while not sitting.past.done:
        sitting.past.work()
    return GraphsScreen(sitting, LATE - 4, kind)


def _chronicle(reel: Reel) -> Screen:
    from game.ui.screens.chronicle.screen import ChronicleScreen

    return ChronicleScreen(reel.under_way(reel.other, LATE))


def _debrief(reel: Reel, page: int) -> Screen:
    from game.ui.screens.debrief.screen import DebriefScreen

    screen = DebriefScreen(reel.over(reel.other))
    screen.page = page
    while screen.working:
        screen.update(0.0)
    return screen


def _screens() -> dict[str, Make]:
    table: dict[str, Make] = {
        "title": _title,
        "title-first-time": _first_title,
        "new-game": _new_game,
        "saves": partial(_saves, in_game=False, chosen=1),
        "saves-broken": partial(_saves, in_game=False, chosen=0),
        "saves-in-game": partial(_saves, in_game=True, chosen=2),
        "help-turn": partial(_help, page=0),
        "help-keys": partial(_help, page=1),
        "help-rules": partial(_help, page=2),
        "help-orders": partial(_help, page=3),
        "settings": partial(_settings, page=0),
        "settings-keys": partial(_settings, page=1),
        "mods": partial(_mods, chosen=0),
        "mods-broken": partial(_mods, chosen=2),
        "encyclopaedia-fact": partial(_encyclopaedia, key="fact:vote_559_65"),
        "encyclopaedia-person": partial(_encyclopaedia, key="person:zinoviev"),
        "encyclopaedia-body": partial(_encyclopaedia, key="body:central_committee"),
        "encyclopaedia-found": partial(_encyclopaedia, key="", words="lenin", in_game=False),
        "curtain": partial(_curtain, drawn=False),
        "curtain-recap": partial(_curtain, drawn=True),
        "failure": _failure,
    }
    for seat in ("secretariat", "leningrad", "right", "left"):
        table[f"desk-{seat}"] = partial(_tab, route="map", seat=seat, turn=EARLY)
    table["desk-late"] = partial(_tab, route="map", seat="", turn=LATE)
    table["menu"] = _menu
    table |= {f"order-{verb}": partial(_order, verb=verb) for verb in VERBS}
    table |= {
        "organs": partial(_tab, route="organs", seat="", turn=LATE),
        "organs-press": partial(_register, page="press"),
        "organs-posts": partial(_register, page="posts"),
        "organs-courted": partial(_register, page="courted"),
        "card-index": partial(_tab, route="card index", seat="", turn=LATE),
        "alliances": partial(_tab, route="alliances", seat="", turn=LATE),
        "chapters": partial(_chapters, chapter="1923-declaration-of-46"),
        "chapters-ahead": partial(_chapters, chapter="1928-right-deviation"),
        "graphs": partial(_graphs, kind="influence"),
        "graphs-forecast": partial(_graphs, kind="forecast"),
        "chronicle": _chronicle,
        "bulletin": partial(_tab, route="bulletin", seat="", turn=LATE),
        "congress-midway": partial(_congress, share=0.5),
        "congress": partial(_congress, share=1.0),
        "politburo": _sitting,
    }
    names = ("record", "outcome", "chronicle", "fates")
    table |= {f"debrief-{name}": partial(_debrief, page=nth) for nth, name in enumerate(names)}
    return table


SCREENS: Mapping[str, Make] = _screens()


def draw_all(folder: Path, size: tuple[int, int]) -> Iterator[Path]:
    """Draw every screen at a size into `folder`, a PNG each; yields each path as it is written."""
    folder.mkdir(parents=True, exist_ok=True)
    reel = Reel.of()
    for nth, (name, make) in enumerate(SCREENS.items(), 1):
        path = folder / f"{nth:02}-{name}.png"
        pygame.image.save(render(make(reel), size), path)
        yield path
