"""Every row has a verdict, the totals agree, the same again changes nothing, and no CPR number gets in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.trust.repeated_imports import harness

from tovholder.errors import FindingsError
from tovholder.followup.importing.load import import_file
from tovholder.followup.importing.verdicts import NAMED, Verdicts
from tovholder.followup.plan import Plan
from tovholder.followup.privacy.pseudonyms import Key, KeyProblem
from tovholder.followup.stores.store import StoreProblem, open_store

NOW = dt.datetime(2024, 1, 1)
KEY = Key(bytes(range(32)))
BOTH = {"verification": "lov", "study": "databeskyttelsesloven § 10"}
PERSONS = {
    "table": "persons",
    "stores": BOTH,
    "columns": {"person": "CPR", "entry": "Start", "tranche": "Hold", "exit": "Slut"},
    "values": {"tranche": {"Ordinær": "ordinary"}},
    "cpr": "pseudonym",
}
MEASURED = {
    "table": "observations",
    "stores": {"verification": "lov"},
    "columns": {"person": "id", "month": "måned", "value": "værdi"},
    "fixed": {"indicator": "fravær"},
}


def _plan(source: dict[str, Any]) -> Plan:
    return Plan.model_validate({"tovholder_followup": 1, "sources": {"s": source}})


def _import(file: Path, source: dict[str, Any], folder: Path, **more: Any) -> Verdicts:
    given = {"purpose": "verification", "key": KEY, "now": NOW, **more}
    return import_file(file, _plan(source), "s", folder=folder, **given)


def _csv(folder: Path, *rows: str, name: str = "fil.csv", encoding: str = "utf-8") -> Path:
    file = folder / name
    file.write_text("\n".join(rows), encoding=encoding)
    return file


def _rejected(verdicts: Verdicts) -> dict[int, str]:
    return {row: why.code for row, why in verdicts.rows_rejected.items()}


@pytest.mark.law
def test_the_same_file_shuffled_and_killed_gives_no_duplicate(tmp_path: Path) -> None:
    # Eight times here; a hundred in `make trust`.
    found = harness(tmp_path, times=8, people=2_000, seed=1)
    assert found.runs + found.killed == 8
    assert (found.half_done, found.duplicates, found.missing, found.unreconciled) == (0, 0, 0, 0)


@pytest.mark.oracle
def test_every_kind_of_wrong_row_is_told_with_its_reason(tmp_path: Path) -> None:
    file = _csv(
        tmp_path, "CPR;Start;Hold;Slut;Note",
        "010203-4567;01-05-2023;Ordinær;;", "020203-4567;;Ordinær;;", "030203-4567;2023-05;Andet;;",
        "040203-4567;2023-13;Ordinær;;", "050203-4567;2023-05;Ordinær;2023-04;",
        "060203-4567;2023-05;Ordinær;;tlf 0101801234",
        "ring 070203-4567;2023-05;Ordinær;;", "102034567;2023-05;Ordinær;;",
    )  # fmt: skip
    found = _import(file, PERSONS, tmp_path / "data")
    reasons = ["missing", "value-unknown", "not-a-month", "before-entry", "cpr-elsewhere", "cpr-elsewhere"]
    assert _rejected(found) == dict(zip(range(3, 9), reasons, strict=True))
    # The last row is the first person, whose number a spreadsheet took the zero from.
    assert (found.read, found.accepted, found.unchanged) == (8, 1, 1)


@pytest.mark.oracle
def test_of_a_file_where_all_is_wrong_the_first_rows_are_named_and_the_rest_counted_by_reason(tmp_path: Path) -> None:
    many = NAMED + 500
    rows = [f"{number};2023-13;{number}" if number % 10 else f"{number};2023-01;x" for number in range(many)]
    found = _import(_csv(tmp_path, "id;måned;værdi", *rows), MEASURED, tmp_path / "data")
    assert found.agree()
    assert (found.read, found.rejected) == (many, many)
    assert list(found.rows_rejected) == list(range(2, NAMED + 2))
    reasons = [(why.code, count, first) for why, count, first in found.reasons()]
    assert reasons == [("not-a-month", many * 9 // 10, 3), ("not-a-number", many // 10, 2)]


@pytest.mark.law
def test_no_cpr_number_is_in_any_file_of_the_store(tmp_path: Path) -> None:
    numbers = [f"{day:02d}0203{serial}" for day in range(1, 29) for serial in (1111, 2222)]
    file = _csv(tmp_path, "CPR;Start;Hold;Slut", *(f"{number};2023-05;Ordinær;" for number in numbers))
    for purpose in ("verification", "study"):
        assert _import(file, PERSONS, tmp_path / "data", purpose=purpose).accepted == len(numbers)
    kept = b"".join(part.read_bytes() for part in (tmp_path / "data").iterdir())
    assert not any(number.encode() in kept for number in numbers)


@pytest.mark.law
def test_cpr_numbers_are_refused_unless_the_source_says_pseudonym(tmp_path: Path) -> None:
    file = _csv(tmp_path, "CPR;Start;Hold;Slut", "0102034567;2023-05;Ordinær;")
    found = _import(file, {**PERSONS, "cpr": "refuse"}, tmp_path / "data")
    assert _rejected(found) == {2: "cpr"}


@pytest.mark.law
def test_the_two_stores_know_nobody_by_the_same_name(tmp_path: Path) -> None:
    file = _csv(tmp_path, "CPR;Start;Hold;Slut", "0102034567;2023-05;Ordinær;", "familie-7;2023-05;Ordinær;")
    names = []
    for purpose in ("verification", "study"):
        _import(file, PERSONS, tmp_path / "data", purpose=purpose)
        with open_store(tmp_path / "data", purpose) as store:  # type: ignore[arg-type]
            names.append({row[0] for row in store.rows("SELECT person FROM persons")})
    assert len(names[0]) == len(names[1]) == 2
    assert not names[0] & names[1]


@pytest.mark.law
def test_a_difference_is_refused_or_a_correction_and_nothing_is_lost(tmp_path: Path) -> None:
    data = tmp_path / "data"
    _import(_csv(tmp_path, "id;måned;værdi", "a;2023-01;3", "b;2023-01;4"), MEASURED, data)
    later = _csv(tmp_path, "id;måned;værdi", "a;2023-01;5", "b;2023-01;4", "c;2023-01;1")
    refused = _import(later, MEASURED, data)
    assert (_rejected(refused), refused.accepted, refused.unchanged) == ({2: "differs"}, 1, 1)
    corrected = _import(later, MEASURED, data, correct=True)
    assert (corrected.accepted, corrected.corrected, corrected.unchanged) == (1, 1, 2)
    with open_store(data, "verification") as store:
        assert store.rows("SELECT value FROM observations ORDER BY person") == [(5.0,), (4.0,), (1.0,)]
        assert store.one("SELECT CAST(was->>'value' AS DOUBLE) FROM superseded") == 3.0


@pytest.mark.law
@settings(max_examples=15)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 2), st.integers(0, 1)), max_size=12), st.randoms())
def test_the_order_of_rows_decides_nothing(rows: list[tuple[str, int, int]], chance: Any) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert _outcome(rows) == _outcome(shuffled)


def _outcome(rows: list[tuple[str, int, int]]) -> Any:
    with TemporaryDirectory() as name:
        folder = Path(name)
        lines = (f"{person};2023-0{month};{value}" for person, month, value in rows)
        found = _import(_csv(folder, "id;måned;værdi", *lines), MEASURED, folder / "data")
        assert found.agree()
        with open_store(folder / "data", "verification") as store:
            kept = store.rows("SELECT person, month, value FROM observations ORDER BY ALL")
    return kept, found.accepted, found.unchanged, sorted(_rejected(found).values())


@pytest.mark.law
def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    file = _csv(tmp_path, "id;måned;værdi", "a;2023-01;3")
    assert _import(file, MEASURED, tmp_path / "data", dry_run=True).accepted == 1
    assert not (tmp_path / "data").exists()
    _import(file, MEASURED, tmp_path / "data")
    more = _csv(tmp_path, "id;måned;værdi", "a;2023-01;3", "b;2023-01;3")
    assert _import(more, MEASURED, tmp_path / "data", dry_run=True).accepted == 1
    with open_store(tmp_path / "data", "verification") as store:
        assert store.one("SELECT count(*) FROM observations") == 1


@pytest.mark.oracle
def test_the_same_rows_come_out_of_csv_excel_and_parquet(tmp_path: Path) -> None:
    import duckdb
    import xlsxwriter

    rows = [("a", dt.date(2023, 1, 5), 3.5), ("b", dt.date(2023, 2, 1), 12.0)]
    _csv(
        tmp_path, "id\tmåned\tværdi", *(f"{p}\t{d:%d.%m.%Y}\t{v}".replace(".5", ",5") for p, d, v in rows), name="a.csv"
    )
    _csv(tmp_path, "id;måned;værdi", *(f"{p};{d};{v}" for p, d, v in rows), name="b.csv", encoding="windows-1252")
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet, days = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, ["id", "måned", "værdi"])
        for i, (person, day, value) in enumerate(rows, 1):
            sheet.write(i, 0, person)
            sheet.write_datetime(i, 1, dt.datetime(day.year, day.month, day.day), days)
            sheet.write(i, 2, value)
    listed = ", ".join(f"('{p}', DATE '{d}', {v})" for p, d, v in rows)
    duckdb.sql(f'SELECT * FROM (VALUES {listed}) t(id, "måned", "værdi")').write_parquet(str(tmp_path / "a.parquet"))
    kept = set()
    for name in ("a.csv", "b.csv", "a.xlsx", "a.parquet"):
        source = {**MEASURED, "encoding": "windows-1252"} if name == "b.csv" else MEASURED
        assert _import(tmp_path / name, source, tmp_path / name[0] / name[2:]).accepted == 2, name
        with open_store(tmp_path / name[0] / name[2:], "verification") as store:
            kept.add(str(store.rows("SELECT person, month, value FROM observations ORDER BY person")))
    assert kept == {str([("a", 2023 * 12, 3.5), ("b", 2023 * 12 + 1, 12.0)])}


@pytest.mark.oracle
def test_a_register_with_a_column_per_week_gives_weeks_per_month(tmp_path: Path) -> None:
    # ISO weeks 1 to 5 of 2023 have their Thursdays on 5, 12, 19, 26 January and 2 February.
    source = {
        "table": "observations", "stores": {"verification": "lov"}, "columns": {"person": "id"},
        "weeks": {"codes": {"kontanthjælp": ["130-139"], "job": ["999"]}},
    }  # fmt: skip
    file = _csv(tmp_path, "id;y_2301;y_2302;y_2303;y_2304;y_2305", "a;130;135;999;;139", "b;;;;;")
    assert _import(file, source, tmp_path / "data").accepted == 2
    with open_store(tmp_path / "data", "verification") as store:
        found = store.rows(
            "SELECT person, indicator, month % 12, value FROM observations WHERE person = 'a' ORDER BY ALL"
        )
    assert found == [
        ("a", "job", 0, 1.0),
        ("a", "job", 1, 0.0),
        ("a", "kontanthjælp", 0, 2.0),
        ("a", "kontanthjælp", 1, 1.0),
    ]


@pytest.mark.law
def test_nothing_leads_from_the_study_to_the_administration(tmp_path: Path) -> None:
    data = tmp_path / "data"
    file = _csv(tmp_path, "CPR;Start;Hold;Slut", "a;2023-05;Ordinær;")
    _import(file, PERSONS, data, purpose="study")
    exported = _csv(data, "CPR;Start;Hold;Slut", "a;2023-05;Ordinær;")
    for problem, act in (
        ("import-from-data", lambda: _import(exported, PERSONS, data)),
        ("source-not-for-store", lambda: _import(file, MEASURED, data, purpose="study")),
    ):
        with pytest.raises(StoreProblem) as raised:
            act()
        assert raised.value.findings[0].code == problem
    (data / "study.duckdb").rename(data / "verification.duckdb")
    with pytest.raises(StoreProblem) as raised, open_store(data, "verification"):
        pass
    assert raised.value.findings[0].code == "store-of-other-purpose"


@pytest.mark.law
def test_without_the_key_or_with_another_nobody_gets_in(tmp_path: Path) -> None:
    file = _csv(tmp_path, "CPR;Start;Hold;Slut", "a;2023-05;Ordinær;")
    _import(file, PERSONS, tmp_path / "data")
    for code, key in (("key-needed", None), ("key-other", Key(bytes(32)))):
        with pytest.raises(KeyProblem) as raised:
            _import(file, PERSONS, tmp_path / "data", key=key)
        assert raised.value.findings[0].code == code


@pytest.mark.law
@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("ikke-der.csv", None, "import-file-missing"),
        ("a.docx", b"x", "import-file-kind"),
        ("a.csv", b"", "import-file-empty"),
        ("a.csv", "id;måned;værdi\n".encode("cp1252"), "import-file-encoding"),
        ("a.csv", b"id;dag\n", "import-columns-missing"),
        ("a.xlsx", b"PK\x03\x04 ikke et regneark", "book-broken"),
        ("b.xlsx", b"ikke et regneark", "import-file-broken"),
        ("c.xls", b"\xd0\xcf\x11\xe0", "book-old-or-locked"),
        ("a.parquet", b"PAR1", "import-file-broken"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, name: str, content: bytes | None, code: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(FindingsError) as raised:
        _import(tmp_path / name, MEASURED, tmp_path / "data")
    assert raised.value.findings[0].code == code
