"""Being another user for a while, as a server is another than the administrator who runs a command beside it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SERVER = 65534
"""The number of a user that is not root, and that everything of a server's belongs to in these tests."""


@contextmanager
def shared_folder() -> Iterator[Path]:
    """A folder that every user can reach, as pytest's own cannot be. Only root can be two users, so where the tests
    are run by another they say so and are skipped, but never in CI."""
    if os.name != "posix" or os.geteuid() != 0:
        message = "This is about two users, and only root can be both: run it as root."
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    folder = Path(tempfile.mkdtemp(prefix="tovholder-users-", dir="/tmp"))
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        shutil.rmtree(folder)


def give_to_server(folder: Path) -> None:
    """Everything in a folder, and the folder itself."""
    for one in (folder, *folder.rglob("*")):
        os.chown(one, SERVER, SERVER)


def owners(folder: Path) -> set[tuple[int, int]]:
    """Users and groups that anything in a folder belongs to."""
    return {(one.stat().st_uid, one.stat().st_gid) for one in (folder, *folder.rglob("*"))}


@contextmanager
def as_server() -> Iterator[None]:
    """The whole process is the server's user, with what it may and no more."""
    groups = os.getgroups()
    os.setgroups([])
    os.setresgid(SERVER, SERVER, 0)
    os.setresuid(SERVER, SERVER, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)
        os.setgroups(groups)
