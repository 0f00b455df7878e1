"""The plan in the workspace and data in: every version kept, every row judged, one at a time in a case's stores."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest
from tests.usecases.followup.school import PLAN, school

from tovholder.errors import CaseError, FindingsError, UnknownName
from tovholder.followup.importing import load
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.cases.refusals import TooBusy
from tovholder.usecases.followup.data import FollowupData, NoData
from tovholder.usecases.followup.importing import Sent, import_sent, imports
from tovholder.usecases.followup.plans import NoPlan, TextMovedOn, check_plan, plan, save_plan, versions
from tovholder.usecases.followup.verifying import waiting

pytestmark = pytest.mark.law
ABSENT = "12,5"


def test_the_plan_is_kept_in_every_version(tmp_path: Path) -> None:
    of = school(tmp_path)
    site = of.place.site
    first = plan(of.reader, site, of.case)
    assert (first.version.number, first.reading.require().title) == (1, "Mentorer mod skolefravær (opdigtet)")
    changed = PLAN.replace("least_people: 5", "least_people: 6")
    second = save_plan(of.anna, site, of.case, changed, opened=1)
    assert (second.number, second.by) == (2, of.anna.id)
    assert save_plan(of.anna, site, of.case, changed, opened=1) == second, "the same again is no new version"
    with pytest.raises(TextMovedOn) as moved:
        save_plan(of.anna, site, of.case, PLAN + "# min\n", opened=1)
    assert moved.value.findings[0].params == {"who": "Anna"}
    assert [kept.number for kept in versions(of.reader, site, of.case)] == [2, 1]
    assert plan(of.reader, site, of.case, number=1).reading.document.text == PLAN
    with pytest.raises(NotThere):
        plan(of.reader, site, of.case, number=3)


def test_every_error_in_a_plan_is_told_with_its_line_and_nothing_is_kept(tmp_path: Path) -> None:
    of = school(tmp_path)
    wrong = PLAN.replace("indicator: fravaer@1\n    design: before-after", "indicator: ingen@1\n    design: x")
    found = check_plan(of.reader, of.place.site, of.case, wrong)
    line = wrong.splitlines().index("    design: x") + 1
    assert [finding.line for finding in found] == [line]
    elsewhere = PLAN.replace("goals:  ", "goals: # ").replace("  tilbage: {indicator", "  fejl: {indicator")
    assert "unknown-goal" in {
        f.code.removesuffix("-near") for f in check_plan(of.reader, of.place.site, of.case, elsewhere)
    }
    with pytest.raises(CaseError):
        save_plan(of.anna, of.place.site, of.case, wrong, opened=1)
    assert plan(of.reader, of.place.site, of.case).version.number == 1
    with pytest.raises(NotAllowed):
        save_plan(of.reader, of.place.site, of.case, PLAN + "# læserens\n", opened=1)


def test_a_file_is_tried_then_written_and_the_same_again_is_unchanged(tmp_path: Path) -> None:
    of = school(tmp_path)
    site = of.place.site
    (tried, studied) = of.load("elever", dry_run=True)
    assert (tried.accepted, studied.accepted, site.followup.has(of.case, "verification")) == (170, 170, False)
    assert [verdicts.accepted for verdicts in of.load("elever")] == [170, 170]
    assert [(v.accepted, v.unchanged) for v in of.load("elever")] == [(0, 170), (0, 170)]
    folder = site.followup.folder(of.case)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    assert list((folder.parent / "modtaget").iterdir()) == [], "what was sent is gone"
    done = imports(of.anna, site, of.case)
    assert [(deed.what, deed.by, deed.about["accepted"]) for deed in done] == [("import", of.anna.id, 170)] * 2
    for nobody in (of.reader, of.verifier, of.supplier):
        with pytest.raises((NotAllowed, NotThere)):
            import_sent(nobody, site, of.case, "elever", of.file("elever.csv"), dry_run=True)


def test_what_cannot_be_imported_is_told_in_the_workspaces_words(tmp_path: Path) -> None:
    of = school(tmp_path)
    site = of.place.site

    def refused(source: str, sent: Sent) -> str:
        with pytest.raises(FindingsError) as error:
            import_sent(of.anna, site, of.case, source, sent, dry_run=False)
        assert str(tmp_path) not in str(error.value.findings), "nobody is told where on the server a file lies"
        return error.value.findings[0].code

    assert refused("elever", Sent("elever.docx", b"")) == "import-file-kind"
    assert refused("elever", Sent("elever.csv", b"Elev;Hold\n1;2\n")) == "import-columns-missing"
    assert refused("elever", Sent("elever.xlsx", b"no archive")) == "import-file-broken"
    with pytest.raises(UnknownName):
        import_sent(of.anna, site, of.case, "ingen", of.file("elever.csv"), dry_run=False)
    of.load("elever")
    (tmp_path / "key" / "followup.key").write_text("ff" * 32 + "\n", encoding="ascii")
    assert refused("elever", of.file("elever.csv")) == "followup-key-unfit"


def test_without_a_key_nobody_is_kept_and_it_is_said_what_to_do(tmp_path: Path) -> None:
    of = school(tmp_path)
    object.__setattr__(of.place.site, "followup", FollowupData(tmp_path / "data"))
    with pytest.raises(FindingsError) as error:
        of.load("elever")
    assert error.value.findings[0].code == "followup-key-needed"
    assert not of.place.site.followup.has(of.case, "verification")
    object.__setattr__(of.place.site, "followup", FollowupData())
    with pytest.raises(FindingsError) as error:
        of.load("elever")
    assert error.value.findings[0].code == "followup-no-place"


def test_one_at_a_time_is_in_the_stores_and_the_next_is_told_to_wait(tmp_path: Path) -> None:
    of = school(tmp_path)
    of.load("elever")
    object.__setattr__(of.place.site.followup, "_patience", 0.05)
    inside, leave = threading.Event(), threading.Event()

    def stay() -> None:
        with of.place.site.followup.verification(of.case):
            inside.set()
            leave.wait(10)

    thread = threading.Thread(target=stay)
    thread.start()
    inside.wait(10)
    with pytest.raises(TooBusy):
        waiting(of.verifier, of.place.site, of.case)
    leave.set()
    thread.join()
    assert waiting(of.verifier, of.place.site, of.case) == ()


def test_the_key_is_made_once_and_outside_the_data(tmp_path: Path) -> None:
    key = tmp_path / "key"
    FollowupData(tmp_path / "data", key_file=key).prepare()
    made = key.read_text(encoding="ascii")
    FollowupData(tmp_path / "data", key_file=key).prepare()
    assert key.read_text(encoding="ascii") == made
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    with pytest.raises(FindingsError) as error:
        FollowupData(tmp_path / "data", key_file=tmp_path / "data" / "key").prepare()
    assert error.value.findings[0].code == "key-among-data"
    of = tmp_path / "data" / "opfoelgning" / "x"
    of.mkdir(parents=True)
    (of / "study.duckdb").touch()
    key.unlink()
    with pytest.raises(FindingsError) as error:
        FollowupData(tmp_path / "data", key_file=key).prepare()
    assert error.value.findings[0].code == "key-missing", "another key is not made for data that had one"


def test_a_case_without_plan_or_data_says_so(tmp_path: Path) -> None:
    of = school(tmp_path)
    bare = of.place.case(of.anna)
    with pytest.raises(NoPlan):
        plan(of.anna, of.place.site, bare.id)
    with pytest.raises(NoData):
        waiting(of.verifier, of.place.site, of.case)


def test_a_long_file_tells_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of = school(tmp_path)
    monkeypatch.setattr(load, "_BATCH", 50)
    told: list[int] = []
    tell = of.place.site.followup.progress.tell
    monkeypatch.setattr(of.place.site.followup.progress, "tell", lambda *it: (told.append(it[2]), tell(*it)))
    import_sent(of.anna, of.place.site, of.case, "elever", of.file("elever.csv"), dry_run=True, key="mine")
    assert told == [50, 100, 150] * 2, "for each purpose"
    assert of.place.site.followup.progress.of(of.case, "mine") == 150
    assert of.place.site.followup.progress.of("another case", "mine") == 0


def test_the_same_request_again_is_the_same_import(tmp_path: Path) -> None:
    of = school(tmp_path)
    first = import_sent(of.anna, of.place.site, of.case, "elever", of.file("elever.csv"), dry_run=False, key="k")
    again = import_sent(of.anna, of.place.site, of.case, "elever", of.file("elever.csv"), dry_run=False, key="k")
    other = import_sent(of.anna, of.place.site, of.case, "elever", of.file("elever.csv"), dry_run=False, key="l")
    assert [verdicts.accepted for verdicts in first] == [verdicts.accepted for verdicts in again] == [170, 170]
    assert [verdicts.unchanged for verdicts in other] == [170, 170]
    assert len(of.place.site.store.deeds(of.case)) == 2
