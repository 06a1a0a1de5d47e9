r"""Owns the way from YAML to nodes: positions, limits, and no surprises.

>>> node = parse(b"- id: stalin\n  born: 1878\n  guest: no\n", "people.yaml")
>>> node.plain()
[{'id': 'stalin', 'born': 1878, 'guest': 'no'}]
>>> print(node.find((0, "born")).place)
people.yaml:2:9

Of YAML it reads mappings, lists and scalars. Only `true`, `false`, `null`, whole numbers and
decimals are special; `no`, `12:30`, `010` and `1925-12-18` stay the text that a person sees. There
are no anchors, tags or second documents. PyYAML is asked for its events only, in C where it has C:
its loaders can be killed by deep nesting, and an alias bomb goes off in whoever walks the result.

It must not know what the values mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from game.scenario.mistakes import Mistake, Mistakes, Place, mistake
from game.scenario.node import Node, Scalar

MOST_BYTES = 4 * 1024 * 1024
MOST_DEPTH = 40
MOST_VALUES = 200_000
MOST_DIGITS = 18
MOST_MISTAKES = 100

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_LINE = re.compile(r"\r\n|\r|\n")
_STRAY = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)  # all but what YAML calls printable
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_NUMERIC = frozenset("+-0123456789")  # with what a number begins
_WORDS: dict[str, Scalar] = {"": None, "null": None, "true": True, "false": False}

# What either parser of PyYAML says, and what a person can do about it.
_GRAMMAR = (
    ("mapping values are not allowed", "a colon where none can stand; quote the text, or indent"),
    (
        "cannot start any token",
        "a value can't begin so; quote it, and indent with spaces, not tabs",
    ),
    ("tab character", "a tab; indent with spaces"),
    ("unexpected end of stream", "a quote is opened and never closed"),
    ("could not find expected ':'", "a line without a colon among lines with one"),
    ("',' or ']'", "a list in [ ] lacks a comma or its end"),
    ("',' or '}'", "a mapping in { } lacks a comma or its end"),
    ("node content", "a value is missing, or the file ends too soon"),
    ("expected <block end>", "the line does not fit the indentation of those above"),
    ("did not find expected key", "the line does not fit the indentation of those above"),
    ("did not find expected '-'", "the line does not fit the indentation of those above"),
)


KEPT_FILES = 128  # enough for the base and some scenarios


def read(path: Path) -> Node:
    """The nodes of one file; raises `Mistakes` with all that is wrong with it as YAML."""
    start = Place(str(path), 1, 1)
    if path.exists() and not path.is_file():
        raise Mistakes([mistake(start, "Y001", "not a file")])
    try:
        with path.open("rb") as file:
            source = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Mistakes([mistake(start, "Y001", f"can't be read: {error.strerror}")]) from None
    return parse(source, str(path))


@lru_cache(maxsize=KEPT_FILES)
def parse(source: bytes, file: str) -> Node:
    """The nodes of YAML in `source`, said to stand in `file`; raises `Mistakes`.

    What was read is kept: all scenarios share one base, and nobody changes a node.
    """
    text = _text(source, file)
    reading = _Reading(text, file)
    node = reading.document()
    if reading.found:
        raise Mistakes(reading.found)
    return node


def _text(source: bytes, file: str) -> str:
    """The characters of a file that is small enough, UTF-8, and free of control characters."""
    if len(source) > MOST_BYTES:
        message = f"the file is larger than {MOST_BYTES:,} bytes, the most that is read"
        raise Mistakes([mistake(Place(file, 1, 1), "Y002", message)])
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place(file, source[: error.start].decode("utf-8-sig", "replace"))
        message = f"the byte 0x{error.object[error.start]:02x} is not UTF-8; save it as UTF-8"
        raise Mistakes([mistake(place, "Y003", message)]) from None
    stray = [
        _stray(_place(file, text[: match.start()]), match[0])
        for match, _ in zip(_STRAY.finditer(text), range(MOST_MISTAKES), strict=False)
    ]
    if stray:
        raise Mistakes(stray)
    return text


def _place(file: str, before: str) -> Place:
    """The place that follows the text `before`."""
    lines = _LINE.split(before)
    return Place(file, len(lines), len(lines[-1]) + 1)


def _stray(place: Place, character: str) -> Mistake:
    name = "NUL (U+0000)" if character == "\0" else f"the character U+{ord(character):04X}"
    return mistake(place, "Y004", f"{name} can't stand in a scenario")


class _Stop(Exception):
    """Nothing more can be read from this file."""


class _Reading:
    """One pass over the events of one file, which notes mistakes and goes on where it can."""

    def __init__(self, text: str, file: str) -> None:
        self.found: list[Mistake] = []
        self._file = file
        self._values = 0
        self._events = self._all_events(text)

    def document(self) -> Node:
        """The whole file; None as the value of an empty one."""
        node = Node(None, Place(self._file, 1, 1))
        try:
            while not isinstance(event := next(self._events), yaml.StreamEndEvent):
                if isinstance(event, yaml.DocumentStartEvent):
                    node = self._node(next(self._events), depth=0)
                    self._only_document()
        except _Stop:
            pass
        return node

    def _only_document(self) -> None:
        next(self._events)  # the end of the document
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            self._stop(event, "Y010", "a second document begins; a file holds one")
        raise _Stop

    def _all_events(self, text: str) -> Iterator[Any]:
        """PyYAML's events, with whatever stops it noted as a mistake."""
        try:
            loader = _LOADER(text)
            while True:  # nobody asks for what follows the end of the stream
                yield loader.get_event()
        except yaml.MarkedYAMLError as error:
            self._note_grammar(error)
        except (yaml.YAMLError, ValueError, OverflowError):
            # The parser in Python chokes on "\U99999999"; the one in C calls it a mistake.
            self._note(Place(self._file, 1, 1), "Y005", "an escape names no character")
        raise _Stop

    def _note_grammar(self, error: yaml.MarkedYAMLError) -> None:
        problem = error.problem or ""
        mark = error.problem_mark or error.context_mark
        if "end of stream" in problem and error.context_mark:
            mark = error.context_mark  # where the quote was opened
        place = self._marked(mark)
        if "nesting depth" in problem:
            self._note(place, "Y007", _TOO_DEEP)
            return
        advice = next((said for part, said in _GRAMMAR if part in problem), problem)
        self._note(place, "Y005", f"not YAML: {advice}")

    def _marked(self, mark: Any) -> Place:
        """The place of a mark of either parser; the first line where there is none."""
        return (
            Place(self._file, mark.line + 1, mark.column + 1) if mark else Place(self._file, 1, 1)
        )

    def _at(self, event: yaml.Event) -> Place:
        mark: Any = event.start_mark  # a parser never leaves it out
        return Place(self._file, mark.line + 1, mark.column + 1)

    def _note(self, place: Place, code: str, message: str) -> None:
        self.found.append(mistake(place, code, message))
        if len(self.found) == MOST_MISTAKES:
            self.found.append(mistake(place, "Y014", "too many mistakes; the rest is not read"))
            raise _Stop

    def _stop(self, event: yaml.Event, code: str, message: str) -> None:
        self._note(self._at(event), code, message)
        raise _Stop

    def _node(self, event: yaml.Event, depth: int, key: Place | None = None) -> Node:
        """The node that `event` begins, read to its end."""
        self._look_at(event, depth)
        place = self._at(event)
        if isinstance(event, yaml.ScalarEvent):
            return Node(self._scalar(event), place, key, _inset(event))
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(tuple(self._items(depth + 1)), place, key)
        if isinstance(event, yaml.MappingStartEvent):
            return Node(self._mapping(depth + 1), place, key)
        return Node(None, place, key)  # an alias, already noted

    def _look_at(self, event: Any, depth: int) -> None:
        """Count a value, and note what is not read in it; nearly always there is nothing."""
        self._values += 1
        if self._values > MOST_VALUES or depth > MOST_DEPTH:
            self._refuse_more(event, depth)
        if event.anchor is not None or getattr(event, "tag", None) is not None:
            self._refuse_extras(event)

    def _refuse_more(self, event: yaml.Event, depth: int) -> None:
        if self._values > MOST_VALUES:
            self._stop(event, "Y013", f"more than {MOST_VALUES:,} values, the most that is read")
        if depth > MOST_DEPTH:
            self._stop(event, "Y007", _TOO_DEEP)

    def _refuse_extras(self, event: yaml.Event) -> None:
        if getattr(event, "anchor", None) is not None:
            message = "anchors (&) and aliases (*) are not read; quote the text or write it out"
            self._note(self._at(event), "Y008", message)
        if getattr(event, "tag", None) is not None:
            self._note(self._at(event), "Y009", "tags (!) are not read; quote the text or omit it")

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth)

    def _mapping(self, depth: int) -> dict[str, Node]:
        nodes: dict[str, Node] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            place = self._at(event)
            key = self._key(event, depth)
            node = self._node(next(self._events), depth, key=place)
            if key is None:
                continue
            if key in nodes:
                self._note_twice(place, key, nodes[key])
            else:
                nodes[key] = node
        return nodes

    def _key(self, event: yaml.Event, depth: int) -> str | None:
        """The word of a key as it was written, whatever it would mean as a value."""
        if isinstance(event, yaml.ScalarEvent) and event.value:
            self._look_at(event, depth)
            self._scalar(event)  # for what may be wrong with it
            return str(event.value)
        place = self._node(event, depth).place
        if not isinstance(event, yaml.AliasEvent):
            self._note(place, "Y011", "a key must be a word")
        return None

    def _note_twice(self, place: Place, key: str, first: Node) -> None:
        at = first.key or first.place
        message = f"the key {key!r} stands twice; first in line {at.line}, column {at.column}"
        self._note(place, "Y006", message)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        text: str = event.value
        if event.style:
            return self._quoted(event, text)
        if text in _WORDS:
            return _WORDS[text]
        if text[0] not in _NUMERIC:
            return text
        whole = _WHOLE.fullmatch(text)
        if not whole and not _DECIMAL.fullmatch(text):
            return text
        digits = len(text.strip("+-"))
        if digits > MOST_DIGITS:
            message = f"a number of {digits} digits; at most {MOST_DIGITS} are read"
            self._note(self._at(event), "Y012", message)
            return 0
        return int(text) if whole else float(text)

    def _quoted(self, event: yaml.ScalarEvent, text: str) -> str:
        """Quoted text, in which an escape may have hidden what the file itself can't hold."""
        hidden = _STRAY.search(text)
        if hidden:
            stray = _stray(self._at(event), hidden[0])
            self._note(stray.place, stray.code, stray.message)
        return text


def _inset(event: yaml.ScalarEvent) -> int | None:
    """How far after its mark the text of a scalar begins; None where it goes over several lines."""
    start, end = event.start_mark, event.end_mark
    if event.style in ("|", ">") or not start or not end or start.line != end.line:
        return None
    return 1 if event.style else 0


_TOO_DEEP = f"nested more than {MOST_DEPTH} deep"
