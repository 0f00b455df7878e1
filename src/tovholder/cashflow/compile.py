"""Case → plan: every "which price, which rule, which date" is decided here, once, and can be inspected."""

from __future__ import annotations

from collections.abc import Iterable

from tovholder.case.model import Case
from tovholder.case.parties import STANDARD_PARTIES, Party
from tovholder.case.references import flows
from tovholder.errors import CaseError, Path
from tovholder.knowledge import Bank, load_bank
from tovholder.quantities import MONTHS_IN

from .consequence_lines import add_consequence, add_valuation
from .cost_lines import add_cost
from .discount import segments_of
from .draft import Draft
from .funding import payers
from .inputs import Inputs
from .people import count_people, count_successes, tranches_of
from .plan import VIEWS, PartyRow, Plan
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
    parties = _parties(case, inputs, bank)
    naf = _net_tax_factor(case, inputs, bank)
    distortion = case.tax_distortion
    surcharge = 0.0 if distortion is None else inputs.resolve(distortion, ("tax_distortion",)).quantity.likely_value
    draft = Draft(case, bank, timeline, inputs, parties, naf, surcharge)
    _fill(draft)
    # A number used in several lines is resolved in each; its fault is told once.
    findings = list({(f.code, f.path): f for f in (*inputs.findings, *draft.findings)}.values())
    if findings:
        raise CaseError(findings)
    return Plan(
        title=case.title,
        currency=case.currency,
        price_level=case.price_level,
        profile=case.profile,
        timeline=timeline,
        inputs=tuple(inputs.entries),
        folded=frozenset(inputs.folded),
        parties=parties,
        lines=tuple(draft.lines),
        people=tuple(draft.people),
        terms=tuple(draft.terms),
        counts=tuple(draft.counts),
        heads=tuple(draft.heads),
        schedules={view: segments_of(getattr(case.discount, view), bank) for view in VIEWS},
        net_tax_factor=naf,
    )


def live_plan(case: Case, bank: Bank) -> Plan:
    """The plan with every number of the case movable, also those that are certain. Raises CaseError."""
    return compile_case(case, bank=bank, free=compile_case(case, bank=bank).folded)


def _fill(draft: Draft) -> None:
    """Every line, in the order of the file."""
    for name in draft.case.tranches:
        count_people(draft, name)
    for name, cost in draft.case.costs.items():
        add_cost(draft, name, cost)
    for name, outcome in draft.case.outcomes.items():
        for tranche in tranches_of(draft, outcome.of):
            count_successes(draft, name, outcome, tranche)
            for key, consequence in outcome.consequences.items():
                add_consequence(draft, name, outcome, key, consequence, tranche)
            if outcome.willingness_to_pay is not None:
                add_valuation(draft, name, outcome, outcome.willingness_to_pay, tranche)


def _timeline(case: Case) -> Timeline:
    months = MONTHS_IN[case.period]
    start = case.start.start
    base = case.discount.base.start if case.discount.base is not None else start
    return Timeline(start, months, round(case.horizon.months) // months, base, case.period)


def _net_tax_factor(case: Case, inputs: Inputs, bank: Bank) -> float:
    """1.28 in a Danish case (Finansministeriet 2023), 1 elsewhere unless the case says so."""
    if case.net_tax_factor is not None:
        return inputs.resolve(case.net_tax_factor, ("net_tax_factor",)).quantity.likely_value
    return bank.figure("nettoafgiftsfaktor").latest.value if case.currency == "DKK" else 1.0


def _parties(case: Case, inputs: Inputs, bank: Bank) -> tuple[PartyRow, ...]:
    """The parties that the case's flows can touch: departments first, then the municipality's rest, then the others."""
    used = _used(case, bank)
    declared = {
        **{id_: Party(name="", sector=sector) for id_, sector in STANDARD_PARTIES.items()},
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
        weight = _weight(owner, parent, inputs)
        public = owner.counts_as_public
        rows.append(PartyRow(id_, department.name, owner.sector, public, parent, (*chain, parent), weight))
    for id_, party in declared.items():
        if id_ in used or id_ in case.parties:
            weight = _weight(party, id_, inputs)
            rows.append(PartyRow(id_, party.name or None, party.sector, party.counts_as_public, id_, (id_,), weight))
    return tuple(rows)


def _weight(party: Party, id_: str, inputs: Inputs) -> float:
    return inputs.resolve(party.weight, ("parties", id_, "weight")).quantity.likely_value


def _used(case: Case, bank: Bank) -> set[str]:
    """Parties named by a flow, a counterparty or a rule."""
    used: set[str] = set()
    for _, flow, sharing in flows(case):
        if sharing is not None:
            used |= payers(sharing, bank)
        if flow.transfer:
            used.add(flow.counterparty)
    return used
