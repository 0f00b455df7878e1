"""Published cases come to what their sources say."""

from __future__ import annotations

import pytest
from tests.cases.expected import HERE, Expectation, expectations

pytestmark = pytest.mark.example


@pytest.mark.parametrize("expectation", expectations(), ids=str)
def test_the_published_figure(expectation: Expectation) -> None:
    assert expectation.fault() is None
    assert expectation.line["note"] in ("published", "derived")


def test_every_case_says_what_is_expected() -> None:
    cases = {path.name for path in HERE.glob("*.yaml") if ".expected." not in path.name}
    assert {path.name.replace(".expected", "") for path in HERE.glob("*.expected.yaml")} == cases
