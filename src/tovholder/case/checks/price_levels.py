"""Price levels and indices: said, recent, and of the right kind."""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank, KnowledgeGap, UnknownKnowledge
from tovholder.quantities import Quantity, month_label

from ..costs import Cost
from ..flow import Flow
from ..model import Case
from ..outcomes import Consequence
from ..references import flows
from .check import amber, check, red
from .lookups import (
    KNOWLEDGE,
    dated_value,
    first_entry,
    followed,
    is_danish,
    municipal_flows,
    reference_year,
    stated_numbers,
)
from .signs import is_about, sign

OLD = 2
"""Years after which a price, or a look-up, is called old."""


def _has_flows(case: Case) -> bool:
    return any(True for _ in flows(case))


def _amounts(case: Case) -> Iterator[tuple[Path, Flow, Quantity]]:
    """The money of every flow: its path, and (a table's first) quantity as written."""
    for path, flow, _ in flows(case):
        if isinstance(flow, Cost):
            yield (*path, flow.form), flow, first_entry(flow.amount)
        elif isinstance(flow, Consequence) and flow.price is not None:
            yield (*path, "price"), flow, first_entry(flow.price)


@check("price-level", applies=_has_flows)
def price_level(case: Case, bank: Bank) -> Iterator[Finding]:
    """The case states its price level, it is not old, and no number is from another year without saying so."""
    started = case.start.start // 12
    if case.price_level is None:
        yield amber("case-without-price-level", ())
    elif case.price_level <= started - OLD:
        yield amber("case-price-level-old", ("price_level",), price_level=case.price_level, start=started)
    for path, _, amount in _amounts(case):
        number = followed(case, amount, bank)
        if number.price_level is None and number.year is not None and number.year != reference_year(case):
            yield amber("price-level-not-said", path, year=number.year, reference=reference_year(case))


@check("fresh-figures", applies=_has_flows)
def fresh(case: Case, bank: Bank) -> Iterator[Finding]:
    """Old prices, rates that have ceased and look-ups long ago, judged by the case's own date."""
    reference = reference_year(case)
    for path, _, amount in _amounts(case):
        level = followed(case, amount, bank).price_level
        if level is not None and level <= reference - OLD:
            yield amber("price-old", path, price_level=level, reference=reference)
    dated = case.about.date
    now = 12 * dated.year + dated.month - 1 if dated is not None else case.start.start
    for path, quantity in stated_numbers(case):
        checked = quantity.checked
        if checked is not None and 12 * (checked.year + OLD) + checked.month - 1 <= now:
            yield amber("checked-long-ago", path, checked=checked.isoformat())
        if quantity.use is not None and quantity.use.startswith(KNOWLEDGE):
            name = quantity.use.removeprefix(KNOWLEDGE)
            until = dated_value(case, name, bank).valid.until
            if until is not None and until <= case.start.start:
                ceased = month_label(until, length="month")
                yield amber("figure-has-ceased", path, name=bank.figure(name).name, until=ceased)


@check("index", applies=lambda case: case.price_index is not None or any(f.price_index for _, f, _ in flows(case)))
def index(case: Case, bank: Bank) -> Iterator[Finding]:
    """Each series reaches the case's price level, and is the one for its kind of amount."""
    used: dict[str, Path] = {} if case.price_index is None else {case.price_index: ("price_index",)}
    for path, flow, _ in flows(case):
        if flow.price_index is not None:
            used.setdefault(flow.price_index, (*path, "price_index"))
    for name, path in used.items():
        last = _last_year(case, name, bank)
        if last is not None and last < reference_year(case):
            yield amber("index-ends-early", path, index=name, last=last, reference=reference_year(case))
    if is_danish(case):
        yield from _wrong_kind(case, bank)


def _wrong_kind(case: Case, bank: Bank) -> Iterator[Finding]:
    """*Source:* services follow KL's PL, benefits the satsregulering; consumer prices are for neither."""
    ours = [path for path, _, _ in municipal_flows(case, bank)]
    for path, flow, _ in flows(case):
        name = flow.price_index or case.price_index
        if path not in ours or name is None:
            continue
        place: Path = (*path, "price_index") if flow.price_index is not None else ("price_index",)
        key = str(path[-1])
        is_benefit = any(is_about(subject, key, flow, case, bank) for subject in ("benefit", "state_benefit"))
        params = {"index": name, "name": flow.name or key}
        if sign("consumer_prices").in_text(name):
            yield red("consumer-prices-for-public-money", place, **params)
        elif is_benefit and sign("service_index").in_text(name):
            yield amber("service-index-for-benefit", place, **params)
        elif not is_benefit and sign("benefit_index").in_text(name):
            yield amber("benefit-index-for-service", place, **params)


def _last_year(case: Case, name: str, bank: Bank) -> int | None:
    own = case.indices.get(name)
    if own is not None:
        return max(own.levels, default=None)
    try:
        return max(bank.index(name).levels, default=None)
    except (UnknownKnowledge, KnowledgeGap):
        return None
