"""Checks that need the calculated flows: what the result rests on, what it leaves out, and whose it is.

They look at the certain case (the first draw). A negative result is a valid result and is reported in green.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from tovholder.case.checks.check import amber, red
from tovholder.case.checks.lookups import followed
from tovholder.case.checks.signs import is_about
from tovholder.case.checks.sources import facts, is_sourced
from tovholder.case.model import Case
from tovholder.case.references import flows
from tovholder.errors import CaseError, Finding, Path
from tovholder.knowledge import Bank
from tovholder.quantities import Duration, Quantity

from .compile import compile_case
from .measures import realisable_gain
from .plan import Line
from .result import Result, evaluate
from .timeline import Floats

ResultCheck = Callable[[Result, Case, Bank], Iterator[Finding]]

LARGE = 0.5
"""A line that is half of all gains decides the case."""
BEYOND = 0.1
"""A tenth of the effect after the horizon is worth telling."""
_LATER = Duration(20 * 12.0)
_EFFECT = frozenset({"with", "without", "attribution"})
_NOTHING = 0.5
"""Kroner; less than this is a rounding error."""


def largest_line(result: Result, case: Case, bank: Bank) -> Iterator[Finding]:
    """The largest line's share of all public gains, and whether its numbers have a source."""
    gains = _by_path(result, _rows(result, public=True))
    total = sum(amount for amount in gains.values() if amount > 0)
    if total <= _NOTHING:
        return
    path = max(gains, key=lambda key: gains[key])
    share = gains[path] / total
    name, shown = _name(result, path), round(100 * share, 1)
    numbers = list(_numbers_behind(case, path, bank, _by_entry(case)))
    if not all(is_sourced(number) for number in numbers):
        yield red("largest-line-without-source", path, name=name, share=shown)
    elif any(number.kind == "example" for number in numbers):
        yield amber("largest-line-is-example", path, name=name, share=shown)
    elif share > LARGE:
        yield amber("largest-line-decides", path, name=name, share=shown)
    else:
        yield Finding("largest-line-ok", "green", path, {"name": name, "share": shown})


def example_hinge(result: Result, case: Case, bank: Bank) -> Iterator[Finding]:
    """Whether the sign of the municipality's (else the public) net turns on lines that rest on example figures."""
    rows = _own_rows(result)
    by_path = _by_path(result, rows, every_line=True)
    net, stated = sum(by_path.values()), _by_entry(case)
    resting = {
        path: amount
        for path, amount in by_path.items()
        if any(number.kind == "example" for number in _numbers_behind(case, path, bank, stated))
    }
    swing = sum(amount for amount in resting.values() if (amount > 0) == (net >= 0))
    if not resting:
        yield Finding("example-hinge-ok", "green")
    elif (net >= 0) != (net - swing >= 0):
        yield red("net-hinges-on-examples", (), net=round(net, 0), without=round(net - swing, 0), lines=len(resting))
    else:
        yield amber("net-partly-on-examples", (), net=round(net, 0), lines=len(resting))


def beyond_horizon(result: Result, case: Case, bank: Bank) -> Iterator[Finding]:
    """The share of the undiscounted public effect that falls in the twenty years after the horizon."""
    try:
        longer = evaluate(compile_case(_lengthened(case), bank=bank))
    except CaseError:
        return  # a rule or a price is not known so far ahead; nothing can be said
    periods = result.plan.timeline.count
    effect = np.abs(_gain_per_period(longer))
    total = float(effect.sum())
    if total <= _NOTHING:
        return
    share = float(effect[periods:].sum()) / total
    years = round(case.horizon.years, 1)
    if share > BEYOND:
        yield amber("effect-beyond-horizon", ("horizon",), share=round(100 * share, 1), years=years)
    else:
        yield Finding("beyond-horizon-ok", "green", ("horizon",), {"share": round(100 * share, 1), "years": years})


def gain_elsewhere(result: Result, case: Case, bank: Bank) -> Iterator[Finding]:
    """How much of the public gain falls outside the municipality, and whether the municipality loses by it."""
    del case, bank
    own, public = _rows(result, municipal=True), _rows(result, public=True)
    if not own:
        return
    total = _positive(result, public)
    if total <= _NOTHING:
        return
    outside = 1 - _positive(result, own) / total
    net, all_public, shown = _net(result, own), _net(result, public), round(100 * outside, 1)
    if net < -_NOTHING < _NOTHING < all_public:
        yield amber("others-gain-municipality-pays", (), share=shown, net=round(net, 0), public=round(all_public, 0))
    elif outside > LARGE:
        yield amber("most-gain-outside-municipality", (), share=shown)
    else:
        yield Finding("gain-elsewhere-ok", "green", (), {"share": shown})


def service_frame(result: Result, case: Case, bank: Bank) -> Iterator[Finding]:
    """Gains on transfers cannot by themselves pay for costs inside servicerammen. Tax has no styringsområde."""
    rows = _rows(result, municipal=True)
    lines = result.plan.lines
    if not rows or not any(line.area == "service" for line in lines):
        return
    per_line = result.by_line[..., 0][:, rows].sum(axis=1)
    service = _area(per_line, lines, "service")
    transfers = float(_area(per_line, lines, "overfoersler").sum())
    moved = np.abs(per_line).sum(axis=1) > _NOTHING
    tax = {path for path, flow, _ in flows(case) if is_about("tax", str(path[-1]), flow, case, bank)}
    untagged = [
        line for line, moves in zip(lines, moved, strict=True) if moves and line.area is None and line.path not in tax
    ]
    net = float(service.sum())
    if net < -_NOTHING and transfers > _NOTHING:
        yield amber("service-paid-by-transfers", (), service=round(net, 0), transfers=round(transfers, 0))
    elif untagged:
        yield amber("area-untagged", untagged[0].path, lines=len({line.path for line in untagged}))
    else:
        yield Finding("service-frame-ok", "green", (), {"service": round(net, 0)})


def realisable(result: Result, case: Case, bank: Bank) -> Iterator[Finding]:
    """Whether the case still pays when only gains that can become money are counted."""
    del case, bank
    public = _rows(result, public=True)
    gains = float(result.by_line[_gain_lines(result)][:, public, :, 0].sum())
    lost = gains - float(realisable_gain(result)[..., 0].sum())
    net = _net(result, public)
    if gains <= _NOTHING:
        return
    share = round(100 * lost / gains, 1) + 0.0  # never "-0 %"
    if net >= 0 > net - lost:
        yield amber("pays-only-on-freed-time", (), share=share, net=round(net, 0), cash=round(net - lost, 0))
    else:
        yield Finding("realisable-ok", "green", (), {"share": share})


def sign_of_net(result: Result, case: Case, bank: Bank) -> Iterator[Finding]:
    """Positive or negative, both are results."""
    del case, bank
    net = _net(result, _own_rows(result))
    yield Finding("net-is-negative" if net < 0 else "net-is-positive", "green", (), {"net": round(net, 0)})


RESULT_CHECKS: tuple[ResultCheck, ...] = (
    sign_of_net,
    largest_line,
    example_hinge,
    beyond_horizon,
    gain_elsewhere,
    service_frame,
    realisable,
)
"""In the order they are shown."""


def check_result(result: Result, case: Case, bank: Bank) -> tuple[Finding, ...]:
    """Every check's findings, in display order. `result` must be of a plan of this case."""
    return tuple(finding for check in RESULT_CHECKS for finding in check(result, case, bank))


# Rows and sums


def _rows(result: Result, *, municipal: bool = False, public: bool = False) -> list[int]:
    return [
        row
        for row, party in enumerate(result.plan.parties)
        if (municipal and party.sector == "municipality") or (public and party.public)
    ]


def _own_rows(result: Result) -> list[int]:
    """The municipality's rows; in a case without one the public ones, else all."""
    return _rows(result, municipal=True) or _rows(result, public=True) or list(range(len(result.plan.parties)))


def _gain_lines(result: Result) -> list[int]:
    return [i for i, line in enumerate(result.plan.lines) if line.kind == "gain"]


def _by_path(result: Result, rows: list[int], *, every_line: bool = False) -> dict[Path, float]:
    """Undiscounted kroner per line of the file, tranches together; gains only, unless `every_line`."""
    amounts: dict[Path, float] = {}
    for i, line in enumerate(result.plan.lines):
        if line.kind == "gain" or (every_line and line.kind != "valuation"):
            amounts[line.path] = amounts.get(line.path, 0.0) + float(result.by_line[i, rows, :, 0].sum())
    return amounts


def _gain_per_period(result: Result) -> Floats:
    public = _rows(result, public=True) or list(range(len(result.plan.parties)))
    flows: Floats = result.by_line[_gain_lines(result)][:, public, :, 0].sum(axis=(0, 1))
    return flows


def _positive(result: Result, rows: list[int]) -> float:
    """Sum of the gains of the lines that are gains for these rows together."""
    return sum(amount for amount in _by_path(result, rows).values() if amount > 0)


def _net(result: Result, rows: list[int]) -> float:
    return float(result.flows[rows, :, 0].sum())


def _area(per_line: Floats, lines: tuple[Line, ...], area: str) -> Floats:
    return np.asarray(per_line[[line.area == area for line in lines]].sum(axis=0))


# The numbers behind a line


def _name(result: Result, path: Path) -> str:
    return next(line.name or str(path[-1]) for line in result.plan.lines if line.path == path)


Stated = Mapping[Path, Sequence[tuple[Path, Quantity]]]
"""The first two steps of a place, `costs.treatment` → every number stated there, with its place."""


def _by_entry(case: Case) -> Stated:
    stated: dict[Path, list[tuple[Path, Quantity]]] = {}
    for place, quantity in facts(case):
        stated.setdefault(place[:2], []).append((place, quantity))
    return stated


def _numbers_behind(case: Case, path: Path, bank: Bank, stated: Stated) -> Iterator[Quantity]:
    """A line's own numbers and, for a gain, its outcome's effect, references followed."""
    for place, quantity in stated.get(path[:2], ()):
        is_own = place[: len(path)] == path
        is_effect = len(place) > 2 and place[2] in _EFFECT
        if is_own or is_effect:
            yield followed(case, quantity, bank)


def _lengthened(case: Case) -> Case:
    return case.model_copy(update={"horizon": Duration(case.horizon.months + _LATER.months)})
