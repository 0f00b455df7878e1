"""Only what one may read is chosen among; the same question is answered once; the form says what the address says."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.datastructures import QueryParams
from tests.workspace.sites import BANK, EVERYTHING, ROOT, VEJLE, Installation, small_installation

from tovholder.portfolio.pool import Pool
from tovholder.portfolio.rules import Needs, Rules
from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.calculation import calculate
from tovholder.usecases.cases.choosing import choice, choosable, frames, largest_pool
from tovholder.usecases.portfolio.asking import Wishes
from tovholder.usecases.portfolio.choosing import choose, drawn, entry_of
from tovholder.usecases.portfolio.problems import PortfolioProblem
from tovholder.web.forms.pool import form_of, wishes_of

TEMPLATES = ROOT / "src" / "tovholder" / "case" / "templates"
HOUSING, IPS = ((TEMPLATES / f"{name}.yaml").read_text(encoding="utf-8") for name in ("housing-first", "ips"))
FOREIGN = (ROOT / "tests" / "cases" / "aos_classroom.yaml").read_text(encoding="utf-8")
POOL = Wishes(Pool(9e6), draws=256)


@pytest.fixture
def place(tmp_path: Path) -> Installation:
    return small_installation(tmp_path)


@pytest.fixture
def anna(place: Installation) -> Actor:
    return place.somebody("Anna", *EVERYTHING)


def test_who_may_read_one_case_chooses_among_one(place: Installation, anna: Actor) -> None:
    housing, _ = place.case(anna, HOUSING), place.case(anna, IPS)
    reader = place.somebody("Bo", Grant("reader", "case", housing.id))
    assert {line.id for line in choice(anna, place.site, POOL).chosen.lines} == {
        entry.id for entry in choosable(anna, place.site).entries
    }
    assert [line.id for line in choice(reader, place.site, POOL).chosen.lines] == [housing.id]
    stranger = place.somebody("Cille")
    with pytest.raises(PortfolioProblem) as caught:
        choice(stranger, place.site, POOL)
    assert [finding.code for finding in caught.value.findings] == ["portfolio-no-cases"]


def test_a_case_that_one_may_not_read_cannot_be_named_either(place: Installation, anna: Actor) -> None:
    housing, ips = place.case(anna, HOUSING), place.case(anna, IPS)
    reader = place.somebody("Bo", Grant("reader", "case", housing.id))
    with pytest.raises(PortfolioProblem) as caught:
        choice(reader, place.site, Wishes(Pool(9e6), Rules(must=frozenset({ips.id})), draws=256))
    assert caught.value.findings[0].params["known"] == housing.id


def test_cases_with_errors_and_in_other_currencies_stand_apart(place: Installation, anna: Actor) -> None:
    kept = {place.case(anna, HOUSING).id, place.case(anna, IPS).id}
    place.case(anna, FOREIGN)
    found = choosable(anna, place.site)
    assert {entry.id for entry in found.entries} == kept
    assert len(found.apart) == 1
    assert largest_pool(place.site, found) > 3e6
    assert "Social" in frames(place.site, found)


@pytest.mark.law
def test_the_same_question_is_answered_once(place: Installation, anna: Actor) -> None:
    place.case(anna, HOUSING)
    first = choice(anna, place.site, POOL)
    assert choice(anna, place.site, Wishes(Pool(9e6), draws=256)) is first
    place.case(anna, IPS)
    assert choice(anna, place.site, POOL) is not first


@pytest.mark.oracle
def test_the_workspace_chooses_as_the_library_does(place: Installation, anna: Actor) -> None:
    texts = {place.case(anna, text).id: text for text in (HOUSING, IPS)}
    calculations = {id_: calculate(text, bank=BANK) for id_, text in texts.items()}
    entries = [entry_of(calculation, id=id_) for id_, calculation in calculations.items()]
    told = choose(entries, POOL, draw=lambda one: drawn(calculations[one.id], id=one.id, draws=256, seed=1)).chosen
    here = choice(anna, place.site, POOL).chosen
    assert (told.choice, told.points, told.risk) == (here.choice, here.points, here.risk)


def test_a_change_to_one_case_moves_no_chance_of_another(place: Installation, anna: Actor) -> None:
    housing, ips = place.case(anna, HOUSING), place.case(anna, IPS)
    before = {line.id: line for line in choice(anna, place.site, POOL).chosen.lines}
    longer = place.case(anna, HOUSING.replace("Housing First i …", "Housing First i Køge"))
    after = {line.id: line for line in choice(anna, place.site, POOL).chosen.lines}
    assert after[housing.id].net == before[housing.id].net
    assert after[ips.id].net == before[ips.id].net
    assert after[longer.id].net != before[housing.id].net


def test_the_form_reads_what_stands_in_the_address() -> None:
    query = (
        "pulje=12,5&tillaeg=1&aar=2&igen=all&regnet=careful&find=careful&udskyd=2&pris=3&loft=0,5&for=Skole"
        "&valg=must:a&valg=out:b&valg=can:c&hoejst=a&hoejst=c&sag=a&kraever=c"
    )
    wishes = wishes_of(form_of(QueryParams(query)), first=2026)
    assert wishes.pool == Pool(12.5e6, {2027: 1e6, 2028: 1e6}, "all", 0.10)
    assert (wishes.rules.must, wishes.rules.out) == (frozenset("a"), frozenset("b"))
    assert (wishes.rules.either, wishes.rules.needs) == ((frozenset("ac"),), (Needs("a", "c"),))
    assert (wishes.rules.ceilings[0].most, wishes.rules.ceilings[0].frame) == (0.5e6, "Skole")
    assert (wishes.aim.seek, wishes.delay, wishes.growth) == ("careful", 2, 0.03)


@pytest.mark.parametrize("wrong", ["pulje=mange", "pulje=-1", "pulje=1&pris=1000", "pulje=1&aar=99&tillaeg=1"])
def test_a_number_that_cannot_be_meant_is_told(wrong: str) -> None:
    with pytest.raises(PortfolioProblem):
        wishes_of(form_of(QueryParams(wrong)), first=2026)


def test_what_the_form_does_not_know_is_as_if_it_were_not_there() -> None:
    form = form_of(QueryParams("pulje=1&igen=?&find=%00&udskyd=99&valg=maybe:a&valg=must"))
    assert (form.returns, form.seek, form.delay) == ("invested", "expected", 0)
    assert form.states == {"": "must"}


def test_a_case_may_be_begun_later_where_the_pool_is_small(place: Installation, anna: Actor) -> None:
    place.case(anna, HOUSING)
    place.case(anna, VEJLE)
    wishes = Wishes(Pool(4.2e6), draws=256, growth=0.03, delay=3)
    starts = choice(anna, place.site, wishes).chosen.choice.starts
    now = choice(anna, place.site, Wishes(Pool(4.2e6), draws=256, growth=0.03)).chosen.choice.starts
    assert len(starts) >= len(now)
