"""Everything around a game: title, new game, saves, help, curtain, a fault of ours."""
