"""A case's plan made a candidate: its payer's net per calendar year in every draw, apart from other cases' chance.

Two cases may both have an input at `outcomes.less_help.with`, and their draws would be the same numbers. So each case
draws from streams of its own. A figure of the knowledge bank is one and the same unknown wherever it is used, and is
drawn alike in all of them (unless a case ties it to another of its numbers).
"""

from __future__ import annotations

import numpy as np

from tovholder.case.model import Case
from tovholder.cashflow.condense import condensed
from tovholder.cashflow.kernel import Draws, totals
from tovholder.cashflow.plan import Plan
from tovholder.cashflow.result import Result, evaluate
from tovholder.cashflow.timeline import Floats
from tovholder.uncertainty.inverse import inverse
from tovholder.uncertainty.sampler import Sampler

from .candidate import Candidate

SERVICE = "service"
"""The styringsområde inside servicerammen."""


def candidate(
    plan: Plan,
    case: Case,
    *,
    id: str,
    key: str,
    count: int,
    seed: int,
    result: Result | None = None,
) -> Candidate:
    """The case as a candidate for the money of its own group.

    key: what its streams are named by; the same key gives the same draws. Kroner at the case's own price level.
    """
    certain = evaluate(plan) if result is None else result
    rows = certain.groups[certain.own_group]
    draws = own_draws(Sampler(plan, case, seed=seed), key, count)
    features, maps = condensed(plan.features, [plan.year_map(rows)], draws)
    (flows,) = totals(features, maps, draws)
    # Without anything uncertain there is one draw, which is every draw.
    net = np.ascontiguousarray(np.broadcast_to(flows[0], (flows.shape[1], count)))
    return Candidate(id, plan.timeline.calendar_years[0], net, _service(certain, rows))


def own_draws(sampler: Sampler, key: str, count: int) -> Draws:
    """Draws that are this case's own, but for the figures of the knowledge bank."""
    plan = sampler.plan
    drawn = dict(sampler.draws(0, count, purpose=f"portfolio {key}").drawn)
    for group in sampler.groups:
        entry = plan.inputs[group[0]]
        if len(group) == 1 and entry.path[0] == "knowledge":
            drawn[group[0]] = inverse(entry.quantity, sampler.uniform(entry.path, 0, count))
    return Draws(plan.likely, drawn)


def _service(result: Result, rows: tuple[int, ...]) -> dict[str, Floats]:
    """Party's name → (calendar year,) its net on lines inside servicerammen in the certain case; those without none."""
    tagged = np.array([line.area == SERVICE for line in result.plan.lines], dtype=bool)
    if not tagged.any():
        return {}
    inside = result.by_line[tagged][..., 0].sum(axis=0)
    found: dict[str, Floats] = {}
    for row in rows:
        if np.any(inside[row] != 0):
            party = result.plan.parties[row]
            name = party.name or party.id
            found[name] = found.get(name, 0.0) + np.asarray(result.per_year(inside[row]))
    return found
