"""Made-up requests for every operation of the API, a few each; `make trust` makes 10,000."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.trust.fuzzing import run

from tovholder.usecases.cases import opening

pytestmark = pytest.mark.law


def test_no_made_up_request_is_a_server_error(tmp_path: Path) -> None:
    found = run(tmp_path, examples=4)
    assert found.errors == ()
    assert found.operations > 50
    assert found.statuses[500] == 0


def test_a_server_error_would_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(opening, "list_cases", fails)
    found = run(tmp_path, examples=1)
    assert found.statuses[500] > 0
    assert {error.partition(":")[0] for error in found.errors} == {"GET /api/cases"}
