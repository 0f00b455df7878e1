"""Entries that come filled can be calculated as they stand; what is said of a number agrees with the calculation."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.workspace.sites import EVERYTHING, VEJLE, Installation, small_installation

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.adding import add_entry
from tovholder.usecases.cases.calculator import MOST_INPUTS, calculator
from tovholder.usecases.cases.changes_told import changes_told
from tovholder.usecases.cases.changing import change
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.portfolio import portfolio
from tovholder.usecases.cases.previewing import preview
from tovholder.usecases.cases.reading import against, chart, part
from tovholder.usecases.cases.standing import why_nothing

LISTS = (
    "departments", "parties", "tranches", "costs", "outcomes", "outcomes.no_placement.consequences", "assumptions",
    "goals", "risks", "legal", "communication", "people", "lenses", "decisions", "scenarios", "indices",
)  # fmt: skip
RATE = "outcomes.no_placement.with"


@pytest.fixture
def place(tmp_path: Path) -> Installation:
    return small_installation(tmp_path)


@pytest.fixture
def anna(place: Installation) -> Actor:
    return place.somebody("Anna", *EVERYTHING)


@pytest.mark.law
@pytest.mark.parametrize("where", LISTS)
def test_what_is_added_can_be_calculated(place: Installation, anna: Actor, where: str) -> None:
    row = place.case(anna, VEJLE)
    added = add_entry(anna, place.site, row.id, where, "Æble og ørred", opened=row.head.hash)
    assert added.saved.changed
    assert place.site.calculations.checked(added.saved.document).calculation is not None
    undone = change(anna, place.site, row.id, [Edit(added.path, removed=True)], opened=added.saved.version.hash)
    assert undone.changed


@pytest.mark.oracle
def test_the_overview_says_what_a_preview_says(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    (line,) = portfolio(anna, place.site)
    figures = preview(anna, place.site, row.id, [], opened=row.head.hash).figures
    group = figures.groups[figures.leading]
    assert line.sums is not None
    assert (line.sums.net, line.sums.positive) == (group.net, group.net_band.positive)
    assert line.sums.low < line.sums.net < line.sums.high


@pytest.mark.example
@pytest.mark.parametrize(
    ("where", "code"),
    [("challenge.causes", "not-in-the-calculation"), ("goals.plan.price", "only-the-contract")],
)
def test_why_nothing_happens(place: Installation, anna: Actor, where: str, code: str) -> None:
    row = place.case(anna, VEJLE)
    found = why_nothing(anna, place.site, row.id, where, opened=row.head.hash)
    assert found.code == code


@pytest.mark.law
def test_the_matrix_adds_up_to_the_net(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    section = part(anna, place.site, row.id, "matrix", lang="da")
    figures = preview(anna, place.site, row.id, [], opened=row.head.hash).figures
    assert section is not None
    table = section.blocks[1]
    sums = {str(r.cells[0]): r.cells[-1].value for r in table.rows if r.role == "subtotal"}  # type: ignore[union-attr]
    assert sums["Arbejdsmarked i alt"] == pytest.approx(figures.groups["arbejdsmarked"].net)
    assert sum(sums.values()) == pytest.approx(figures.groups["all"].net)


@pytest.mark.law
def test_the_changes_add_up_to_the_difference(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    edits = [Edit(RATE, "60-70"), Edit("costs.treatment.per_entrant", "150000")]
    saved = change(anna, place.site, row.id, edits, opened=row.head.hash)
    told = changes_told(anna, place.site, row.id, before=1, after=saved.version.number, lang="da")
    table = told.chart.table
    assert table is not None
    first, *between, last = [r.cells[1].value for r in table.rows]  # type: ignore[union-attr]
    assert first + sum(between) == pytest.approx(last, abs=0.01)


@pytest.mark.example
def test_the_approved_version_is_drawn_with_the_present_one(place: Installation, anna: Actor) -> None:
    from tovholder.usecases.cases.marking import approve

    row = place.case(anna, VEJLE)
    approve(anna, place.site, row.id, "Byrådet")
    assert against(anna, place.site, row.id, lang="da") is None
    change(anna, place.site, row.id, [Edit(RATE, "60-70")], opened=row.head.hash)
    found = against(anna, place.site, row.id, lang="da")
    assert found is not None
    assert found.difference > 0
    section = part(anna, place.site, row.id, "cash-flow", lang="da")
    assert section is not None
    at = next(i for i, block in enumerate(section.blocks) if type(block).__name__ == "Chart")
    spec, numbers = chart(anna, place.site, row.id, "cash-flow", at, lang="da")
    assert len(spec["layer"]) == 2
    assert spec != section.blocks[at].spec  # type: ignore[union-attr]
    assert numbers is not None


@pytest.mark.example
def test_the_calculator_offers_what_moves_the_result_most(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    offered = calculator(anna, place.site, row.id, [], [], lang="da")
    assert 0 < len(offered.inputs) <= MOST_INPUTS
    assert offered.outputs == ("municipality",)
    chosen = calculator(anna, place.site, row.id, [RATE], ["state"], lang="da")
    assert (chosen.inputs, chosen.outputs) == ((("outcomes", "no_placement", "with"),), ("state",))
