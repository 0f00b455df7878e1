"""The case's own name, else the standard label, else the id made readable."""

from __future__ import annotations

import pytest
from tests.report.cases import ABROAD, SMALL

from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.errors import Path
from tovholder.report.naming import Names, readable

CASE = read_case(SMALL).require()
DA, EN = Names(CASE, "da"), Names(CASE, "en")


@pytest.mark.parametrize(
    ("id_", "danish", "english"),
    [
        ("social", "Social", "Social"),
        ("municipality", "Kommunen", "The municipality"),
        ("state", "Staten", "The state"),
        ("public", "Offentlige budgetter i alt", "Public budgets in all"),
        ("some_fund", "Some fund", "Some fund"),
    ],
)
def test_groups(id_: str, danish: str, english: str) -> None:
    assert (DA.group(id_), EN.group(id_)) == (danish, english)


def test_the_rest_of_a_municipality_with_departments_is_not_called_the_municipality() -> None:
    shared = read_case(SMALL.replace("paid_by: social\n    account", "paid_by: municipality\n    account", 1)).require()
    rows = {row.id: row for row in compile_case(shared).parties}
    assert Names(shared, "da").party(rows["municipality"]) == "Kommunen i øvrigt"
    assert DA.party(rows["job"]) == "Arbejdsmarked"
    abroad = read_case(ABROAD).require()
    oslo = next(row for row in compile_case(abroad).parties if row.id == "oslo")
    assert Names(abroad, "en").party(oslo) == "Oslo kommune, other"


def test_lines_name_their_tranche_only_where_there_are_several() -> None:
    several = read_case(SMALL.replace("costs:", "  voksne: {entrants: 2}\ncosts:", 1)).require()
    names = {Names(several, "da").line(line) for line in compile_case(several).lines}
    assert {"Mentor (Unge)", "Mentor (Voksne)"} <= names
    assert "Mentor" in {DA.line(line) for line in compile_case(CASE).lines}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("outcomes", "i_job", "with"), "I job: med indsatsen"),
        (("outcomes", "i_job", "consequences", "stoette", "price"), "I job – Støtte: pris"),
        (("outcomes", "i_job", "lasts", "half_life"), "I job: varighed, halveringstid"),
        (("costs", "mentor", "per_entrant"), "Mentor: pr. deltager"),
        (("tranches", "unge", "entrants", "all"), "Unge: begynder"),
        (("tranches", "unge", "entrants", "2026-Q1"), "Unge: begynder, 2026-Q1"),
        (("departments", "job", "head"), "Arbejdsmarked: head"),
        (("challenge", "causes"), "Udfordring: årsager"),
        (("assumptions", "hour_price"), "Hour price"),
        (("costs", "not_there"), "costs.not_there"),
        (("horizon",), "Horisont"),
    ],
)
def test_places_in_words(path: Path, words: str) -> None:
    assert DA.place(path) == words


def test_ids_become_words() -> None:
    assert readable("less_help") == "Less help"
    assert readable("_") == "_"
