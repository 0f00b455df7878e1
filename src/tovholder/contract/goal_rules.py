"""One goal of the rate card as it is calculated: what it follows, when it is measured, what it pays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tovholder.case.deal import Contract
from tovholder.case.goals import Goal
from tovholder.case.model import Case
from tovholder.case.outcomes import Outcome
from tovholder.cashflow.plan import Plan
from tovholder.errors import Path
from tovholder.quantities import Quantity, year_of

from .deal import GoalRule, Mean, Number, Rate, StepRule
from .numbers import Numbers

_PAID_EACH_TIME = ("repeated", "share-of-saving")
_FROM_CONTRACT = ("milestone", "share-of-saving")


class GoalRules:
    """Makes the rule of each goal."""

    def __init__(
        self,
        case: Case,
        contract: Contract,
        plan: Plan,
        numbers: Numbers,
        *,
        start: float,
        last_start: Mapping[str, float],
    ) -> None:
        self._case, self._contract, self._plan, self._numbers = case, contract, plan, numbers
        self._start, self._last_start = start, last_start

    def rule(self, name: str) -> GoalRule:
        """The goal's rule. The goal has a shape, and `faults` found nothing wrong with it."""
        goal, at = self._case.goals[name], ("goals", name)
        assert goal.shape is not None
        numbers = self._numbers
        outcome = self._case.outcomes.get(goal.outcome or "")
        delay = goal.payment_after or self._contract.payment_after
        pays = goal.paying and goal.shape != "duty"
        return GoalRule(
            id=name,
            shape=goal.shape,
            paying=pays,
            tranches=goal.of or tuple(self._case.tranches),
            price=(numbers.kroner(goal.price, (*at, "price")) or 0.0) if pays else 0.0,
            per_head=goal.price is not None and goal.price.unit is not None and goal.price.unit.of is not None,
            payers=numbers.shares(
                self._contract.payers if goal.payers is None else goal.payers,
                ("contract", "payers") if goal.payers is None else (*at, "payers"),
            ),
            months=self._months(goal),
            delay=0.0 if delay is None else delay.months,
            denominator=goal.denominator or "completed",
            rate=self._rate(goal.success_rate, (*at, "success_rate"), goal, outcome),
            mean=self._mean(goal, at, outcome),
            steps=tuple(self._steps(goal, at, outcome, pays=pays)),
            share=_one(numbers.plain(goal.share, (*at, "share"))),
            target=self._target(goal, at),
            measured=goal.measured,
            comparison=self._comparison(goal, at, outcome),
            saving=None if goal.saving is None else numbers.money(goal.saving, (*at, "saving")),
            lines=tuple(self._lines(goal)),
            requires=goal.requires,
            once=goal.once if goal.once is not None else goal.shape not in _PAID_EACH_TIME,
            max_units=numbers.plain(goal.max_units, (*at, "max_units")),
            cap=numbers.kroner(goal.cap, (*at, "cap")),
            person_cap=numbers.kroner(goal.per_person_cap, (*at, "per_person_cap")),
            growth=numbers.plain(goal.yearly_increase, (*at, "yearly_increase")) or 0.0,
            first_year=self._first_year(goal),
            look_back=0.0 if goal.look_back is None else goal.look_back.months,
        )

    def _months(self, goal: Goal) -> tuple[float, ...]:
        """Measuring points; without any, when people complete, or at the end of the contract."""
        if goal.measured_at:
            return tuple(length.months for length in goal.measured_at)
        if goal.shape in _FROM_CONTRACT:
            timeline = self._plan.timeline
            end = self._contract.last_payment or self._contract.ends
            last = timeline.count * timeline.months if end is None else end.end - timeline.start
            return (min(float(last), float(timeline.count * timeline.months)) - self._start,)
        tranches = goal.of or tuple(self._case.tranches)
        return (max(self._case.tranches[tranche].duration.months for tranche in tranches),)

    def _rate(self, written: Quantity | None, path: Path, goal: Goal, outcome: Outcome | None) -> Rate | None:
        """The goal's own rate, drawn high when its outcome is; else the outcome's own chance."""
        numbers = self._numbers
        if outcome is None or goal.outcome is None:
            return None if written is None else Rate(numbers.number(written, path), "counted")
        of_outcome: Path = ("outcomes", goal.outcome)
        chance = outcome.measure == "probability"
        with_ = self._quantity(outcome.with_, (*of_outcome, "with"))
        without = self._quantity(outcome.without, (*of_outcome, "without")) if chance else None
        if written is not None:
            stream = () if with_ is None or not with_.quantity.is_uncertain else with_.path
            own = numbers.number(written, path, stream=stream, flipped=outcome.better == "lower")
            return Rate(own, "counted", without)
        if not chance or with_ is None:
            return None
        return Rate(with_, "completers" if outcome.basis == "completer" else "entrants", without)

    def _quantity(self, written: object, path: Path) -> Number | None:
        return self._numbers.number(written, path) if isinstance(written, Quantity) else None

    def _mean(self, goal: Goal, at: Path, outcome: Outcome | None) -> Mean | None:
        if goal.shape not in ("cohort-average", "against-comparison") or goal.target is None:
            return None
        if outcome is None or outcome.measure != "mean" or goal.outcome is None:
            return None
        level = self._quantity(outcome.with_, ("outcomes", goal.outcome, "with"))
        if level is None:
            return None
        return Mean(
            level,
            self._numbers.plain(goal.baseline, (*at, "baseline")) or 0.0,
            1.0 if outcome.better == "higher" else -1.0,
            self._numbers.plain(goal.spread, (*at, "spread")) or 0.0,
        )

    def _steps(self, goal: Goal, at: Path, outcome: Outcome | None, *, pays: bool) -> Iterator[StepRule]:
        months = self._months(goal)
        for i, step in enumerate(goal.steps):
            path: Path = (*at, "steps", i)
            written = step.success_rate if step.success_rate is not None else goal.success_rate
            rate = self._rate(written, (*path, "success_rate"), goal, outcome)
            assert rate is not None
            month = months[0] if step.measured_at is None else step.measured_at.months
            yield StepRule((self._numbers.kroner(step.price, (*path, "price")) or 0.0) if pays else 0.0, rate, month)

    def _target(self, goal: Goal, at: Path) -> float:
        """The change asked for; in percent it is a share of the baseline, where there is one."""
        path: Path = (*at, "target")
        target = self._numbers.plain(goal.target, path) or 0.0
        baseline = self._numbers.plain(goal.baseline, (*at, "baseline"))
        return target * baseline if baseline is not None and self._numbers.is_percent(goal.target, path) else target

    def _comparison(self, goal: Goal, at: Path, outcome: Outcome | None) -> Number | None:
        if goal.comparison is not None and goal.comparison.level is not None:
            return self._numbers.number(goal.comparison.level, (*at, "comparison", "level"))
        if goal.outcome is None or outcome is None or goal.shape != "against-comparison":
            return None
        return self._quantity(outcome.without, ("outcomes", goal.outcome, "without"))

    def _lines(self, goal: Goal) -> Iterator[int]:
        """The plan's lines that the saving is made of."""
        for i, line in enumerate(self._plan.lines):
            names = {line.outcome or line.path[-1], ".".join(str(line.path[j]) for j in (1, -1))}
            if names & set(goal.saving_of):
                yield i

    def _first_year(self, goal: Goal) -> int:
        """The year the price is agreed at."""
        level = (goal.price.price_level if goal.price is not None else None) or self._case.price_level
        starts = self._contract.starts if self._contract.starts is not None else self._case.start
        return level or year_of(starts.start)


def _one(number: float | None) -> float:
    return 1.0 if number is None else number
