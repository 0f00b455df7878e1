"""Made-up requests for every operation of the API, a few each; `make trust` makes 10,000."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.trust.fuzzing import run

pytestmark = pytest.mark.law


def test_no_made_up_request_is_a_server_error(tmp_path: Path) -> None:
    found = run(tmp_path, examples=4)
    assert found.errors == ()
    assert found.operations > 50
    assert found.statuses[500] == 0
