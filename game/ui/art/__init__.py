"""Everything that is drawn and not worked: `from game.ui import art`, then `art.disc(canvas, ...)`.

All of it draws on a `Canvas` in design units and keeps nothing but sprites in the theme's cache.
"""

from game.ui.art.bars import (
    boxes_bar,
    forecast_bar,
    pattern_bar,
    progress_bar,
    share_bar,
    vote_bar,
    vote_key,
)
from game.ui.art.busts import bust, bust_disc, bust_picture
from game.ui.art.charts import (
    Event,
    noise_bars,
    posts_chart,
    spectrum,
    spread_marks,
    timeline,
)
from game.ui.art.discs import disc, disc_radius
from game.ui.art.drawings import drawing, has_drawing
from game.ui.art.frames import drop_edge, file_tab, heckle, heckle_size, key_cap, notch_tab, slanted
from game.ui.art.glyphs import (
    arrow,
    burger,
    chevron,
    cross,
    glyph,
    glyph_on_top,
    lens,
    open_book,
    paler,
    paper_sheet,
    pattern_fill,
    pointer,
    shape,
    tick,
    warning,
)
from game.ui.art.hall import Delegation, Vote, hall, hall_labels, seat_sign
from game.ui.art.lines import RECORD, SIDES, Series, Stroke, line_chart, plot_in, sign, stroke_of
from game.ui.art.stamps import Verdict, stamp, verdict_stamp
from game.ui.art.ties import TieKind, tie

__all__ = [
    "RECORD",
    "SIDES",
    "Delegation",
    "Event",
    "Series",
    "Stroke",
    "TieKind",
    "Verdict",
    "Vote",
    "arrow",
    "boxes_bar",
    "burger",
    "bust",
    "bust_disc",
    "bust_picture",
    "chevron",
    "cross",
    "disc",
    "disc_radius",
    "drawing",
    "drop_edge",
    "file_tab",
    "forecast_bar",
    "glyph",
    "glyph_on_top",
    "hall",
    "hall_labels",
    "has_drawing",
    "heckle",
    "heckle_size",
    "key_cap",
    "lens",
    "line_chart",
    "noise_bars",
    "notch_tab",
    "open_book",
    "paler",
    "paper_sheet",
    "pattern_bar",
    "pattern_fill",
    "plot_in",
    "pointer",
    "posts_chart",
    "progress_bar",
    "seat_sign",
    "shape",
    "share_bar",
    "sign",
    "slanted",
    "spectrum",
    "spread_marks",
    "stamp",
    "stroke_of",
    "tick",
    "tie",
    "timeline",
    "verdict_stamp",
    "vote_bar",
    "vote_key",
    "warning",
]
