"""The result taken hold of: every value offered is what the calculation gives, and zero is zero."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.workspace.sites import EVERYTHING, VEJLE, Installation, small_installation

from tovholder.case.places import path_of
from tovholder.case.templates import TEMPLATES, template
from tovholder.quantities.numbers import editable
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases import plans, previewing
from tovholder.usecases.cases.along import along
from tovholder.usecases.cases.calculator import calculator
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.previewing import preview

RATE, OTHER = "outcomes.no_placement.with", "costs.treatment.per_entrant"


@pytest.fixture(autouse=True)
def _few_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is certain is the same over a hundred draws as over ten thousand."""
    for module in (plans, previewing):
        monkeypatch.setattr(module, "DRAWS", 100)


@pytest.fixture
def place(tmp_path: Path) -> Installation:
    return small_installation(tmp_path)


@pytest.fixture
def anna(place: Installation) -> Actor:
    return place.somebody("Anna", *EVERYTHING)


@pytest.mark.oracle
@pytest.mark.parametrize("text", [VEJLE, *map(template, TEMPLATES)], ids=["vejle", *TEMPLATES])
def test_every_value_has_the_net_of_the_case_with_it_written(place: Installation, anna: Actor, text: str) -> None:
    row = place.case(anna, text)
    opened = row.head.hash
    offered = calculator(anna, place.site, row.id, [], [], lang="da").offered
    for path in offered[:3]:
        found = along(anna, place.site, row.id, path, opened=opened)
        assert found.reason is None, path
        assert found.now in found.values
        assert list(found.values) == sorted(set(found.values))
        ends = {0, len(found.values) // 3, len(found.values) - 1}
        picked = [*ends, found.values.index(found.now)]
        if found.zero is not None:
            picked.append(found.values.index(found.zero))
            assert abs(found.nets[picked[-1]]) < 0.5
        for i in picked:
            figures = preview(anna, place.site, row.id, [Edit(path, editable(found.values[i]))], opened=opened).figures
            assert found.nets[i] == pytest.approx(figures.groups[figures.leading].net, abs=0.01), (path, i)


@pytest.mark.law
def test_what_is_moved_elsewhere_meanwhile_counts(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    plain = along(anna, place.site, row.id, RATE, opened=row.head.hash)
    quick = along(anna, place.site, row.id, RATE, [Edit(OTHER, "1")], opened=row.head.hash)
    both = [Edit(OTHER, "1"), Edit("period", "year")]
    anew = along(anna, place.site, row.id, RATE, both, opened=row.head.hash)
    at = plain.values.index(50)
    for found, edits in ((quick, [Edit(OTHER, "1")]), (anew, both)):
        figures = preview(anna, place.site, row.id, edits, opened=row.head.hash).figures
        assert found.nets[found.values.index(50)] == pytest.approx(figures.groups[figures.leading].net, abs=0.01)
        assert found.nets[found.values.index(50)] > plain.nets[at]
    # What is typed at the number itself is what is moved, and stands in no way.
    same = along(anna, place.site, row.id, RATE, [Edit(RATE, "70")], opened=row.head.hash)
    assert same.nets == plain.nets


@pytest.mark.example
def test_a_zero_far_beyond_the_scale_is_reached(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    found = along(anna, place.site, row.id, OTHER, [Edit(RATE, "90")], opened=row.head.hash)
    assert found.zero is not None
    assert found.values[0] == 0
    assert found.zero in found.values
    assert len(found.values) <= 1600


@pytest.mark.example
def test_no_zero_and_no_effect_are_answers(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    low = along(anna, place.site, row.id, RATE, [Edit(OTHER, "99.000.000")], opened=row.head.hash)
    assert low.zero is None
    assert (low.low, low.high) == (0, 100)
    assert max(low.nets) < 0
    still = along(anna, place.site, row.id, "outcomes.wellbeing.with", opened=row.head.hash)
    assert still.values == ()
    assert still.reason is not None
    path = path_of("goals[0].price", place.site.calculations.document(row.head.hash, str).tree)
    contract = along(anna, place.site, row.id, path, opened=row.head.hash)
    assert contract.reason is not None
    assert contract.reason.code == "only-the-contract"
