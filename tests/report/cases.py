"""The cases the report is tested on, and the way from a file's text to its report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.measures import Summary, summarise
from tovholder.cashflow.result import Result, evaluate
from tovholder.errors import Finding
from tovholder.knowledge import load_bank
from tovholder.report.content import material_of, report_of
from tovholder.report.model import Figure, Report, Row, Table

SMALL = """
tovholder: 1
title: Mentor til tyve unge
start: 2026-01
period: half-year
horizon: 5 years
price_level: 2026
about:
  summary: Tyve unge får en mentor i et halvt år.
  recommendation: Udvalget anbefales at sige ja.
  stage: design
  sources: ["Rapport om mentorer: https://example.org/rapport"]
challenge: {text: For mange unge er uden uddannelse.}
departments:
  social: {name: Social, accounts: ["5.28.20"]}
  job: {name: Arbejdsmarked}
tranches:
  unge: {name: Unge, entrants: 20, duration: 6 months, completion: {low: 70 %, likely: 80 %, high: 90 %, kind: own}}
costs:
  mentor:
    name: Mentor
    per_entrant: {low: 25000, likely: 30000, high: 40000, unit: kr, source: Eget regnskab, kind: own}
    over: 6 months
    paid_by: social
    account: "5.28.20"
    area: service
  ledelse: {name: Ledelse, per_year: {value: 60000, unit: kr pr. år, kind: example}, until: 2027-01, paid_by: social}
outcomes:
  i_job:
    name: I job
    with: {low: 40 %, likely: 60 %, high: 70 %, kind: example}
    without: 30 %
    lasts: {full: 1 year, half_life: 2 years}
    consequences:
      ydelse:
        name: Ydelse
        change: -11 måneder pr. år
        price: {value: 12000, unit: kr/måned, kind: example}
        transfer: true
        falls_on: {rule: refusionstrappe, department: job, weeks_before: 60}
        area: overfoersler
        cashable: true
      stoette:
        name: Støtte
        change: -30 timer pr. år
        price: {value: 400, unit: kr/time, kind: example}
        falls_on: social
        area: service
        account: "5.28.20"
        cashable: false
      trivsel: {name: Gode dage, change: 100 dage pr. år}
goals:
  job: {text: Seks af ti er i job, outcome: i_job, success_rate: 60 %, price: 20000 kr, data_source: Jobindsats}
unpriced: [Unges tro på sig selv]
"""

NEGATIVE = SMALL.replace("likely: 30000, high: 40000", "likely: 300000, high: 400000")

BARE = """
tovholder: 1
title: Tom
start: 2026
horizon: 1 year
tranches: {t: {entrants: 0}}
"""

ABROAD = """
tovholder: 1
title: Abroad
start: 2020
horizon: 3 years
currency: NOK
parties: {oslo: {name: Oslo kommune, sector: municipality}}
departments: {barn: {name: Barnevernet, part_of: oslo}}
tranches: {t: {unit: family, entrants: 5}}
costs: {c: {fixed: 100000, paid_by: barn}}
outcomes:
  o:
    with: 50 %
    without: 0
    consequences: {k: {change: -1 month per year, price: {value: 30000, unit: NOK/month}, falls_on: oslo}}
"""

LONG = SMALL.replace("horizon: 5 years", "horizon: 60 years").replace("half_life: 2 years", "half_life: 30 years")

HOSTILE = r"""
tovholder: 1
title: "<script>alert('title')</script> & Co"
start: 2026
horizon: 4 years
about:
  summary: "=HYPERLINK(\"https://evil.example\";\"x\") <img src=x onerror=alert(1)> {danger} {0} %s $(id) \u202e"
  recommendation: "</p></main></body><script src=//evil.example/x.js></script>"
  sources:
    - "javascript:alert(1)"
    - "Kilde: https://example.org/\"onmouseover=alert(1)"
    - "Kilde: https://example.org/a?b=<c>"
challenge:
  text: "{{ 7 * 7 }} {% raw %} ${7*7}"
  causes: "Donaudampfschifffahrtsgesellschaftskapitänsmützeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
departments:
  a: {name: "</svg><script>alert(2)</script> \" ' \\ datum.value"}
  b: {name: "</svg><script>alert(2)</script> \" ' \\ datum.value"}
tranches:
  t: {unit: "<i>ung</i>", name: "</style>", entrants: 10}
costs:
  c:
    name: "]]> --> <!--"
    fixed: {value: 900000, unit: kr, source: "<b>", url: "javascript:alert(3)"}
    paid_by: {a: 50 %, b: 50 %}
outcomes:
  o:
    name: "{outcome} 'x' \"y\""
    with: 60 %
    without: 20 %
    consequences:
      k:
        change: -1 month per year
        price: {value: 30000, unit: kr/month, source: "x", url: "https://example.org/'><script>"}
        falls_on: a
unpriced: ["<script>alert(4)</script>"]
"""


@dataclass(frozen=True)
class Made:
    """A report with what it was made from."""

    report: Report
    result: Result
    summary: Summary


def made(text: str, *, lang: str = "da", checks: Sequence[Finding] = (), paper: str = "page") -> Made:
    """From a case file's text to one of its documents."""
    reading = read_case(text)
    case = reading.require()
    result = evaluate(compile_case(case))
    summary = summarise(result)
    material = material_of(reading.document, case, result, summary, checks, lang=lang, bank=load_bank())
    return Made(report_of(material, paper), result, summary)


def tables(report: Report, section: str) -> list[Table]:
    """The tables of a section."""
    return [block for block in report.section(section).blocks if isinstance(block, Table)]


def numbers(row: Row) -> list[float | None]:
    """The values of a row's figures."""
    return [cell.value for cell in row.cells if isinstance(cell, Figure)]


def column(table: Table, index: int, *roles: str) -> list[float]:
    """The values in one column, of rows with these roles (default: plain)."""
    cells = [row.cells[index] for row in table.rows if row.role in (roles or ("plain",))]
    return [cell.value for cell in cells if isinstance(cell, Figure) and cell.value is not None]


def total(table: Table) -> Row:
    """The row with the table's sum."""
    return next(row for row in table.rows if row.role == "total")
