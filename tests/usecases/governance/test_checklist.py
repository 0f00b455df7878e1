"""The legal checklist: whose the points are, who may answer, what is remembered, and what a gate asks of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from tests.usecases.governance.people import Governed, governed, ticking_installation
from tests.workspace.sites import MINIMAL

from tovholder.errors import CaseError
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.governance.adapting import adapt
from tovholder.usecases.governance.answering import Answer, PointMovedOn, answer, give
from tovholder.usecases.governance.checklist import Item, checklist, points_of
from tovholder.usecases.governance.reading_rules import shipped
from tovholder.usecases.governance.waiting import waiting

pytestmark = pytest.mark.law
ELEVEN = (
    "authority", "money", "grant", "procurement", "state_aid", "data_operation", "data_study", "prediction", "contract",
    "openness", "citizens",
)  # fmt: skip
YES = Answer("settled", "Ja, efter barnets lov", "Barnets lov", "Juristen", dt.date(2026, 2, 1), "Notat", "26/77")


@pytest.fixture
def of(tmp_path: Path) -> Governed:
    return governed(ticking_installation(tmp_path), MINIMAL)


def _item(of: Governed, point: str) -> Item:
    return next(one for one in checklist(of.anna, of.place.site, of.case).items if one.id == point)


def _answer(of: Governed, point: str = "authority", given: Answer = YES, *, opened: str = "") -> None:
    answer(of.lenses["legal"], of.place.site, of.case, point, given, opened=opened or of.head, lang="da")


def test_the_eleven_points_each_say_what_they_rest_on_or_what_is_missing() -> None:
    points = points_of(shipped().rules)
    assert tuple(points) == ELEVEN
    for name, point in points.items():
        assert point.question.en, name
        assert point.basis or point.gap, name
        for basis in point.basis:
            # What is derived has no source; everything else says where it was read.
            assert bool(basis.url) != (basis.confidence == "D"), name
            assert basis.said.en, name
    assert points["data_study"].basis[0].law == "Databeskyttelsesloven § 10"


def test_an_answer_is_in_the_case_with_all_that_was_said_before(of: Governed) -> None:
    assert [one.is_open for one in checklist(of.anna, of.place.site, of.case).items] == [True] * len(ELEVEN)
    _answer(of, given=replace(YES, status="no", answer="Ikke endnu"))
    _answer(of)
    item = _item(of, "authority")
    assert (item.entry and item.entry.answer, item.is_open, item.place) == (YES.answer, False, "legal[0]")
    assert [(one.entry.status, one.by) for one in item.past] == [
        ("settled", of.lenses["legal"].id),
        ("no", of.lenses["legal"].id),
    ]
    assert item.past[0].version == item.past[1].version + 1
    text = of.place.site.store.text(of.head)
    assert "point: authority" in text
    assert "journal_number: 26/77" in text
    _answer(of, given=Answer("open"))
    assert (_item(of, "authority").is_open, len(_item(of, "authority").past)) == (True, 3)
    before = of.head
    _answer(of, given=Answer("open"))
    assert of.head == before


def test_two_answer_two_points_and_the_second_at_one_point_is_told(of: Governed) -> None:
    opened = of.head
    _answer(of, "authority", opened=opened)
    _answer(of, "money", opened=opened)
    assert checklist(of.anna, of.place.site, of.case).answered == 2
    with pytest.raises(PointMovedOn):
        _answer(of, "money", replace(YES, answer="Et lån"), opened=opened)
    assert _item(of, "money").entry == _item(of, "money").past[0].entry


def test_who_may_answer_and_what(of: Governed) -> None:
    for lens in ("social", "economic", "methodical"):
        with pytest.raises(NotAllowed):
            answer(of.lenses[lens], of.place.site, of.case, "money", YES, opened=of.head, lang="da")
    with pytest.raises(NotThere):
        _answer(of, "invented")
    with pytest.raises(CaseError):
        _answer(of, given=replace(YES, answer="Borgeren er 010203-4567"))
    assert checklist(of.anna, of.place.site, of.case).answered == 0


def test_what_is_given_to_somebody_waits_for_them_until_it_is_answered(of: Governed) -> None:
    site, lawyer = of.place.site, of.lenses["legal"]
    due = dt.date(2026, 1, 1)
    thread = give(of.anna, site, of.case, "grant", whom=lawyer.id, due=due, opened=of.head, lang="da")
    assert (thread.whom, thread.due, thread.note.place) == (lawyer.id, due, "legal[0]")
    item = _item(of, "grant")
    assert (item.entry and item.entry.person, item.is_open) == (lawyer.name, True)
    assert [one.whom for one in item.open_threads] == [lawyer.id]
    assert {one.what for one in waiting(lawyer, site)} == {"late"}
    again = give(of.anna, site, of.case, "grant", whom=of.anna.id, due=None, opened=of.head, lang="da")
    assert (again.note.id, again.whom) == (thread.note.id, of.anna.id)
    _answer(of, "grant")
    assert _item(of, "grant").open_threads == ()
    stranger = of.place.somebody("Fremmed", Grant("reader", "case", "another"))
    with pytest.raises(NotThere):
        give(of.anna, site, of.case, "grant", whom=stranger.id, due=None, opened=of.head, lang="da")


def test_a_contract_cannot_be_passed_with_a_point_open(of: Governed) -> None:
    def lacks() -> str:
        gate = of.course.gate("g3")
        return next(one.lack for one in gate.requirements if one.name == "legal" and one.kind == "artefact")

    assert lacks() == "open-points"
    for point in ELEVEN[:-1]:
        _answer(of, point, Answer("not_relevant"))
    assert lacks() == "open-points"
    _answer(of, ELEVEN[-1], Answer("no", "Det er det ikke"))
    assert lacks() == ""
    of.change("legal", [{"question": "Hvem ejer resultaterne?"}])
    assert lacks() == "open-points"


def test_a_municipality_has_its_own_points_and_keeps_its_answers(of: Governed) -> None:
    _answer(of)
    own = shipped().text.partition("\nchecklist:")[0]
    mine = "\nchecklist: {authority: {question: {da: Hjemmel?}}, own_point: {question: {da: Er det aftalt?}}}\n"
    admin = of.place.somebody("Admin", Grant("administrator", "instance"))
    adapt(admin, of.place.site, of.place.municipality, own + mine)
    items = checklist(of.anna, of.place.site, of.case).items
    assert [(one.id, one.is_open) for one in items] == [("authority", False), ("own_point", True)]
    adapt(admin, of.place.site, of.place.municipality, own)
    assert [one.id for one in checklist(of.anna, of.place.site, of.case).items] == list(ELEVEN)


def test_a_case_from_before_the_checklist_keeps_its_questions(of: Governed) -> None:
    of.change("legal", [{"question": "Er der hjemmel?", "status": "settled"}, {"question": "Hvad så?"}])
    found = checklist(of.anna, of.place.site, of.case)
    assert len(found.items) == len(ELEVEN) + 2
    assert [(one.id, one.place, one.is_open) for one in found.items[len(ELEVEN) :]] == [
        ("", "legal[0]", False),
        ("", "legal[1]", True),
    ]
    _answer(of, "money")
    assert _item(of, "money").place == "legal[2]"
