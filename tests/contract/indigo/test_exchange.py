"""INDIGO in and out: what the standard's own fields hold comes back as it was, and nobody can be recognised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.contract.indigo.project import Project
from tovholder.contract.settlement.journal import Journal
from tovholder.errors import CaseError
from tovholder.usecases.indigo import ImportedFiles, from_indigo, indigo_text
from tovholder.usecases.settling import journal_of

FIXTURE = (Path(__file__).parent / "project.json").read_text(encoding="utf-8")
VEJLE = (Path(__file__).parents[3] / "examples" / "vejle.yaml").read_text(encoding="utf-8")


def _read(files: ImportedFiles) -> tuple[Case, Journal]:
    case = read_case(files.case).require()
    return case, journal_of(files.journal, case=case).require()


def _again(case: Case, journal: Journal) -> Any:
    return json.loads(indigo_text(case, journal=journal))


@pytest.fixture(scope="module")
def both() -> tuple[Case, Journal]:
    return _read(from_indigo(FIXTURE))


def test_a_project_becomes_the_beginning_of_a_case(both: tuple[Case, Journal]) -> None:
    case, _ = both
    assert case.title == "Mentorer til unge (opdigtet)"
    assert case.horizon.months == 48
    assert case.tranches["all"].entrants["all"].likely_value == 60
    goal = case.goals["outcomemetric1"]
    assert goal.price is not None
    assert (goal.price.likely_value, goal.price.kind) == (50_000, "taken")
    assert "INDIGO-POJ-9999" in (goal.price.source or "")
    assert not case.goals["outcomemetric2"].paying
    assert case.contract is not None
    roles = {party.name: party.roles for party in case.contract.parties.values()}
    assert roles == {
        "Eksempel Kommune": ("payer",), "Foreningen Mentor": ("supplier",), "Eksempelfonden": ("investor",)
    }  # fmt: skip


def test_planned_and_actual_stand_side_by_side_and_what_was_paid_stands_once(both: tuple[Case, Journal]) -> None:
    _, journal = both
    assert [(name, [p.amount for p in plan.payments]) for name, plan in journal.plans.items()] == [
        ("plan1", [1_000_000]),
        ("plan2", [700_000.5]),
    ]
    assert [(str(p.period), p.amount, p.payer) for p in journal.payments] == [("2025", 400_000, "Eksempel Kommune")]


def test_alterations_keep_their_reasons_and_dates(both: tuple[Case, Journal]) -> None:
    _, journal = both
    assert [(str(a.date), a.what, a.reason) for a in journal.alterations] == [
        ("2024-09-01", "Optaget blev udvidet til 24-årige", "For få henvisninger"),
        ("None", "To mentorer mere", "Venteliste"),
    ]


def test_what_has_no_place_is_told() -> None:
    assert from_indigo(FIXTURE).unread == ("technical_assistances",)


def test_out_and_in_again_gives_the_same(both: tuple[Case, Journal]) -> None:
    once = _again(*both)
    twice = _again(*_read(from_indigo(json.dumps(once))))
    # Sources gain the name of the data set they came through each time.
    assert {**once, "sources": None} == {**twice, "sources": None}
    assert once["outcome_payments"][0]["type"] == {"value": "Planned"}
    assert once["outcome_payment_commitments"][0]["organisation_id"] == {"value": "INDIGO-ORG-9001"}


@pytest.mark.parametrize("part", ["dates", "overall_project_finance", "outcome_pricings", "service_and_beneficiaries"])
def test_the_parts_both_know_come_back_as_they_were(both: tuple[Case, Journal], part: str) -> None:
    given = Project.model_validate(json.loads(FIXTURE)["project"]["data"])
    back = Project.model_validate(_again(*both))
    if part == "dates":
        assert back.dates is not None
        assert back.dates.outcomes_contract_signed is not None
        assert back.dates.outcomes_contract_signed.value == "2023-11"
    elif part == "overall_project_finance":
        assert back.overall_project_finance is not None
        assert given.overall_project_finance is not None
        assert (
            back.overall_project_finance.maximum_potential_outcome_payment_v2
            == given.overall_project_finance.maximum_potential_outcome_payment_v2
        )
    elif part == "outcome_pricings":
        assert [p.outcome_metric_id for p in back.outcome_pricings] == [
            p.outcome_metric_id for p in given.outcome_pricings
        ]
    else:
        assert back.service_and_beneficiaries == given.service_and_beneficiaries


def test_example_numbers_are_nobodys_and_are_not_sent() -> None:
    case = read_case(VEJLE).require()
    project = json.loads(indigo_text(case))
    assert not any("price_per_unit" in pricing for pricing in project["outcome_pricings"])
    assert project["overall_project_finance"]["total_investment_commitment"]["amount"]["exact"]["value"] == 4_800_000


@pytest.mark.parametrize(("reached", "shown"), [(0, True), (1, False), (4, False), (5, True), (17, False), (20, True)])
def test_small_counts_of_people_are_left_out(reached: int, shown: bool) -> None:
    case = read_case(VEJLE).require()
    report = {"goal": "plan", "at": "2023-06", "received": "2023-07-01", "started": 20, "verified_by": "Mette Hansen"}
    journal = Journal.model_validate({"tovholder_journal": 1, "reports": {"a": {**report, "reached": reached}}})
    text = indigo_text(case, journal=journal)
    [result] = json.loads(text)["results"]
    assert ("number_with_positive_social_outcomes" in result) == shown
    assert result.get("status") == (None if shown else "PRIVATE")
    assert "Mette Hansen" not in text


@pytest.mark.parametrize(
    ("text", "code"),
    [("{", "not-json"), ("[]", "not-indigo"), ('{"a": 1}', "not-indigo"), ('{"name": 3}', "indigo-field")],
)
def test_what_is_not_a_project_is_refused_in_words(text: str, code: str) -> None:
    with pytest.raises(CaseError) as refused:
        from_indigo(text)
    assert refused.value.findings[0].code == code
