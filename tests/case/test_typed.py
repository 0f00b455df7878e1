"""What a person types at a place, and what is written in the file: units, notes and sources stay with the number."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.workspace.sites import VEJLE

from tovholder.case.document import Document
from tovholder.case.fields import kinds_at
from tovholder.case.reading import read_case
from tovholder.case.references import quantities
from tovholder.case.typed import as_written
from tovholder.case.writing import ABSENT
from tovholder.errors import Path
from tovholder.quantities import Mistake, Quantity

pytestmark = pytest.mark.law
RATE: Path = ("outcomes", "job", "with")
PRICE: Path = ("outcomes", "job", "consequences", "wage", "price")


@pytest.mark.parametrize(
    ("path", "typed", "present", "written"),
    [
        (RATE, "50", "45 %", "50 %"),
        (RATE, "50-60", "45 %", "50-60 %"),
        (RATE, 50, "45 %", "50 %"),
        (RATE, "50", {"value": "45 %", "note": "n"}, {"value": "50 %", "note": "n"}),
        (RATE, "50-60", {"value": "45 %"}, {"low": "50 %", "high": "60 %"}),
        (RATE, "55", {"low": "45 %", "high": "65 %", "as": "p10-p90"}, {"value": "55 %"}),
        (RATE, "45..50..60", {"low": "45 %", "high": "65 %", "as": "p10-p90"},
         {"low": "45 %", "likely": "50 %", "high": "60 %", "as": "p10-p90"}),
        # What was taken from a source and changed is no longer taken.
        (PRICE, "900", {"value": 850, "unit": "kr", "kind": "taken", "source": "s"},
         {"value": 900, "unit": "kr", "kind": "adjusted", "source": "s"}),
        (PRICE, "1,5 mio.", {"value": 850, "unit": "kr"}, {"value": 1_500_000, "unit": "kr"}),
        (PRICE, "850", ABSENT, 850),
        (PRICE, "2,5", ABSENT, 2.5),
        # A reference stays one, and a number takes the place of a whole table.
        (PRICE, "knowledge/kontanthjaelp-30", {"value": 850}, "knowledge/kontanthjaelp-30"),
        (PRICE, "900", {"by_year": {2022: 1}}, 900),
        ((*RATE, "low"), "40", "45 %", "40 %"),
        (("title",), "2022", "x", "2022"),
        (("title",), "ja", "x", "ja"),
        (("price_level",), "2024", 2022, 2024),
        (("costs", "t", "cashable"), "ja", ABSENT, True),
        (("no", "such"), "12", ABSENT, 12),
        (("departments",), {"a": {"name": "A"}}, ABSENT, {"a": {"name": "A"}}),
    ],
)  # fmt: skip
def test_what_is_typed_is_written_as_it_is_meant(path: Path, typed: Any, present: Any, written: Any) -> None:
    assert as_written(path, typed, present) == written


@pytest.mark.parametrize("typed", ["1.234", "1.234-5.678"])
def test_what_a_dane_and_a_briton_read_differently_is_asked_about(typed: str) -> None:
    with pytest.raises(Mistake):
        as_written(PRICE, typed, {"value": 850, "unit": "kr"})


def test_every_number_of_a_case_typed_again_means_the_same() -> None:
    document = Document(VEJLE)
    tried = 0
    for path, quantity in quantities(read_case(VEJLE).require()):
        try:
            present = document.value_at(path)
        except KeyError:
            continue
        if quantity.value is None or quantity.use is not None:
            continue
        assert Quantity in kinds_at(path), path
        shown = 100 * quantity.value if quantity.unit is not None and quantity.unit.percent else quantity.value
        again = Quantity.model_validate(as_written(path, f"{shown:.10g}".replace(".", ","), present))
        assert (again.value, again.unit) == (pytest.approx(quantity.value), quantity.unit), path
        tried += 1
    assert tried > 30


@given(st.text(max_size=30) | st.floats(allow_nan=False) | st.integers() | st.booleans() | st.none())
def test_nothing_typed_is_more_than_a_mistake(typed: Any) -> None:
    for path, present in ((RATE, "45 %"), (PRICE, {"value": 850, "unit": "kr"}), (("title",), "x"), ((), ABSENT)):
        with contextlib.suppress(Mistake):
            as_written(path, typed, present)


def test_what_may_stand_at_a_place_is_read_off_the_model() -> None:
    assert Quantity in kinds_at(RATE)
    assert float in kinds_at((*RATE, "low"))
    assert kinds_at(("title", "inner")) == frozenset()
    assert str in kinds_at(("departments", "familie", "accounts", 0))
    assert kinds_at(("outcomes", "job", "nothing")) == frozenset()


def test_what_is_written_in_a_draft_is_on_the_line_of_what_it_replaces() -> None:
    draft = Document("a: 1\nb: {c: 1}\n").drafted([(("b",), {"c": {"d": 2}})])
    assert draft.line_of(("b", "c", "d")) == 2
