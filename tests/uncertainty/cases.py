"""Small cases for the tests of the uncertainty."""

from __future__ import annotations

from textwrap import dedent, indent
from typing import NamedTuple

from tovholder.case.model import Case
from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.plan import Plan


class Compiled(NamedTuple):
    """A case and its plan."""

    case: Case
    plan: Plan


def compiled(outcomes: str, *, rest: str = "", **fields: str) -> Compiled:
    """A case of six years with one tranche of 40, whose outcomes are given."""
    given = {"entrants": "40", "completion": "80 %", "cost": "100000 kr", **fields}
    text = dedent(
        f"""
        tovholder: 1
        title: Prøve
        start: 2026
        horizon: 6 years
        price_level: 2026
        tranches:
          hold: {{entrants: {given["entrants"]}, completion: {given["completion"]}}}
        costs:
          forloeb: {{per_entrant: {given["cost"]}, paid_by: municipality}}
        """
    )
    text += "outcomes:\n" + indent(dedent(outcomes).strip(), "  ") + "\n" + dedent(rest)
    case = read_case(text).require()
    return Compiled(case, compile_case(case))


def outcome(name: str, *, with_: str = "40-60-75 %", price: str = "150-200-300 kr/hour") -> str:
    """An outcome with one priced consequence."""
    return f"""
{name}:
  with: {with_}
  without: 20 %
  lasts: {{full: 2 years, half_life: 2 years}}
  consequences:
    timer: {{change: -10 hours per month, price: {price}, falls_on: municipality}}
"""
