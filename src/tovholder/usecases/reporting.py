"""The report of a calculated case, ready to be sent."""

from __future__ import annotations

from tovholder.locale import Lang
from tovholder.report.content import build_report
from tovholder.report.html import html

from .calculation import Calculation
from .checking import checks


def report_html(calculation: Calculation, *, lang: Lang) -> str:
    """One self-contained HTML page: nothing is fetched when it is opened."""
    report = build_report(
        calculation.document,
        calculation.case,
        calculation.result,
        calculation.summary,
        checks(calculation),
        lang=lang,
        bank=calculation.bank,
    )
    return html(report)
