"""The numbers a case states: each once for the list of assumptions, and how many there are of each kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel

from tovholder.case.checks.lookups import stated_numbers
from tovholder.case.checks.sources import facts, is_sourced
from tovholder.case.model import Case
from tovholder.errors import Path
from tovholder.quantities import Quantity, Table

NumberKind = Literal["taken", "adjusted", "own", "knowledge", "example", "unstated"]
NUMBER_KINDS: tuple[NumberKind, ...] = ("taken", "adjusted", "own", "knowledge", "example", "unstated")

_NOT_ASSUMPTIONS = {"discount", "indices", "falls_on.dated", "paid_by.dated"}
"""Conventions and agreed shares: shown in the method note and beside the lines."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A number as written: where, and what."""

    path: Path
    amount: Quantity | Table

    @property
    def is_reference(self) -> bool:
        """Whether it stands elsewhere: in the knowledge bank or among the assumptions."""
        return isinstance(self.amount, Quantity) and self.amount.use is not None

    @property
    def kind(self) -> str | None:
        """Taken, adjusted, own or example; of a table the weakest of its entries: an example if any is one."""
        if isinstance(self.amount, Quantity):
            return self.amount.kind
        kinds = {entry.kind for entry in self.amount.entries.values()} | {self.amount.kind}
        return "example" if "example" in kinds else self.amount.kind


@dataclass(frozen=True, slots=True)
class Counts:
    """How many numbers ought to say where they are from, how many are examples, and how many have no source."""

    all: int
    examples: int
    without_source: int


def stated(case: Case) -> Iterator[Stated]:
    """Every quantity and table written in the case (defaults are not), in the file's order of sections."""
    yield from _stated(case, ())


def unsourced(case: Case) -> tuple[Path, ...]:
    """The numbers that ought to say where they are from and do not, as the check of sources sees it."""
    return tuple(path for path, quantity in facts(case) if not is_sourced(quantity))


def kinds_of(case: Case) -> dict[NumberKind, int]:
    """How many of the case's numbers are of each kind; a table counts once, a number used twice where it stands.

    A number that says where it is from always counts. One that does not counts where it claims something about the
    world, which an agreed share or a definition does not. Every page that counts numbers counts them so.
    """
    claims = {path for path, _ in facts(case)}
    counted: Counter[NumberKind] = Counter()
    for path, quantity in stated_numbers(case):
        if quantity.kind is not None:
            counted[quantity.kind] += 1
        elif quantity.use is not None:
            counted["knowledge"] += quantity.use.startswith("knowledge/")
        elif path in claims:
            counted["unstated"] += 1
    return {kind: counted[kind] for kind in NUMBER_KINDS}


def counts_of(case: Case) -> Counts:
    """The counts behind the first page's status line."""
    kinds = kinds_of(case)
    return Counts(sum(kinds.values()), kinds["example"], len(unsourced(case)))


def _stated(node: Any, path: Path) -> Iterator[Stated]:
    if ".".join(map(str, path[-2:])) in _NOT_ASSUMPTIONS:
        return
    if isinstance(node, Quantity | Table):
        yield Stated(_as_in_file(path), node)
    elif isinstance(node, BaseModel):
        for name, info in type(node).model_fields.items():
            if name in node.model_fields_set:
                yield from _stated(getattr(node, name), (*path, info.alias or name))
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _stated(value, (*path, str(key)))
    elif isinstance(node, tuple | list):
        for i, value in enumerate(node):
            yield from _stated(value, (*path, i))


def _as_in_file(path: Path) -> Path:
    """`falls_on.rule.weeks_before` is written `falls_on.weeks_before`."""
    return tuple(step for i, step in enumerate(path) if not (step == "rule" and path[i - 1] in ("falls_on", "paid_by")))
