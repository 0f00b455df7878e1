"""What the follow-up has verified, offered and kept as the municipality's own figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.usecases.followup.school import PLAN, School, school

from tovholder.followup.reported import Row
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.followup.own_rates import Offer, keep_verified, offers
from tovholder.usecases.followup.plans import save_plan
from tovholder.usecases.followup.reporting import report
from tovholder.usecases.followup.verifying import verify_reports, waiting
from tovholder.usecases.governance.realised_rates import RateDoesNotFit, newest, own_rates, use_rate

pytestmark = pytest.mark.law
WITH, WITHOUT = "outcomes.tilbage.with", "outcomes.tilbage.without"
GOAL = """  trivsel:
    name: Trives
    versions:
      1:
        {text: Trives efter et år, measure: share, since: 11, until: 12, at_least: 1, missing: not_reached,
         owner: Skolechefen, frozen: 2021-11-01}
"""
TYPED = """  trives:
    table: observations
    stores: {verification: "Eksempel: opgørelse af aftalte mål"}
    columns: {person: Elev, month: Måned, value: Trives}
    fixed: {indicator: trivsel}
"""
ANSWERED = (
    PLAN.replace("sources:  ", f"{GOAL}\nsources:  ", 1)
    .replace("  stoette:\n", f"{TYPED}  stoette:\n", 1)
    .replace(f"  {WITH}: {{indicator: tilbage@1", f"  {WITH}: {{indicator: trivsel@1", 1)
)
"""The plan with something the supplier answers, held against the success rate of the case."""


@pytest.fixture
def of(tmp_path: Path) -> School:
    found = school(tmp_path)
    for source in ("elever", "fravaer"):
        found.load(source)
    return found


def _offered(of: School) -> dict[str, Offer]:
    return {one.counted.place: one for one in offers(of.anna, of.place.site, of.case)}


def test_what_was_verified_is_kept_with_one_press_and_only_once(of: School) -> None:
    site = of.place.site
    offered = _offered(of)[WITH]
    # 36 of the 70 pupils with a mentor were below 10 %: what docs/opfoelgning.md says was observed.
    assert (offered.counted.reached, offered.counted.people) == (36, 70)
    assert offered.source == "Mentorer mod skolefravær (opdigtet): tilbage@1, mentor"
    assert offered.is_new
    kept = keep_verified(of.anna, site, of.case, WITH, reached=36, people=70)
    assert (kept.reached, kept.people, kept.share, kept.source) == (36, 70, 36 / 70, offered.source)
    assert not _offered(of)[WITH].is_new
    assert keep_verified(of.anna, site, of.case, WITH, reached=36, people=70) == kept
    assert own_rates(of.anna, site, of.place.municipality) == (kept,)
    (entry,) = site.store.log(Wanted(case=of.case, kind="realised"), limit=5)
    assert entry.by == of.anna.id


def test_the_comparison_group_has_a_figure_of_its_own(of: School) -> None:
    assert _offered(of)[WITHOUT].name == "Tilbage i skolen (sammenligning)"
    assert _offered(of)[WITH].name == "Tilbage i skolen (mentor)"


def test_what_is_not_as_it_was_read_is_not_kept(of: School) -> None:
    site = of.place.site
    for reached, people in ((35, 70), (36, 71)):
        with pytest.raises(RateDoesNotFit) as refused:
            keep_verified(of.anna, site, of.case, WITH, reached=reached, people=people)
        assert [finding.code for finding in refused.value.findings] == ["rate-not-as-read"]
    with pytest.raises(NotThere):
        keep_verified(of.anna, site, of.case, "outcomes.tilbage.lasts", reached=36, people=70)
    for other, problem in ((of.reader, NotAllowed), (of.supplier, NotThere)):
        with pytest.raises(problem):
            keep_verified(other, site, of.case, WITH, reached=36, people=70)
    assert own_rates(of.anna, site, of.place.municipality) == ()


def test_nothing_is_offered_before_there_is_a_plan_with_data(tmp_path: Path) -> None:
    assert _offered(school(tmp_path)) == {}


@pytest.fixture
def answered(tmp_path: Path) -> School:
    found = school(tmp_path, plan=ANSWERED)
    found.load("elever")
    return found


def _answer(of: School, yes: int, no: int, *, correct: bool = False) -> None:
    """The supplier answers for those who began in January, yes for the first of them."""
    rows = [Row(f"elev-{n:03}", "2022-12", "ja" if n <= yes else "nej") for n in range(1, yes + no + 1)]
    found = report(of.supplier, of.place.site, of.case, "trives", rows, correct=correct)
    assert found.accepted, found


def _verify(of: School) -> None:
    waits = [(one.row.person, one.row.indicator, one.row.month) for one in waiting(of.verifier, of.place.site, of.case)]
    verify_reports(of.verifier, of.place.site, of.case, waits)


def test_nothing_is_kept_while_an_answer_waits_to_be_verified(answered: School) -> None:
    _answer(answered, 15, 6)
    assert _offered(answered)[WITH].counted.waits
    with pytest.raises(RateDoesNotFit) as refused:
        keep_verified(answered.anna, answered.place.site, answered.case, WITH, reached=15, people=30)
    assert [finding.code for finding in refused.value.findings] == ["rate-unverified"]
    _verify(answered)
    assert not _offered(answered)[WITH].counted.waits


def test_a_correction_makes_a_new_figure_and_the_old_one_stays(answered: School) -> None:
    of, site = answered, answered.place.site
    _answer(of, 15, 6)
    _verify(of)
    first = _offered(of)[WITH].counted
    assert first.reached is not None
    assert first.people is not None
    old = keep_verified(of.anna, site, of.case, WITH, reached=first.reached, people=first.people)
    # More than five change their answer: fewer would give away whose it was.
    _answer(of, 8, 13, correct=True)
    assert _offered(of)[WITH].counted.waits
    _verify(of)
    offered = _offered(of)[WITH]
    assert offered.is_new
    assert offered.kept == old
    now = offered.counted
    assert now.reached == first.reached - 7
    of.place.clock.passes(seconds=1)
    new = keep_verified(of.anna, site, of.case, WITH, reached=now.reached, people=now.people or 0)
    kept = own_rates(of.anna, site, of.place.municipality)
    assert kept == (new, old)
    assert newest(kept) == {new.id: new, old.id: new}


def test_too_few_are_never_kept(answered: School) -> None:
    of = answered
    _answer(of, 3, 27)
    _verify(of)
    counted = _offered(of)[WITH].counted
    assert (counted.waits, counted.reached, counted.people) == (False, None, None)
    with pytest.raises(RateDoesNotFit):
        keep_verified(of.anna, of.place.site, of.case, WITH, reached=3, people=70)


def test_a_plan_that_shows_fewer_keeps_no_fewer(of: School) -> None:
    save_plan(of.anna, of.place.site, of.case, PLAN.replace("least_people: 5", "least_people: 3"), opened=1)
    for offered in _offered(of).values():
        counted = offered.counted
        assert counted.reached is None or min(counted.reached, (counted.people or 0) - counted.reached) >= 5


def test_the_next_case_begins_with_it(of: School) -> None:
    site = of.place.site
    kept = keep_verified(of.anna, site, of.case, WITH, reached=36, people=70)
    new = of.place.case(of.anna)
    use_rate(of.anna, site, new.id, kept.id, "outcomes.i_arbejde.with", opened=new.head.hash)
    row = site.store.case(new.id)
    assert row is not None
    assert kept.source in site.store.text(row.head.hash)
