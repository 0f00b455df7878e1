"""Some of the probes of permissions, and that they would find a hole; `make trust` sends them all."""

from __future__ import annotations

import pytest
from tests.trust import probes

from tovholder.usecases.access import roles
from tovholder.web import routes

pytestmark = pytest.mark.law
SOME = {"processes": 1, "people": ["reader elsewhere"], "among": "/{case}/h"}


def test_nothing_leaks_to_those_of_another_municipality() -> None:
    found = probes.run(probes.STATES, **SOME)
    assert found.leaks == []
    assert found.probes > 80


def test_a_hole_in_the_permissions_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "reach", lambda *_: roles.Reach(True))
    monkeypatch.setattr(routes, "anywhere", lambda *_: True)
    found = probes.run(["approved"], **SOME)
    assert any("names a case that is not theirs" in leak for leak in found.leaks)
    assert any("200, not 404" in leak for leak in found.leaks)
