"""What may stand at a place in a case file, read off the model itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from tovholder.errors import Path

from .model import Case


def kinds_at(path: Path) -> frozenset[Any]:
    """The types that the model has at this place (`str`, `int`, `Quantity`, …); none if the place is not in it.

    >>> kinds_at(("title",)) == {str}, kinds_at(("no_such",))
    (True, frozenset())
    """
    kinds: frozenset[Any] = frozenset({Case})
    for step in path:
        kinds = _below(kinds, step)
    return kinds


@lru_cache(maxsize=4096)
def _below(kinds: frozenset[Any], step: str | int) -> frozenset[Any]:
    """Remembered step by step: a case has many more places than names, and most lie beside one another."""
    return frozenset(inner for kind in kinds for outer in _inside(kind, step) for inner in _alternatives(outer))


def _inside(kind: Any, step: str | int) -> Iterator[Any]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            if step in (field.alias, name):
                yield field.annotation
        return
    origin, arguments = get_origin(kind), get_args(kind)
    if not isinstance(origin, type) or not arguments:
        return
    if issubclass(origin, Mapping):
        yield arguments[1]
    elif issubclass(origin, Sequence) and isinstance(step, int):
        yield arguments[0]


def _alternatives(annotation: Any) -> Iterator[Any]:
    """The members of a union; None is none of them."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _alternatives(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for member in get_args(annotation):
            yield from _alternatives(member)
    elif annotation is not type(None):
        yield annotation
