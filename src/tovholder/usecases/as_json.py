"""A calculated case as plain data for other programs. Every key is described in `docs/json.md`; a test compares.

Nothing is rounded. Names of things are those of the file; sentences are in the language asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import version
from typing import Any

import numpy as np

from tovholder.cashflow.measures import GroupMeasures, Summary
from tovholder.cashflow.result import Result
from tovholder.errors import Finding, dotted
from tovholder.locale import Lang
from tovholder.quantities import month_label
from tovholder.report.findings import told

from .calculation import Calculation
from .checking import WORST_FIRST, Checked
from .overview import Convention, Overview, overview

FORMAT = 1
"""Raised when a key is renamed, removed or changes meaning; a new key does not raise it."""


def result_json(calculation: Calculation, findings: Iterable[Finding], *, lang: Lang) -> dict[str, Any]:
    """Everything a calculated case comes to, as `docs/json.md` describes it."""
    view, summary, result = overview(calculation), calculation.summary, calculation.result
    timeline = calculation.plan.timeline
    return {
        "format": FORMAT,
        "program": {"name": "tovholder", "version": version("tovholder")},
        "case": _case(calculation),
        "conventions": _conventions(view.convention),
        "numbers": dict(view.kinds),
        "people": {
            "entrants": summary.entrants,
            "completers": summary.completers,
            "successes": dict(summary.successes),
        },
        "bottom_lines": _bottom_lines(view, summary),
        "leading": view.leading,
        "groups": {name: _group(result, summary, name) for name in result.groups},
        "periods": list(timeline.labels),
        "years": list(timeline.calendar_years),
        "society_per_year": list(summary.society_per_year),
        "service_per_year": None if view.years[0].service is None else [year.service for year in view.years],
        "realisable": summary.realisable,
        "success_rates": [
            {
                "outcome": rate.outcome,
                "likely": rate.likely,
                "likely_net": rate.likely_net,
                "break_even": rate.break_even,
                "break_even_net": rate.net,
            }
            for rate in view.success_rates
        ],
        "lines": _lines(calculation),
        "findings": findings_json(findings, lang=lang),
    }


def findings_json(findings: Iterable[Finding], *, lang: Lang) -> list[dict[str, Any]]:
    """Findings with their sentences; `line` and `place` are null where a finding is about no place in the file."""
    return [finding_json(finding, lang=lang) for finding in findings]


def finding_json(finding: Finding, *, lang: Lang) -> dict[str, Any]:
    """One finding with its sentences."""
    text, todo = told(finding, lang)
    return {
        "code": finding.code,
        "severity": finding.severity,
        "place": finding.place or None,
        "line": finding.line,
        "text": text,
        "todo": todo or None,
        "params": dict(finding.params),
    }


def _case(calculation: Calculation) -> dict[str, Any]:
    case, plan = calculation.case, calculation.plan
    return {
        "title": case.title,
        "code": calculation.document.code,
        "currency": case.currency,
        "price_level": case.price_level,
        "profile": case.profile,
        "start": month_label(plan.timeline.start),
        "period": case.period,
        "horizon_years": case.horizon.years,
    }


def _conventions(convention: Convention) -> dict[str, Any]:
    return {
        "flows_at": convention.flows_at,
        "own_positions": list(convention.own_positions),
        "base": month_label(convention.base),
        "rates": {
            view: [{"until": step.until, "rate": step.rate} for step in steps]
            for view, steps in convention.rates.items()
        },
        "net_tax_factor": convention.net_tax_factor,
    }


def _bottom_lines(view: Overview, summary: Summary) -> dict[str, Any]:
    group, funds = summary.groups[view.leading], summary.mvpf
    return {
        "budget": {
            "group": view.leading,
            "net": group.net,
            "present_net": group.present_net,
            "society_rate_net": group.society_rate_net,
        },
        "society": {
            "net": summary.society_net,
            "present_net": summary.society_present_net,
            "benefit_cost_ratio": summary.society_benefit_cost_ratio,
            "mvpf": None
            if funds is None
            else {
                "willingness": funds.willingness,
                "net_cost": funds.net_cost,
                "ratio": funds.ratio,
                "pays_for_itself": funds.pays_for_itself,
            },
        },
    }


def _group(result: Result, summary: Summary, name: str) -> dict[str, Any]:
    group: GroupMeasures = summary.groups[name]
    labels = result.plan.timeline.labels
    return {
        "members": [result.plan.parties[row].id for row in result.groups[name]],
        "net": group.net,
        "gains": group.gains,
        "costs": group.costs,
        "present_net": group.present_net,
        "present_gains": group.present_gains,
        "present_costs": group.present_costs,
        "society_rate_net": group.society_rate_net,
        "benefit_cost_ratio": group.benefit_cost_ratio,
        "internal_rates": list(group.internal_rates),
        "payback": None if group.payback is None else labels[group.payback],
        "discounted_payback": None if group.discounted_payback is None else labels[group.discounted_payback],
        "peak_funding": group.peak_funding,
        "per_entrant": summary.per_entrant(name),
        "per_completer": summary.per_completer(name),
        "per_year": list(group.per_year),
    }


def _lines(calculation: Calculation) -> list[dict[str, Any]]:
    result, parties = calculation.result, calculation.plan.parties
    amounts, counts = result.by_line[..., 0], result.counts[..., 0]
    return [
        {
            "id": line.id,
            "name": line.name,
            "place": dotted(line.path),
            "kind": line.kind,
            "tranche": line.tranche,
            "outcome": line.outcome,
            "account": line.account,
            "area": line.area,
            "transfer": line.transfer,
            "cashable": line.cashable,
            "unit": line.unit,
            "units": counts[i].tolist() if counts[i].any() else None,
            "amounts": {parties[p].id: amounts[i, p].tolist() for p in np.flatnonzero(amounts[i].any(axis=-1))},
        }
        for i, line in enumerate(calculation.plan.lines)
    ]


def checks_json(checked: Checked, *, lang: Lang) -> dict[str, Any]:
    """What `check` has to say: how many of each severity, and all of them."""
    return {
        "format": FORMAT,
        "can_be_calculated": checked.calculation is not None,
        "counts": {severity: len(checked.of(severity)) for severity in WORST_FIRST},
        "findings": findings_json(checked.findings, lang=lang),
    }
