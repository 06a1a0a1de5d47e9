"""The window: theme, art, widgets, screens, and the app that shows them.

This room may import anything of `game`; nothing outside imports it. Start with `README.md` beside
this file. The parts, each resting on the ones before it:

    box  explain  keys  motion   plain values: no pygame in them
    theme    the palette, the type roles, the looks of the factions, the scale
    canvas   a surface that is drawn on in design units (1600 x 900)
    art/     everything that is drawn: glyphs, patterns, bars, discs, stamps, the hemicycle, charts
    widgets/ everything that is worked: buttons, lists, ledgers, cards, dialogs, tooltips
    screen   one picture the player works in; app: the window and its stack of screens
    faults   what is wrong with a tree of widgets: one call tests a whole screen
"""
