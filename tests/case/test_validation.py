"""What pydantic found, told as findings."""

from __future__ import annotations

import pytest

from tovholder.case.validation import finding_of


def unknown(field: str) -> dict[str, object]:
    finding = finding_of(
        {"type": "extra_forbidden", "loc": (field,), "msg": "", "input": 1}, ("value", "values", "likely")
    )
    return {"code": finding.code, **finding.params}


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("vallue", {"code": "unknown-field-near", "field": "vallue", "near": "value"}),
        # A field that has its place elsewhere is not answered with its own name.
        ("value", {"code": "unknown-field-near", "field": "value", "near": "values"}),
        ("pris", {"code": "unknown-field", "field": "pris"}),
    ],
)
def test_an_unknown_field_is_answered_with_another_that_it_may_have_been(field: str, told: dict[str, object]) -> None:
    assert unknown(field) == told
