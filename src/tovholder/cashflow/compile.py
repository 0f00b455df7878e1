"""Case → plan: every "which price, which rule, which date" is decided here, once, and can be inspected."""

from __future__ import annotations

from collections.abc import Iterable

from tovholder.case.model import Case
from tovholder.case.parties import STANDARD_PARTIES, Party
from tovholder.errors import CaseError, Path
from tovholder.knowledge import Bank, load_bank
from tovholder.quantities import MONTHS_IN

from .discount import Segments
from .inputs import Inputs
from .lines import LineBuilder
from .plan import VIEWS, PartyRow, Plan, View
from .timeline import Timeline


def compile_case(case: Case, *, bank: Bank | None = None, free: Iterable[Path] = ()) -> Plan:
    """The plan of a case.

    free: inputs to keep movable although the case gives them as certain and they would be folded into the weights
    (entries of tables, parameters of how long an effect lasts).
    Raises CaseError with every finding if a price cannot be brought to the case's price level, or a rule is not known
    for a period it is used in.
    """
    bank = load_bank() if bank is None else bank
    inputs = Inputs(case, bank, frozenset(free))
    timeline = _timeline(case)
    parties = _parties(case)
    naf = _net_tax_factor(case, inputs, bank)
    builder = LineBuilder(case, bank, timeline, inputs, parties, naf)
    builder.build()
    findings = [*inputs.findings, *builder.findings]
    if findings:
        raise CaseError(findings)
    return Plan(
        title=case.title,
        currency=case.currency,
        price_level=case.price_level,
        profile=case.profile,
        timeline=timeline,
        inputs=tuple(inputs.entries),
        parties=parties,
        lines=tuple(builder.lines),
        people=tuple(builder.people),
        terms=tuple(builder.terms),
        counts=tuple(builder.counts),
        heads=tuple(builder.heads),
        schedules={view: _segments(case, view, bank) for view in VIEWS},
        net_tax_factor=naf,
    )


def _timeline(case: Case) -> Timeline:
    months = MONTHS_IN[case.period]
    start = case.start.start
    base = case.discount.base.start if case.discount.base is not None else start
    return Timeline(start, months, round(case.horizon.months) // months, base, case.period)


def _segments(case: Case, view: View, bank: Bank) -> Segments:
    schedule = getattr(case.discount, view)
    if schedule.name is not None:
        return bank.discount(schedule.name).segments
    return tuple((step.until, step.rate.likely_value) for step in schedule.steps)


def _net_tax_factor(case: Case, inputs: Inputs, bank: Bank) -> float:
    """1.28 in a Danish case (Finansministeriet 2023), 1 elsewhere unless the case says so."""
    if case.net_tax_factor is not None:
        return inputs.resolve(case.net_tax_factor, ("net_tax_factor",)).quantity.likely_value
    return bank.figure("nettoafgiftsfaktor").latest.value if case.currency == "DKK" else 1.0


def _parties(case: Case) -> tuple[PartyRow, ...]:
    """The parties that the case's flows can touch: departments first, then the municipality's rest, then the others."""
    used = _used(case)
    declared = {
        **{id_: Party.model_construct(name=None, sector=sector, public=None) for id_, sector in STANDARD_PARTIES.items()},
        **case.parties,
    }
    rows = []
    for id_, department in case.departments.items():
        chain = [id_]
        parent = department.part_of
        while parent in case.departments:
            chain.append(parent)
            parent = case.departments[parent].part_of
        owner = declared[parent]
        rows.append(
            PartyRow(id_, department.name, owner.sector, owner.counts_as_public, parent, (*chain, parent))
        )
    for id_, party in declared.items():
        if id_ in used or id_ in case.parties:
            rows.append(PartyRow(id_, party.name, party.sector, party.counts_as_public, id_, (id_,)))
    return tuple(rows)


def _used(case: Case) -> set[str]:
    """Parties named by a flow, a counterparty or a rule."""
    from tovholder.case.references import flows

    used: set[str] = set()
    for _, flow, sharing in flows(case):
        if sharing is not None:
            used |= sharing.parties
            if sharing.rule is not None:
                used |= set(STANDARD_PARTIES) - {"citizen"}
        if flow.transfer:
            used.add(flow.counterparty)
    return used
