"""What keeps a contract open, and what a closing report lacks: named with who writes it, placeholders never printed."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.report.followed.cases import END, MIDDLE, SMALL, document, example, journal, material_of, said

from tovholder.report.followed.tasks import tasks
from tovholder.report.followed.unfinished import is_said, missing, unfinished

LENSES = """
lenses:
  - {lens: social, person: Anna, assessment: De unge blev længere end ventet, date: 2025-11-01}
  - {lens: economic, person: Bo, assessment: TODO, date: 2025-11-01}
  - {lens: methodical, person: Carl, assessment: Vi måler for lidt, date: 2023-05-01}
implementation: {take_over: "…", stop_criteria: [Under ti unge efter et år]}
"""


@pytest.mark.parametrize("text", [None, "", "…", "TODO", "todo:", "?", "- ", "(udfyldes)", "XXX"])
def test_a_placeholder_says_nothing(text: str | None) -> None:
    assert not is_said(text)


@pytest.mark.parametrize("text", ["Udfyldes af borgeren selv", "Ja", "12 familier", "TODO-listen er tom"])
def test_words_say_something(text: str) -> None:
    assert is_said(text)


def test_placeholders_and_words_from_before_the_start_are_missing_with_who_writes_them() -> None:
    material = material_of(SMALL + LENSES, journal(), day=dt.date(2026, 1, 1))
    lacking = {part.what: part.who for part in missing(material)}
    assert lacking["Økonomisk vurdering af, hvordan det gik, skrevet efter start"] == "Bo"
    assert lacking["Metodisk vurdering af, hvordan det gik, skrevet efter start"] == "Carl"
    legal = lacking["Juridisk vurdering af, hvordan det gik, skrevet efter start"]
    assert legal == "Den, der tegner den juridiske linse"
    assert lacking["Målt gevinst: Arbejdsmarked"] == "Jobchefen"
    assert "Plan for at overtage indsatsen i drift" in lacking
    assert "Stopkriterier" not in lacking
    assert not any("Socialfaglig" in what for what in lacking)
    words = said(document(material, "closing"))
    assert "De unge blev længere end ventet" in words
    assert "Vi måler for lidt" not in words
    assert "TODO" not in words
    assert "Under ti unge efter et år" in words


def test_a_contract_is_over_when_all_is_measured_verified_and_booked() -> None:
    assert unfinished(example(day=END)) == ()
    open_points = unfinished(example(day=MIDDLE))
    assert sum("ikke målt færdig" in text for text in open_points) == 3
    assert any("ikke kontrolleret" in text for text in open_points)
    assert any("klar til betaling" in text for text in open_points)
    assert unfinished(example(None, None)) == ("Der er ingen indberetninger.",)


def test_tasks_name_who_must_do_them() -> None:
    found = {task.kind: task for task in tasks(example(day=MIDDLE))}
    assert found["waiting"].who == "Kommunens myndighedsafdeling (eksempel)"
    assert found["pay"].who == "Økonomiafdelingen (eksempel)"
    assert "390.600 kr." in found["pay"].what
    assert found["legal"].who == "ikke oplyst"


def test_money_to_be_paid_back_and_a_least_payment_are_tasks() -> None:
    told = {"at": "2024-06", "received": "2024-07-01", "started": 10, "reached": 6}
    text = SMALL.replace("  payers: {social", "  floor: {amount: 10000 kr}\n  payers: {social")
    found = [task.kind for task in tasks(material_of(text, journal(a=told), day=dt.date(2026, 6, 1)))]
    assert found == ["late", "late", "pay", "least"]
