"""A number moved in a plan compiled once, against the case written, read and compiled anew: the same figures."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path
from typing import Any

import pytest
from tests.workspace.sites import VEJLE, small_installation

from tovholder.case.document import Document
from tovholder.case.references import quantities
from tovholder.case.templates import TEMPLATES, template
from tovholder.case.writing import ABSENT
from tovholder.errors import CaseError
from tovholder.quantities import Quantity, write_shorthand
from tovholder.quantities.shorthand import Reading
from tovholder.usecases.cases import plans, previewing
from tovholder.usecases.cases.changing import value_at
from tovholder.usecases.cases.edit import Edit

pytestmark = pytest.mark.oracle
CASES = {"vejle": VEJLE, **{name: template(name) for name in TEMPLATES}}


@pytest.fixture(autouse=True)
def _few_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same formulas run over a hundred draws as over ten thousand."""
    for module in (plans, previewing):
        monkeypatch.setattr(module, "DRAWS", 100)


@pytest.mark.parametrize("name", CASES)
def test_every_number_moves_to_the_same_figures_as_the_case_written_anew(name: str, tmp_path: Path) -> None:
    site = small_installation(tmp_path).site
    document = Document(CASES[name])
    case = site.calculations.reading(document).require()
    quick, slow = [], []
    for path, quantity in quantities(case):
        typed = _less(quantity)
        if typed is None:
            continue
        edit = Edit(path, typed)
        moved = previewing._quick(site, document, case, [edit])
        if moved is None:
            slow.append(path)
            continue
        try:
            anew = previewing.anew(site.calculations.bank, document, [edit])
        except CaseError:
            # Of a number in a section of its own, which is told about when it is saved.
            assert previewing._is_apart(path), path
            continue
        quick.append(path)
        _alike(astuple(moved), astuple(anew), path)
    assert len(quick) >= 3
    # What is left are numbers that say who pays and how results are counted, and a table's own.
    written = [path for path in slow if value_at(document, path) is not ABSENT]
    assert {path[-1] for path in written} <= {"capacity_step"}, written


def test_several_numbers_move_at_once(tmp_path: Path) -> None:
    site = small_installation(tmp_path).site
    document = Document(VEJLE)
    case = site.calculations.reading(document).require()
    lasts = "outcomes.employment.lasts"
    edits = [
        Edit(f"{lasts}.full", "2 years"),
        Edit(f"{lasts}.half_life", "1-3 years"),
        Edit(f"{lasts}.delay", "3-9 months"),
        Edit(("tranches", "ordinary", "entrants", "2022-Q2"), "4-6"),
    ]
    moved = previewing._quick(site, document, case, edits)
    assert moved is not None
    _alike(astuple(moved), astuple(previewing.anew(site.calculations.bank, document, edits)), ())


def _less(quantity: Quantity) -> str | None:
    """The same number a twentieth smaller, as a person types it."""
    if quantity.use is not None or quantity.distribution is not None:
        return None
    points = [
        None if point is None else float(f"{0.95 * point:.5g}")
        for point in (quantity.value, quantity.low, quantity.likely, quantity.high)
    ]
    return write_shorthand(Reading(*points, quantity.unit))


def _alike(one: Any, other: Any, path: Any) -> None:
    for a, b in zip(_numbers(one), _numbers(other), strict=True):
        if isinstance(a, float):
            # What is summed in another order differs in the last digits; kroner in millions.
            assert math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-3), (path, a, b)
        else:
            assert a == b, path


def _numbers(node: Any) -> Iterator[Any]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from _numbers(value)
    elif isinstance(node, tuple | list):
        for value in node:
            yield from _numbers(value)
    else:
        yield node
