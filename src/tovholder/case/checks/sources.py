"""Where the numbers come from: none without a source, and no example figure taken for a real one."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank
from tovholder.quantities import Quantity
from tovholder.quantities.numbers import hundredfold

from ..model import Case
from .check import amber, check, red
from .lookups import STAGES, stage_of, stated_numbers

_FACTS = frozenset({"assumptions", "tranches", "costs", "outcomes", "goals"})
_NOT_ASKED = frozenset({"entrants", "dated", "weeks_before", "max_units"})
"""What the parties decide rather than find out: intake, agreed shares, the contract's limits; and the ladder's week,
which another check asks about."""

_DEFINITIONS = {
    "without": 0.0,
    "attribution": 1.0,
    "completion": 1.0,
    "change": 1.0,
    "per_unit": 1.0,
    "capacity_step": 1.0,
}
"""0 without, all complete, one placement fewer: what is doubtful in such a number, other checks ask about."""


@check("sources")
def sources(case: Case, _: Bank) -> Iterator[Finding]:
    """Every number that claims something about the world says where it is from."""
    for path, quantity in facts(case):
        if not is_sourced(quantity):
            percent = quantity.unit is not None and quantity.unit.percent
            value = hundredfold(quantity.likely_value) if percent else quantity.likely_value
            yield amber("number-without-source", path, value=value, sign=" %" if percent else "")


@check("example-figures")
def example_figures(case: Case, _: Bank) -> Iterator[Finding]:
    """Example figures still in use: one finding per entry of the file, and one in red if a contract rests on them."""
    entries: dict[Path, int] = {}
    for path, quantity in stated_numbers(case):
        if quantity.kind == "example":
            entries[path[:2]] = entries.get(path[:2], 0) + 1
    for name, index in case.indices.items():
        if index.kind == "example":
            entries["indices", name] = len(index.levels)
    stage = stage_of(case)
    if entries and stage is not None and stage >= STAGES.index("contract"):
        yield red("contract-rests-on-examples", ("about", "stage"), count=sum(entries.values()))
    for path, count in entries.items():
        yield amber("example-figures-in-use", path, count=count)


def facts(case: Case) -> Iterator[tuple[Path, Quantity]]:
    """Every number as written that claims something about the world, and so ought to have a source."""
    for path, quantity in stated_numbers(case):
        if path[0] in _FACTS and not _is_not_asked(path) and not _is_definition(path, quantity):
            yield path, quantity


def is_sourced(quantity: Quantity) -> bool:
    """A source, a reference, or an own estimate that somebody stands by. Examples are another check's business."""
    stood_by = quantity.kind == "own" and bool(quantity.owner or quantity.note)
    return bool(quantity.use or quantity.source or quantity.url or stood_by) or quantity.kind == "example"


def _is_not_asked(path: Path) -> bool:
    return bool(_NOT_ASKED.intersection(path)) or (path[0] == "goals" and path[-1] == "price")


def _is_definition(path: Path, quantity: Quantity) -> bool:
    return quantity.value is not None and _DEFINITIONS.get(str(path[-1])) == abs(quantity.value)
