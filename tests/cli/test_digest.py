"""`tovholder digest` on a server whose record is bound with a key."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.command import tovholder
from tests.workspace.sites import installation

from tovholder.workspace.folder import database_file
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.journey


def test_it_is_given_the_key_as_the_server_is(tmp_path: Path) -> None:
    data, key = tmp_path / "data", tmp_path / "audit.key"
    key.write_text("ab" * 32)
    key.chmod(0o600)
    store = open_store(database_file(data), key=bytes.fromhex("ab" * 32))
    installation(store)
    store.close()
    asked = ("digest", "--smtp", "smtp://localhost", "--from", "a@b.dk", "--url", "https://b.dk", "--data", data)
    without = tovholder(*asked)
    assert (without.code, "bundet med en nøgle" in without.err) == (1, True)
    for given in (tovholder(*asked, "--audit-key", key), tovholder(*asked, env={"TOVHOLDER_AUDIT_KEY": str(key)})):
        assert (given.code, given.out) == (0, "Sendt: 0. Intet at sige: 0. Mislykket: 0.\n"), given.err
