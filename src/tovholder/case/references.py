"""Names in a case that must exist: parties, departments, tranches, outcomes, assumptions, knowledge, tables' needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import BaseModel

from tovholder.errors import Finding, Param, Path
from tovholder.knowledge import Bank, KnowledgeGap, UnknownKnowledge
from tovholder.quantities import Quantity, Table, Unit, parse_span
from tovholder.quantities.mistakes import NotADate

from .chances import impossible_chances
from .choice import wrong_choices
from .correlations import wrong_correlations
from .discounting import Schedule
from .flow import Flow
from .meaning import meaningless
from .model import Case
from .nearest import unknown_name
from .outcomes import Consequence, Outcome
from .parties import STANDARD_PARTIES
from .pricing import price_scale
from .sharing import Sharing

_PLAIN = (str, int, float, bool, type(None))


def wrong_references(case: Case, bank: Bank) -> Iterator[Finding]:
    """Every reference that leads nowhere, and every combination that cannot be calculated."""
    yield from _departments(case)
    payers = set(STANDARD_PARTIES) | case.parties.keys() | case.departments.keys()
    for path, flow, sharing in flows(case):
        if sharing is not None:
            yield from _sharing(sharing, path, payers, flow, bank)
        if flow.transfer and flow.counterparty not in payers:
            yield unknown_name("unknown-party", (*path, "counterparty"), flow.counterparty, payers)
    tranches = case.tranches.keys()
    for section in ("costs", "outcomes", "goals"):
        for name, entry in getattr(case, section).items():
            for i, tranche in enumerate(entry.of):
                if tranche not in tranches:
                    yield unknown_name("unknown-tranche", (section, name, "of", i), tranche, tranches)
    for name, goal in case.goals.items():
        if goal.outcome is not None and goal.outcome not in case.outcomes:
            yield unknown_name("unknown-outcome", ("goals", name, "outcome"), goal.outcome, case.outcomes)
    known = dict(quantities(case))
    yield from _quantities(case, known, bank)
    yield from _schedules(case, bank)
    yield from _rates(case)
    yield from _priced(case, bank)
    yield from _intake(case)
    yield from impossible_chances(case)
    yield from meaningless(case)
    yield from wrong_choices(case)
    yield from wrong_correlations(case, known)


def flows(case: Case) -> Iterator[tuple[Path, Flow, Sharing | None]]:
    """Every cost and consequence with its path and who carries it."""
    for name, cost in case.costs.items():
        yield ("costs", name), cost, cost.paid_by
    for name, outcome in case.outcomes.items():
        for key, consequence in outcome.consequences.items():
            yield ("outcomes", name, "consequences", key), consequence, consequence.falls_on


def quantities(node: Any, path: Path = ()) -> Iterator[tuple[Path, Quantity]]:
    """Every quantity in a part of a case, with its path as written in the file."""
    if isinstance(node, Quantity):
        yield path, node
        return
    for step, part in _parts(node):
        # Most of a case is text and nothing, which no quantity is in.
        if type(part) not in _PLAIN:
            yield from quantities(part, (*path, step))


def _parts(node: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(node, BaseModel):
        return ((step, getattr(node, name)) for name, step in _fields(type(node)))
    if isinstance(node, dict):
        return node.items()
    return enumerate(node) if isinstance(node, tuple | list) else ()


@cache
def _fields(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """(name, as written in the file) of every field."""
    return tuple((name, info.alias or name) for name, info in kind.model_fields.items())


def _departments(case: Case) -> Iterator[Finding]:
    municipalities = {"municipality"} | {k for k, p in case.parties.items() if p.sector == "municipality"}
    for name, department in case.departments.items():
        if name in STANDARD_PARTIES or name in case.parties:
            yield Finding("department-is-party", path=("departments", name), params={"name": name})
        seen = {name}
        parent = department.part_of
        while parent in case.departments and parent not in seen:
            seen.add(parent)
            parent = case.departments[parent].part_of
        if parent in seen:
            yield Finding("departments-in-circle", path=("departments", name, "part_of"), params={"name": name})
        elif parent not in municipalities:
            known = municipalities | case.departments.keys()
            yield unknown_name("unknown-department", ("departments", name, "part_of"), parent, known)


def _sharing(sharing: Sharing, path: Path, payers: set[str], flow: Flow, bank: Bank) -> Iterator[Finding]:
    place: Path = (*path, "paid_by" if path[0] == "costs" else "falls_on")
    for party in sorted(sharing.parties - payers):
        yield unknown_name("unknown-party", place, party, payers)
    for span in sharing.dated:
        total = sum(share.likely_value for share in span.to.values())
        if abs(total - 1) > 1e-9:
            yield Finding("shares-not-one", path=place, params={"total": round(100 * total, 6)})
    if len(sharing.dated) > 1 or (sharing.dated and (sharing.dated[0].from_ or sharing.dated[0].until)):
        yield from _gaps(sharing, place)
    if sharing.rule is None:
        return
    try:
        rule = bank.rule(sharing.rule.rule)
    except KnowledgeGap as gap:
        yield Finding("rule-is-gap", path=(*place, "rule"), params={"name": sharing.rule.rule, "missing": gap.missing})
        return
    except UnknownKnowledge as unknown:
        yield unknown_name("unknown-rule", (*place, "rule"), sharing.rule.rule, unknown.near or ("refusionstrappe",))
        return
    if rule.kind == "ladder" and sharing.rule.weeks_before is None:
        yield Finding("ladder-needs-weeks", path=place)
    if rule.kind == "dear-case" and sharing.rule.cost_before is None:
        yield Finding("dear-case-needs-cost", path=place)
    if rule.kind == "dear-case" and not isinstance(flow, Consequence):
        yield Finding("dear-case-is-for-consequences", path=place)


def _gaps(sharing: Sharing, place: Path) -> Iterator[Finding]:
    """Dated shares must follow each other: open at both ends, no hole, no overlap."""
    spans = sorted(sharing.dated, key=lambda s: s.from_.start if s.from_ else -1)
    if spans[0].from_ is not None or spans[-1].until is not None:
        yield Finding("dated-shares-not-open", path=place)
    for before, after in pairwise(spans):
        if before.until is None or after.from_ is None or before.until.start != after.from_.start:
            yield Finding("dated-shares-gap", path=place)


def _quantities(case: Case, known: Mapping[Path, Quantity], bank: Bank) -> Iterator[Finding]:
    for path, quantity in known.items():
        if quantity.use is None:
            continue
        kind, _, name = quantity.use.partition("/")
        if kind == "assumptions":
            target = case.assumptions.get(name)
            if target is None:
                yield unknown_name("unknown-assumption", path, name, case.assumptions)
            elif target.use is not None and target.use.startswith("assumptions/"):
                yield Finding("assumption-of-assumption", path=path, params={"name": name})
        else:
            yield from _knowledge(path, name, bank)


def _knowledge(path: Path, name: str, bank: Bank) -> Iterator[Finding]:
    try:
        bank.figure(name)
    except KnowledgeGap as gap:
        yield Finding("figure-is-gap", path=path, params={"name": name, "missing": gap.missing})
    except UnknownKnowledge as unknown:
        yield Finding("unknown-figure", path=path, params={"name": name, "near": ", ".join(unknown.near) or "–"})


def _schedules(case: Case, bank: Bank) -> Iterator[Finding]:
    for view in ("budget", "society"):
        yield from _schedule(getattr(case.discount, view), ("discount", view), bank)
        for path, flow, _ in flows(case):
            own = None if flow.discount is None else getattr(flow.discount, view)
            if own is not None:
                yield from _schedule(own, (*path, "discount", view), bank)


def _schedule(schedule: Schedule, path: Path, bank: Bank) -> Iterator[Finding]:
    if schedule.name is not None:
        try:
            bank.discount(schedule.name)
        except (UnknownKnowledge, KnowledgeGap):
            params: dict[str, Param] = {"name": schedule.name, "near": ", ".join(bank.ids("discount"))}
            yield Finding("unknown-schedule", path=path, params=params)
        return
    *ends, last = [step.until for step in schedule.steps] or [0.0]
    known = [end for end in ends if end is not None]
    if last is not None or len(known) < len(ends) or known != sorted(set(known)):
        yield Finding("schedule-steps", path=path)
    for i, step in enumerate(schedule.steps):
        if step.rate.is_uncertain or step.rate.use is not None or step.rate.likely_value <= -1:
            yield Finding("discount-rate-fixed", path=(*path, i, "rate"))


def _rates(case: Case) -> Iterator[Finding]:
    """A quantity per success must say per year, month or week, or once; a mean change says it once only."""
    for name, outcome in case.outcomes.items():
        for key, consequence in outcome.consequences.items():
            path: Path = ("outcomes", name, "consequences", key)
            if outcome.measure == "probability":
                if not _says_rate(consequence.quantity):
                    yield Finding("rate-says-no-time", path=(*path, "change"))
            else:
                yield from _mean_rates(outcome, consequence, (*path, "per_unit"))
            if isinstance(consequence.quantity, Table) and _is_once(consequence.quantity):
                yield Finding("once-as-table", path=(*path, "change"))


def _mean_rates(outcome: Outcome, consequence: Consequence, path: Path) -> Iterator[Finding]:
    in_outcome = _says_rate(outcome.with_) or _says_rate(outcome.without)
    in_consequence = _says_rate(consequence.quantity)
    if in_outcome and in_consequence:
        yield Finding("rate-stated-twice", path=path)
    if not in_outcome and not in_consequence:
        yield Finding("rate-says-no-time", path=path)


def _priced(case: Case, bank: Bank) -> Iterator[Finding]:
    """A price must be of what is counted."""
    for name, outcome in case.outcomes.items():
        for key, consequence in outcome.consequences.items():
            if consequence.price is None:
                continue
            counted = unit_of(case, consequence.quantity, bank)
            price = unit_of(case, consequence.price, bank)
            if price_scale(counted, price) is None:
                yield Finding(
                    "price-of-something-else",
                    path=("outcomes", name, "consequences", key, "price"),
                    params={"counted": str(counted), "price": str(price)},
                )


def unit_of(case: Case, amount: Quantity | Table, bank: Bank) -> Unit | None:
    """The unit of a quantity or table, references followed; None if it has none or leads nowhere."""
    if isinstance(amount, Table):
        return amount.unit or unit_of(case, next(iter(amount.entries.values())), bank)
    if amount.use is None:
        return amount.unit
    kind, _, name = amount.use.partition("/")
    if kind == "assumptions":
        return case.assumptions[name].unit if name in case.assumptions else None
    try:
        return bank.figure(name).unit
    except (UnknownKnowledge, KnowledgeGap):
        return None


def _says_rate(amount: Quantity | Table) -> bool:
    return amount.unit is not None and (amount.unit.per is not None or amount.unit.once)


def _is_once(amount: Quantity | Table) -> bool:
    return amount.unit is not None and amount.unit.once


def _intake(case: Case) -> Iterator[Finding]:
    end = case.start.start + round(case.horizon.months)
    for name, tranche in case.tranches.items():
        for key in tranche.entrants:
            if key == "all":
                continue
            yield from _intake_key(case, name, key, end)
        planned = [q.likely_value for q in tranche.entrants.values() if q.use is None]
        if (
            tranche.eligible is not None
            and tranche.eligible.use is None
            and sum(planned) > tranche.eligible.likely_value
        ):
            yield Finding(
                "more-than-eligible",
                path=("tranches", name, "entrants"),
                params={"planned": sum(planned), "eligible": tranche.eligible.likely_value},
            )


def _intake_key(case: Case, name: str, key: str, end: int) -> Iterator[Finding]:
    path: Path = ("tranches", name, "entrants", key)
    try:
        span = parse_span(key)
    except NotADate:
        yield Finding("not-a-date", path=path, params={"text": key})
        return
    if span.start < case.start.start or span.start + span.months > end:
        yield Finding("intake-outside-horizon", path=path, params={"value": key})
