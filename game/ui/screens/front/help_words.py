"""Owns the words of the help: a turn, what the screens answer, the keys, the rules in short."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.keys import cap
from game.words import text as _


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it; `key` opens what it is about."""

    head: str
    words: str
    key: str = ""


def turn() -> tuple[Part, ...]:
    """How a turn goes, for somebody who has never played."""
    return (
        Part(
            _("What you are after"),
            _(
                "Each side has aims of its own, worth a hundred points together. Most of them are "
                "decided in the hall: by how many delegates vote for you, and by who sits in the "
                "bodies afterwards. The delegates are chosen long before, in the provinces."
            ),
        ),
        Part(
            _("Look"),
            _(
                "The strip under the map says how the congress would vote today, and where you are "
                "soft. Choose a place on the map: the panel shows who leads it, how firmly, and "
                "why its delegates would vote as they would. Click any number, or press {key} on "
                "it, and it opens its reasons."
            ).format(key=cap("w")),
        ),
        Part(
            _("Give orders"),
            _(
                "Choose a figure in the tray, then an order. Before you give it you see its "
                "chance, its price in influence, and what it would bring if it takes and if it "
                "fails. An order that is not possible says what is missing. You have a handful of "
                "orders a turn, each through another person; until you end the turn, all of them "
                "can be changed."
            ),
        ),
        Part(
            _("Answer"),
            _(
                "The bulletin brings the news, asks what has to be decided, and shows the offers "
                "of others. What you leave unanswered is answered for you."
            ),
        ),
        Part(
            _("End the turn"),
            _(
                "All sides give their orders in secret; when the last has answered, everything is "
                "carried out at once. Then come the votes that are due, delegation by delegation, "
                "and the next week begins."
            ),
        ),
        Part(
            _("In the end"),
            _(
                "The game is held against the record: where you parted from history, by which "
                "cause, and how sure we are of what really happened."
            ),
        ),
        Part(
            _("Several people at one screen"),
            _(
                "Give more than one seat to a person when you set up a game. You then play by "
                "turns, and a curtain hides what the others have ordered."
            ),
        ),
        Part(
            _("Saves"),
            _(
                "An autosave is kept each turn, and another when you leave. Continue on the title "
                "takes up the newest of all."
            ),
        ),
    )


def screens() -> tuple[Part, ...]:
    """What each screen answers."""
    return (
        Part(
            _("Map"),
            _("How would the congress vote, where am I soft, and who has no order yet?"),
            key="f1",
        ),
        Part(
            _("Order"),
            _("What are the odds, why, what do I pay, and what do I risk?"),
        ),
        Part(
            _("Organs"),
            _("Who fills which link of the circular flow of power, and where can it be cut?"),
            key="f2",
        ),
        Part(
            _("Card index"),
            _("Who is this, whom do they follow, and what can be held against them?"),
            key="f3",
        ),
        Part(
            _("Alliances"),
            _("Who stands with whom, will they sign, and what does it bind me to?"),
            key="f4",
        ),
        Part(
            _("Bulletin"),
            _("What happened, what did my orders do, and what must I decide?"),
            key="f5",
        ),
        Part(
            _("The hall"),
            _("Did it carry, by whom, and why did each of them vote so?"),
        ),
        Part(
            _("Debrief"),
            _("Where did this game part from history, and how rare is that?"),
        ),
        Part(
            _("In words"),
            _(
                "{key} tells any screen in words, with what can be done there; {other} where {key} "
                "gives an order. The command gensek play --text plays the whole game so in a "
                "terminal: a number does what its line says, why and a number tells the reasons, "
                "help the rest."
            ).format(key=cap("t"), other=cap("ctrl+t")),
        ),
    )


def keys() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Keys, and what they do."""
    return (
        (("f1", "f2", "f3", "f4", "f5"), _("The tabs of the desk")),
        (("tab", "shift+tab"), _("Go on, go back")),
        (("up", "down", "left", "right"), _("Move on the map and in lists")),
        (("enter",), _("Do it")),
        (("w",), _("Why is this number so?")),
        (("f7",), _("Fold a lesson of the tutorial away, and back")),
        (("f8",), _("The chapters of a campaign, and what is carried into each")),
        (("ctrl+g",), _("Graphs over time, and the map of any past turn")),
        (("ctrl+h",), _("The chronicle: everything that has happened")),
        (("f6",), _("The encyclopaedia, on what is named here; so does the right button")),
        (("space",), _("End the turn; skip what moves")),
        (tuple("12345678"), _("A figure in the tray, from the first to the last")),
        (("ctrl+f",), _("Search the card index")),
        (("ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4"), _("Filter the cards")),
        (("ctrl+0",), _("Show all cards")),
        (("ctrl+k", "/"), _("Find an order by its name")),
        (("r",), _("Call a vote again")),
        (("ctrl+z",), _("Take the last step back")),
        (("ctrl+s",), _("Save at once")),
        (("f10", "esc"), _("The menu")),
        (("esc",), _("Close, go back")),
        (("f9",), _("Settings, and which key does what")),
        (("t", "ctrl+t"), _("The screen in words; the second where the first gives an order")),
        (("f11",), _("Fill the screen")),
        (("+", "-"), _("Larger and smaller text")),
    )


def rules() -> tuple[Part, ...]:
    """The rules in one page; the rulebook numbers and says them all."""
    return (
        Part(
            _("Turns"),
            _(
                "The game waits for one side at a time. Nobody sees the orders of others. The last "
                "answer carries out all orders, in a fixed sequence of verbs: rest and offers "
                "first, then charges and posts, then papers and visits, speeches last."
            ),
        ),
        Part(
            _("Measures"),
            _(
                "Influence pays for orders and comes from offices and secretaries. Leninist "
                "legitimacy is your name in the party. Exposure is what could be proved against "
                "you under the ban on factions. Cohesion is how firmly your own people hold."
            ),
        ),
        Part(
            _("Delegates"),
            _(
                "A secretary names as many delegates as the grip of his machine allows; they "
                "follow his side. The other places are shared by support among the members. Lists "
                "that have been elected stay as they are: what you want to change, change before."
            ),
        ),
        Part(
            _("Posts"),
            _(
                "Who commands the Secretariat or the Orgburo appoints. A foreign machine resists "
                "unless it was inspected, has lost its secretary, or the congress has given a "
                "mandate. A machine that changes hands loses much of its grip. A post binds who "
                "gets it; taking one from others costs legitimacy. Under a mandate a team goes "
                "from cell to cell past the local leaders, until the place refuses nobody."
            ),
        ),
        Part(
            _("Persuasion"),
            _(
                "A tour wins support where the doors are open. A paper moves moods and blows at "
                "those it is aimed at, less with each use. Lenin, cited well, lifts your name or "
                "lowers another’s. Cultivation draws people over, when the tie to you has grown "
                "stronger than the tie to their own leader. Signatures win support and leave "
                "evidence."
            ),
        ),
        Part(
            _("Offers"),
            _(
                "An offer says what is given and what is asked: votes, silence, an office, a bloc. "
                "It is weighed by the distance of the platforms, trust, common enemies and "
                "standing. A promise that is broken costs trust and legitimacy. Allies open their "
                "doors and papers to each other."
            ),
        ),
        Part(
            _("A vote"),
            _(
                "Each delegate weighs six things: the line of those who sent them, their own "
                "convictions and the arguments heard, the standing of who asks against who "
                "opposes, personal ties, the mood of the hour, and fear. Enough for is a vote for, "
                "enough against a vote against, and all between abstain."
            ),
        ),
        Part(
            _("Fear"),
            _(
                "The larger the majority in sight, the more it presses on those who think "
                "otherwise, least of all on strong nerves and behind a strong machine of one’s "
                "own. Fear silences; it makes nobody vote the other way."
            ),
        ),
        Part(
            _("The count before the vote"),
            _(
                "The forecast is the same weighing without its chance. What stands beside it is "
                "how far the mood of the hour alone can move it."
            ),
        ),
        Part(
            _("The ban on factions"),
            _(
                "With enough exposure and papers by name somebody can be charged before the "
                "Control Commission: warned, reprimanded, removed, and by a plenum’s vote put "
                "out. Circles, a secret press and a march win members where your doors are "
                "closed, and feed the file when they are seen. Exposure fades when nothing "
                "feeds it."
            ),
        ),
        Part(
            _("Bodies"),
            _(
                "Full members vote, candidates only speak. At an election each elector strikes out "
                "names; who is kept by more than half is in. A majority of the full members "
                "commands a body, and with it its powers."
            ),
        ),
        Part(
            _("Chance"),
            _(
                "Every throw comes from the game’s seed and its own name. The same seed and the "
                "same answers are the same game."
            ),
        ),
    )
