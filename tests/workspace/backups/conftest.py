"""One data folder is made, and every test has a copy of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.workspace.backups.folders import Place, place


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return place(tmp_path_factory.mktemp("installation"))


@pytest.fixture
def here(made_once: Place, tmp_path: Path) -> Place:
    """A copy of one's own, to do things to."""
    own = Place(tmp_path / "data", tmp_path / "key", tmp_path / "shelf")
    shutil.copytree(made_once.data, own.data)
    shutil.copy(made_once.key, own.key)
    own.shelf.mkdir()
    return own
