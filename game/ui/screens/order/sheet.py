"""The order dialog: what one person is told to do, at what odds, for what price, at what risk.

    OrderSheet(screen, sitting, "molotov", "appoint").open()

It is laid over the desk. A given order stands on the draft until the turn ends: it can be changed
or withdrawn here.
"""

from __future__ import annotations

from game.rules.errors import OrderError
from game.rules.orders import Order
from game.ui.screen import Screen
from game.ui.screens.order.choices import Choice, Choices, Group, groups, kind_of, parts_of
from game.ui.screens.order.finder import Finder
from game.ui.screens.order.groups import VERBS, VerbGroup, group_of, with_letter
from game.ui.screens.order.head import Sheet
from game.ui.screens.order.lines import Line, lines
from game.ui.screens.order.page import Page
from game.ui.screens.order.terms import Offer, others
from game.ui.sitting import Sitting
from game.ui.theme import Theme
from game.ui.widgets import Widget

CHANCE, DELEGATES = 0, 1
_USUAL = ("appoint", "inspect", "speak", "publish", "tour", "cultivate", "cite")


class OrderSheet:
    """One dialog: who, which verb, what has been chosen so far."""

    def __init__(
        self,
        screen: Screen,
        sitting: Sitting,
        actor: str,
        verb: str = "",
        target: str = "",
        *,
        letter: str = "",
    ) -> None:
        """Without a verb it opens on the one with that `letter`, the one given, or the likeliest.

        A `target` named from elsewhere (a dossier) stands: only orders on it are proposed.
        """
        self.screen, self.sitting, self.actor = screen, sitting, actor
        self.choices = Choices(sitting, actor)
        self.given = sitting.order_of(actor)
        self.offer = Offer(others(sitting)[0])
        self.chosen: dict[str, str] = {}
        self.query, self.sort, self.step, self.trouble = "", CHANCE, 0, ""
        self.verb = verb or self._verb_at_first(letter)
        self.target = (self.verb, target) if target else ("", "")
        if self.verb == "negotiate" and target:
            self.offer = Offer(target)
        self._begin()

    def _verb_at_first(self, letter: str) -> str:
        """By its letter; what is given; what was given last or is usual, where possible."""
        if verbs := with_letter(letter):
            return self.choices.first_possible(verbs)
        if self.given is not None:
            return self.given.verb
        last = (self.sitting.verb,) if self.sitting.verb else ()
        return self.choices.first_possible((*last, *_USUAL, *VERBS))

    def _begin(self) -> None:
        """Start choosing: from the given order, or from the place chosen on the map."""
        self.step, self.query, self.trouble = 0, "", ""
        self.chosen = {}
        given = self.given if self.given and self.given.verb == self.verb else None
        if given is not None:
            self.chosen = {part: str(getattr(given, part)) for part in self.parts}
            self.offer = (
                Offer(given.target, set(given.asks), set(given.gives), given.until)
                if (given.verb == "negotiate")
                else self.offer
            )
            self.step = max(0, len(self.parts) - 1)
            return
        for part in self.parts[:1]:
            place = self.sitting.organisation
            if kind_of(self.verb, part) == "organisation" and self._has(part, place):
                self.chosen[part] = place
                self.step = min(1, len(self.parts) - 1)

    def _has(self, part: str, value: str) -> bool:
        return any(c.part(part) == value and c.possible for c in self.choices.of(self.verb))

    # --- what is chosen -----------------------------------------------------------------------
    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that are chosen one after another."""
        return parts_of(self.verb)

    @property
    def part(self) -> str:
        """The part that is being chosen."""
        return self.parts[self.step] if self.parts else ""

    def _open_choices(self) -> list[Choice]:
        """The candidates that agree with the parts before this one."""
        fixed = self.parts[: self.step]
        found = self.choices.of(self.verb)
        if self.verb == "speak":  # where chances are equal, our own line comes first
            found = tuple(sorted(found, key=lambda choice: not self.choices.on_our_line(choice)))
        return [
            choice
            for choice in found
            if all(choice.part(part) == self.chosen.get(part) for part in fixed)
            and self._on_target(choice)
        ]

    def _on_target(self, choice: Choice) -> bool:
        """Whether a candidate is on the target that was named, if its verb is the one named."""
        verb, target = self.target
        return self.verb != verb or choice.part("target") == target

    def groups(self) -> list[Group]:
        """The values of the part at hand, each with its best order."""
        return list(groups(self._open_choices(), self.part)) if self.part else []

    def current(self) -> Choice | None:
        """The order as it stands: with the best of what is not chosen yet."""
        if self.verb == "negotiate":
            return self.choices.choice(self.offer.order(self.actor))
        if not self.parts:
            return self.choices.choice(Order(self.actor, self.verb))
        value = self.chosen.get(self.part)
        return next((group.best for group in self.groups() if group.value == value), None)

    def possible_in(self, group: VerbGroup) -> int:
        """How many orders of a group the person can be given now."""
        return sum(1 for verb in group.letters if self.choices.can(verb))

    # --- doing --------------------------------------------------------------------------------
    def open(self) -> None:
        """Lay the dialog over the screen and give the list the keyboard."""
        self.screen.sound("card")
        self.screen.open(self.build)
        self.focus_list()

    def prepare(self, place: str) -> None:
        """Choose the place or post that comes before the person, where it can be chosen."""
        if self.parts[:1] == ("object",) and self._has("object", place):
            self.chosen["object"] = place
            self.step = min(1, len(self.parts) - 1)

    def focus_list(self) -> None:
        """Give the keyboard to the list after the page has been built anew."""
        self.screen.refresh()
        self.screen.focus("targets")

    def show_verb(self, verb: str) -> None:
        """Choose among the orders of another kind."""
        self.verb = verb
        self._begin()
        self.focus_list()

    def show_group(self, group: VerbGroup) -> None:
        """Open a group on the first of its orders that the person can be given."""
        if self.verb not in group.letters:
            self.show_verb(self.choices.first_possible(group.verbs))

    def on_key(self, key: str) -> bool:
        """A letter chooses the verb that has it: of this group, or else of another."""
        if key == "/":
            self.find()
            return True
        verb, elsewhere = group_of(self.verb).verb_of(key), with_letter(key)
        if elsewhere:
            self.show_verb(verb or self.choices.first_possible(elsewhere))
        return bool(elsewhere)

    def find(self) -> None:
        """Ask for the name of an order."""
        Finder(self).open()

    def take(self, value: str) -> None:
        """Choose a value of the part at hand; what was chosen after it is forgotten."""
        for part in self.parts[self.step :]:
            self.chosen.pop(part, None)
        self.chosen[self.part] = value
        self.trouble = ""
        self.screen.refresh()

    def onward(self) -> None:
        """Enter: go to the next part, or give the order when all are chosen."""
        choice = self.current()
        if choice is None:
            return
        if self.step + 1 < len(self.parts):
            if choice.possible:
                self.step += 1
                self.query = ""
                self.focus_list()
            return
        self.give()

    def show_step(self, nth: int) -> None:
        """Go back to a part, or on to the next one."""
        if nth <= self.step or self.parts[self.step] in self.chosen:
            self.step, self.query = nth, ""
            self.focus_list()

    def search(self, words: str) -> None:
        """Show only what has the words in its heading or note."""
        self.query = words.lower()
        self.screen.refresh()

    def show_sort(self, nth: int) -> None:
        """Sort by chance or by delegates."""
        self.sort = nth
        self.screen.refresh()

    def give(self) -> None:
        """Put the order on the draft and close; say why where it is refused."""
        choice = self.current()
        if choice is None or not choice.possible:
            return
        try:
            self.sitting.give(choice.order)
        except OrderError as error:
            self.trouble = error.problem
            self.screen.refresh()
            return
        self.screen.sound("tick")
        self.sitting.verb = choice.order.verb
        self.screen.close()
        self.screen.refresh()

    def withdraw(self) -> None:
        """Take the given order off the draft and close."""
        if self.given is not None:
            self.sitting.withdraw(self.given)
            self.screen.sound("tick")
        self.screen.close()
        self.screen.refresh()

    # --- the picture --------------------------------------------------------------------------
    def build(self, theme: Theme) -> Widget:
        """Head, groups and verbs, list, odds, foot."""
        rows = self._rows()
        choice = self.current()
        sheet = Sheet(theme, self, choice)

        Page(theme, self, sheet).fill(rows, choice)
        return sheet

    def _rows(self) -> list[tuple[str, Line]]:
        """The lines in their order; where nothing is chosen yet, the first one is."""
        if not self.part:
            return []
        rows = lines(self.sitting, kind_of(self.verb, self.part), self.groups())
        if self.query:
            rows = [row for row in rows if self.query in _searched(row[1])]
        rows.sort(key=self._sort_key)
        if rows and self.chosen.get(self.part) not in [value for value, _line in rows]:
            self.chosen[self.part] = rows[0][0]
        return rows

    def _sort_key(self, row: tuple[str, Line]) -> tuple[bool, int, int, str]:
        line = row[1]
        chance, weight = -line.choice.chance, -line.told.weight
        pair = (weight, chance) if self.sort == DELEGATES else (chance, weight)
        return (not line.choice.possible, *pair, line.told.title)


def _searched(line: Line) -> str:
    return f"{line.told.title} {line.told.note}".lower()


def open_order(
    screen: Screen,
    sitting: Sitting,
    actor: str | None = None,
    verb: str | None = None,
    target: str | None = None,
    place: str = "",
) -> None:
    """Open the dialog from another screen on `target`; the first agent acts unless one is named.

    A `place` (or post) for which the target is meant is chosen already.
    """
    agent = actor or next(iter(sitting.agents()), "")
    if agent:
        sheet = OrderSheet(screen, sitting, agent, verb or "", target or "")
        sheet.prepare(place)
        sheet.open()
