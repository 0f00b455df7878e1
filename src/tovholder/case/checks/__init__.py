"""Checks of a case that need no calculation: what an experienced colleague would ask before looking at the result.

Checks that need numbers are in `cashflow.checks`. No check changes a number, and a negative result is never a fault.
"""

from __future__ import annotations

from tovholder.errors import Finding
from tovholder.knowledge import Bank

from ..model import Case
from .accounts import account_number, area, budget_place, department, gain_owner
from .bottom_lines import budget_kroner, net_tax_factor, tax_distortion
from .check import Check
from .communication import audiences
from .completeness import gate_0, gate_1, gate_2
from .deal import four_eyes as contract_four_eyes
from .deal import limits, money, reachable
from .double_counting import claimed_once, placement_and_school, refund_counted_once
from .effects import after_benefit, direction, duration, net_effect
from .goals import budget_item, counting, data, four_eyes
from .law import benefit_names, legal_points, paragraphs
from .payers import belongs_elsewhere, co_financing, other_municipalities, payer_changes, tax_equalised
from .price_levels import fresh, index, price_level
from .prices import marginal, vat
from .rate_card import corridor, one_success_rate, per_caused_result
from .refunds import dear_case, half_refund, ladder, weeks
from .sources import example_figures, sources
from .target_group import drop_out, small_group
from .uncertainty import ranges, risks

CHECKS: tuple[Check, ...] = (
    sources,
    example_figures,
    small_group,
    drop_out,
    net_effect,
    direction,
    duration,
    after_benefit,
    claimed_once,
    placement_and_school,
    refund_counted_once,
    belongs_elsewhere,
    co_financing,
    tax_equalised,
    payer_changes,
    other_municipalities,
    ladder,
    weeks,
    half_refund,
    dear_case,
    marginal,
    vat,
    price_level,
    fresh,
    index,
    budget_kroner,
    net_tax_factor,
    tax_distortion,
    budget_place,
    department,
    account_number,
    area,
    gain_owner,
    corridor,
    per_caused_result,
    one_success_rate,
    data,
    counting,
    budget_item,
    four_eyes,
    reachable,
    limits,
    money,
    contract_four_eyes,
    ranges,
    risks,
    paragraphs,
    benefit_names,
    legal_points,
    audiences,
    gate_0,
    gate_1,
    gate_2,
)
"""In the order shown: numbers, people and effects, who gains, prices, budget, goals, uncertainty, law, news, gates."""


def check_case(case: Case, bank: Bank) -> tuple[Finding, ...]:
    """Every check's findings, in display order. The case must have been read with `read_case`: its references hold."""
    return tuple(finding for check in CHECKS for finding in check(case, bank))


__all__ = ["CHECKS", "Check", "check_case"]
