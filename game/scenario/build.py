"""Owns the way from nodes to typed values; the types' own hints are the only schema.

>>> from dataclasses import dataclass
>>> from game.scenario.read import parse
>>> @dataclass(frozen=True, slots=True)
... class Tie:
...     to: str
...     strength: int
>>> build(parse(b"{to: zinoviev, strength: 72}", "ties.yaml"), Tie)
Tie(to='zinoviev', strength=72)
>>> build(parse(b"{to: zinoviev, strenght: 72}", "ties.yaml"), Tie)
Traceback (most recent call last):
...
game.scenario.mistakes.Mistakes: ties.yaml:1:1: S002 the key 'strength' is missing
ties.yaml:1:16: S001 no such key: strenght (did you mean strength?)

The types are plain dataclasses that know nothing of this. Pydantic reads their hints; `plan` makes
what it read strict: no unknown keys, dates only as 1925-12-18, and a union of dataclasses that all
begin with a `Literal` (`test` of a condition, `do` of an effect) goes by that word alone, so that
a mistake is reported once, for the member that was meant. A field that would be a word of Python's
own ends in `_`, its key does not: `for_` is `for`.

Pydantic takes a while to import, so it is imported only when something is built. It must not know
any particular type.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from game.scenario.explain import explained
from game.scenario.mistakes import Mistakes
from game.scenario.node import Node
from game.scenario.plan import plan

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator

_T = TypeVar("_T")


def build(node: Node, kind: type[_T]) -> _T:
    """The value of type `kind` that `node` describes; raises `Mistakes`, all there are."""
    from pydantic_core import ValidationError

    shape: Any = kind
    try:
        made = _validator(shape).validate_json(json.dumps(node.plain()), strict=True)
    except ValidationError as error:
        found = error.errors(include_url=False)
        raise Mistakes(explained(plan(shape), node, found)) from None
    return cast(_T, made)


def schema(kind: type[object]) -> dict[str, object]:
    """The JSON Schema of `kind`, for editors that complete and check YAML as it is typed."""
    from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

    class Closed(GenerateJsonSchema):
        """Says of every mapping with named keys that it has no others."""

        def dataclass_args_schema(self, schema: Any) -> JsonSchemaValue:
            return {**super().dataclass_args_schema(schema), "additionalProperties": False}

    return Closed().generate(plan(kind).schema, mode="validation")  # type: ignore[arg-type]


@cache
def _validator(kind: Any) -> SchemaValidator:
    from pydantic_core import SchemaValidator

    return SchemaValidator(plan(kind).schema)
