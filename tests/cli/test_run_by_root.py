"""Commands that root runs beside a server which is a user of its own: the server is let in to everything afterwards."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.command import tovholder
from tests.cli.test_keys import exchange_people, keyed
from tests.cli.test_retention import served
from tests.users import SERVER, as_server, give_to_server, owners, shared_folder

from tovholder.followup.stores.store import StoreProblem, open_store
from tovholder.workspace.backups.keys import make_key

pytestmark = pytest.mark.journey


@pytest.fixture
def shared() -> Iterator[Path]:
    with shared_folder() as folder:
        yield folder


def _stores(data: Path) -> list[Path]:
    return sorted(data.glob("opfoelgning/*/*.duckdb"))


def test_what_retention_writes_anew_is_still_the_servers(shared: Path) -> None:
    data = served(shared)
    give_to_server(shared)
    done = tovholder("retention", "--data", data)
    assert (done.code, "Slettet: 170." in done.out) == (0, True)
    assert owners(data) == {(SERVER, SERVER)}
    with as_server():
        again = tovholder("retention", "--data", data)
    assert (again.code, "Slettet: 0." in again.out) == (0, True), again.out


def test_what_exchanging_a_key_writes_anew_is_still_the_servers(shared: Path) -> None:
    data = keyed(shared)
    give_to_server(shared)
    done = tovholder(*exchange_people(data))
    assert (done.code, owners(data)) == (0, {(SERVER, SERVER)}), done.err


def test_a_file_that_is_another_users_is_told_as_that_and_not_as_broken(shared: Path) -> None:
    data = served(shared)
    make_key(shared / "backup")
    assert tovholder("verify", "--data", data).code == tovholder("retention", "--data", data, "--dry-run").code == 0
    give_to_server(shared)
    for store in _stores(data):
        os.chown(store, 0, 0)
    with as_server():
        retention = tovholder("retention", "--data", data)
        verify = tovholder("verify", "--data", data)
        backup = tovholder("backup", shared, "--key", shared / "backup", "--data", data)
        with pytest.raises(StoreProblem) as refused, open_store(_stores(data)[0].parent, "study"):
            pass
    assert (retention.code, verify.code, backup.code) == (1, 1, 1)
    assert "Serveren må ikke læse sagens data (verification.duckdb)" in retention.out
    for said in (verify.err, backup.err):
        assert "study.duckdb tilhører en anden bruger" in said.replace("\n", "")
        assert "chown" in said
    assert [found.code for found in refused.value.findings] == ["store-forbidden"]
