"""Owns the way from a frozen dataclass to JSON and back, read off the type hints alone.

Whole numbers, strings, truth values, dates, `Literal`s, tuples, mappings with string keys, unions
with None, and dataclasses of these: nothing else is a value of the game, so nothing else is
written, and what is read back has the very types that were promised.

>>> from game.rules.state import Ballots
>>> to_json(Ballots(559, 65, 41))
{'for_': 559, 'against': 65, 'abstain': 41}
>>> from_json(Ballots, {"for_": 559, "against": 65, "abstain": 41}).cast
665
>>> from_json(Ballots, {"for_": 559, "against": "65", "abstain": 41})
Traceback (most recent call last):
...
game.codec.CodecError: Ballots.against: a whole number is wanted here, not '65'

What is written and read often goes the quick way, by msgspec: `written`, `spelt`, `read`. It
spells as the slow way does, and leaves to it what it can't do or can't explain. It must not know a
rule, a file, or what the values mean.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from functools import cache
from hashlib import blake2b
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import msgspec

from game.rules.errors import GensekError

Json = None | bool | int | str | list[Any] | dict[str, Any]
T = TypeVar("T")


class CodecError(GensekError):
    """What was read is not what the type promises; says where, and what is wanted there."""

    def __init__(self, place: str, problem: str) -> None:
        self.place = place
        self.problem = problem
        super().__init__(f"{place}: {problem}")


def to_json(value: object) -> Json:
    """`value` as plain lists, dictionaries, strings and numbers; tables keep their order."""
    return _writer_of(type(value))(value)


def from_json(kind: type[T], json_value: object, place: str = "") -> T:
    """The `kind` that `json_value` describes; raises `CodecError` where it describes none."""
    return cast(T, _reader(kind)(json_value, place or getattr(kind, "__name__", "")))


def canonical(json_value: Json) -> bytes:
    """The one spelling of `json_value`: keys sorted, no spaces, UTF-8."""
    return json.dumps(
        json_value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def checksum(json_value: Any) -> str:
    """Thirty-two hexadecimal digits of the canonical spelling of `json_value`."""
    return checksum_of(canonical(json_value))


def checksum_of(content: bytes) -> str:
    """Thirty-two hexadecimal digits of some bytes."""
    return blake2b(content, digest_size=16).hexdigest()


def digest(value: object) -> str:
    """The checksum of a value of the game: it differs wherever the value differs."""
    return checksum_of(spelt(value))


# --- the quick way ------------------------------------------------------------------------------
def spelt(value: object) -> bytes:
    """The canonical spelling of `value`."""
    try:
        return _SORTED.encode(value)
    except OverflowError:  # a number that 64 bits do not hold
        return canonical(to_json(value))


def written(value: object) -> bytes:
    """`value` as JSON without spaces, in UTF-8; tables keep their order."""
    try:
        return _IN_ORDER.encode(value)
    except OverflowError:
        text = json.dumps(to_json(value), separators=(",", ":"), ensure_ascii=False)
        return text.encode()


def read(kind: type[T], text: bytes) -> T:
    """The `kind` that `written` has written; raises `CodecError` where it is none.

    Where the quick reader finds fault, or something
    is lost (it forgives unknown keys), the careful one decides, and says what is wrong.
    """
    shape: Any = kind
    try:
        value: T = _quick_reader(shape).decode(text)
        if text in (written(value), spelt(value)):
            return value
    except (msgspec.MsgspecError, RecursionError):
        pass
    try:
        return from_json(kind, json.loads(text))
    except (ValueError, RecursionError) as error:
        raise CodecError(getattr(kind, "__name__", str(kind)), "is not JSON") from error


def _plainly(value: object) -> object:
    """Tables and rows that are neither dicts nor tuples, as these."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence):
        return tuple(value)
    raise TypeError(f"{type(value).__name__} is no value of the game")


_IN_ORDER = msgspec.json.Encoder(enc_hook=_plainly)
_SORTED = msgspec.json.Encoder(enc_hook=_plainly, order="sorted")


@cache
def _quick_reader(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


# --- writing ------------------------------------------------------------------------------------
Writer = Callable[[Any], Json]


_WRITERS: dict[object, Writer] = {}


def _writer_of(kind: Any) -> Writer:
    """How values of `kind` are written: once worked out, it is remembered."""
    writer = _WRITERS.get(kind)
    if writer is None:
        writer = _WRITERS[kind] = _writer(kind)
    return writer


def _writer(kind: Any) -> Writer:
    if kind in {NoneType, bool, int, str}:
        return _as_it_is
    if issubclass(kind, date):
        return date.isoformat
    if is_dataclass(kind):
        return _record_writer(kind)
    if issubclass(kind, Mapping):
        return _write_table
    if issubclass(kind, Sequence):
        return _write_row
    raise TypeError(f"{kind.__name__} is no value of the game")


def _as_it_is(value: Json) -> Json:
    return value


def _record_writer(kind: Any) -> Writer:
    names = tuple(field.name for field in fields(kind))

    def write(value: object) -> Json:
        return {name: _writer_of(type(part := getattr(value, name)))(part) for name in names}

    return write


def _write_table(table: Mapping[str, object]) -> Json:
    return {str(key): _writer_of(type(value))(value) for key, value in table.items()}


def _write_row(row: Sequence[object]) -> Json:
    return [_writer_of(type(value))(value) for value in row]


# --- reading ------------------------------------------------------------------------------------
Reader = Callable[[object, str], object]


_READERS: dict[object, Reader] = {}


def _reader(kind: Any) -> Reader:
    """How a value of `kind` is read; a kind may hold itself, so parts are looked up when read."""
    reader = _READERS.get(kind)
    if reader is None:
        reader = _READERS[kind] = _new_reader(kind)
    return reader


def _new_reader(kind: Any) -> Reader:
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        return _union_reader(get_args(kind))
    if origin is Literal:
        return _literal_reader(get_args(kind))
    if origin is tuple:
        return _row_reader(get_args(kind))
    if origin is not None and issubclass(origin, Mapping):
        return _table_reader(get_args(kind)[1])
    if origin is Sequence:
        return _row_reader((get_args(kind)[0], ...))
    if isinstance(kind, type) and is_dataclass(kind):
        return _record_reader(kind)
    return _PLAIN[kind]


def _wrong(place: str, wanted: str, value: object) -> CodecError:
    shown = repr(value)
    return CodecError(
        place, f"{wanted} is wanted here, not {shown if len(shown) < 60 else shown[:57] + '...'}"
    )


def _read_number(value: object, place: str) -> int:
    if type(value) is not int:
        raise _wrong(place, "a whole number", value)
    return value


def _read_string(value: object, place: str) -> str:
    if type(value) is not str:
        raise _wrong(place, "a text", value)
    return value


def _read_truth(value: object, place: str) -> bool:
    if type(value) is not bool:
        raise _wrong(place, "true or false", value)
    return value


def _read_nothing(value: object, place: str) -> None:
    if value is not None:
        raise _wrong(place, "nothing", value)


def _read_date(value: object, place: str) -> date:
    try:
        return date.fromisoformat(_read_string(value, place))
    except ValueError as error:
        raise _wrong(place, "a date", value) from error


_PLAIN: Mapping[object, Reader] = {
    int: _read_number,
    str: _read_string,
    bool: _read_truth,
    NoneType: _read_nothing,
    date: _read_date,
}


def _literal_reader(choices: tuple[object, ...]) -> Reader:
    def read(value: object, place: str) -> object:
        if not any(value == choice and type(value) is type(choice) for choice in choices):
            raise _wrong(place, "one of " + ", ".join(str(choice) for choice in choices), value)
        return value

    return read


def _union_reader(kinds: tuple[Any, ...]) -> Reader:
    """One kind beside None: the only union that a state knows."""
    (kind,) = (kind for kind in kinds if kind is not NoneType)
    return lambda value, place: None if value is None else _reader(kind)(value, place)


def _row_reader(kinds: tuple[Any, ...]) -> Reader:
    endless = len(kinds) == 2 and kinds[1] is Ellipsis

    def read(value: object, place: str) -> object:
        if not isinstance(value, list):
            raise _wrong(place, "a list", value)
        if not endless and len(value) != len(kinds):
            raise _wrong(place, f"a list of {len(kinds)}", value)
        each = (kinds[0],) * len(value) if endless else kinds
        return tuple(
            _reader(kind)(part, f"{place}[{index}]")
            for index, (kind, part) in enumerate(zip(each, value, strict=True))
        )

    return read


def _table_reader(kind: Any) -> Reader:
    def read(value: object, place: str) -> object:
        if not isinstance(value, dict):
            raise _wrong(place, "a table", value)
        return {key: _reader(kind)(part, f"{place}.{key}") for key, part in value.items()}

    return read


def _record_reader(kind: Any) -> Reader:
    hints = get_type_hints(kind)
    parts = {field.name: hints[field.name] for field in fields(kind)}
    needed = {
        field.name
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    }

    def read(value: object, place: str) -> object:
        if not isinstance(value, dict):
            raise _wrong(place, f"a {kind.__name__}", value)
        if unknown := sorted(value.keys() - parts.keys()):
            raise CodecError(f"{place}.{unknown[0]}", f"a {kind.__name__} has no such part")
        if missing := sorted(needed - value.keys()):
            raise CodecError(f"{place}.{missing[0]}", "is missing")
        read_parts = {
            name: _reader(parts[name])(part, f"{place}.{name}") for name, part in value.items()
        }
        return kind(**read_parts)

    return read
