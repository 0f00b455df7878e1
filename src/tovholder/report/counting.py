"""How many units a line is about, and what each comes to."""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.case.costs import Cost
from tovholder.quantities import parse_unit

from .material import Material

_NONE = 1e-9


@dataclass(frozen=True, slots=True)
class Counted:
    """count: units in the certain case, minus for fewer. gross: kroner its payers carry in all, without sign."""

    count: float
    noun: str
    gross: float

    @property
    def price(self) -> float:
        """Average kroner per unit."""
        return self.gross / abs(self.count)


def counted_of(material: Material, i: int) -> Counted | None:
    """A line's count and amount; None if it counts nothing (a fixed cost).

    The counterparty of a transfer is left out of the amount, which would otherwise be zero.
    """
    words, line = material.words, material.lines[i]
    flow = material.flows[line.path]
    payers = [r for r, party in enumerate(material.parties) if not (line.transfer and party.id == flow.counterparty)]
    gross = abs(float(material.cash[i, payers].sum()))
    if isinstance(flow, Cost):
        counted = {"per_entrant": "entrants", "per_completer": "completers"}.get(flow.form)
        if counted is None:
            return None
        tranche = None if line.tranche is None else material.case.tranches[line.tranche]
        count = sum(
            float(material.result.people[row, :, 0].sum())
            for row, people in enumerate(material.result.plan.people)
            if people.what == counted and line.tranche in (None, people.tranche)
        )
        noun = words.word("person" if tranche is None else tranche.unit)
    else:
        count = float(material.result.counts[i, :, 0].sum())
        noun = words.noun(parse_unit(line.unit)) if line.unit else ""
    return None if abs(count) < _NONE else Counted(count, noun, gross)
