"""Looking in the knowledge bank: one record in full, as plain data for people and for programs."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from tovholder.knowledge import KINDS, Bank, Kind, KnowledgeGap, Record, UnknownKnowledge
from tovholder.quantities import Quantity, Unit, month_label

_MONTHS = frozenset({"first", "until"})


@dataclass(frozen=True, slots=True)
class Found:
    """A record and what kind it is."""

    kind: Kind
    record: Record


def find(bank: Bank, name: str) -> tuple[Found, ...]:
    """Every record with this id, whatever its kind; an id that a gap covers leads to the gap.

    `knowledge/<id>`, as it is written in a case, is the same id. Raises UnknownKnowledge with ids that look like it.
    """
    name = name.removeprefix("knowledge/")
    found = tuple(Found(kind, record) for kind in KINDS if (record := _record(bank, kind, name)) is not None)
    if found:
        return found
    try:
        bank.figure(name)
    except KnowledgeGap as gap:
        return (Found("gap", gap.gap),)
    except UnknownKnowledge:
        pass
    known = [id_ for kind in KINDS for id_ in bank.ids(kind)]
    raise UnknownKnowledge("knowledge", name, difflib.get_close_matches(name, known, n=3, cutoff=0.5))


def _record(bank: Bank, kind: Kind, name: str) -> Record | None:
    if name not in bank.ids(kind):
        return None
    reader = {"index": bank.index, "account": bank.account, "gap": bank.gap, "rule": bank.rule}
    others = {"figure": bank.figure, "discount": bank.discount, "area": bank.area, "evidence": bank.evidence}
    return {**reader, **others}[kind](name)


def as_data(value: Any, *, name: str = "") -> Any:
    """A record, or a part of one, as plain data: units and months as people write them, nothing that is not there."""
    if isinstance(value, Unit):
        return value.text
    if isinstance(value, Quantity):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
    if is_dataclass(value) and not isinstance(value, type):
        known = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {key: as_data(part, name=key) for key, part in known if part is not None and part != ()}
    if isinstance(value, Mapping):
        return {str(key): as_data(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [as_data(part) for part in value]
    if name in _MONTHS and isinstance(value, int):
        return month_label(value)
    return value
