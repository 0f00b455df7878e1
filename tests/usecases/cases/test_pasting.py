"""Rows from a spreadsheet: each is understood or refused as a whole, and what is saved is what was shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.workspace.sites import EVERYTHING, VEJLE, Installation, small_installation

from tovholder.errors import CaseError
from tovholder.tables.amounts import Numbers
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.cases.changing import change, value_at
from tovholder.usecases.cases.pasting.columns import headings, places_at
from tovholder.usecases.cases.pasting.paste import Pasted, paste
from tovholder.usecases.cases.records import CaseRow
from tovholder.usecases.cases.undoing import undo

COSTS = [
    ["Navn", "Pr. deltager", "Betales af", "Konto", "Farve"],
    ["Behandling, ordinære forløb", "170.000,00", "Familie og Forebyggelse", "", "rød"],
    ["Tolk til møder", "8.000", "skole", "5.28.21", ""],
    ["Kørsel", "mange", "Staten", "", ""],
    ["Mad", "500", "Ukendt afdeling", "", ""],
    ["Kørsel", "200", "Staten", "", ""],
]


@pytest.fixture
def place(tmp_path: Path) -> Installation:
    return small_installation(tmp_path)


@pytest.fixture
def anna(place: Installation) -> Actor:
    return place.somebody("Anna", *EVERYTHING)


def pasted(
    place: Installation, anna: Actor, row: CaseRow, where: str, rows: list[list[str]], numbers: Numbers | None = None
) -> Pasted:
    return paste(anna, place.site, row.id, where, rows, opened=row.head.hash, lang="da", numbers=numbers)


@pytest.mark.example
def test_costs_with_headings_are_new_changed_or_refused_each_with_its_reason(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    found = pasted(place, anna, row, "costs", COSTS, "da")
    assert found.headings == ("Navn", "Pr. deltager", "Betales af", "Konto")
    assert [one.verdict for one in found.rows] == ["changed", "new", "rejected", "rejected", "rejected"]
    assert found.rows[1].cells == ("Tolk til møder", "8000", "skole", "5.28.21")
    assert [one.findings[0].code for one in found.rows[2:]] == ["not-a-number", "unknown-party", "paste-twice"]
    assert [(f.code, f.params["columns"]) for f in found.findings] == [("table-unread", "Farve")]
    saved = change(anna, place.site, row.id, found.edits, opened=row.head.hash)
    assert value_at(saved.document, ("costs", "treatment", "per_entrant", "value")) == 170000
    assert value_at(saved.document, ("costs", "treatment", "per_entrant", "kind")) == "example"
    assert value_at(saved.document, ("costs", "tolk_til_moeder", "paid_by")) == "skole"
    assert saved.version.number == 2
    assert place.site.calculations.checked(saved.document).calculation is not None
    back = undo(anna, place.site, row.id)
    assert value_at(back.document, ("costs", "treatment", "per_entrant", "value")) == 160000


@pytest.mark.law
def test_the_same_rows_again_change_nothing(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    first = pasted(place, anna, row, "costs", COSTS, "da")
    saved = change(anna, place.site, row.id, first.edits, opened=row.head.hash)
    again = paste(anna, place.site, row.id, "costs", COSTS, opened=saved.version.hash, lang="da", numbers="da")
    assert again.edits == ()
    assert again.counts == {"new": 0, "changed": 0, "unchanged": 2, "rejected": 3}


@pytest.mark.example
def test_an_ambiguous_number_is_asked_about_unless_it_is_said_whose_it_is(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    rows = [["Tolk", "1.234", "skole"]]
    (asked,) = pasted(place, anna, row, "costs", rows).rows
    assert (asked.verdict, asked.findings[0].code) == ("rejected", "ambiguous-number")
    assert pasted(place, anna, row, "costs", rows, "da").rows[0].cells[1] == "1234"
    assert pasted(place, anna, row, "costs", rows, "en").rows[0].cells[1] == "1,2340"


@pytest.mark.example
@pytest.mark.parametrize(
    ("where", "rows", "written"),
    [
        ("risks", [["Få henvises", "høj", "stor", "Anna"]], {"likelihood": "high", "impact": "high"}),
        ("decisions", [["Sagen går videre", "15-01-2027", "Byrådet"]], {"date": "2027-01-15", "by": "Byrådet"}),
        ("people", [["Rolle", "Navn"], ["Controller", "Bo"]], {"role": "Controller", "name": "Bo"}),
        ("outcomes.less_help.consequences", [["Mødetid", "-2 hours per month", "420 kr/hour", "skole"]], {}),
        ("tranches", [["Navn", "2023-Q1", "Gennemfører"], ["Nyt hold", "10", "80-90 %"]], {}),
        ("costs", [["Post", "2023", "2024", "Betales af"], ["Ny post", "100000", "50000", "Kommunen"]], {}),
        ("departments", [["Sundhed"]], {"name": "Sundhed"}),
        ("goals", [["Flere i job", "10000", "ja"]], {"paying": True}),
    ],
)
def test_rows_of_every_kind_become_entries(
    place: Installation, anna: Actor, where: str, rows: list[list[str]], written: dict[str, object]
) -> None:
    row = place.case(anna, VEJLE)
    found = pasted(place, anna, row, where, rows)
    assert [(one.verdict, one.findings) for one in found.rows] == [("new", ())]
    saved = change(anna, place.site, row.id, found.edits, opened=row.head.hash)
    entry = value_at(saved.document, found.rows[0].path)
    assert {name: str(entry[name]) for name in written} == {name: str(value) for name, value in written.items()}
    assert place.site.calculations.checked(saved.document).calculation is not None


@pytest.mark.example
def test_plain_numbers_stand_up_or_lie_down(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    where = "tranches.ordinary.entrants"
    standing = pasted(place, anna, row, where, [["2024-Q1", "4"], ["2024-Q2", "2-6"]])
    lying = pasted(place, anna, row, where, [["2024-Q1", "2024-Q2", "2022-Q2"], ["4", "2-6", "3"]])
    assert [one.cells for one in standing.rows] == [("2024-Q1", "4"), ("2024-Q2", "2..6")]
    assert [one.verdict for one in lying.rows] == ["new", "new", "unchanged"]
    assert lying.edits == standing.edits


@pytest.mark.example
def test_too_much_and_a_place_without_rows_are_refused(place: Installation, anna: Actor) -> None:
    row = place.case(anna, VEJLE)
    with pytest.raises(CaseError) as refused:
        pasted(place, anna, row, "risks", [[f"Risiko {i}"] for i in range(501)])
    assert refused.value.findings[0].code == "paste-too-much"
    with pytest.raises(NotThere):
        pasted(place, anna, row, "title", [["x"]])


@pytest.mark.law
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12), min_size=1, max_size=6),
        min_size=1, max_size=6,
    ),
    where=st.sampled_from(["costs", "risks", "tranches", "assumptions", "outcomes", "decisions"]),
)  # fmt: skip
def test_whatever_is_pasted_is_answered_and_what_is_accepted_can_be_saved(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], where: str
) -> None:
    place = small_installation(tmp_path_factory.mktemp("pasting"))
    anna = place.somebody("Anna", *EVERYTHING)
    row = place.case(anna, VEJLE)
    found = pasted(place, anna, row, where, rows)
    assert all(one.findings for one in found.rows if one.verdict == "rejected")
    if found.edits:
        saved = change(anna, place.site, row.id, found.edits, opened=row.head.hash)
        assert place.site.calculations.checked(saved.document).calculation is not None


@pytest.mark.example
@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_list_that_takes_rows_says_which_columns(lang: str) -> None:
    for path in (("costs",), ("risks",), ("outcomes", "x", "consequences"), ("tranches", "x", "entrants")):
        places = places_at(path)
        assert places is not None
        assert all(headings(places, lang))  # type: ignore[arg-type]
