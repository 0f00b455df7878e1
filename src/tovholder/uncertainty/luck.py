"""Chance on top of what is not known: with 25 families, the number who complete and succeed is binomial.

A rate that n people meet is replaced, draw by draw, by the share of them that happened to: completers among those who
enter, successes among those the outcome counts. A mean change has no luck here, since the case does not say how people
differ; nor has a rate that several groups share, which would give them all the same luck.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import stats

from tovholder.case.kept import kept_at
from tovholder.case.model import Case
from tovholder.cashflow.kernel import Draws
from tovholder.cashflow.result import evaluate
from tovholder.cashflow.timeline import Floats
from tovholder.errors import Path
from tovholder.quantities import Quantity

from .sampler import Sampler

_ONE_BY_ONE = 200
"""Up to so many people are drawn one by one, each against the rate; beyond it by the binomial quantile function."""


@dataclass(frozen=True, slots=True)
class Met:
    """A rate that people meet: its input, how many enter, and the completion they must meet first, if any."""

    rate: int
    people: float
    completion: int | None


class Luck:
    """The rates of a case that luck can change; made once, used for every block of draws."""

    def __init__(self, sampler: Sampler, case: Case) -> None:
        self._sampler = sampler
        found = list(_rates(sampler, case))
        used = Counter(met.rate for met in found)
        self.met = tuple(met for met in found if used[met.rate] == 1 and met.people >= 1)

    def added(self, draws: Draws, start: int, stop: int) -> Draws:
        """The draws with every rate replaced by the share that happened to meet it."""
        drawn = {i: values for i, values in draws.drawn.items() if len(values) == stop - start}
        for met in self.met:
            rate = np.broadcast_to(np.asarray(draws.value(met.rate, 0, stop - start)), (stop - start,))
            people = np.full(stop - start, met.people)
            if met.completion is not None:
                completing = drawn.get(met.completion, draws.likely[met.completion])
                people = people * completing
            drawn[met.rate] = self._share(met, people, np.clip(rate, 0.0, 1.0), start, stop)
        return Draws(draws.likely, drawn)

    def _share(self, met: Met, people: Floats, rate: Floats, start: int, stop: int) -> Floats:
        whole = np.rint(people).astype(np.int64)
        path = self._sampler.plan.inputs[met.rate].path
        most = int(whole.max(initial=0))
        if most <= _ONE_BY_ONE:
            happened = np.zeros(stop - start)
            for person in range(most):
                u = self._sampler.uniform((*path, person), start, stop, purpose="luck")
                happened += (u < rate) & (person < whole)
        else:
            u = self._sampler.uniform(path, start, stop, purpose="luck")
            happened = stats.binom.ppf(u, whole, rate)
        # Nobody to succeed: the rate is irrelevant, and left as it was.
        return np.asarray(np.divide(happened, whole, out=rate.copy(), where=whole > 0))


def _rates(sampler: Sampler, case: Case) -> Iterator[Met]:
    plan = sampler.plan
    entrants = {
        row.tranche: float(people)
        for row, people in zip(plan.people, _counted(sampler), strict=True)
        if row.what == "entrants"
    }
    completion = {}
    for name, tranche in case.tranches.items():
        completion[name] = plan.index_of(kept_at(case, tranche.completion, ("tranches", name, "completion")))
        yield Met(completion[name], entrants[name], None)
    for name, outcome in case.outcomes.items():
        if outcome.measure != "probability" or not isinstance(outcome.with_, Quantity):
            continue
        rate: Path = kept_at(case, outcome.with_, ("outcomes", name, "with"))
        tranches = outcome.of or tuple(case.tranches)
        first = completion[tranches[0]] if outcome.basis == "completer" and len(tranches) == 1 else None
        people = sum(entrants[tranche] for tranche in tranches)
        if outcome.basis == "completer" and first is None:
            people = sum(entrants[t] * float(plan.likely[completion[t]]) for t in tranches)
        if plan.has_input(rate):
            yield Met(plan.index_of(rate), people, first)


def _counted(sampler: Sampler) -> Floats:
    return np.asarray(evaluate(sampler.plan).people[:, :, 0].sum(axis=1))
