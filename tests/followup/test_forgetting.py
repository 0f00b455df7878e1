"""Who is forgotten is in no byte of the files, everybody else is as before, and the next table gives nobody away."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tovholder.errors import FindingsError
from tovholder.followup.plan import Plan
from tovholder.followup.privacy.pseudonyms import Key
from tovholder.followup.releases import Attribute, Releases
from tovholder.followup.stores.store import Store, open_store
from tovholder.usecases.forgetting import (
    by_identifier,
    by_name,
    by_retention,
    forget_people,
    forgotten_before,
)

NOW, JANUARY = dt.datetime(2024, 6, 1), 2022 * 12
TABLES = ("persons", "observations", "service_use")
KEY = Key(bytes(range(32)))
PURPOSES = ("verification", "study")

pytestmark = pytest.mark.law


def _pseudonym(number: int, purpose: str) -> str:
    return KEY.pseudonym(f"elev-{number:03}", purpose=purpose)  # type: ignore[arg-type]


def _fill(folder: Path, *, people: int = 12) -> Path:
    """Both stores with people, what was seen of them, what they used, a correction each, and a table shown."""
    for purpose in PURPOSES:
        with open_store(folder, purpose, make=True) as store:  # type: ignore[arg-type]
            store.rows("INSERT INTO meta VALUES ('key', ?)", [KEY.mark])
            names = [_pseudonym(i, purpose) for i in range(people)]
            for i, person in enumerate(names):
                store.rows(
                    "INSERT INTO persons VALUES (?, 'hold', 'own', ?, ?, NULL, NULL, NULL, 1)",
                    [person, f"sted-{i}", JANUARY + i],
                )
                store.rows(
                    "INSERT INTO observations VALUES (?, 'x', ?, 1, ?, NULL, 1)",
                    [person, JANUARY + i, f"bilag om {person}"],
                )
                store.rows("INSERT INTO service_use VALUES (?, ?, 'help', 1, 100, 1)", [person, JANUARY + i])
                store.rows(
                    "INSERT INTO superseded SELECT 'observations', to_json(o), 2 FROM observations o WHERE person = ?",
                    [person],
                )
            _show(store)
    return folder


def _show(store: Store) -> int | None:
    people = {person: "in" for (person,) in store.rows("SELECT person FROM persons")}
    return Releases(store, least=5).show([Attribute("programme", people)], now=NOW)[("",)]


def _rows(folder: Path, purpose: str) -> dict[str, list[tuple[object, ...]]]:
    with open_store(folder, purpose) as store:  # type: ignore[arg-type]
        return {table: sorted(store.rows(f'FROM "{table}"'), key=repr) for table in (*TABLES, "superseded", "batches")}


@pytest.fixture(scope="module")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _fill(tmp_path_factory.mktemp("filled"))


@pytest.fixture
def copy(_filled: Path, tmp_path: Path) -> Callable[[], Path]:
    """A new copy each time it is asked for."""
    made = iter(range(1000))
    return lambda: Path(shutil.copytree(_filled, tmp_path / str(next(made))))


def test_no_byte_of_a_person_is_left_in_either_store(copy: Callable[[], Path]) -> None:
    folder = copy()
    found = forget_people(folder, by_identifier("elev-003", KEY), basis="Anmodning", now=NOW)
    assert [(one.people, dict(one.rows)) for one in found] == [
        (1, dict.fromkeys((*TABLES, "superseded"), 1)) for _ in PURPOSES
    ]
    assert sorted(file.name for file in folder.iterdir()) == ["study.duckdb", "verification.duckdb"]
    for purpose in PURPOSES:
        content = (folder / f"{purpose}.duckdb").read_bytes()
        assert _pseudonym(3, purpose).encode() not in content
        assert _pseudonym(4, purpose).encode() in content
        with open_store(folder, purpose) as store:  # type: ignore[arg-type]
            for (table,) in store.rows("SELECT table_name FROM duckdb_tables() WHERE NOT temporary"):
                assert _pseudonym(3, purpose) not in repr(store.rows(f'FROM "{table}"')), table
        assert (folder / f"{purpose}.duckdb").stat().st_mode & 0o077 == 0


@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gone=st.lists(st.integers(0, 11), min_size=1, max_size=6, unique=True))
def test_what_is_left_and_what_the_log_has_is_what_there_was(copy: Callable[[], Path], gone: list[int]) -> None:
    folder = copy()
    before = _rows(folder, "verification")
    for number in gone:
        forget_people(folder, by_name(_pseudonym(number, "verification")), basis="Anmodning", now=NOW)
    after = _rows(folder, "verification")
    log = forgotten_before(folder)
    assert sum(entry.people for entry in log["verification"]) == len(gone)
    assert log["study"] == ()
    for table in (*TABLES, "superseded"):
        own = {_pseudonym(number, "verification") for number in gone}
        assert after[table] == [row for row in before[table] if not any(name in repr(row) for name in own)]
        assert len(after[table]) + sum(entry.rows[table] for entry in log["verification"]) == len(before[table])
    assert after["batches"] == before["batches"]


def test_the_next_table_does_not_tell_who_was_forgotten(copy: Callable[[], Path]) -> None:
    folder, shown = copy(), []
    for number in range(5):
        forget_people(folder, by_identifier(f"elev-{number:03}", KEY), basis="Anmodning", now=NOW)
        with open_store(folder, "verification") as store:
            shown.append(_show(store))
            assert (
                store.one("SELECT count(DISTINCT person) FROM release_people WHERE person LIKE 'gone-%'") >= number + 1
            )
    # Twelve were shown. One to four fewer would tell of them; five are enough to be a group.
    assert shown == [None, None, None, None, 7]


def test_a_trial_changes_nothing(copy: Callable[[], Path]) -> None:
    folder = copy()
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    found = forget_people(folder, by_identifier("elev-003", KEY), basis="Anmodning", now=NOW, dry_run=True)
    assert [one.people for one in found] == [1, 1]
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_everybody_past_their_time_is_forgotten_store_by_store(copy: Callable[[], Path]) -> None:
    plan = Plan.model_validate({"tovholder_followup": 1, "retention": {"verification": 24}})
    folder = copy()
    # In June 2024 those last heard of before June 2022: from January to May.
    found = forget_people(folder, by_retention(plan, now=NOW), basis="Planens frist", now=NOW)
    assert [(one.store, one.people) for one in found] == [("verification", 5), ("study", 0)]
    left = {row[0] for row in _rows(folder, "verification")["persons"]}
    assert left == {_pseudonym(number, "verification") for number in range(5, 12)}
    again = forget_people(folder, by_retention(plan, now=NOW), basis="Planens frist", now=NOW)
    assert [one.people for one in again] == [0, 0]
    assert len(forgotten_before(folder)["verification"]) == 1


def test_killed_before_the_new_file_took_the_old_ones_place_nothing_has_happened(
    copy: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copy()
    before = _rows(folder, "verification")

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            forget_people(folder, by_identifier("elev-003", KEY), basis="Anmodning", now=NOW)
    assert _rows(folder, "verification") == before
    assert (folder / "verification.forgetting").exists()
    forget_people(folder, by_identifier("elev-003", KEY), basis="Anmodning", now=NOW)
    assert sorted(file.name for file in folder.iterdir()) == ["study.duckdb", "verification.duckdb"]
    assert len(_rows(folder, "verification")["persons"]) == 11


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (lambda: by_name("010203-4567"), "forget-cpr-shown"),
        (lambda: by_retention(Plan.model_validate({"tovholder_followup": 1}), now=NOW), "retention-unsaid"),
    ],
)
def test_what_cannot_be_asked_is_told(asked: Callable[[], object], code: str) -> None:
    with pytest.raises(FindingsError) as refused:
        asked()
    assert refused.value.findings[0].code == code


@pytest.mark.parametrize(
    ("basis", "key", "code"),
    [
        (" ", KEY, "forget-basis-missing"),
        ("Anmodning fra 010203-4567", KEY, "forget-basis-names-somebody"),
        ("Anmodning", Key(bytes(32)), "key-other"),
    ],
)
def test_nothing_is_forgotten_on_a_ground_or_with_a_key_that_will_not_do(
    copy: Callable[[], Path], basis: str, key: Key, code: str
) -> None:
    folder = copy()
    with pytest.raises(FindingsError) as refused:
        forget_people(folder, by_identifier("elev-003", key), basis=basis, now=NOW)
    assert refused.value.findings[0].code == code
    assert len(_rows(folder, "verification")["persons"]) == 12
