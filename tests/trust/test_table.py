"""The table in docs/trust.md is what was found, and nothing is written in it by hand."""

from __future__ import annotations

import pytest
from tests.trust.part import goals
from tests.trust.run import PARTS
from tests.trust.table import BEGINS, ENDS, PAGE, block, kept, row_name

pytestmark = pytest.mark.snapshot


def test_the_table_is_what_was_found() -> None:
    _, begins, rest = PAGE.read_text(encoding="utf-8").partition(BEGINS)
    found, ends, _ = rest.partition(ENDS)
    assert f"{begins}{found}{ends}" == block(kept(), goals(PARTS))


def test_every_row_is_of_a_part_there_is() -> None:
    assert set(kept()) <= {row_name(part, full=full) for part in PARTS for full in (False, True)}
