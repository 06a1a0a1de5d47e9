"""Gensek, a strategy game of appointments, delegates and votes: the tour of the house.

Rooms in the order in which they may be read; each imports only those before it::

    paths, words   where files lie, and the language that is spoken
    rules          the game itself: pure, deterministic, explained. Start with its RULEBOOK.md
    codec          values to JSON and back, and their digests
    scenario       YAML in, a `Scenario` or all its mistakes out
    record         what happened, and how a game is held against it
    narrate        ids, entries and numbers as words
    encyclopaedia  an article on whatever has a name, and how it is found
    players        who decides when no person does; they see a view, never the state
    match          one sitting: answers, undo, saves, replay; the one thing that changes
    ensemble       many matches, and what their outcomes say together
    ladder         how much better each level of player is than the one below
    report         a game as one HTML page; the table of how the record comes out
    cli            every command of the terminal
    ui             the window: toolkit, art, and a folder for each screen

A whole game in six lines::

    from game.match import Match
    from game.scenario.load import load

    match = Match(load("1925-fourteenth-congress"), seed=1925)
    match.advance()
    print(match.state.results["vote_559_65"].ballots)
"""

__version__ = "0.1.0"


def version() -> str:
    """The version of the game: what the build takes it from, since metadata are slow to read."""
    return __version__
