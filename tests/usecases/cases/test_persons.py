"""A CPR number is kept nowhere: not in a new case, not in a change, not in a name, and not while others change it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.workspace.sites import EVERYTHING, MINIMAL, small_installation

from tovholder.errors import CaseError
from tovholder.usecases.cases.changing import change
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.marking import snapshot
from tovholder.usecases.cases.persons import require_no_person
from tovholder.usecases.cases.texts import create, save_text

pytestmark = pytest.mark.law
CPR = "010203-4567"


def test_no_way_of_saving_takes_one_in(tmp_path: Path) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    row, spoilt = place.case(anna), MINIMAL.replace("title: ", f"title: {CPR} ", 1)
    with pytest.raises(CaseError) as refused:
        create(anna, place.site, place.municipality, spoilt)
    assert [(found.code, found.line) for found in refused.value.findings] == [("holds-cpr", 4)]
    for with_errors in (False, True):
        with pytest.raises(CaseError):
            save_text(anna, place.site, row.id, spoilt, opened=row.head.hash, with_errors=with_errors)
    with pytest.raises(CaseError):
        change(anna, place.site, row.id, [Edit("title", f"Familien {CPR}")], opened=row.head.hash)
    with pytest.raises(CaseError):
        snapshot(anna, place.site, row.id, f"Før {CPR}")
    now = place.site.store.case(row.id)
    assert now is not None
    assert now.head.number == 1


@given(st.dates(), st.integers(0, 9999), st.sampled_from(["", "-", " ", "."]), st.sampled_from(["x ", "", "(", "nr. "]))
def test_every_date_of_birth_with_four_digits_is_one(born: dt.date, serial: int, between: str, before: str) -> None:
    written = f"{before}{born:%d%m%y}{between}{serial:04}"
    with pytest.raises(CaseError):
        require_no_person(written)
    require_no_person(written, before=written)


@given(st.floats(0, 1), st.integers(1900, 2100), st.integers(0, 10**9 - 1))
def test_numbers_and_years_are_none(share: float, year: int, kroner: int) -> None:
    require_no_person(f"share: {share}\nstart: {year}-01\nfixed: {kroner}\nspan: {year}-{year + 1}")
