"""A store is missed where the database says that somebody wrote in it, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.workspace.databases import KINDS, new_address
from tests.workspace.sites import EVERYTHING, installation

from tovholder.errors import Param
from tovholder.usecases.followup.records import Deed, DeedKind
from tovholder.workspace.database import open_database
from tovholder.workspace.lost_stores import lost_stores
from tovholder.workspace.store import open_store

pytestmark = pytest.mark.law

DEEDS: list[tuple[DeedKind, Mapping[str, Param], str | None]] = [
    ("import", {"store": "study", "accepted": 3}, "study"),
    ("import", {"store": "verification", "accepted": 3}, "verification"),
    ("report", {"source": "elever", "accepted": 1}, "verification"),
    ("verify", {"accepted": 1}, "verification"),
    # Put in the journal by hand: no store is needed for it.
    ("settle", {"accepted": 1}, None),
    ("import", {}, None),
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("what", "about", "missed"), DEEDS)
def test_what_a_deed_shows(
    what: DeedKind, about: Mapping[str, Param], missed: str | None, kind: str, tmp_path: Path
) -> None:
    address, data = new_address(kind, tmp_path), tmp_path / "data"
    place = installation(store := open_store(address))
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna).id
    engine = open_database(address).engine
    assert list(lost_stores(engine, data)) == []
    store.add_deed(Deed(case, what, anna.id, place.clock(), about))
    lost = [finding.params for finding in lost_stores(engine, data)]
    expected = f"opfoelgning/{case}/{missed}.duckdb"
    assert lost == ([] if missed is None else [{"file": expected, "case": case}])
    (data / expected).parent.mkdir(parents=True)
    (data / expected).touch()
    assert list(lost_stores(engine, data)) == []
    engine.dispose()
    store.close()


def test_what_cannot_be_asked_is_not_missed(tmp_path: Path) -> None:
    """What was edited by hand, and a backup from before there was follow-up."""
    place = installation(store := open_store(tmp_path / "own"))
    anna = place.somebody("Anna", *EVERYTHING)
    store.add_deed(Deed(place.case(anna).id, "import", anna.id, place.clock(), {"store": "study"}))
    store.close()
    engine = open_database(tmp_path / "own").engine
    for edit in ("UPDATE followup_deed SET about = '[1'", "UPDATE followup_deed SET about = '[1]'",
                 "DROP TABLE followup_deed"):  # fmt: skip
        with engine.begin() as db:
            db.execute(text(edit))
        assert list(lost_stores(engine, tmp_path)) == []
    engine.dispose()
