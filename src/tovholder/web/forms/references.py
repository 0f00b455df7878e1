"""Fields that name something else in the case: one chooses among what there is, by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from tovholder.report.naming import readable

Choices = tuple[tuple[str, str], ...]
_TO: Mapping[str, str] = {
    "Cost.of": "tranches",
    "Outcome.of": "tranches",
    "Goal.of": "tranches",
    "ContractTranche.of": "tranches",
    "Goal.outcome": "outcomes",
    "Goal.requires": "goals",
    "ReturnCap.requires": "goals",
    "Commitment.tranches": "contract.tranches",
    "Flow.counterparty": "payers",
    "Department.part_of": "departments",
    "Choice.group": "payers",
    "Contract.receiver": "signers",
    "EarlyStop.by": "signers",
    "UnderRecruitment.carried_by": "signers",
    "LawChange.carried_by": "signers",
}
"""Class and field → the part of the case whose entries it names."""


class References:
    """What the fields of one case may name."""

    def __init__(self, tree: Mapping[str, Any], payers: Callable[[], Choices]) -> None:
        self._tree, self._payers = tree, payers

    def at(self, owner: type[BaseModel] | None, name: str) -> Choices | None:
        """What a field of a class may name: (id, name) of each; None where it names nothing of the case."""
        keys = () if owner is None else (f"{kind.__name__}.{name}" for kind in owner.__mro__)
        part = next((_TO[key] for key in keys if key in _TO), None)
        match part:
            case None:
                return None
            case "payers":
                return self._payers()
            case "departments":
                return (*self._entries(part), *((id_, name) for id_, name in self._payers() if id_ == "municipality"))
            case "signers":
                return tuple(dict([*self._payers(), *self._entries("contract.parties")]).items())
            case _:
                return self._entries(part)

    def _entries(self, part: str) -> Choices:
        found: Any = self._tree
        for step in part.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
        entries = found if isinstance(found, Mapping) else {}
        return tuple((str(key), name_of(key, entry)) for key, entry in entries.items())


def name_of(key: Any, entry: Any) -> str:
    """What an entry is called: by what it says of itself, else by its id."""
    if isinstance(entry, Mapping):
        for field in ("name", "text", "question", "role", "audience", "definition"):
            if isinstance(entry.get(field), str):
                return str(entry[field])
    return readable(str(key)) if isinstance(key, str) else str(key)
