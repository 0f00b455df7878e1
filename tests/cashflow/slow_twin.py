"""The calculation once more, slow and obvious: plain loops over line × cohort × period for one draw.

It reads a `Case` and never a plan, imports nothing from `tovholder.cashflow`, keeps time as exact fractions of a month
and integrates the strength of effects numerically. It exists to disagree with the engine when either is wrong.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise

from tovholder.case.costs import Cost
from tovholder.case.discounting import Schedule
from tovholder.case.flow import Flow
from tovholder.case.model import Case
from tovholder.case.outcomes import Consequence, Outcome, Persistence
from tovholder.case.sharing import RuleUse, Sharing
from tovholder.case.tranches import Tranche
from tovholder.knowledge import Bank
from tovholder.quantities import Duration, Quantity, Span, Table, Unit, parse_span

MONTHS = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
TIMES_A_YEAR = {"year": 1, "half-year": 2, "quarter": 4, "month": 12, "week": 52, "day": 365}
SECTORS = {p: p for p in ("municipality", "region", "state", "other_municipalities", "citizen")}
PUBLIC = ("municipality", "region", "state", "other_municipalities")
FOREVER = Fraction(10**6)
ZERO = Fraction(0)

# Gauss–Legendre, eight points on [−1, 1]: exact for polynomials up to degree 15.
# Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 1964, table 25.4.
GAUSS = (
    (0.1834346424956498, 0.3626837833783620),
    (0.5255324099163290, 0.3137066458778873),
    (0.7966664774136267, 0.2223810344533745),
    (0.9602898564975363, 0.1012285362903763),
)


@dataclass
class TwinLine:
    """One cost or consequence in one tranche.

    money: party → kroner per period, + = gain, undiscounted. units: units counted per period (consequences only).
    society: party → what a krone counts for society. present: view → party → present value.
    """

    kind: str
    society: dict[str, float]
    money: dict[str, list[float]]
    units: list[float]
    factors: dict[str, list[float]]

    def present(self, view: str) -> dict[str, float]:
        """Party → present value in one view's discount factors."""
        return {
            party: sum(x * f for x, f in zip(amounts, self.factors[view], strict=True))
            for party, amounts in self.money.items()
        }


@dataclass
class Answer:
    """What the twin found: its lines by id, people by (tranche, what, outcome), and the citizens' valuation."""

    count: int
    lines: dict[str, TwinLine] = field(default_factory=dict)
    people: dict[tuple[str, str, str | None], list[float]] = field(default_factory=dict)
    willingness: dict[str, TwinLine] = field(default_factory=dict)

    def _sum(self, kinds: tuple[str, ...], *, sign: float = 1.0) -> dict[str, list[float]]:
        total: dict[str, list[float]] = defaultdict(lambda: [0.0] * self.count)
        for line in self.lines.values():
            if line.kind in kinds:
                for party, amounts in line.money.items():
                    for t, amount in enumerate(amounts):
                        total[party][t] += sign * amount
        return total

    @property
    def net(self) -> dict[str, list[float]]:
        """Party → kroner per period."""
        return self._sum(("cost", "saved_cost", "gain"))

    @property
    def gains(self) -> dict[str, list[float]]:
        """Party → gains per period."""
        return self._sum(("gain",))

    @property
    def costs(self) -> dict[str, list[float]]:
        """Party → costs per period, positive, less what is replaced."""
        return self._sum(("cost", "saved_cost"), sign=-1.0)

    @property
    def society(self) -> list[float]:
        """Kroner per period for all parties, each krone as it counts for society."""
        return [
            sum(
                line.society[party] * amounts[t]
                for line in self.lines.values()
                for party, amounts in line.money.items()
            )
            for t in range(self.count)
        ]

    def present(self, view: str, *, costs: bool, society: bool) -> dict[str, float]:
        """Party → present value of the gains, or of the costs (positive); at society's weights if asked."""
        total: dict[str, float] = defaultdict(float)
        for line in self.lines.values():
            if (line.kind != "gain") == costs:
                for party, value in line.present(view).items():
                    total[party] += (-1 if costs else 1) * value * (line.society[party] if society else 1)
        return total


def slow_twin(case: Case, bank: Bank) -> Answer:
    """The answer for the case's likely numbers."""
    return _Twin(case, bank).answer()


@dataclass(frozen=True)
class Life:
    """One cohort in one period. Times in months; elapsed counts from the event (entry or completion).

    low, high: elapsed at the two ends of the period (low may be negative). age_at_event in months, if known.
    """

    period: int
    low: Fraction
    high: Fraction
    age_at_event: Fraction | None = None


class _Twin:
    def __init__(self, case: Case, bank: Bank) -> None:
        self.case, self.bank = case, bank
        self.step = MONTHS[case.period]
        self.count = round(case.horizon.months) // self.step
        self.start = case.start.start
        self.found = Answer(self.count)

    def answer(self) -> Answer:
        for name, people in self.case.tranches.items():
            self.heads(name, people)
        for name, cost in self.case.costs.items():
            self.cost(name, cost)
        for name, outcome in self.case.outcomes.items():
            for tranche in outcome.of or self.case.tranches:
                self.successes(name, outcome, tranche)
                for key, consequence in outcome.consequences.items():
                    self.consequence(f"{name}.{key}", outcome, consequence, tranche)
                if outcome.willingness_to_pay is not None:
                    self.willingness(f"{name}.willingness_to_pay", outcome, outcome.willingness_to_pay, tranche)
        return self.found

    # Numbers

    def number(self, quantity: Quantity) -> float:
        return self.followed(quantity).likely_value

    def followed(self, quantity: Quantity) -> Quantity:
        if quantity.use is None:
            return quantity
        where, _, name = quantity.use.partition("/")
        if where == "assumptions":
            return self.followed(self.case.assumptions[name])
        figure = self.bank.figure(name)
        wanted = self.case.price_level or figure.values[-1].year
        dated = [v for v in figure.values if v.year <= wanted] or [figure.values[0]]
        return dated[-1].quantity.model_copy(
            update={"unit": figure.unit, "price_level": dated[-1].year if figure.unit.currency else None}
        )

    def kroner(self, quantity: Quantity, index: str | None) -> float:
        """The amount at the case's price level."""
        known = self.followed(quantity)
        wanted = self.case.price_level
        if wanted is None or known.price_level is None or known.price_level == wanted:
            return known.likely_value
        name = index or self.case.price_index or "nettoprisindeks"
        levels = self.case.indices[name].levels if name in self.case.indices else self.bank.index(name).levels
        return known.likely_value / levels[known.price_level] * levels[wanted]

    def unit(self, amount: Quantity | Table) -> Unit | None:
        if isinstance(amount, Table):
            return amount.unit or self.unit(next(iter(amount.entries.values())))
        return self.followed(amount).unit

    def months(self, quantity: Quantity | None) -> Fraction:
        """A length of time given as a quantity; without a unit it is in years."""
        if quantity is None:
            return ZERO
        unit = self.unit(quantity)
        a_year = TIMES_A_YEAR[unit.noun] if unit is not None and unit.noun else 1
        return _exact(self.number(quantity)) * 12 / a_year

    # Time

    def lives(self, cohort: int, lag: Fraction, age: Fraction | None = None) -> Iterator[Life]:
        """The periods from entry on."""
        for t in range(cohort, self.count):
            low = Fraction(self.step) * (t - cohort) - lag
            yield Life(t, low, low + self.step, age)

    def calendar(self, period: int) -> range:
        """The calendar months of a period."""
        return range(self.start + period * self.step, self.start + (period + 1) * self.step)

    def lag(self, tranche: Tranche, basis: str) -> Fraction:
        return ZERO if basis == "entrant" or self.case.profile == "soem" else _length(tranche.duration)

    def age(self, tranche: Tranche, lag: Fraction) -> Fraction | None:
        """Age in months at the event that elapsed time counts from."""
        return None if tranche.entry_age is None else _exact(self.number(tranche.entry_age)) * 12 + lag

    # People

    def people(self, tranche: Tranche, cohort: int, basis: str) -> float:
        """n of a cohort, or those of it who complete. In the SØM profile cohorts are those who complete in a period."""
        moved = round(tranche.duration.months) if self.case.profile == "soem" and basis == "completer" else 0
        total = 0.0
        for key, entrants in tranche.entrants.items():
            if key == "all":
                total += self.number(entrants) if cohort == moved // self.step else 0.0
            else:
                span = parse_span(key)
                inside = sum(1 for m in range(span.start, span.end) if m + moved in self.calendar(cohort))
                total += self.number(entrants) * inside / span.months
        return total * (self.number(tranche.completion) if basis == "completer" else 1.0)

    def heads(self, name: str, tranche: Tranche) -> None:
        for what, basis in (("entrants", "entrant"), ("completers", "completer")):
            row = self.found.people[name, what, None] = [0.0] * self.count
            for k in range(self.count):
                for life in self.lives(k, self.lag(tranche, basis)):
                    if life.low <= 0 < life.high:
                        row[life.period] += self.people(tranche, k, basis)

    def successes(self, name: str, outcome: Outcome, tranche: str) -> None:
        if outcome.measure == "mean":
            return
        row = self.found.people[tranche, "successes", name] = [0.0] * self.count
        people = self.case.tranches[tranche]
        lag = self.lag(people, outcome.basis)
        for k in range(self.count):
            for life in self.lives(k, lag, self.age(people, lag)):
                if life.low <= 0 < life.high:
                    row[life.period] += self.people(people, k, outcome.basis) * self.effect(outcome, life)

    # Amounts that change with time

    def mean(
        self, amount: Quantity | Table, life: Life, *, holds: bool, worth: Callable[[Quantity], float] | None = None
    ) -> float:
        """The amount's mean over the period: over its active part if it goes by elapsed year or age."""
        worth = worth or self.number
        if isinstance(amount, Quantity):
            return worth(amount)
        if amount.by_date is not None:
            values = [self.on_date(amount, month, holds=holds, worth=worth) for month in self.calendar(life.period)]
            return sum(values) / len(values)
        low, high = max(life.low, ZERO), life.high
        if high <= low:
            return 0.0
        shift = ZERO
        if amount.by_age is not None:
            assert life.age_at_event is not None
            shift = life.age_at_event
        total = 0.0
        for year in range(math.floor((low + shift) / 12), math.ceil((high + shift) / 12)):
            share = _common(low + shift, high + shift, Fraction(12 * year), Fraction(12 * year + 12)) / (high - low)
            total += float(share) * self.in_year(amount, year, holds=holds, worth=worth)
        return total

    def in_year(self, table: Table, year: int, *, holds: bool, worth: Callable[[Quantity], float]) -> float:
        """The entry for elapsed year `year` (0 the first) or for that age."""
        if table.by_age is not None:
            entries, key, holds = table.by_age, year, table.then != "zero"
        else:
            assert table.by_year is not None
            entries, key = table.by_year, year + 1
            holds = table.then == "last" if table.then else holds
        if key > max(entries) and not holds:
            return 0.0
        earlier = [known for known in entries if known <= key]
        return worth(entries[max(earlier)]) if earlier else 0.0

    def on_date(self, table: Table, month: int, *, holds: bool, worth: Callable[[Quantity], float]) -> float:
        assert table.by_date is not None
        holds = table.then == "last" if table.then else holds
        for span, entry in table.by_date.items():
            if month in span:
                return worth(entry)
        if not holds:
            return 0.0
        earlier = [span for span in table.by_date if span.start <= month]
        return worth(table.by_date[max(earlier) if earlier else min(table.by_date)])

    # Effects

    def effect(self, outcome: Outcome, life: Life) -> float:
        with_ = self.mean(outcome.with_, life, holds=False)
        without = self.mean(outcome.without, life, holds=False)
        return (with_ - without) * self.number(outcome.attribution) * self.times(outcome.times, life)

    def times(self, times: dict[str, Quantity | Table], life: Life) -> float:
        """The product of named factors."""
        return math.prod(self.mean(factor, life, holds=True) for factor in times.values())

    def strength(self, lasts: Persistence, life: Life) -> float:
        """The mean over the whole period of how much of the effect is left."""
        until = FOREVER if lasts.until is None else _length(lasts.until)
        stepped = bool(lasts.stepped)
        if self.case.profile == "soem":
            until = min(until, Fraction(120))
            stepped = lasts.stepped is not False
        low, high = max(life.low, ZERO), min(life.high, until)
        if high <= low:
            return 0.0
        if lasts.by_year is None and not stepped:
            return self.integral(lasts, low, high) / float(life.high - life.low)
        total = 0.0
        for year in range(math.floor(low / 12), math.ceil(high / 12)):
            share = _common(low, high, Fraction(12 * year), Fraction(12 * year + 12)) / (life.high - life.low)
            if lasts.by_year is not None:
                left = self.number(lasts.by_year[year]) if year < len(lasts.by_year) else 0.0
            else:
                left = self.left(lasts, Fraction(12 * year))
            total += float(share) * left
        return total

    def left(self, lasts: Persistence, elapsed: Fraction) -> float:
        """The strength at one moment (months elapsed), before `until`."""
        since = elapsed - self.months(lasts.delay)
        ramp = self.months(lasts.ramp)
        if since < 0:
            return 0.0
        if since < ramp:
            return float(since / ramp)
        fading = float(since - ramp - self.months(lasts.full)) / 12
        if fading <= 0:
            return 1.0
        if lasts.half_life is not None:
            half = float(self.months(lasts.half_life)) / 12
            return 0.5 ** (fading / half) if half > 0 else 0.0
        if lasts.drop_off is not None:
            return math.pow(1.0 - self.number(lasts.drop_off), fading)
        return 1.0

    def integral(self, lasts: Persistence, low: Fraction, high: Fraction) -> float:
        """∫ strength over elapsed months, by quadrature between the curve's corners and at least every half month."""
        delay, ramp, full = self.months(lasts.delay), self.months(lasts.ramp), self.months(lasts.full)
        corners = {low, high, delay, delay + ramp, delay + ramp + full}
        corners |= {Fraction(half, 2) for half in range(math.ceil(2 * low), math.floor(2 * high) + 1)}
        points = sorted(c for c in corners if low <= c <= high)
        total = 0.0
        for a, b in pairwise(points):
            middle, reach = (a + b) / 2, (b - a) / 2
            for node, weight in GAUSS:
                for at in (middle - reach * Fraction(node), middle + reach * Fraction(node)):
                    total += float(reach) * weight * self.left(lasts, at)
        return total

    # Consequences

    def consequence(self, id_: str, outcome: Outcome, c: Consequence, tranche: str) -> None:
        people = self.case.tranches[tranche]
        line = self.line(id_, "cost" if c.is_cost else "gain", c, tranche)
        unit = self.unit(c.quantity)
        lag = self.lag(people, outcome.basis)
        for k in range(self.count):
            n = self.people(people, k, outcome.basis)
            for life in self.lives(k, lag, self.age(people, lag)):
                if n == 0 or life.high <= 0:
                    continue
                units = n * self.effect(outcome, life) * self.mean(c.quantity, life, holds=False)
                units *= self.times(c.times, life) * self.timing(outcome, c.lasts or outcome.lasts, unit, life)
                line.units[life.period] += units
                if c.price is None or c.falls_on is None or units == 0:
                    continue
                price = self.mean(c.price, life, holds=True, worth=lambda q: self.kroner(q, c.price_index))
                amount = units * price * _price_scale(unit, self.unit(c.price)) * (1 if c.is_income else -1)
                self.pay(line, c, c.falls_on, life, amount, self.refunded(outcome, c, life))

    def timing(self, outcome: Outcome, lasts: Persistence, unit: Unit | None, life: Life) -> float:
        """Years of the period in which a rate runs at full strength, or 1 where a one-off falls."""
        if unit is None or (unit.per is None and not unit.once):
            unit = self.unit(outcome.with_) or self.unit(outcome.without)
        if unit is not None and unit.once:
            return 1.0 if life.low <= self.months(lasts.delay) < life.high else 0.0
        a_year = 1 if unit is None or unit.per is None else TIMES_A_YEAR[unit.per]
        return self.strength(lasts, life) * a_year * self.step / 12

    def willingness(self, id_: str, outcome: Outcome, worth: Quantity, tranche: str) -> None:
        line = TwinLine("valuation", {}, {"": [0.0] * self.count}, [0.0] * self.count, self.factors(self.case.flows_at))
        self.found.willingness[self.named(id_, tranche)] = line
        people = self.case.tranches[tranche]
        lag = self.lag(people, outcome.basis)
        unit = self.unit(worth)
        for k in range(self.count):
            for life in self.lives(k, lag, self.age(people, lag)):
                if life.high <= 0:
                    continue
                if unit is not None and unit.per is not None:
                    timing = self.timing(outcome, outcome.lasts, unit, life)
                else:
                    timing = 1.0 if life.low <= 0 < life.high else 0.0
                n = self.people(people, k, outcome.basis) * (-1 if outcome.better == "lower" else 1)
                line.money[""][life.period] += n * self.effect(outcome, life) * timing * self.kroner(worth, None)

    # Costs

    def cost(self, name: str, cost: Cost) -> None:
        kind = "saved_cost" if cost.replaces else "cost"
        sign = 1 if cost.replaces else -1
        if cost.per_completer is not None:
            for tranche in cost.of or self.case.tranches:
                line = self.line(name, kind, cost, tranche)
                people = self.case.tranches[tranche]
                lag = self.lag(people, "completer")
                for k in range(self.count):
                    n = self.people(people, k, "completer")
                    for life in self.lives(k, lag, self.age(people, lag)):
                        each = self.per_person(cost, cost.per_completer, life, FOREVER) * self.times(cost.times, life)
                        self.pay(line, cost, cost.paid_by, life, sign * n * each, None)
            return
        if cost.per_entrant is None:
            line = self.line(name, kind, cost, None)
            for life in self.lives(0, ZERO):
                amount = self.fixed(cost, cost.fixed, life) if cost.fixed is not None else self.yearly(cost, life)
                self.pay(line, cost, cost.paid_by, life, sign * amount * self.times(cost.times, life), None)
            return
        for tranche in cost.of or self.case.tranches:
            line = self.line(name, kind, cost, tranche)
            people = self.case.tranches[tranche]
            for k in range(self.count):
                n = self.people(people, k, "entrant")
                staying = self.number(people.completion)
                for life in self.lives(k, ZERO, self.age(people, ZERO)):
                    each = self.per_person(cost, cost.per_entrant, life, FOREVER)
                    if people.dropout is not None:
                        gone = self.per_person(cost, cost.per_entrant, life, _length(people.dropout.after))
                        each = staying * each + (1 - staying) * gone
                    each *= self.times(cost.times, life)
                    self.pay(line, cost, cost.paid_by, life, sign * n * each, None)

    def per_person(self, cost: Cost, amount: Quantity | Table, life: Life, stays: Fraction) -> float:
        """Kroner in this period for one person who stays this many months."""
        worth = self.mean(amount, life, holds=False, worth=lambda q: self.kroner(q, cost.price_index))
        if isinstance(amount, Table):
            return worth * float(_common(life.low, life.high, ZERO, stays)) / 12
        if cost.spread is not None:
            years = [
                (self.number(share), _common(life.low, life.high, Fraction(12 * y), min(Fraction(12 * y + 12), stays)))
                for y, share in enumerate(cost.spread)
            ]
            return worth * sum(share * float(months) / 12 for share, months in years)
        after, over = _length(cost.after), _length(cost.over)
        if cost.every is not None:
            end = min(after + over if over else FOREVER, stays)
            at, hits = after, 0
            while at < min(end, life.high):
                hits += life.low <= at
                at += _length(cost.every)
            return worth * hits
        if over == 0:
            return worth if life.low <= after < life.high and after < stays else 0.0
        return worth * float(_common(life.low, life.high, after, min(after + over, stays)) / over)

    def fixed(self, cost: Cost, amount: Quantity | Table, life: Life) -> float:
        def worth(quantity: Quantity) -> float:
            return self.kroner(quantity, cost.price_index)

        if isinstance(amount, Quantity):
            first = cost.at or Span(self.start, self.step)
            if cost.every is None:
                return worth(amount) * self.part_of(first, life.period)
            end = self.start + self.count * self.step
            at, share = first.start, 0.0
            while at < (end if cost.until is None else min(end, cost.until.start)):
                share += self.part_of(Span(at, first.months), life.period)
                at += round(cost.every.months)
            return worth(amount) * share
        if amount.by_date is not None:
            return sum(worth(entry) * self.part_of(span, life.period) for span, entry in amount.by_date.items())
        return self.mean(amount, life, holds=False, worth=worth) * self.step / 12

    def part_of(self, span: Span, period: int) -> float:
        """How much of a span's months lie in the period."""
        return sum(1 for month in self.calendar(period) if month in span) / span.months

    def yearly(self, cost: Cost, life: Life) -> float:
        assert cost.per_year is not None
        runs = [
            month
            for month in self.calendar(life.period)
            if (cost.from_ is None or cost.from_.start <= month) and (cost.until is None or month < cost.until.start)
        ]
        worth = self.mean(cost.per_year, life, holds=True, worth=lambda q: self.kroner(q, cost.price_index))
        return worth * len(runs) / 12 * self.whole_units(cost, life.period)

    def whole_units(self, cost: Cost, period: int) -> int:
        """One unit for so many people in the programme, on average over the period, rounded up."""
        if cost.one_per is None:
            return 1
        present = 0.0
        for name in cost.of or self.case.tranches:
            tranche = self.case.tranches[name]
            length = _length(tranche.duration) or Fraction(self.step)
            for k in range(period + 1):
                low = Fraction(self.step * (period - k))
                share = _common(low, low + self.step, ZERO, length) / self.step
                present += self.people(tranche, k, "entrant") * float(share)
        return math.ceil(present / self.number(cost.one_per) - 1e-9)

    # Who carries it

    def line(self, id_: str, kind: str, flow: Flow, tranche: str | None) -> TwinLine:
        line = TwinLine(
            kind,
            {party: self.society_factor(flow, party) for party in self.parties()},
            {party: [0.0] * self.count for party in self.parties()},
            [0.0] * self.count,
            self.factors(flow.position or self.case.flows_at, flow),
        )
        self.found.lines[self.named(id_, tranche)] = line
        return line

    def named(self, id_: str, tranche: str | None) -> str:
        return f"{id_}·{tranche}" if tranche is not None and len(self.case.tranches) > 1 else id_

    def parties(self) -> list[str]:
        return [*self.case.departments, *SECTORS, *(p for p in self.case.parties if p not in SECTORS)]

    def public(self, party: str) -> bool:
        while party in self.case.departments:
            party = self.case.departments[party].part_of
        if party not in self.case.parties:
            return SECTORS[party] in PUBLIC
        declared = self.case.parties[party]
        return declared.sector in PUBLIC if declared.public is None else declared.public

    def society_factor(self, flow: Flow, party: str) -> float:
        return self.weight(party) * self.unweighed(flow, party)

    def weight(self, party: str) -> float:
        while party in self.case.departments:
            party = self.case.departments[party].part_of
        return self.number(self.case.parties[party].weight) if party in self.case.parties else 1.0

    def unweighed(self, flow: Flow, party: str) -> float:
        if flow.society_factor is not None:
            return self.number(flow.society_factor)
        if not self.public(party):
            return 1.0
        surcharge = 0.0 if self.case.tax_distortion is None else self.number(self.case.tax_distortion)
        if flow.transfer:
            return 1.0 + surcharge
        if self.case.net_tax_factor is not None:
            return self.number(self.case.net_tax_factor) + surcharge
        return (1.28 if self.case.currency == "DKK" else 1.0) + surcharge

    def pay(
        self, line: TwinLine, flow: Flow, sharing: Sharing, life: Life, amount: float, refunded: float | None
    ) -> None:
        """Lay an amount (+ = gain) on those who carry it, at the price growth of the period."""
        if amount == 0:
            return
        if flow.price_growth is not None:
            amount *= (1 + self.number(flow.price_growth)) ** (life.period * self.step / 12)
        for party, share in self.shares(sharing, life, refunded).items():
            line.money[party][life.period] += amount * share
            if flow.transfer:
                line.money[flow.counterparty][life.period] -= amount * share

    def shares(self, sharing: Sharing, life: Life, refunded: float | None) -> dict[str, float]:
        if sharing.rule is None:
            return self.by_month(life, lambda month: self.dated(sharing, month))
        use = sharing.rule
        own = use.department or "municipality"
        rule = self.bank.rule(use.rule)
        if rule.kind == "ladder":
            kept = self.on_ladder(use, rule.steps, life)
            return {own: kept, "state": 1 - kept}
        if rule.kind == "dear-case":
            assert refunded is not None
            return {own: 1 - refunded, "state": refunded}
        return self.by_month(
            life, lambda month: {own if p == "municipality" else p: s for p, s in (rule.at(month) or {}).items()}
        )

    def by_month(self, life: Life, on: Callable[[int], dict[str, float]]) -> dict[str, float]:
        """Mean shares over the calendar months of the period."""
        total: dict[str, float] = defaultdict(float)
        for month in self.calendar(life.period):
            for party, share in on(month).items():
                total[party] += share / self.step
        return total

    def dated(self, sharing: Sharing, month: int) -> dict[str, float]:
        for span in sharing.dated:
            begun = span.from_ is None or span.from_.start <= month
            if begun and (span.until is None or month < span.until.start):
                return {party: self.number(share) for party, share in span.to.items()}
        return {}

    def on_ladder(self, use: RuleUse, steps: tuple[tuple[int, float], ...], life: Life) -> float:
        """The municipality's mean share over the weeks of the period's active part; 52 weeks are a year."""
        assert use.weeks_before is not None
        before = _exact(self.number(use.weeks_before))
        low, high = (before + max(elapsed, ZERO) * 52 / 12 for elapsed in (life.low, life.high))
        total = 0.0
        for i, (first, share) in enumerate(steps):
            end = Fraction(steps[i + 1][0] - 1) if i + 1 < len(steps) else FOREVER
            total += share * float(_common(low, high, Fraction(first - 1), end) / (high - low))
        return total

    def refunded(self, outcome: Outcome, c: Consequence, life: Life) -> float | None:
        """The state's share of one person's yearly saving, over all that person's consequences under the rule."""
        if c.falls_on is None or c.falls_on.rule is None:
            return None
        name = c.falls_on.rule.rule
        rule = self.bank.rule(name)
        if rule.kind != "dear-case":
            return None
        under = [
            o for o in outcome.consequences.values() if o.falls_on and o.falls_on.rule and o.falls_on.rule.rule == name
        ]
        assert self.case.price_level is not None
        level = rule.in_year(self.case.price_level)
        first = under[0]
        assert level is not None
        assert first.falls_on is not None
        assert first.falls_on.rule is not None
        assert first.falls_on.rule.cost_before is not None
        before = self.kroner(first.falls_on.rule.cost_before, first.price_index)
        saving = sum(self.yearly_saving(outcome, o, life) for o in under)
        if abs(saving) < 1e-6:
            return max((share for threshold, share in level.steps if before > threshold), default=0.0)
        after = max(before - saving, 0.0)
        return (_refund(before, level.steps) - _refund(after, level.steps)) / saving

    def yearly_saving(self, outcome: Outcome, c: Consequence, life: Life) -> float:
        """Kroner a year for one person who succeeds, or whose quantity changes by the mean, at full strength."""
        assert c.price is not None
        unit = self.unit(c.quantity)
        rate = unit
        if rate is None or (rate.per is None and not rate.once):
            rate = self.unit(outcome.with_) or self.unit(outcome.without)
        a_year = TIMES_A_YEAR[rate.per] if rate is not None and rate.per else 1
        price = self.mean(c.price, life, holds=True, worth=lambda q: self.kroner(q, c.price_index))
        each = self.mean(c.quantity, life, holds=False) * a_year * price * _price_scale(unit, self.unit(c.price))
        change = self.effect(outcome, life) if outcome.measure == "mean" else 1.0
        return each * change * self.times(c.times, life) * (1 if c.is_income else -1)

    # Present values

    def factors(self, position: str, flow: Flow | None = None) -> dict[str, list[float]]:
        """View → the discount factor of each period."""
        base = self.case.discount.base.start if self.case.discount.base is not None else self.start
        into = {"start": 0.0, "middle": 0.5, "end": 1.0}[position]
        years = [(self.start - base + (t + into) * self.step) / 12 for t in range(self.count)]
        own = None if flow is None else flow.discount
        budget = (own and own.budget) or self.case.discount.budget
        society = (own and own.society) or self.case.discount.society
        return {
            "budget": [self.factor(budget, tau) for tau in years],
            "society": [self.factor(society, tau) for tau in years],
        }

    def factor(self, schedule: Schedule, years: float) -> float:
        if schedule.name is not None:
            steps = list(self.bank.discount(schedule.name).segments)
        else:
            steps = [(step.until, self.number(step.rate)) for step in schedule.steps]
        if years < 0:
            return float((1 + steps[0][1]) ** -years)
        result, reached = 1.0, 0.0
        for until, rate in steps:
            end = years if until is None else min(until, years)
            if end > reached:
                result *= (1 + rate) ** (reached - end)
                reached = end
        return result


def _exact(number: float) -> Fraction:
    """The number as people meant it: 0.1 is one tenth."""
    return Fraction(number).limit_denominator(10**6)


def _length(duration: Duration) -> Fraction:
    return _exact(duration.months)


def _common(low: Fraction, high: Fraction, first: Fraction, until: Fraction) -> Fraction:
    return max(min(high, until) - max(low, first), ZERO)


def _refund(cost: float, steps: tuple[tuple[float, float], ...]) -> float:
    """The state's refund of one person's yearly cost: each share of the part between its threshold and the next."""
    total = 0.0
    for i, (threshold, share) in enumerate(steps):
        end = steps[i + 1][0] if i + 1 < len(steps) else math.inf
        total += share * max(min(cost, end) - threshold, 0.0)
    return total


def _price_scale(counted: Unit | None, price: Unit | None) -> float:
    """Priced units in one counted unit: a year priced by the month is 12."""
    if counted is None or price is None or price.per is None:
        return 1.0
    if price.of is None and counted.noun in TIMES_A_YEAR:
        return TIMES_A_YEAR[price.per] / TIMES_A_YEAR[counted.noun]
    return float(TIMES_A_YEAR[price.per])
