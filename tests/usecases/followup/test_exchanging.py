"""Another key to pseudonyms: the same rows under other names, no byte of the old ones, and still one name a person."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.usecases.followup.school import PLAN, School, school

from tovholder.errors import FindingsError
from tovholder.followup.importing.verdicts import Verdicts
from tovholder.followup.privacy.pseudonyms import Key, continued_key, is_pseudonym, read_key
from tovholder.followup.releases import Attribute, Releases
from tovholder.followup.stores.store import open_store
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.audit.citizen import extract
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.audit.verifying import verify
from tovholder.usecases.followup import exchanging
from tovholder.usecases.followup.data import FollowupData
from tovholder.usecases.followup.exchanging import Exchanged, exchange_pseudonyms
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.records import NewText
from tovholder.usecases.forgetting import by_identifier
from tovholder.web.citizen_table import citizen_table
from tovholder.web.pages.audit_words import about

pytestmark = pytest.mark.law
NOW = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
CPR = "010203-4567"
RENAMED = PLAN.replace("    stores:\n", "    cpr: pseudonym\n    stores:\n")
"""The plan with everybody under a pseudonym, in the administration too."""
ONE_MORE = f"Elev;Hold;Gruppe;Skole;Start;Gennemført;Stoppet;Grund\n{CPR};Mentor;Indsats;Skole 1;2022-01;;;\n"
PURPOSES = ("verification", "study")
TABLES = ("persons", "observations", "service_use", "superseded", "release_people", "batches", "releases")


def _filled(folder: Path, *, plan: str = RENAMED) -> School:
    """Everything of the example, a correction, and a table shown in each store."""
    of = school(folder, plan=plan)
    for source in ("elever", "fravaer", "stoette"):
        of.load(source)
    rows = of.file("fravaer.csv").content.decode().splitlines()
    corrected = "\n".join([rows[0], rows[1].replace("29,0", "28,0"), ""])
    import_sent(
        of.anna, of.place.site, of.case, "fravaer", Sent("f.csv", corrected.encode()), dry_run=False, correct=True
    )
    for purpose in PURPOSES:
        _show(of, purpose)
    return of


def _show(of: School, purpose: str) -> int | None:
    with open_store(_folder(of), purpose) as store:  # type: ignore[arg-type]
        people = {str(person): "in" for (person,) in store.rows("SELECT person FROM persons")}
        return Releases(store, least=5).show([Attribute("programme", people)], now=NOW.replace(tzinfo=None))[("",)]


def _folder(of: School) -> Path:
    return of.folder / "data" / "opfoelgning" / of.case


def _rows(of: School, purpose: str) -> dict[str, list[tuple[object, ...]]]:
    with open_store(_folder(of), purpose) as store:  # type: ignore[arg-type]
        found = {table: store.rows(f'FROM "{table}"') for table in TABLES}
    # The fields of a row that was corrected have no order.
    found["superseded"] = [(table, sorted(json.loads(was).items()), batch) for table, was, batch in found["superseded"]]
    return found


def _names(of: School, purpose: str) -> set[str]:
    return {str(row[0]) for row in _rows(of, purpose)["persons"]}


def _keys(of: School) -> tuple[Key, Key]:
    """The key in use, and one that goes on from it."""
    data = of.folder / "data"
    old = read_key(of.folder / "key" / "followup.key", data=data)
    return old, continued_key(old, of.folder / "key" / "new.key", data=data)


def _exchange(of: School, key: Key) -> tuple[Exchanged, ...]:
    return exchange_pseudonyms(of.place.site.store, of.folder / "data", key=key, at=NOW)


def _with(of: School, file: str) -> School:
    """The same, served with another file of keys."""
    followup = FollowupData(of.folder / "data", key_file=of.folder / "key" / file)
    of.place.site = replace(of.place.site, followup=followup)
    return of


def _again(of: School) -> list[Verdicts]:
    return [one for source in ("elever", "fravaer", "stoette") for one in of.load(source, correct=True)]


def test_the_rows_are_the_same_but_for_the_names_and_no_byte_of_those_is_left(tmp_path: Path) -> None:
    of = _filled(tmp_path)
    old, new = _keys(of)
    before = {purpose: _rows(of, purpose) for purpose in PURPOSES}
    assert [(one.purpose, one.people) for one in _exchange(of, new)] == [("verification", 170), ("study", 170)]
    for purpose in PURPOSES:
        told = {old.pseudonym(f"elev-{i:03}", purpose=purpose): new.pseudonym(f"elev-{i:03}", purpose=purpose)
                for i in range(1, 171)}  # fmt: skip
        text = repr(before[purpose])
        assert set(told).isdisjoint(told.values())
        assert all(name in text for name in told)
        for table, rows in _rows(of, purpose).items():
            renamed = [
                re.sub("p-[0-9a-f]{20}", lambda found, told=told: told[found[0]], repr(row))
                for row in before[purpose][table]
            ]
            assert sorted(renamed) == sorted(map(repr, rows)), table
            assert rows
        content = (_folder(of) / f"{purpose}.duckdb").read_bytes()
        assert [name for name in told if name.encode() in content] == []
        assert all(name.encode() in content for name in list(told.values())[:3])
    assert sorted(file.name for file in _folder(of).iterdir()) == ["study.duckdb", "verification.duckdb"]


def test_who_comes_again_is_the_same_and_who_is_new_gets_through_every_key(tmp_path: Path) -> None:
    of = _filled(tmp_path)
    _exchange(of, _keys(of)[1])
    with pytest.raises(FindingsError) as refused:
        of.load("elever")
    assert refused.value.findings[0].code == "followup-key-unfit"
    _with(of, "new.key")
    for found in _again(of):
        # The one observation that was corrected is put back as the file has it.
        assert (found.accepted, found.rejected) == (1 if found.source == "fravaer" else 0, 0)
    import_sent(of.anna, of.place.site, of.case, "elever", Sent("e.csv", ONE_MORE.encode()), dry_run=False)
    key = _keys(of)[1]
    for purpose in PURPOSES:
        assert key.pseudonym("0102034567", purpose=purpose) in _names(of, purpose)  # type: ignore[arg-type]
        assert len(_names(of, purpose)) == 171
        with open_store(_folder(of), purpose) as store:  # type: ignore[arg-type]
            assert by_identifier(CPR, key)(store) & _names_in(store)


def _names_in(store: object) -> set[str]:
    return {person for (person,) in store.rows("SELECT person FROM persons")}  # type: ignore[attr-defined]


def test_a_table_shown_before_tells_no_more_after(tmp_path: Path) -> None:
    of = _filled(tmp_path)
    shown = [_show(of, purpose) for purpose in PURPOSES]
    _exchange(of, _keys(of)[1])
    assert shown == [170, 170]
    assert [_show(of, purpose) for purpose in PURPOSES] == shown


def test_own_numbers_stay(tmp_path: Path) -> None:
    of = _filled(tmp_path, plan=PLAN)
    before = _names(of, "verification")
    assert not any(map(is_pseudonym, before))
    assert [(one.purpose, one.people) for one in _exchange(of, _keys(of)[1])] == [("verification", 0), ("study", 170)]
    assert _names(of, "verification") == before
    assert [found.accepted for found in _again(_with(of, "new.key"))] == [0, 0, 1, 1, 0, 0]


def test_it_is_in_the_record_and_a_citizen_is_found_from_before_and_after(tmp_path: Path) -> None:
    of = _filled(tmp_path)
    import_sent(of.anna, of.place.site, of.case, "elever", Sent("e.csv", ONE_MORE.encode()), dry_run=False)
    old, new = _keys(of)
    _exchange(of, new)
    site = _with(of, "new.key").place.site
    entries = list(site.store.log_onward(Wanted(kind="person-renamed")))
    assert [(one.case, one.said, one.by, one.subjects.partition(":")[0]) for one in entries] == [
        (of.case, f"new-key {purpose}", None, "171") for purpose in PURPOSES
    ]
    assert verify(site.store, key=None).is_whole
    assert [about(one, {}, "da") for one in entries] == ["171 personer: skifte nøglen til pseudonymer"] * 2
    auditor = of.place.somebody("Revisor", Grant("auditor", "instance"))
    for asked in (CPR, old.pseudonym("0102034567", purpose="study")):
        found = extract(auditor, site, asked).entries
        kinds = [entry.kind for entry in found]
        assert "skifte nøglen til pseudonymer" in {row[2] for row in citizen_table(site, found, lang="da").rows}
        assert {"person-collected", "person-renamed"} <= set(kinds), asked


def test_what_fails_before_the_first_file_is_exchanged_has_changed_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of = _filled(tmp_path)
    before = {purpose: _rows(of, purpose) for purpose in PURPOSES}
    rename = exchanging.rename

    def failing(store: object, fresh: Path, key: Key) -> frozenset[str]:
        found = rename(store, fresh, key)  # type: ignore[arg-type]
        if fresh.name == "study.exchanging":
            raise KeyboardInterrupt
        return found

    with monkeypatch.context() as patch:
        patch.setattr(exchanging, "rename", failing)
        with pytest.raises(KeyboardInterrupt):
            _exchange(of, _keys(of)[1])
    assert {purpose: _rows(of, purpose) for purpose in PURPOSES} == before
    assert sorted(file.name for file in _folder(of).iterdir()) == ["study.duckdb", "verification.duckdb"]
    assert not of.place.site.store.log(Wanted(kind="person-renamed"), limit=1)
    assert [found.accepted for found in _again(of)] == [0, 0, 1, 1, 0, 0]


def test_killed_between_two_files_both_are_whole_and_the_rest_is_done_when_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of = _filled(tmp_path)
    old, new = _keys(of)
    replace_, done = os.replace, []

    def killed(source: Path, target: Path) -> None:
        if done:
            raise KeyboardInterrupt
        done.append(target)
        replace_(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            _exchange(of, new)
    key_of = {purpose: {k: k.pseudonym("elev-001", purpose=purpose) in _names(of, purpose) for k in (old, new)}
              for purpose in PURPOSES}  # type: ignore[arg-type]  # fmt: skip
    assert key_of == {"verification": {old: False, new: True}, "study": {old: True, new: False}}
    assert [found.accepted for found in _again(_with(of, "new.key"))] == [0, 0, 1, 1, 0, 0]
    assert [(one.purpose, one.people) for one in _exchange(of, new)] == [("study", 170)]
    assert _exchange(of, new) == ()
    assert [found.accepted for found in _again(of)] == [0] * 6


def test_books_that_name_people_keep_their_names(tmp_path: Path) -> None:
    of = _filled(tmp_path)
    old, new = _keys(of)
    person = old.pseudonym("elev-001", purpose="verification")
    journal = NewText(f"reports:\n- persons: {{{person}: 1}}\n", "f" * 64, of.anna.id, NOW)
    of.place.site.store.keep_followup_text(of.case, "journal", journal, after=0)
    assert [(one.purpose, one.people) for one in _exchange(of, new)] == [("verification", None), ("study", 170)]
    assert person in _names(of, "verification")
    _with(of, "new.key")
    import_sent(of.anna, of.place.site, of.case, "elever", Sent("e.csv", ONE_MORE.encode()), dry_run=False)
    assert old.pseudonym("0102034567", purpose="verification") in _names(of, "verification")
    assert new.pseudonym("0102034567", purpose="study") in _names(of, "study")
    assert [found.accepted for found in _again(of)] == [0, 0, 1, 1, 0, 0]


def test_a_store_of_another_key_is_not_touched(tmp_path: Path) -> None:
    of = _filled(tmp_path)
    with pytest.raises(FindingsError) as refused:
        _exchange(of, Key(bytes(32), (bytes(range(32)),)))
    assert refused.value.findings[0].code == "key-other"
    assert [found.accepted for found in _again(of)] == [0, 0, 1, 1, 0, 0]
