"""The school of the follow-up's example, as if this or that had been found there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tests.contract.deals import BANK
from tests.usecases.followup.school import CASE, PLAN

from tovholder.cashflow.result import Result
from tovholder.followup.compared import Compared, Enrolled
from tovholder.followup.estimating import Answer
from tovholder.followup.reading import read_plan
from tovholder.locale import Lang
from tovholder.report.followed.measured import Measured
from tovholder.report.followed.record import Followed
from tovholder.report.material import Material
from tovholder.usecases.calculation import Calculation, calculate
from tovholder.usecases.reporting import Desk

AGREED = read_plan(PLAN).require()
THROUGH = 2023 * 12 + 6


@cache
def calculation() -> Calculation:
    """The case, calculated."""
    return calculate(CASE, bank=BANK)


def material_with(
    *,
    enrolled: Sequence[Enrolled] = (),
    compared: Sequence[Compared] = (),
    answers: Sequence[Answer] = (),
    again: Result | None = None,
    lang: Lang = "da",
) -> Material:
    """What documents are written from when this was found."""
    found = Measured(AGREED, THROUGH, enrolled, compared, again or calculation().result, None, answers)
    return Desk(calculation(), lang, Followed(measured=found)).material
