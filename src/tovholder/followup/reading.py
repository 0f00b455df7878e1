"""From a plan's text to the plan, or to every error in it at once, each with its line."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ValidationError

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.case.places import path_of
from tovholder.case.validation import finding_of, plain
from tovholder.errors import CaseError, Finding, Path, UnknownName

from .indicators import Indicator, Version
from .plan import Estimate, Held, Plan, Planned, Point, Service
from .sources import Source, Weeks

PARTS: tuple[type[BaseModel], ...] = (Plan, Indicator, Version, Source, Weeks, Estimate, Planned, Held, Point, Service)
NEEDS_COMPARISON = ("randomised", "difference-in-differences", "weighted", "matched")


@dataclass(frozen=True, slots=True)
class PlanReading:
    """A document with the plan in it, or with the errors that keep it from being one."""

    document: Document
    plan: Plan | None
    findings: tuple[Finding, ...]

    def require(self) -> Plan:
        """The plan. Raises CaseError with every finding if there is none."""
        if self.plan is None:
            raise CaseError(self.findings)
        return self.plan


def read_plan(text: str, *, case: Case | None = None, document: Document | None = None) -> PlanReading:
    """Read a plan of follow-up. With the case (and its document), what points into the case is checked too.

    Never raises for anything written in it.
    """
    own = Document(text)
    try:
        tree = own.tree
    except CaseError as error:
        return PlanReading(own, None, error.findings)
    try:
        plan = Plan.model_validate(plain(tree))
    except ValidationError as error:
        found = [finding_of(detail, field_names()) for detail in error.errors(include_url=False)]
        return PlanReading(own, None, _placed(found, own))
    found = [*_indicators(plan), *_estimates(plan), *_services(plan)]
    if case is not None:
        found += [*_goals(plan, case), *_departments(plan, case)]
    if document is not None:
        found += _assumptions(plan, document)
    return PlanReading(own, None if found else plan, _placed(found, own))


def field_names() -> tuple[str, ...]:
    """Every field name a plan may use."""
    return tuple(sorted({name for part in PARTS for name in part.model_fields}))


def definition(plan: Plan, reference: str) -> Version:
    """The version that `name@version` names. The plan's references have been checked when it was read."""
    name, _, version = reference.partition("@")
    return plan.indicators[name].versions[version]


def _indicators(plan: Plan) -> Iterator[Finding]:
    known = [f"{name}@{version}" for name, indicator in plan.indicators.items() for version in indicator.versions]
    for name, estimate in plan.estimates.items():
        yield from _unknown("indicator", estimate.indicator, known, ("estimates", name, "indicator"))
        for i, other in enumerate(estimate.adjust):
            yield from _unknown("indicator", other, known, ("estimates", name, "adjust", i))
    for name, held in plan.assumptions.items():
        if held.indicator is not None:
            yield from _unknown("indicator", held.indicator, known, ("assumptions", name, "indicator"))
        elif held.of is None:
            yield Finding("held-against-nothing", path=("assumptions", name))
    for name, point in plan.goals.items():
        yield from _unknown("indicator", point.indicator, known, ("goals", name, "indicator"))


def _estimates(plan: Plan) -> Iterator[Finding]:
    for name, estimate in plan.estimates.items():
        path = ("estimates", name)
        if estimate.design in NEEDS_COMPARISON and not estimate.comparison:
            yield Finding("estimate-lacks", path=path, params={"field": "comparison"})
        if estimate.design in ("weighted", "matched") and not estimate.adjust:
            yield Finding("estimate-lacks", path=path, params={"field": "adjust"})
        if estimate.design == "historical" and estimate.baseline is None and not estimate.comparison:
            yield Finding("estimate-lacks", path=path, params={"field": "baseline"})
        both = sorted(set(estimate.treated) & set(estimate.comparison))
        if both:
            yield Finding("group-on-both-sides", path=path, params={"group": both[0]})


def _services(plan: Plan) -> Iterator[Finding]:
    compared: dict[str, Service] = {}
    for name, service in plan.services.items():
        path = ("services", name)
        for field in ("method", "owner"):
            if service.comparison and getattr(service, field) is None:
                yield Finding("service-lacks", path=path, params={"field": field})
        both = sorted(set(service.comparison) & set(plan.programme))
        if both:
            yield Finding("group-on-both-sides", path=path, params={"group": both[0]})
        first = compared.setdefault(service.department, service)
        if (first.store, first.comparison, first.method) != (service.store, service.comparison, service.method):
            yield Finding("services-unlike", path=path, params={"department": service.department})


def _departments(plan: Plan, case: Case) -> Iterator[Finding]:
    for name, service in plan.services.items():
        yield from _unknown("department", service.department, case.departments, ("services", name, "department"))


def _goals(plan: Plan, case: Case) -> Iterator[Finding]:
    for name, point in plan.goals.items():
        yield from _unknown("goal", name, case.goals, ("goals", name))
        if point.tranche is not None:
            yield from _unknown("tranche", point.tranche, case.tranches, ("goals", name, "tranche"))


def _assumptions(plan: Plan, document: Document) -> Iterator[Finding]:
    for place in plan.assumptions:
        try:
            document.value_at(path_of(place, document.tree))
        except (KeyError, UnknownName):
            yield Finding("held-place-unknown", path=("assumptions", place), params={"place": place})


def _unknown(kind: str, name: str, known: Collection[str], path: Path) -> Iterator[Finding]:
    if name in known:
        return
    near, names = difflib.get_close_matches(name, known, n=1), ", ".join(known)
    if near:
        yield Finding(f"unknown-{kind}-near", path=path, params={"name": name, "near": near[0], "known": names})
    else:
        yield Finding(f"unknown-{kind}", path=path, params={"name": name, "known": names})


def _placed(findings: list[Finding], document: Document) -> tuple[Finding, ...]:
    placed = (Finding(f.code, f.severity, f.path, f.params, f.line or document.line_of(f.path)) for f in findings)
    return tuple(sorted(placed, key=lambda f: (f.line or 0, f.place, f.code)))
