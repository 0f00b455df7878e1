"""An installation on a database of each kind, empty for each file of tests, and somebody who may everything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.workspace.databases import KINDS, new_store
from tests.workspace.sites import EVERYTHING, Installation, installation

from tovholder.usecases.access.actor import Actor


@pytest.fixture(scope="module", params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    store = new_store(request.param, tmp_path_factory.mktemp("store"))
    yield installation(store)
    store.close()


@pytest.fixture(scope="module")
def anna(place: Installation) -> Actor:
    return place.somebody("Anna", *EVERYTHING)
