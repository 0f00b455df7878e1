"""A supplier reports and sees nothing else; what is typed in settles nothing until somebody else has verified it."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path

import pytest
from tests.usecases.followup.school import WITH_TYPED, School, school

from tovholder.errors import UnknownName
from tovholder.followup.reported import Row
from tovholder.followup.stores.forgetting import forget
from tovholder.followup.stores.store import open_store
from tovholder.quantities import month_label
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.granting import MoreThanOneCase, grant
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.cases.opening import list_cases, show
from tovholder.usecases.followup.plans import plan
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


def test_a_supplier_reports_and_sees_nothing_else(reporting: School) -> None:
    of, site = reporting, reporting.place.site
    seen = desk(of.supplier, site, of.case)
    assert [one.form.source for one in seen.asked] == ["indberettet"]
    assert (seen.asked[0].form.indicator, seen.asked[0].form.unit) == ("fravaer", "%")
    due = {one.person.person for asked in seen.asked for people in asked.months.values() for one in people}
    assert len(due) == 70, "those in the programme, not those compared with"
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
    reasons = {row: why.code for row, why in found.rows_rejected.items()}
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
        assert [why.code for why in found.rows_rejected.values()] == ["sent-by-other"]
    with pytest.raises(UnknownName):
        report(of.supplier, of.place.site, of.case, "fravaer", [row])


def test_the_suppliers_role_is_given_on_one_case(tmp_path: Path) -> None:
    of = school(tmp_path)
    for scope, id_ in (("instance", ""), ("municipality", of.place.municipality), ("department", f"{of.case}/skole")):
        with pytest.raises(MoreThanOneCase):
            grant(of.anna, of.place.site, of.reader.id, Grant("supplier", scope, id_))


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


def test_who_verified_is_known_after_others_are_forgotten(tmp_path: Path) -> None:
    of = school(tmp_path, plan=WITH_TYPED)
    site = of.place.site
    of.load("elever")
    report(of.supplier, site, of.case, "indberettet", [Row(f"elev-00{i}", "2022-11", "4") for i in (1, 2)])
    wanted = [(one.row.person, one.row.indicator, one.row.month) for one in waiting(of.verifier, site, of.case)]
    verify_reports(of.verifier, site, of.case, wanted)
    folder = site.followup.folder(of.case)
    with site.followup.alone(of.case), open_store(folder, "verification", make=True) as store:
        forget(store, folder / "verification.duckdb", ["elev-001"], basis="prøve", now=dt.datetime(2026, 1, 5))
    with site.followup.verification(of.case) as store:
        assert store.rows("SELECT person, account FROM verified") == [("elev-002", of.verifier.id)]
    assert hands_on(site, of.case) == {of.supplier.id: {"reported"}, of.verifier.id: {"verified"}}
