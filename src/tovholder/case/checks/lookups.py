"""What several checks ask of a case: its gains, the numbers behind references, the municipality's share, its time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from tovholder.errors import Path
from tovholder.knowledge import Bank, DatedValue, Ladder, Shares
from tovholder.quantities import Month, Quantity, Table, per_year

from ..flow import Flow
from ..model import Case
from ..outcomes import Consequence, Outcome
from ..parties import STANDARD_PARTIES
from ..references import flows, quantities
from ..sharing import Sharing

KNOWLEDGE = "knowledge/"
ASSUMPTIONS = "assumptions/"
STAGES = ("idea", "start-up", "design", "contract", "preparation", "operation", "settlement", "gain", "closing")


def is_danish(case: Case) -> bool:
    """Whether Danish law and the Danish chart of accounts hold: the case is in Danish kroner."""
    return case.currency == "DKK"


def has_goals(case: Case) -> bool:
    """Whether the case has result goals."""
    return bool(case.goals)


def stage_of(case: Case) -> int | None:
    """The stage as a number, 0 the idea; None if the case does not say."""
    return None if case.about.stage is None else STAGES.index(case.about.stage)


def end_of(case: Case) -> Month:
    """The first month after the horizon."""
    return case.start.start + round(case.horizon.months)


def reference_year(case: Case) -> int:
    """The year prices are judged against: the case's price level, else the year it starts."""
    return case.price_level or case.start.start // 12


@dataclass(frozen=True, slots=True)
class Gain:
    """A consequence with its outcome. `key` is its own name in the file."""

    path: Path
    outcome_key: str
    outcome: Outcome
    key: str
    consequence: Consequence

    @property
    def is_priced(self) -> bool:
        """Whether it is money for somebody."""
        return self.consequence.price is not None and self.consequence.falls_on is not None


def gains(case: Case) -> Iterator[Gain]:
    """Every consequence, in the file's order."""
    for name, outcome in case.outcomes.items():
        for key, consequence in outcome.consequences.items():
            yield Gain(("outcomes", name, "consequences", key), name, outcome, key, consequence)


def tranches_of(case: Case, names: tuple[str, ...]) -> frozenset[str]:
    """The tranches something is about; none named means all."""
    return frozenset(names or case.tranches)


def first_entry(amount: Quantity | Table) -> Quantity:
    """The quantity, or a table's first."""
    return amount if isinstance(amount, Quantity) else next(iter(amount.entries.values()))


def followed(case: Case, amount: Quantity | Table, bank: Bank) -> Quantity:
    """The number behind a quantity's references; of a table the first entry. A price keeps the year it is from."""
    quantity = first_entry(amount)
    if quantity.use is None:
        return quantity
    if quantity.use.startswith(ASSUMPTIONS):
        return followed(case, case.assumptions[quantity.use.removeprefix(ASSUMPTIONS)], bank)
    name = quantity.use.removeprefix(KNOWLEDGE)
    figure, dated = bank.figure(name), dated_value(case, name, bank)
    known = dated.quantity if dated.quantity.unit is not None else dated.quantity.given_in(figure.unit)
    return known.model_copy(update={"price_level": dated.year, "source": dated.origin.source})


def dated_value(case: Case, name: str, bank: Bank) -> DatedValue:
    """The figure's value that the calculation takes: of the price level, else the newest before it."""
    figure = bank.figure(name)
    wanted = case.price_level or figure.latest.year
    earlier = [value for value in figure.values if value.year <= wanted]
    return earlier[-1] if earlier else figure.values[0]


def knowledge_of(case: Case, amount: Quantity | Table) -> str | None:
    """The id of the knowledge figure behind a quantity, if there is one."""
    use = first_entry(amount).use
    if use is None:
        return None
    if use.startswith(ASSUMPTIONS):
        return knowledge_of(case, case.assumptions[use.removeprefix(ASSUMPTIONS)])
    return use.removeprefix(KNOWLEDGE)


def yearly(amount: Quantity) -> float | None:
    """An amount per year, from one per month, week or day; None if its unit names no time."""
    if amount.unit is None or amount.unit.per is None:
        return None
    return amount.likely_value * per_year(amount.unit)


def municipal_parties(case: Case) -> frozenset[str]:
    """The municipality, any declared party of that kind, and every department."""
    sectors = {**STANDARD_PARTIES, **{name: party.sector for name, party in case.parties.items()}}
    return frozenset(name for name, sector in sectors.items() if sector == "municipality") | case.departments.keys()


@dataclass(frozen=True, slots=True)
class MunicipalShare:
    """The municipality's share from `first` up to, not including, `until`; None is open."""

    first: Month | None
    until: Month | None
    share: float

    def meets(self, first: Month, until: Month) -> bool:
        """Whether any of it lies in the period."""
        return (self.until is None or self.until > first) and (self.first is None or self.first < until)


def municipal_shares(case: Case, sharing: Sharing, bank: Bank) -> tuple[MunicipalShare, ...]:
    """The municipality's fixed shares by date, written in the case or in a rule; none for the ladder and dear cases."""
    ours = municipal_parties(case)
    if sharing.rule is None:
        return tuple(
            MunicipalShare(
                span.from_.start if span.from_ else None,
                span.until.start if span.until else None,
                sum(share.likely_value for party, share in span.to.items() if party in ours),
            )
            for span in sharing.dated
        )
    rule = bank.rule(sharing.rule.rule)
    if not isinstance(rule, Shares):
        return ()
    return tuple(
        MunicipalShare(period.valid.first, period.valid.until, period.shares.get("municipality", 0.0))
        for period in rule.periods
    )


def largest_municipal_share(case: Case, sharing: Sharing, bank: Bank) -> float:
    """The largest share the municipality has of a flow while the case runs; for a rule by weeks or cost, its most."""
    if sharing.rule is not None:
        rule = bank.rule(sharing.rule.rule)
        if not isinstance(rule, Shares):
            return max((share for _, share in rule.steps), default=1.0) if isinstance(rule, Ladder) else 1.0
    running = [
        span.share for span in municipal_shares(case, sharing, bank) if span.meets(case.start.start, end_of(case))
    ]
    return max(running, default=0.0)


def municipal_flows(case: Case, bank: Bank) -> Iterator[tuple[Path, Flow, Sharing]]:
    """Every cost and consequence of which the municipality carries a part, also by a rule."""
    for path, flow, sharing in flows(case):
        if sharing is not None and largest_municipal_share(case, sharing, bank) > 0:
            yield path, flow, sharing


def stated_numbers(case: Case) -> Iterator[tuple[Path, Quantity]]:
    """Every quantity as written, once per table: its path in the file, and the (first) quantity."""
    seen: set[Path] = set()
    for path, quantity in quantities(case):
        axis = next((i for i, step in enumerate(path) if str(step).startswith("by_")), len(path))
        whole = _as_in_file(path[:axis])
        if whole not in seen:
            seen.add(whole)
            yield whole, quantity


def _as_in_file(path: Path) -> Path:
    """`falls_on.rule.weeks_before` is written `falls_on.weeks_before`."""
    steps = [step for i, step in enumerate(path) if not (step == "rule" and path[i - 1] in ("falls_on", "paid_by"))]
    return tuple(step if isinstance(step, int) else str(step) for step in steps)


_NOT_ABOUT_THE_CASE = frozenset({"source", "url", "sources", "note", "earlier_attempts", "use"})
"""Text that may well speak of old law or of others' figures."""


def texts(node: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text that says something about the case itself, names of entries included."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, BaseModel):
        for name, info in type(node).model_fields.items():
            if name not in _NOT_ABOUT_THE_CASE:
                yield from texts(getattr(node, name), (*path, info.alias or name))
    elif isinstance(node, dict):
        for key, value in node.items():
            yield (*path, str(key)), str(key)
            yield from texts(value, (*path, str(key)))
    elif isinstance(node, tuple | list):
        for i, value in enumerate(node):
            yield from texts(value, (*path, i))
