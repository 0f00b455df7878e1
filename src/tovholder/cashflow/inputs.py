"""The numbers a result depends on, each registered once under its path, converted to the case's price level.

A number used in two places through `assumptions/…` or `knowledge/…` is one input, so one draw moves both.
"""

from __future__ import annotations

from dataclasses import dataclass

from tovholder.case.model import Case
from tovholder.errors import Finding, Param, Path
from tovholder.knowledge import Bank, KnowledgeGap, UnknownKnowledge
from tovholder.quantities import Mistake, Quantity, Unit, convert

from .plan import Input
from .terms import Factor, Sum


@dataclass(frozen=True, slots=True)
class Resolved:
    """A quantity with its reference followed: `scale` turns it into the case's price level."""

    path: Path
    quantity: Quantity
    scale: float


class Inputs:
    """Collects inputs while a case is compiled.

    `free` paths are treated as if uncertain, so that they can be moved without compiling again.
    """

    def __init__(self, case: Case, bank: Bank, free: frozenset[Path]) -> None:
        self._case, self._bank, self._free = case, bank, free
        self._indices: dict[Path, int] = {}
        self.entries: list[Input] = []
        self.folded: set[Path] = set()
        self.findings: list[Finding] = []

    def factor(self, resolved: Resolved) -> Sum:
        """The quantity as a factor: its input, unscaled."""
        index = self._indices.get(resolved.path)
        if index is None:
            index = self._indices[resolved.path] = len(self.entries)
            quantity = resolved.quantity
            self.entries.append(Input(resolved.path, quantity.likely_value, quantity.is_uncertain, quantity))
        return Sum(((1.0, index),))

    def moves(self, resolved: Resolved) -> bool:
        """Whether the quantity must stay a factor rather than be folded into the weights."""
        if resolved.quantity.is_uncertain or resolved.path in self._free:
            return True
        self.folded.add(resolved.path)
        return False

    def is_certain(self, factor: Factor) -> bool:
        """Whether every input of the factor is given as one number."""
        return isinstance(factor, Sum) and not any(self.entries[i].uncertain for _, i in factor.inputs)

    def resolve(self, quantity: Quantity, path: Path, *, index: str | None = None, money: bool = False) -> Resolved:
        """Follow `use`, and find the scale from the amount's price level to the case's (1 unless `money`)."""
        written_at = path
        if quantity.use is not None:
            kind, _, name = quantity.use.partition("/")
            if kind == "assumptions":
                target = self._case.assumptions[name]
                return self.resolve(target, ("assumptions", name), index=index, money=money)
            quantity = self.figure(name)
            path = ("knowledge", name)
        return Resolved(path, quantity, self._price_scale(quantity, written_at, index) if money else 1.0)

    def figure(self, name: str) -> Quantity:
        """A figure of the knowledge bank: the value of the case's price level, else the newest one before it."""
        figure = self._bank.figure(name)
        wanted = self._case.price_level or figure.latest.year
        dated = figure.in_year(wanted) or next(
            (v for v in reversed(figure.values) if v.year < wanted), figure.values[0]
        )
        quantity = dated.quantity if dated.quantity.unit is not None else dated.quantity.given_in(figure.unit)
        return quantity.model_copy(update={"price_level": dated.year}) if figure.unit.currency else quantity

    def unit(self, quantity: Quantity) -> Unit | None:
        """The unit, with references followed."""
        if quantity.use is None:
            return quantity.unit
        kind, _, name = quantity.use.partition("/")
        return self._case.assumptions[name].unit if kind == "assumptions" else self._bank.figure(name).unit

    def _price_scale(self, quantity: Quantity, path: Path, index: str | None) -> float:
        wanted, given = self._case.price_level, quantity.price_level
        if wanted is None or given is None or wanted == given:
            return 1.0
        params: dict[str, Param] = {"from_year": given, "to_year": wanted, "known": self._known_indices}
        name = index or self._case.price_index or ("nettoprisindeks" if self._case.profile == "soem" else None)
        if name is None:
            self.findings.append(Finding("no-price-index", path=path, params=params))
            return 1.0
        own = self._case.indices.get(name)
        try:
            series = own.levels if own is not None else self._bank.index(name).levels
            return convert(1.0, from_year=given, to_year=wanted, series=series, name=name)
        except (UnknownKnowledge, KnowledgeGap):
            self.findings.append(Finding("no-such-index", path=path, params={"index": name, **params}))
            return 1.0
        except Mistake as mistake:
            self.findings.append(Finding(mistake.code, path=path, params=mistake.params))
            return 1.0

    @property
    def _known_indices(self) -> str:
        return ", ".join([*self._case.indices, *self._bank.ids("index")])
