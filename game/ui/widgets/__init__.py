"""Everything that is worked: `from game.ui.widgets import Button, Label, ScrollList`."""

from game.ui.widgets.base import Act, Build, Group, Host, Picture, Told, Widget
from game.ui.widgets.buttons import (
    Button,
    LinkButton,
    Segment,
    SegmentedControl,
    Tab,
    Tabs,
    Toggle,
)
from game.ui.widgets.cards import (
    Band,
    Busy,
    Idle,
    Meter,
    Ordered,
    PersonCard,
    PosterButton,
    ProgressLine,
    TitleBar,
)
from game.ui.widgets.dialogs import Dialog, Dropdown, Menu, MenuItem, back_button, notice, question
from game.ui.widgets.field import TextField
from game.ui.widgets.ledger import Ledger, LedgerRow, NamedValue
from game.ui.widgets.linked import Link, LinkedText
from game.ui.widgets.lists import Item, ScrollList, TextItem
from game.ui.widgets.long import LongList
from game.ui.widgets.tips import Tip
from game.ui.widgets.words import Figure, Label, Panel, Paragraph

__all__ = [
    "Act",
    "Band",
    "Build",
    "Busy",
    "Button",
    "Dialog",
    "Dropdown",
    "Figure",
    "Group",
    "Host",
    "Idle",
    "Item",
    "Label",
    "Ledger",
    "LedgerRow",
    "Link",
    "LinkButton",
    "LinkedText",
    "LongList",
    "Menu",
    "MenuItem",
    "Meter",
    "NamedValue",
    "Ordered",
    "Panel",
    "Paragraph",
    "PersonCard",
    "Picture",
    "PosterButton",
    "ProgressLine",
    "ScrollList",
    "Segment",
    "SegmentedControl",
    "Tab",
    "Tabs",
    "TextField",
    "TextItem",
    "Tip",
    "TitleBar",
    "Toggle",
    "Told",
    "Widget",
    "back_button",
    "notice",
    "question",
]
