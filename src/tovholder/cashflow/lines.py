"""Costs and consequences as lines: each becomes terms of people × effect × quantity × price × share.

The formulas are those of `docs/metode.md` sections 3–6; here they are products of pieces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

import numpy as np

from tovholder.case.costs import Cost
from tovholder.case.flow import Flow
from tovholder.case.model import Case
from tovholder.case.outcomes import Consequence, Outcome
from tovholder.case.pricing import price_scale
from tovholder.case.sharing import Sharing
from tovholder.case.tranches import ALL_INTAKE, Tranche
from tovholder.errors import Finding, Path
from tovholder.knowledge import Bank
from tovholder.quantities import Quantity, Table, Unit, parse_span, per_year

from .amounts import Piece, pieces
from .effects import effect_pieces, strength_of, years_in
from .funding import carried_shares
from .grid import Grid
from .inputs import Inputs
from .plan import Line, LineKind, PartyRow, PeopleRow
from .terms import Factor, Growth, MarginalRefund, Strength, Sum, Term
from .timeline import Floats, Timeline

_SMALL = 1e-9


class LineBuilder:
    """Fills `lines`, `terms`, `counts`, `people` and `heads` from a case."""

    def __init__(
        self,
        case: Case,
        bank: Bank,
        timeline: Timeline,
        inputs: Inputs,
        parties: tuple[PartyRow, ...],
        net_tax_factor: float,
    ) -> None:
        self._case, self._bank, self._timeline, self._inputs = case, bank, timeline, inputs
        self._parties = parties
        self._rows = {party.id: row for row, party in enumerate(parties)}
        self._net_tax_factor = net_tax_factor
        self.lines: list[Line] = []
        self.terms: list[Term] = []
        self.counts: list[Term] = []
        self.people: list[PeopleRow] = []
        self.heads: list[Term] = []
        self.findings: list[Finding] = []

    def build(self) -> None:
        """Everything, in the order of the file."""
        for name, tranche in self._case.tranches.items():
            self._people(name, tranche)
        for name, cost in self._case.costs.items():
            self._cost(name, cost)
        for name, outcome in self._case.outcomes.items():
            for tranche in self._tranches(outcome.of):
                self._successes(name, outcome, tranche)
                for key, consequence in outcome.consequences.items():
                    self._consequence(name, outcome, key, consequence, tranche)
                if outcome.willingness_to_pay is not None:
                    self._valuation(name, outcome, outcome.willingness_to_pay, tranche)

    # People

    def _tranches(self, names: tuple[str, ...]) -> Iterable[str]:
        return names or self._case.tranches

    def _grid(self, tranche: str, *, since: str) -> Grid:
        """Cohorts of a tranche; elapsed time counts from `entry` or from `completion`."""
        people = self._case.tranches[tranche]
        age = people.entry_age
        lag = 0.0 if since == "entry" or self._case.profile == "soem" else people.duration.years
        return Grid(
            self._timeline,
            tuple(range(self._timeline.count)),
            lag,
            None if age is None else self._inputs.resolve(age, ("tranches", tranche, "entry_age")).quantity.likely_value,
        )

    def _intake(self, tranche: str, grid: Grid, *, since: str) -> list[Piece]:
        """People of each cohort: (cohort, period) arrays that are constant along a cohort's life."""
        people = self._case.tranches[tranche]
        shift = round(people.duration.months) if self._case.profile == "soem" and since == "completion" else 0
        ones = np.ones((1, self._timeline.count))
        folded = np.zeros((self._timeline.count, self._timeline.count))
        moving = []
        for key, entrants in people.entrants.items():
            resolved = self._inputs.resolve(entrants, ("tranches", tranche, "entrants", *(() if key == ALL_INTAKE else (key,))))
            share = self._cohort_shares(key, shift)[:, None] * ones
            if self._inputs.moves(resolved):
                moving.append(Piece((self._inputs.factor(resolved),), share))
            else:
                folded = folded + share * resolved.quantity.likely_value
        return [*moving, Piece((), folded)] if folded.any() or not moving else moving

    def _cohort_shares(self, key: str, shift_months: int) -> Floats:
        """(period,) how an intake entry is laid over the periods in which people enter (or complete, if shifted)."""
        if key == ALL_INTAKE:
            first = np.zeros(self._timeline.count)
            period = shift_months // self._timeline.months
            if period < self._timeline.count:
                first[period] = 1.0
            return first
        span = parse_span(key)
        return self._timeline.overlap(type(span)(span.start + shift_months, span.months))

    def _completion(self, tranche: str) -> Sum:
        completion = self._case.tranches[tranche].completion
        return self._inputs.factor(self._inputs.resolve(completion, ("tranches", tranche, "completion")))

    def _people(self, name: str, tranche: Tranche) -> None:
        for what, since, factors in (
            ("entrants", "entry", ()),
            ("completers", "completion", (self._completion(name),)),
        ):
            grid = self._grid(name, since=since)
            at = Piece(factors, grid.once(0.0))
            self.people.append(PeopleRow(name, "entrants" if what == "entrants" else "completers"))
            self._add_heads([self._intake(name, grid, since=since), [at]])

    def _successes(self, name: str, outcome: Outcome, tranche: str) -> None:
        if outcome.measure != "probability":
            return
        grid, people = self._people_of(outcome, tranche)
        at = Piece((), grid.once(0.0))
        self.people.append(PeopleRow(tranche, "successes", name))
        self._add_heads([*people, effect_pieces(self._inputs, outcome, ("outcomes", name), grid), [at]])

    def _people_of(self, outcome: Outcome, tranche: str) -> tuple[Grid, list[list[Piece]]]:
        """The grid and the people an outcome counts, per its basis."""
        grid = self._grid(tranche, since="entry" if outcome.basis == "entrant" else "completion")
        since = "entry" if outcome.basis == "entrant" else "completion"
        people = [self._intake(tranche, grid, since=since)]
        if outcome.basis == "completer":
            people.append([Piece((self._completion(tranche),), np.ones((1, 1)))])
        return grid, people

    def _add_heads(self, parts: list[list[Piece]]) -> None:
        row = len(self.people) - 1
        for factors, array in _products(parts):
            self.heads.append(_term(row, factors, None, None, array[None], self._inputs))

    # Costs

    def _cost(self, name: str, cost: Cost) -> None:
        path: Path = ("costs", name)
        kind: LineKind = "saved_cost" if cost.replaces else "cost"
        if cost.per_entrant is not None:
            for tranche in self._tranches(cost.of):
                line = self._line(name, path, kind, cost, tranche)
                grid = self._grid(tranche, since="entry")
                for timing in self._per_entrant(cost, cost.per_entrant, tranche, grid):
                    self._money(line, cost, cost.paid_by, path, grid, [self._intake(tranche, grid, since="entry"), *timing])
            return
        line = self._line(name, path, kind, cost, None)
        grid = Grid(self._timeline, (0,), 0.0)
        timing = self._fixed(cost, grid) if cost.fixed is not None else self._yearly(cost, grid)
        self._money(line, cost, cost.paid_by, path, grid, [timing])

    def _per_entrant(
        self, cost: Cost, amount: Quantity | Table, tranche: str, grid: Grid
    ) -> Iterator[list[list[Piece]]]:
        """Kroner per entrant by time since entry; people who drop out cost until `dropout.after`."""
        path: Path = ("costs", self.lines[-1].id.split("·")[0], "per_entrant")
        worth = pieces(self._inputs, amount, path, grid, after_last="zero", index=cost.price_index, money=True)
        if isinstance(amount, Table):
            full = grid.active() * self._timeline.years
        elif cost.spread is not None:
            full = _yearly_shares(cost.spread, grid) * self._timeline.years
        else:
            full = grid.spread(cost.after.years, cost.over.years)
        dropout = self._case.tranches[tranche].dropout
        if dropout is None:
            yield [worth, [Piece((), full)]]
            return
        if isinstance(amount, Table) or cost.spread is not None:
            before = grid.active(until=dropout.after.years)
            until_dropout = full * np.divide(before, grid.active(), out=np.zeros_like(full), where=grid.active() > 0)
        else:
            share = 1.0 if cost.over.years <= 0 else (dropout.after.years - cost.after.years) / cost.over.years
            share = min(max(share, 0.0), 1.0)
            until_dropout = grid.spread(cost.after.years, min(cost.over.years, max(dropout.after.years - cost.after.years, 0.0)))
            until_dropout = until_dropout * share if cost.over.years > 0 else full * (dropout.after.years >= cost.after.years)
        yield [worth, [Piece((), until_dropout)]]
        yield [worth, [Piece((self._completion(tranche),), full - until_dropout)]]

    def _fixed(self, cost: Cost, grid: Grid) -> list[Piece]:
        """Kroner in all, laid where `at` says (default the first period), or per span of a table by date."""
        path: Path = ("costs", self.lines[-1].id, "fixed")
        assert cost.fixed is not None
        if isinstance(cost.fixed, Quantity):
            resolved = self._inputs.resolve(cost.fixed, path, index=cost.price_index, money=True)
            when = self._timeline.overlap(cost.at) if cost.at is not None else grid.once(0.0)[0]
            return [Piece((self._inputs.factor(resolved),), when[None] * resolved.scale)]
        if cost.fixed.by_date is None:
            return [
                Piece(piece.factors, piece.array * grid.active() * self._timeline.years)
                for piece in pieces(self._inputs, cost.fixed, path, grid, after_last="zero", index=cost.price_index, money=True)
            ]
        parts = []
        for span, entry in cost.fixed.by_date.items():
            resolved = self._inputs.resolve(entry, (*path, "by_date", str(span)), index=cost.price_index, money=True)
            parts.append(Piece((self._inputs.factor(resolved),), self._timeline.overlap(span)[None] * resolved.scale))
        return parts

    def _yearly(self, cost: Cost, grid: Grid) -> list[Piece]:
        path: Path = ("costs", self.lines[-1].id, "per_year")
        assert cost.per_year is not None
        inside = self._timeline.covered(
            cost.from_.start if cost.from_ else None, cost.until.start if cost.until else None
        )
        return [
            Piece(piece.factors, piece.array * inside * self._timeline.years)
            for piece in pieces(self._inputs, cost.per_year, path, grid, after_last="last", index=cost.price_index, money=True)
        ]

    # Consequences

    def _consequence(self, name: str, outcome: Outcome, key: str, consequence: Consequence, tranche: str) -> None:
        path: Path = ("outcomes", name, "consequences", key)
        line = self._line(f"{name}.{key}", path, "gain", consequence, tranche, outcome=name, consequence=consequence)
        grid, people = self._people_of(outcome, tranche)
        field = "change" if consequence.change is not None else "per_unit"
        unit = self._unit(consequence.quantity)
        quantity = pieces(self._inputs, consequence.quantity, (*path, field), grid, after_last="zero")
        effect = effect_pieces(self._inputs, outcome, ("outcomes", name), grid)
        strength, timing = self._timing(name, outcome, unit, grid)
        counted = [*people, effect, quantity, [Piece((), timing)]]
        for factors, array in _products(counted):
            weights = np.zeros((1, *array.shape))
            weights[0] = array
            self.counts.append(_term(line, factors, strength, None, weights, self._inputs))
        if consequence.price is None or consequence.falls_on is None:
            return
        price = pieces(
            self._inputs,
            consequence.price,
            (*path, "price"),
            grid,
            after_last="last",
            index=consequence.price_index,
            money=True,
        )
        scale = price_scale(unit, self._unit(consequence.price))
        assert scale is not None
        sign = 1.0 if consequence.is_income else -1.0
        dear = self._dear_case(name, outcome, consequence)
        self._money(
            line,
            consequence,
            consequence.falls_on,
            path,
            grid,
            [*counted, price, [Piece((), np.full((1, 1), sign * scale))]],
            strength=strength,
            dear_case=dear,
        )

    def _timing(self, name: str, outcome: Outcome, unit: Unit | None, grid: Grid) -> tuple[Strength | None, Floats]:
        """(strength if it moves, (cohort, period) time weights): s · h per year for a rate, 1 at the event for `once`."""
        stated = (unit, self._unit(outcome.with_), self._unit(outcome.without))
        per = next((u for u in stated if u is not None and (u.per is not None or u.once)), None)
        if per is not None and per.once:
            delay = outcome.lasts.delay
            resolved = None if delay is None else self._inputs.resolve(delay, ("outcomes", name, "lasts", "delay"))
            years = 0.0 if resolved is None else resolved.quantity.likely_value * years_in(self._inputs.unit(resolved.quantity))
            return None, grid.once(years)
        rate = 1.0 if per is None else per_year(per)
        strength, folded = strength_of(self._inputs, outcome, ("outcomes", name, "lasts"), grid, profile=self._case.profile)
        return strength, folded * (self._timeline.years * rate)

    def _unit(self, amount: Quantity | Table) -> Unit | None:
        if isinstance(amount, Quantity):
            return self._inputs.unit(amount)
        first = next(iter(amount.entries.values()))
        return amount.unit or self._inputs.unit(first)

    def _dear_case(self, name: str, outcome: Outcome, consequence: Consequence) -> tuple[Factor, Factor] | None:
        """What the municipality keeps and what the state refunds of a saving, pooled over the outcome's consequences."""
        use = consequence.falls_on.rule if consequence.falls_on is not None else None
        if use is None or use.cost_before is None:
            return None
        rule = self._bank.rule(use.rule)
        if rule.kind != "dear-case":
            return None
        path: Path = ("outcomes", name, "consequences")
        year = self._case.price_level
        level = None if year is None else rule.in_year(year)
        if level is None:
            known = ", ".join(map(str, rule.years))
            self.findings.append(
                Finding("threshold-year-unknown", path=path, params={"rule": use.rule, "year": year or "–", "known": known})
            )
            return None
        savings = []
        before: Sum | None = None
        for key, other in outcome.consequences.items():
            other_use = other.falls_on.rule if other.falls_on is not None else None
            if other_use is None or other_use.rule != use.rule or other.price is None:
                continue
            if isinstance(other.quantity, Table) or isinstance(other.price, Table):
                self.findings.append(Finding("dear-case-needs-plain-numbers", path=(*path, key)))
                return None
            assert other_use.cost_before is not None
            cost = self._inputs.resolve(
                other_use.cost_before, (*path, key, "falls_on", "cost_before"), index=other.price_index, money=True
            )
            before = before or Sum(tuple((s * cost.scale, i) for s, i in self._inputs.factor(cost).inputs))
            field = "change" if other.change is not None else "per_unit"
            quantity = self._inputs.resolve(other.quantity, (*path, key, field))
            price = self._inputs.resolve(other.price, (*path, key, "price"), index=other.price_index, money=True)
            counted = self._unit(other.quantity)
            scale = price_scale(counted, self._unit(other.price)) or 1.0
            rate = 1.0 if counted is None or counted.per is None else per_year(counted)
            sign = 1.0 if other.is_income else -1.0
            savings.append((sign * scale * rate * price.scale, (self._inputs.factor(quantity), self._inputs.factor(price))))
        assert before is not None
        pooled = tuple(savings)
        return (
            MarginalRefund(before, pooled, level.steps, carried=True),
            MarginalRefund(before, pooled, level.steps, carried=False),
        )

    def _valuation(self, name: str, outcome: Outcome, worth: Quantity, tranche: str) -> None:
        """What citizens would pay per success (or unit of change), for the MVPF; it is nobody's cash."""
        path: Path = ("outcomes", name, "willingness_to_pay")
        line = self._line(f"{name}.willingness_to_pay", path, "valuation", None, tranche, outcome=name)
        grid, people = self._people_of(outcome, tranche)
        strength, timing = self._timing(name, outcome, worth.unit, grid)
        if worth.unit is None or worth.unit.per is None:
            strength, timing = None, grid.once(0.0)
        value = pieces(self._inputs, worth, path, grid, after_last="last", money=True)
        effect = effect_pieces(self._inputs, outcome, ("outcomes", name), grid)
        sign = -1.0 if outcome.better == "lower" else 1.0
        for factors, array in _products([*people, effect, value, [Piece((), sign * timing)]]):
            weights = np.zeros((len(self._parties), *array.shape))
            weights[0] = array
            self.terms.append(_term(line, factors, strength, None, weights, self._inputs))

    # Money

    def _money(
        self,
        line: int,
        flow: Flow,
        sharing: Sharing,
        path: Path,
        grid: Grid,
        parts: list[list[Piece]],
        *,
        strength: Strength | None = None,
        dear_case: tuple[Factor, Factor] | None = None,
    ) -> None:
        """The terms of one line: amount × growth × who carries it. Costs are negative, saved costs positive."""
        kind = self.lines[line].kind
        if kind == "cost":
            parts = [*parts, [Piece((), np.full((1, 1), -1.0))]]
        rate, grown = self._growth(flow, path)
        amounts = list(_products([*parts, [Piece((), grown[None])]]))
        if sharing.rule is not None and self._bank.rule(sharing.rule.rule).kind == "dear-case" and dear_case is None:
            return
        carried = carried_shares(sharing, grid, self._bank, dear_case=dear_case)
        self._require_whole(carried_total=sum(c.share for c in carried if not c.factors), carried=carried, amounts=amounts, path=path)
        counter = self._rows[flow.counterparty] if flow.transfer else None
        by_factors: dict[tuple[Factor, ...], Floats] = {}
        for factors, array in amounts:
            for part in carried:
                key = (*factors, *part.factors)
                shape = (len(self._parties), *np.broadcast_shapes(array.shape, part.share.shape))
                weights = by_factors.setdefault(key, np.zeros(shape))
                weights[self._rows[part.party]] += array * part.share
                if counter is not None:
                    weights[counter] -= array * part.share
        for factors, weights in by_factors.items():
            term = _term(line, factors, strength, None, weights, self._inputs)
            self.terms += [term] if rate is None else self._growing(term, rate)

    def _require_whole(self, *, carried_total: Floats | int, carried: list, amounts: list, path: Path) -> None:  # type: ignore[type-arg]
        """A dated rule that is not known in a period where money flows is a finding, never a guess."""
        if any(part.factors for part in carried):
            return
        for _, array in amounts:
            missing = (np.abs(array) > _SMALL) & (np.abs(np.asarray(carried_total) - 1) > 1e-6)
            if missing.any():
                period = self._timeline.labels[int(np.argmax(missing.any(axis=0)))]
                self.findings.append(Finding("rule-not-known-then", path=path, params={"period": period}))
                return

    def _growing(self, term: Term, rate: Sum) -> list[Term]:
        """The term cohort by cohort, since growth follows the calendar and everything else the cohort's own time."""
        h, count = self._timeline.years, self._timeline.count
        return [
            Term(
                term.line,
                term.factors,
                term.strength,
                Growth(rate, tuple(h * (cohort + j) for j in range(count))),
                (cohort,),
                term.weights[:, k : k + 1],
            )
            for k, cohort in enumerate(term.cohorts)
        ]

    def _growth(self, flow: Flow, path: Path) -> tuple[Sum | None, Floats]:
        """Real price growth from the case's start: (the rate if it moves, else the growth as a (period,) array)."""
        years = self._timeline.years * np.arange(self._timeline.count)
        if flow.price_growth is None:
            return None, np.ones(self._timeline.count)
        rate = self._inputs.resolve(flow.price_growth, (*path, "price_growth"))
        factor = self._inputs.factor(rate) if self._inputs.moves(rate) else None
        if factor is not None:
            return factor, np.ones(self._timeline.count)
        return None, np.asarray((1 + rate.quantity.likely_value) ** years)

    def _line(
        self,
        id_: str,
        path: Path,
        kind: LineKind,
        flow: Flow | None,
        tranche: str | None,
        *,
        outcome: str | None = None,
        consequence: Consequence | None = None,
    ) -> int:
        several = tranche is not None and len(self._case.tranches) > 1
        step = consequence.capacity_step if consequence is not None else None
        unit = self._unit(consequence.quantity) if consequence is not None else None
        self.lines.append(
            Line(
                id=f"{id_}·{tranche}" if several else id_,
                path=path,
                kind=kind,
                tranche=tranche,
                name=flow.name if flow is not None else None,
                position=(flow.position if flow is not None else None) or self._case.flows_at,
                society=self._society(flow),
                outcome=outcome,
                account=flow.account if flow is not None else None,
                area=flow.area if flow is not None else None,
                transfer=flow.transfer if flow is not None else False,
                cashable=flow.cashable if flow is not None else None,
                budgeting=flow.budgeting if flow is not None else None,
                capacity_step=None if step is None else step.likely_value,
                unit=None if unit is None else unit.text,
                priced=consequence is None or consequence.price is not None,
            )
        )
        return len(self.lines) - 1

    def _society(self, flow: Flow | None) -> tuple[float, ...]:
        """Per party: net tax factor for resource flows that public parties carry, else 1, unless the case says so."""
        if flow is not None and flow.society_factor is not None:
            return (flow.society_factor.likely_value,) * len(self._parties)
        if flow is None or flow.transfer:
            return (1.0,) * len(self._parties)
        return tuple(self._net_tax_factor if party.public else 1.0 for party in self._parties)


def _yearly_shares(spread: tuple[Quantity, ...], grid: Grid) -> Floats:
    """(cohort, period) kroner per year and krone, when one amount is laid over years since entry by shares."""
    return np.asarray(sum(share.likely_value * grid.in_year(year, year) for year, share in enumerate(spread, start=1)))


def _products(parts: list[list[Piece]]) -> Iterator[tuple[tuple[Factor, ...], Floats]]:
    """Every product of one piece from each part: (factors, (cohort, period) array); zero arrays are left out."""
    for chosen in product(*parts):
        array = np.ones((1, 1))
        factors: tuple[Factor, ...] = ()
        for piece in chosen:
            array = array * piece.array
            factors += piece.factors
        if array.any():
            yield factors, array


def _term(
    line: int,
    factors: tuple[Factor, ...],
    strength: Strength | None,
    growth: Growth | None,
    weights: Floats,
    inputs: Inputs,
) -> Term:
    """A term without the cohorts that carry nothing, what is drawn first so that terms share the product of it."""
    used = np.flatnonzero(weights.any(axis=(0, 2)))
    ordered = tuple(sorted(factors, key=inputs.is_certain))
    return Term(line, ordered, strength, growth, tuple(int(k) for k in used), weights[:, used])
