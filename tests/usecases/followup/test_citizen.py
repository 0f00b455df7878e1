"""What the record says of one citizen: by CPR number through the key, in every case, and of nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.usecases.followup.school import PLAN, school

from tovholder.errors import FindingsError
from tovholder.followup.stores.store import open_store
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.audit.citizen import KeyNeeded, extract
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.followup.data import FollowupData
from tovholder.usecases.followup.importing import Sent, import_sent
from tovholder.usecases.followup.plans import save_plan

pytestmark = pytest.mark.law
CPR, OTHER = "010203-4567", "020304-5678"
WITH_CPR = PLAN.replace("    table: persons\n", "    table: persons\n    cpr: pseudonym\n", 1)
HEADINGS = "Elev;Hold;Gruppe;Skole;Start;Gennemført;Stoppet;Grund"
PEOPLE = "\n".join([HEADINGS, *(f"{one};Mentor;Indsats;A;2022-01;;;" for one in (CPR, OTHER)), ""])


def test_a_cpr_number_finds_every_entry_and_stands_nowhere(tmp_path: Path) -> None:
    of = school(tmp_path, plan=WITH_CPR)
    site = of.place.site
    second = of.place.case(of.anna, of.place.site.store.text(of.place.site.store.case(of.case).head.hash))  # type: ignore[union-attr]
    save_plan(of.anna, site, second.id, WITH_CPR, opened=0)
    for case in (of.case, second.id):
        import_sent(of.anna, site, case, "elever", Sent("e.csv", PEOPLE.encode()), dry_run=False)
    auditor = of.place.somebody("Revisor", Grant("auditor", "instance"))
    found = extract(auditor, site, CPR.replace("-", ""))
    # Each case has the person in two stores, under a pseudonym in each.
    assert [(one.kind, one.said, one.by) for one in found.entries] == [("person-collected", "import", of.anna.id)] * 4
    assert {one.case for one in found.entries} == {of.case, second.id}
    only = extract(auditor, site, CPR, case=of.case)
    assert {one.case for one in only.entries} == {of.case}
    searched = list(site.store.log_onward(Wanted(kind="person-searched")))
    assert [(one.case, one.by, one.said) for one in searched[:2]] == [
        (case, auditor.id, "answer-citizen") for case in sorted((of.case, second.id))
    ]
    with site.followup.alone(of.case) as folder, open_store(folder, "verification") as store:
        pseudonym = store.one("SELECT min(person) FROM persons")
    by_pseudonym = extract(auditor, site, pseudonym)
    assert len({one.number for one in by_pseudonym.entries}) >= 1
    for file in tmp_path.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert CPR.encode() not in content, file
            assert CPR.replace("-", "").encode() not in content, file


def test_nobody_is_found_and_that_is_noted_too(tmp_path: Path) -> None:
    of = school(tmp_path, plan=WITH_CPR)
    site = of.place.site
    auditor = of.place.somebody("Revisor", Grant("auditor", "instance"))
    assert extract(auditor, site, "nobody-1").entries == ()
    (searched,) = site.store.log_onward(Wanted(kind="person-searched"))
    assert (searched.case, searched.subjects, searched.id) == (None, "", "")
    with pytest.raises(NotAllowed):
        extract(of.anna, site, "nobody-1")


def test_without_the_key_a_cpr_number_cannot_be_looked_up(tmp_path: Path) -> None:
    of = school(tmp_path, plan=WITH_CPR)
    auditor = of.place.somebody("Revisor", Grant("auditor", "instance"))
    object.__setattr__(of.place.site, "followup", FollowupData(tmp_path / "data"))
    with pytest.raises(KeyNeeded):
        extract(auditor, of.place.site, CPR)
    assert extract(auditor, of.place.site, "eget-nummer").entries == ()
    unfit = tmp_path / "unfit.key"
    unfit.write_text("short", encoding="ascii")
    object.__setattr__(of.place.site, "followup", FollowupData(tmp_path / "data", key_file=unfit))
    with pytest.raises(FindingsError) as wrong:
        extract(auditor, of.place.site, CPR)
    assert str(unfit) not in str(wrong.value.findings)
