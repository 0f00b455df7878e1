"""Remarks and tasks: on any place, answered, given, settled; whom they name; and what waits for whom."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.usecases.governance.people import Governed, actor_named, governed, ticking_installation
from tests.workspace.sites import Installation

from tovholder.case.document import Document
from tovholder.case.reading import read_case
from tovholder.case.references import quantities
from tovholder.errors import Path, dotted
from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.records import Account
from tovholder.usecases.access.refusals import NotAllowed, NotThere
from tovholder.usecases.governance.mentions import mentioned
from tovholder.usecases.governance.notes import act_on, answer, own_tasks, remark, threads
from tovholder.usecases.governance.refusals import NotFilledIn
from tovholder.usecases.governance.waiting import waiting

pytestmark = pytest.mark.law
RATE = "outcomes.no_placement.with"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    return ticking_installation(tmp_path_factory.mktemp("notes"))


@pytest.fixture
def case(place: Installation) -> Governed:
    return governed(place)


def test_a_remark_is_answered_given_settled_and_taken_up_again(case: Governed) -> None:
    site, due = case.place.site, dt.date(2027, 3, 1)
    reader = actor_named(case.place, "Karen", Grant("editor", "municipality", case.place.municipality))
    begun = remark(case.anna, site, case.case, " Er det ikke højt? ", place=RATE, whom=reader.id, due=due)
    assert (begun.note.text, begun.whom, begun.due, begun.is_open) == ("Er det ikke højt?", reader.id, due, True)
    answer(reader, site, case.case, begun.note.id, "Jo")
    assert [title for title, _ in own_tasks(reader, site)][:1] == [
        "Familiebehandling i Vejle (eksempelpriser, ikke Vejles egne tal)"
    ]
    assert act_on(reader, site, case.case, begun.note.id, "assign").whom is None
    assert not act_on(reader, site, case.case, begun.note.id, "resolve").is_open
    again = act_on(case.anna, site, case.case, begun.note.id, "reopen")
    assert again.is_open
    assert [one.text for one in again.answers] == ["Jo"]
    assert [act.deed for act in again.acts] == ["assign", "assign", "resolve", "reopen"]
    assert threads(case.anna, site, case.case, place=RATE) == (again,)
    assert threads(case.anna, site, case.case, place="title") == ()


def test_every_number_that_stands_in_a_case_can_be_remarked_on(case: Governed) -> None:
    document = Document(case.place.site.store.text(case.head))
    places = [dotted(path) for path, _ in quantities(read_case(document.text).require()) if _stands(document, path)]
    assert len(places) > 80
    for place in places[::9]:
        assert remark(case.anna, case.place.site, case.case, "?", place=place).note.place == place


def _stands(document: Document, path: Path) -> bool:
    try:
        document.value_at(path)
    except KeyError:
        return False
    return True


def test_what_is_not_there_cannot_be_remarked_on_or_given(case: Governed) -> None:
    site = case.place.site
    for nowhere in ("nothing", "title.inner", "outcomes.no_placement.with.height"):
        with pytest.raises(NotThere):
            remark(case.anna, site, case.case, "?", place=nowhere)
    with pytest.raises(NotFilledIn):
        remark(case.anna, site, case.case, "  ")
    outsider = actor_named(case.place, "Outsider")
    with pytest.raises(NotThere):
        remark(case.anna, site, case.case, "?", whom=outsider.id)
    with pytest.raises(NotThere):
        answer(case.anna, site, case.case, "nothing", "?")
    other = governed(case.place)
    note = remark(case.anna, site, other.case, "?").note
    with pytest.raises(NotThere):
        act_on(case.anna, site, case.case, note.id, "resolve")
    with pytest.raises(NotThere):
        remark(outsider, site, case.case, "?")
    reader = actor_named(case.place, "Politician", Grant("reader", "case", case.case))
    with pytest.raises(NotAllowed):
        remark(reader, site, case.case, "?")


def test_only_those_who_may_read_the_case_are_named(case: Governed) -> None:
    site = case.place.site
    reads = actor_named(case.place, "Ida Marie", Grant("reader", "municipality", case.place.municipality))
    actor_named(case.place, "Outsider")
    note = remark(case.anna, site, case.case, "Hvad siger @Ida Marie og @Outsider?").note
    assert note.mentioned == (reads.id,)
    assert "named" in {one.what for one in waiting(reads, site) if one.case == case.case}
    act_on(case.anna, site, case.case, note.id, "resolve")
    assert "named" not in {one.what for one in waiting(reads, site) if one.case == case.case}


NAMES = st.sampled_from(["Anna", "Anna Hansen", "anna@kommune.dk", "Bo", "Åse"])


@given(before=st.text(max_size=8), name=NAMES, after=st.sampled_from(["", " ", ",", ".", "?", "\n"]))
def test_a_name_after_an_at_sign_is_found_wherever_it_stands(before: str, name: str, after: str) -> None:
    accounts = [Account(n, n, n, dt.datetime.min) for n in ("Anna", "Anna Hansen", "anna@kommune.dk", "Bo", "Åse")]
    stands_alone = not before[-1:].isalnum()
    found = mentioned(f"{before}@{name}{after}", accounts)
    assert (name in found) == stands_alone or "@" in before


@given(st.text())
def test_a_text_without_an_at_sign_names_nobody(text: str) -> None:
    account = Account("1", "anna", "Anna", dt.datetime.min)
    assert mentioned(text.replace("@", ""), [account]) == ()


def test_what_a_gate_needs_waits_for_whoever_can_bring_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    case = governed(ticking_installation(tmp_path_factory.mktemp("waits")))
    site = case.place.site
    assert [one.what for one in waiting(case.director, site)] == ["decision"]
    case.decide("g0")
    assert [one.what for one in waiting(case.lenses["legal"], site)] == ["assessment"]
    assert [one.what for one in waiting(case.heads["skole"], site)] == ["endorsement"]
    assert waiting(case.heads["kultur"], site) == waiting(case.director, site) == ()
    case.ready("g1")
    assert waiting(case.lenses["legal"], site) == waiting(case.heads["skole"], site) == ()
    assert [(one.what, one.page) for one in waiting(case.director, site)] == [("decision", "styring/porte/g1")]
