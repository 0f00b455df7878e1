"""The cases that follow-up is tested on: the example led to its end, a small contract, and journals of it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from tests.contract.deals import BANK, EXAMPLES

from tovholder.contract.settlement.books import Books
from tovholder.contract.settlement.closing import close
from tovholder.locale import Lang
from tovholder.report.content import report_of
from tovholder.report.drawn import Drawn
from tovholder.report.followed.record import Realised
from tovholder.report.material import Material
from tovholder.report.model import Block, Bullets, Chart, Facts, Heading, KeyFigures, Paragraph, Report, Table
from tovholder.usecases.calculation import Calculation, calculate
from tovholder.usecases.files import read_text
from tovholder.usecases.reporting import Desk, followed
from tovholder.usecases.settling import agreed_terms, books_of, journal_of, settle

EXAMPLE = EXAMPLES / "vejle.yaml"
ENDED = read_text(EXAMPLES / "afregning" / "vejle-afsluttet.journal.yaml")
ENDED_BOOKS = read_text(EXAMPLES / "afregning" / "vejle-afsluttet.afregninger.json")
RUNNING = read_text(EXAMPLES / "afregning" / "vejle.journal.yaml")
MIDDLE, END = dt.date(2024, 10, 1), dt.date(2025, 9, 1)

SMALL = """
tovholder: 1
title: Mentor (opdigtet)
start: 2024-01
period: quarter
horizon: 4 years
departments:
  social: {name: Social}
  job: {name: Arbejdsmarked, head: Jobchefen}
tranches:
  unge: {name: Unge, entrants: {2024-Q1: 10, 2024-Q3: 10}, duration: 6 months, completion: 80 %}
costs:
  mentor: {name: Mentor, per_entrant: {value: 20000, unit: kr, kind: example}, paid_by: social}
outcomes:
  i_job:
    name: I job
    with: 60 %
    without: 30 %
    lasts: {full: 1 year, half_life: 2 years}
    consequences:
      ydelse:
        name: Ydelse
        change: -6 måneder pr. år
        price: {value: 9000, unit: kr/måned, kind: example}
        falls_on: job
goals:
  i_job:
    text: I job
    outcome: i_job
    shape: cohort-threshold
    share: 50 %
    price: 90000 kr
    denominator: started
    success_rate: 40-60-70 %
    measured_at: [6 months, 12 months]
    once: false
    measured_by: Jobcentret
  trives: {text: Trives, paying: false, measured_by: Jobcentret}
contract:
  starts: 2024-01
  ends: 2025-12
  parties:
    kommunen: {name: Kommunen, roles: payer}
    fonden: {name: Fonden, roles: investor}
    maaler: {name: Måleren, roles: verifier}
  payers: {social: 60 %, job: 40 %}
  tranches: {alle: {planned: 20, budget: 150000 kr, calls: {2024-01: 150000 kr}}}
  commitments: {fonden: {share: 100 %}}
"""


@cache
def calculation(text: str) -> Calculation:
    """A case's text calculated."""
    return calculate(text, bank=BANK)


@cache
def example(
    journal: str | None = ENDED, books: str | None = ENDED_BOOKS, *, day: dt.date = END, lang: Lang = "da"
) -> Material:
    """The example of the public deal with a journal and books as of a day."""
    kept = Books() if books is None else books_of(books).by(day)
    return material_of(read_text(EXAMPLE), journal, kept, day=day, lang=lang)


def material_of(
    text: str,
    journal: str | None,
    books: Books | None = None,
    *,
    day: dt.date,
    lang: Lang = "da",
    realised: Mapping[str, Realised] | None = None,
) -> Material:
    """A case's text with what is reported of it, as the documents are written from it."""
    calculated = calculation(text)
    if journal is None:
        return _with_shared_draws(Desk(calculated, lang, followed(day)).material, text)
    reading = journal_of(journal, case=calculated.case)
    terms = agreed_terms(calculated.document, calculated.case, reading, bank=BANK, day=day)
    settling = settle(calculated.case, terms, reading, books or Books(), day=day)
    known = replace(followed(day, settling), realised=realised or {})
    return _with_shared_draws(Desk(calculated, lang, known).material, text)


@cache
def _drawn(text: str) -> Drawn:
    return Desk(calculation(text), "da").material.drawn


def _with_shared_draws(written_from: Material, text: str) -> Material:
    """The same, with what takes many draws drawn once for all the documents of one case."""
    written_from.__dict__["drawn"] = _drawn(text)
    return written_from


def closed(text: str, journal: str, *days: dt.date) -> Books:
    """The books after a settlement on each of these days."""
    books = Books()
    for day in days:
        statement = material_of(text, journal, books, day=day).followed.statement
        assert statement is not None
        books = close(books, statement, approved_by="Økonomichefen")
    return books


def journal(**reports: Mapping[str, object]) -> str:
    """A journal with these reports of the small case, verified unless they say otherwise."""
    usual = {"goal": "i_job", "verified_by": "Måleren", "method": "verification"}
    full = {name: {**usual, **said} for name, said in reports.items()}
    return "tovholder_journal: 1\ntitle: Opdigtet\nreports: " + json.dumps(full, ensure_ascii=False) + "\n"


def document(written_from: Material, paper: str) -> Report:
    """One of the two documents."""
    return report_of(written_from, paper)


def said(report: Report, *sections: str) -> str:
    """Every word of some sections, or of all."""
    chosen = [report.section(id_) for id_ in sections] if sections else list(report.sections)
    return "\n".join(text for section in chosen for block in section.blocks for text in _texts(block))


def _texts(block: Block) -> list[str]:
    match block:
        case Paragraph() | Heading():
            return [block.text]
        case Bullets():
            return [item if isinstance(item, str) else item.text for item in block.items]
        case Facts():
            return [text for term, texts in block.items for text in (term, *texts)]
        case KeyFigures():
            return [f"{item.label}: {item.figure.text} ({item.note})" for item in block.items]
        case Table():
            rows = [" | ".join(c if isinstance(c, str) else c.text for c in row.cells) for row in block.rows]
            return [block.caption, *rows, block.note or ""]
        case Chart():
            return [block.title, block.sentence]
        case _:
            return []
