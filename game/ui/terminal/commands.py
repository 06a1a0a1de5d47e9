"""Owns the commands of the game in a terminal: what each does, and what help says of it.

    Player(stage, print).obey("12")        # what the line with that number says
    Player(stage, print).obey("go organs")

What is asked wrongly is answered by a sentence and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game import narrate
from game.match import shelf
from game.match.save import SUFFIX
from game.rules.errors import GensekError
from game.ui import flow, ways
from game.ui.frame import DeskScreen
from game.ui.keys import meant, written
from game.ui.screen import Screen
from game.ui.sitting import Sitting
from game.ui.terminal.asked import Asked, near, words_after
from game.ui.terminal.places import places_of, sitting_of, to_saves
from game.ui.terminal.stage import TextStage
from game.ui.terminal.voice import Voice
from game.ui.twin.deeds import Deed
from game.words import plural
from game.words import text as _


class Refusal(Exception):
    """What was asked can't be done; the message says why."""


@dataclass(frozen=True, slots=True)
class Command:
    """What it does, how it is written, what help says of it."""

    act: Callable[[Player, str], None]
    usage: str
    told: str


class Player:
    """Whoever sits at the terminal."""

    def __init__(self, stage: TextStage, write: Callable[[str], None]) -> None:
        """`write` is given each line that is told."""
        self.stage, self.voice = stage, Voice(write)

    # --- a line that was typed ----------------------------------------------------------------
    def obey(self, line: str) -> None:
        """Do what is asked, let the others answer, tell what has changed."""
        if not line.strip() or self.stage.screen is None:
            return
        try:
            tells = self._do(line.strip())
        except (Refusal, GensekError) as refusal:
            self.voice.say(str(refusal))
            return
        if tells:
            self.stage.settle(self.voice.say)
            self.tell()

    def tell(self, *, all_of_it: bool = False) -> None:
        """Tell the screen in front."""
        if self.stage.screen is not None:
            self.voice.show(self.stage.screen, all_of_it=all_of_it)

    def _do(self, line: str) -> bool:
        """Carry a line out; whether the screen may have changed."""
        first, rest = words_after(line)
        if first.isdecimal():
            self._by_number(int(first), rest)
            return True
        command = commands().get(first.lower())
        if command is not None and not (rest and Asked(line).exactly(self.voice.twin)):
            command.act(self, rest)
            return first.lower() not in QUIET
        self._by_words(line)
        return True

    def press(self, key: str) -> bool:
        """Press a key as the player has bound it; whether anybody took it."""
        return self.screen.press_key(meant(key.lower()))

    @property
    def screen(self) -> Screen:
        """The screen in front."""
        assert self.stage.screen is not None
        return self.stage.screen

    @property
    def sitting(self) -> Sitting:
        """The game that is played; raises `Refusal` where there is none."""
        sitting = sitting_of(self.stage)
        if sitting is not None:
            return sitting
        raise Refusal(_("There is no game here yet. Begin one, or load one."))

    @property
    def desk(self) -> DeskScreen:
        """The screen of the game in front; raises `Refusal` where another lies over it."""
        if isinstance(self.screen, DeskScreen) and not self.screen.covered:
            return self.screen
        raise Refusal(_("Not here. Go back to the desk first: back."))

    # --- by number and by words ---------------------------------------------------------------
    def deed(self, number: int) -> Deed:
        """What has that number; raises `Refusal`."""
        deeds = self.voice.deeds
        if not 1 <= number <= len(deeds):
            told = plural(
                "There is no {number} here; there is {n} line with a number.",
                "There is no {number} here; the numbers go from 1 to {n}.",
                len(deeds),
            )
            raise Refusal(told.format(number=number, n=len(deeds)))
        return deeds[number - 1]

    def _by_number(self, number: int, rest: str) -> None:
        deed = self.deed(number)
        if not deed.possible:
            raise Refusal(_("Not possible: {reason}").format(reason=" ".join(deed.reason.split())))
        if deed.asks_words:
            deed.type(self.screen, rest)
        elif rest:
            raise Refusal(_("Nothing can be typed there; the number alone does it."))
        elif deed.explains:
            self.voice.why(number)
        else:
            deed.do(self.screen)

    def _by_words(self, line: str) -> None:
        """A key, or the words of a line with a number."""
        found = Asked(line).among(self.voice.twin)
        if len(found) == 1:
            self._by_number(found[0], "")
        elif found:
            told = ", ".join(str(number) for number in found[:12])
            raise Refusal(_("Several lines say that: {numbers}.").format(numbers=told))
        elif not self.press(line.replace(" ", "+")):
            known = [*commands(), *(line.words for line in self.voice.twin.lines if line.deed)]
            hint = near(line, known)
            told = _("“{line}” is not understood; help lists what is.").format(line=line)
            raise Refusal(_hinted(told, hint))


QUIET = ("help", "why", "deeds", "find", "orders", "look", "save")  # they tell, and change nothing


# --- what can be asked ----------------------------------------------------------------------------
def commands() -> Mapping[str, Command]:
    """Every command by its word."""
    return {
        "help": Command(_help, _("help [WORD]"), _("what can be typed")),
        "look": Command(_look, "look", _("tell the whole screen again")),
        "deeds": Command(_deeds, "deeds", _("only what can be done here")),
        "find": Command(_find, _("find WORDS"), _("the lines in which these words stand")),
        "why": Command(_why, _("why N"), _("the reasons of line N, with all that is in them")),
        "key": Command(_key, _("key KEY [N]"), _("press a key (f1, ctrl+s, left), at line N")),
        "back": Command(_back, "back", _("close what is open, go back (Esc)")),
        "yes": Command(_yes, "yes", _("agree to a question (Enter)")),
        "no": Command(_back, "no", _("the same as back")),
        "go": Command(_go, _("go SCREEN"), _("map, organs, card index, alliances, bulletin, ...")),
        "orders": Command(_orders, "orders", _("what has been put down for this turn")),
        "undo": Command(_undo, "undo", _("take the last step back")),
        "end": Command(_end, "end", _("end the turn")),
        "save": Command(_save, _("save [NAME]"), _("save the game, under a name if you like")),
        "load": Command(_load, _("load [NAME]"), _("the shelf of saves, or one of them at once")),
        "quit": Command(_quit, "quit", _("leave; the game is kept")),
    }


def _help(player: Player, word: str) -> None:
    known = commands()
    if word and word.lower() not in known:
        raise Refusal(_("There is no command {word}; help lists them.").format(word=word))
    if not word:
        player.voice.say(_("A number does what its line says; a question mark: it has reasons."))
        player.voice.say(_("The words of a line, or the first of them, do the same; so do keys."))
    for name, command in known.items():
        if not word or name == word.lower():
            player.voice.say(f"{command.usage:<14} {command.told}", 1)
    if not word:
        player.voice.say(_("How the game is played: go help."))


def _look(player: Player, _rest: str) -> None:
    player.tell(all_of_it=True)


def _deeds(player: Player, _rest: str) -> None:
    player.voice.list_deeds()


def _find(player: Player, words: str) -> None:
    if not words:
        raise Refusal(_("Find what? find WORDS"))
    if not player.voice.find(words):
        raise Refusal(_("No line here says “{words}”.").format(words=words))


def _why(player: Player, rest: str) -> None:
    if not rest.isdecimal():
        raise Refusal(_("Which line? why N, with the number of a line."))
    player.deed(int(rest))
    if not player.voice.why(int(rest)):
        raise Refusal(_("Line {n} has no reasons of its own.").format(n=rest))


def _key(player: Player, rest: str) -> None:
    key, number = words_after(rest)
    if not key:
        raise Refusal(_("Which key? key f1, key ctrl+s, key left 12"))
    if number:
        if not number.isdecimal():
            raise Refusal(_("At which line? key KEY N, with the number of a line."))
        player.screen.router.set_focus(player.deed(int(number)).widget, tell=False)
    if not player.press(key):
        raise Refusal(_("{key} does nothing here.").format(key=written(key.lower())))


def _back(player: Player, _rest: str) -> None:
    player.screen.press_key("esc")


def _yes(player: Player, _rest: str) -> None:
    if not player.screen.press_key("enter"):
        raise Refusal(_("There is nothing to agree to."))


def _go(player: Player, rest: str) -> None:
    """To a screen by its name."""
    places = places_of(player.stage)
    found = next((place for place in places if place.begins(rest)), None)
    if found is None:
        names = ", ".join(place.words for place in places)
        raise Refusal(_("Where to? {names}").format(names=names))
    found.go()


# --- the game -------------------------------------------------------------------------------------
def _orders(player: Player, _rest: str) -> None:
    sitting = player.sitting
    count = _("Orders given: {n} of {all}").format(n=len(sitting.orders), all=sitting.allowed)
    player.voice.say(count)
    for order in sitting.draft:
        player.voice.say(narrate.order(sitting.scenario, str(order)), 1)


def _undo(player: Player, _rest: str) -> None:
    if not player.sitting.match.can_undo:
        raise Refusal(_("There is nothing to take back."))
    player.desk.undo()


def _end(player: Player, _rest: str) -> None:
    if not player.sitting.may_order:
        raise Refusal(_("The game does not wait for us."))
    flow.ask_to_end(player.desk, player.sitting)


def _save(player: Player, name: str) -> None:
    sitting = player.sitting
    path = shelf.place_for(name or shelf.proposed(sitting.match, sitting.seat))
    if not name and sitting.path is not None:
        path = sitting.path
    sitting.match.save(path)
    sitting.path = path
    player.voice.say(_("Saved: {name}").format(name=path.stem))


def _load(player: Player, name: str) -> None:
    if not name:
        to_saves(player.stage)
        return
    found = {path.name.removesuffix(SUFFIX): path for path in reversed(shelf.newest_first())}
    path = found.get(name.removesuffix(SUFFIX))
    if path is None:
        told = _("There is no save {name}.").format(name=name)
        raise Refusal(_hinted(told, near(name, found)))
    _keep(player)
    ways.take_up(player.stage, path)


def _hinted(told: str, hint: str) -> str:
    """What is wrong, and what was perhaps meant."""
    return _("{told} Did you mean: {hint}?").format(told=told, hint=hint) if hint else told


def _keep(player: Player) -> None:
    """Keep the game that is under way before another is taken up."""
    if player.stage.on_leave is not None:
        player.stage.on_leave(player.stage.screens)


def _quit(player: Player, _rest: str) -> None:
    player.stage.leave()
