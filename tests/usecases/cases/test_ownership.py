"""Somebody with a role on a department changes the department's own numbers, and nothing else of the case."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.workspace.sites import EVERYTHING, VEJLE, small_installation

from tovholder.case.reading import read_case
from tovholder.case.references import quantities
from tovholder.errors import CaseError, dotted
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.cases.changing import change
from tovholder.usecases.cases.conflict import Conflict
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.ownership import owned_places
from tovholder.usecases.cases.texts import go_back, save_text
from tovholder.usecases.cases.undoing import undo

pytestmark = pytest.mark.law
OURS = "skole"


def test_what_belongs_to_a_department() -> None:
    owned = {dotted(path) for path in owned_places(read_case(VEJLE), frozenset({OURS}))}
    assert {"departments.skole", "outcomes.school_absence.consequences.follow_up"} <= owned
    assert not any(place.startswith(("costs", "outcomes.employment", "assumptions")) for place in owned)
    assert owned_places(read_case("title: x"), frozenset({OURS})) == ()
    assert owned_places(read_case(VEJLE), frozenset()) == ()


def test_every_number_of_the_case_is_the_departments_or_not(tmp_path: Path) -> None:
    """Tried for every number there is: what is saved is exactly what lies in the places that are theirs."""
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    row = place.case(anna, VEJLE)
    bo = place.somebody("Bo", Grant("editor", "department", f"{row.id}/{OURS}"))
    owned = owned_places(read_case(VEJLE), frozenset({OURS}))
    mine = theirs = 0
    for path, quantity in quantities(read_case(VEJLE).require()):
        if quantity.value is None or path[0] not in ("costs", "outcomes", "tranches", "goals", "assumptions"):
            continue
        is_ours = any(path[: len(home)] == home and len(path) > len(home) for home in owned)
        is_ours = is_ours and not {"paid_by", "falls_on"} & set(path)
        try:
            saved = change(bo, place.site, row.id, [Edit(path, 1)], opened=row.head.hash)
        except NotAllowed:
            assert not is_ours, path
            theirs += 1
        except (CaseError, Conflict):
            # A value of every case's that this one does not write out is no place to write at.
            assert is_ours or {"falls_on", "paid_by", "attribution"} & set(path), path
        else:
            # What is written again as it stands is no change.
            assert is_ours or not saved.changed, path
            mine += saved.changed
    assert theirs > 20
    assert mine + theirs > 20


@pytest.mark.parametrize(
    "edits",
    [
        [Edit("outcomes.school_absence.consequences.follow_up.falls_on", "familie")],
        [Edit("outcomes.school_absence.consequences.follow_up", None, removed=True)],
        [Edit("title", "Vores sag")],
        [Edit("departments.ny", {"name": "Ny"})],
        # One thing that is theirs does not carry another that is not.
        [Edit("departments.skole.name", "Skolen"), Edit("title", "Vores sag")],
    ],
)  # fmt: skip
def test_what_is_settled_between_departments_is_nobodys_own(edits: list[Edit], tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    row = place.case(place.somebody("Anna", *EVERYTHING), VEJLE)
    bo = place.somebody("Bo", Grant("editor", "department", f"{row.id}/{OURS}"))
    with pytest.raises(NotAllowed):
        change(bo, place.site, row.id, edits, opened=row.head.hash)
    assert change(bo, place.site, row.id, [Edit("departments.skole.name", "Skolen")], opened=row.head.hash).changed


def test_the_whole_text_earlier_versions_and_others_steps_need_the_whole_case(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    row = place.case(anna, VEJLE)
    bo = place.somebody("Bo", Grant("editor", "department", f"{row.id}/{OURS}"))
    saved = change(anna, place.site, row.id, [Edit("title", "Annas titel")], opened=row.head.hash)
    with pytest.raises(NotAllowed):
        save_text(bo, place.site, row.id, VEJLE, opened=saved.version.hash)
    with pytest.raises(NotAllowed):
        go_back(bo, place.site, row.id, 1, opened=saved.version.hash)
    with pytest.raises(NotAllowed):
        undo(bo, place.site, row.id, step=saved.version.number)
    assert place.site.store.case(row.id).head.number == saved.version.number  # type: ignore[union-attr]


def test_a_role_on_a_department_of_another_case_is_none_here(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    row, other = place.case(anna, VEJLE), place.case(anna)
    bo = place.somebody("Bo", Grant("editor", "department", f"{other.id}/{OURS}"))
    with pytest.raises(Exception, match="not-there"):
        change(bo, place.site, row.id, [Edit("departments.skole.name", "x")], opened=row.head.hash)
