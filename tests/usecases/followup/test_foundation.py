"""The plan in the workspace, data in, and who may do what: nobody verifies what they sent themselves."""

from __future__ import annotations

import stat
import threading
from pathlib import Path

import pytest
from tests.usecases.followup.school import PLAN, WITH_TYPED, School, school

from tovholder.errors import CaseError, FindingsError, UnknownName
from tovholder.followup.importing import load
from tovholder.followup.reported import Row
from tovholder.quantities import month_label
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.granting import OnlyOnCase, grant
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.cases.opening import list_cases, show
from tovholder.usecases.cases.refusals import TooBusy
from tovholder.usecases.followup.data import FollowupData, NoData
from tovholder.usecases.followup.importing import Sent, import_sent, imports
from tovholder.usecases.followup.plans import NoPlan, TextMovedOn, check_plan, plan, save_plan, versions
from tovholder.usecases.followup.reporting import desk, report
from tovholder.usecases.followup.verifying import OwnReport, hands_on, verify_reports, waiting

pytestmark = pytest.mark.law
ABSENT = "12,5"


@pytest.fixture(scope="module")
def reporting(tmp_path_factory: pytest.TempPathFactory) -> School:
    """The example with its pupils, and a source that is typed in."""
    found = school(tmp_path_factory.mktemp("school"), plan=WITH_TYPED)
    found.load("elever")
    return found


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


def test_a_supplier_reports_and_sees_nothing_else(reporting: School) -> None:
    of, site = reporting, reporting.place.site
    seen = desk(of.supplier, site, of.case)
    assert [form.source for form in seen.forms] == ["indberettet"]
    assert (seen.forms[0].indicator, seen.forms[0].unit) == ("fravaer", "%")
    assert len(seen.people) == 70, "those in the programme, not those compared with"
    assert list_cases(of.supplier, site) == ()
    for do in (
        lambda: show(of.supplier, site, of.case),
        lambda: plan(of.supplier, site, of.case),
        lambda: waiting(of.supplier, site, of.case),
        lambda: verify_reports(of.supplier, site, of.case, []),
    ):
        with pytest.raises(NotThere):
            do()
    for nobody in (of.reader, of.verifier, of.anna):
        with pytest.raises(NotAllowed):
            desk(nobody, site, of.case)


def test_what_is_typed_waits_until_somebody_else_has_verified_it(reporting: School) -> None:
    of, site = reporting, reporting.place.site
    rows = [Row("elev-001", "2022-11", ABSENT), Row("elev-002", "1-11-2022", "ja"), Row("elev-999", "2022-11", "3")]
    rows += [Row("elev-003", "2022-11", "1", evidence="0102034567"), Row("elev-003", "igår", "1")]
    found = report(of.supplier, site, of.case, "indberettet", rows)
    assert (found.read, found.accepted) == (5, 2)
    reasons = {row: why.code for row, why in found.rejected.items()}
    assert reasons == {3: "person-unknown", 4: "cpr-elsewhere", 5: "not-a-month"}
    again = report(of.supplier, site, of.case, "indberettet", rows[:1])
    assert (again.accepted, again.unchanged) == (0, 1)
    site.store.add_grant(of.supplier.id, Grant("verifier", "case", of.case), by=of.anna.id, at=site.clock())
    both = type(of.supplier)(of.supplier.id, of.supplier.name, site.store.grants(of.supplier.id))
    waits = waiting(both, site, of.case)
    assert all(one.is_own for one in waits)
    wanted = [(one.row.person, one.row.indicator, one.row.month) for one in waits]
    with pytest.raises(OwnReport):
        verify_reports(both, site, of.case, wanted)
    assert verify_reports(of.verifier, site, of.case, wanted) == len(wanted)
    assert waiting(of.verifier, site, of.case) == ()
    assert verify_reports(of.verifier, site, of.case, wanted) == 0, "once is enough"
    own = desk(of.supplier, site, of.case).own
    assert [(row.indicator, month_label(row.month), row.verified) for row in own] == [
        ("fravaer", "2022-11", len(wanted))
    ]
    assert hands_on(site, of.case) == {of.supplier.id: {"reported"}, of.verifier.id: {"verified"}}
    same = report(of.supplier, site, of.case, "indberettet", rows[:1])
    assert (same.accepted, same.unchanged, waiting(of.verifier, site, of.case)) == (0, 1, ())
    corrected = report(of.supplier, site, of.case, "indberettet", [Row("elev-001", "2022-11", "9")], correct=True)
    assert corrected.corrected == 1
    assert [one.row.value for one in waiting(of.verifier, site, of.case)] == [9.0], "a correction waits anew"


def test_nobody_overwrites_what_somebody_else_sent(tmp_path: Path) -> None:
    of = school(tmp_path, plan=WITH_TYPED)
    of.load("elever")
    of.load("fravaer")
    row = Row("elev-001", "2022-11", "99")
    for correct in (False, True):
        found = report(of.supplier, of.place.site, of.case, "indberettet", [row], correct=correct)
        assert [why.code for why in found.rejected.values()] == ["sent-by-other"]
    with pytest.raises(UnknownName):
        report(of.supplier, of.place.site, of.case, "fravaer", [row])


def test_the_suppliers_role_is_given_on_one_case(tmp_path: Path) -> None:
    of = school(tmp_path)
    for scope, id_ in (("instance", ""), ("municipality", of.place.municipality), ("department", f"{of.case}/skole")):
        with pytest.raises(OnlyOnCase):
            grant(of.anna, of.place.site, of.reader.id, Grant("supplier", scope, id_))


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


def test_many_who_report_at_once_lose_nothing(tmp_path: Path) -> None:
    of = school(tmp_path, plan=WITH_TYPED)
    of.load("elever")
    taken: list[int] = []

    def send(number: int) -> None:
        rows = [Row(f"elev-{number:03}", f"2022-{month:02}", "4") for month in range(1, 7)]
        taken.append(report(of.supplier, of.place.site, of.case, "indberettet", rows).accepted)

    threads = [threading.Thread(target=send, args=(1 + i % 8,)) for i in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == [0] * 8 + [6] * 8, "each is taken once, and its repetition is unchanged"
    assert len(waiting(of.verifier, of.place.site, of.case)) == 48


def test_the_same_request_again_is_the_same_import(tmp_path: Path) -> None:
    of = school(tmp_path)
    first = import_sent(of.anna, of.place.site, of.case, "elever", of.file("elever.csv"), dry_run=False, key="k")
    again = import_sent(of.anna, of.place.site, of.case, "elever", of.file("elever.csv"), dry_run=False, key="k")
    other = import_sent(of.anna, of.place.site, of.case, "elever", of.file("elever.csv"), dry_run=False, key="l")
    assert [verdicts.accepted for verdicts in first] == [verdicts.accepted for verdicts in again] == [170, 170]
    assert [verdicts.unchanged for verdicts in other] == [170, 170]
    assert len(of.place.site.store.deeds(of.case)) == 2
