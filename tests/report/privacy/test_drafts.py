"""The drafts on data protection: every field the regulation asks for, filled in or named as empty, and no person."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.report.cases import BARE, SMALL, made
from tests.report.documents import said
from tests.report.test_snapshot import as_text
from tests.usecases.followup.school import CASE, PLAN
from tests.workspace.sites import BANK

from tovholder.followup.reading import read_plan
from tovholder.locale import LANGUAGES, Lang, text
from tovholder.report.content import material_of, report_of
from tovholder.report.data_flows import DataFlows
from tovholder.report.followed.record import Followed
from tovholder.report.material import Material
from tovholder.report.model import Facts, Report
from tovholder.usecases.access.roles import ROLES
from tovholder.usecases.calculation import calculate

PAPERS = ("dpia", "processing")
DAY = dt.date(2026, 6, 1)
ARTICLE_30 = (
    "controller", "contact", "dpo", "purpose", "people", "data", "recipients", "transfers", "security",
)  # fmt: skip
"""GDPR art. 30(1)(a) to (g), but for the time of deletion, which is named by its purpose."""


def _material(case: str, flows: DataFlows, *, lang: Lang = "da") -> Material:
    found = calculate(case, bank=BANK)
    followed = Followed(DAY, flows=flows)
    return material_of(found.document, found.case, found.result, found.summary, bank=BANK, lang=lang, followed=followed)


def _full(lang: Lang = "da") -> Material:
    flows = DataFlows(read_plan(PLAN).require(), has_key=True, roles=dict.fromkeys(ROLES, 2), municipality="Kommunen")
    return _material(CASE, flows, lang=lang)


def _terms(report: Report, section: str) -> dict[str, tuple[str, ...]]:
    return {
        term: texts
        for block in report.section(section).blocks
        if isinstance(block, Facts)
        for term, texts in block.items
    }


def _said(report: Report) -> str:
    return "\n".join(one for section in report.sections for block in section.blocks for one in said(block))


@pytest.mark.snapshot
@pytest.mark.parametrize("paper", PAPERS)
def test_in_danish(paper: str, snapshot: SnapshotAssertion) -> None:
    assert as_text(report_of(_full(), paper)) == snapshot


@pytest.mark.law
@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_purpose_has_every_field_of_the_article(lang: Lang) -> None:
    material = _full(lang)
    report = report_of(material, "processing")
    for purpose in ("verification", "study"):
        terms = _terms(report, f"privacy-{purpose}")
        for name in (*ARTICLE_30, f"kept-{purpose}"):
            assert terms[text(f"report.privacy.term.{name}", lang)], (purpose, name)
        assert "60" in terms[text(f"report.privacy.term.kept-{purpose}", lang)][0]


@pytest.mark.law
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("case", [BARE, SMALL], ids=["bare", "small"])
def test_what_nobody_has_said_is_an_empty_field_and_never_a_guess(paper: str, case: str) -> None:
    report = report_of(_material(case, DataFlows()), paper)
    words = _said(report)
    assert "Der er ingen plan for opfølgning at læse i." in words
    assert "Udkastet er lavet uden om arbejdsrummet." in words
    assert words.count("Udfyldes: ") > 10
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Facts):
                assert all(texts and all(texts) for _, texts in block.items), section.id


@pytest.mark.law
def test_what_is_known_takes_the_place_of_the_empty_field() -> None:
    without, full = (report_of(material, "dpia") for material in (_material(CASE, DataFlows()), _full()))
    assert _said(full).count("Udfyldes: ") < _said(without).count("Udfyldes: ")
    assert _terms(full, "privacy-processing")["Dataansvarlig"] == ("Kommunen",)
    assert "Udfyldes" in _terms(without, "privacy-processing")["Dataansvarlig"][0]
    answered = CASE + (
        "legal:\n  - {point: data_operation, question: Er det på plads?, status: settled, answer: Aftalt i maj}\n"
    )
    flows = _full().followed.flows
    told = _terms(report_of(_material(answered, flows), "dpia"), "privacy-necessity")
    assert told["Tjeklisten: personoplysninger i driften"] == ("Afklaret: Aftalt i maj",)


@pytest.mark.law
def test_every_role_says_what_it_sees_in_both_languages() -> None:
    for lang in LANGUAGES:
        report = report_of(_full(lang), "dpia")
        words = _said(report)
        for role in ROLES:
            assert text(f"report.privacy.sees.{role}", lang) in words


@pytest.mark.law
def test_it_says_nothing_of_a_key_it_knows_nothing_of() -> None:
    said_of = {
        has: _said(report_of(_material(CASE, replace(_full().followed.flows, has_key=has)), "dpia"))
        for has in (True, False, None)
    }
    assert "Her er ingen nøgle" in said_of[False]
    assert "Nøglen ligger i en fil uden for data" in said_of[True]
    assert "alt efter kilden" in said_of[None]


@pytest.mark.law
def test_they_are_dated_the_day_they_are_made() -> None:
    assert {report_of(_full(), paper).day for paper in PAPERS} == {DAY}
    assert made(SMALL).report.day != DAY
