"""Looking things up in the knowledge bank, and being told plainly what is missing.

TovholderError
├── UnknownName
│   └── UnknownKnowledge    no such id; `near` holds ids that look like it
└── KnowledgeGap            the bank knows that it lacks this, and where to get it
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from tovholder.errors import TovholderError, UnknownName
from tovholder.quantities import Mistake

from .contents import Kind, Listing, line_for
from .records import Account, Area, DiscountSchedule, Evidence, Figure, Gap, IndexSeries, Record
from .rules import DearCase, FundingRule, Ladder, Shares

KINDS: tuple[Kind, ...] = ("figure", "discount", "index", "rule", "account", "area", "evidence", "gap")
R = TypeVar("R", bound=Record)


class UnknownKnowledge(UnknownName):
    """The bank has no record with this id; `near` holds ids that look like it."""


class KnowledgeGap(Mistake):
    """The bank lacks this on purpose: no source was good enough. Says what is missing and where to get it."""

    code = "knowledge-gap"

    def __init__(self, name: str, gap: Gap) -> None:
        self.name, self.gap = name, gap
        self.missing, self.fetch, self.url = gap.missing, gap.fetch, gap.url
        super().__init__(name=name, missing=gap.missing, fetch=gap.fetch)


class Shelves(Protocol):
    """Where a bank gets its records: everything of one kind, by id."""

    def __call__(self, kind: Kind, /) -> Mapping[str, Record]: ...


class Bank:
    """Sourced records by kind and id. A kind is read the first time it is asked for.

    >>> from tovholder.knowledge import load_bank
    >>> load_bank().discount("finansministeriet-2021").segments[0]
    (35.0, 0.035)
    """

    __slots__ = ("_shelves",)

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def figure(self, name: str) -> Figure:
        """A price, rate or factor. Raises UnknownKnowledge, KnowledgeGap."""
        return self._find("figure", Figure, name)

    def discount(self, name: str) -> DiscountSchedule:
        """A discount schedule. Raises UnknownKnowledge, KnowledgeGap."""
        return self._find("discount", DiscountSchedule, name)

    def index(self, name: str) -> IndexSeries:
        """A price or wage index. Raises UnknownKnowledge, KnowledgeGap."""
        return self._find("index", IndexSeries, name)

    def rule(self, name: str) -> FundingRule:
        """A funding rule. Raises UnknownKnowledge, KnowledgeGap."""
        found = self._found("rule", name)
        if isinstance(found, Ladder | DearCase | Shares):
            return found
        raise self._absent("rule", name)

    def account(self, code: str) -> Account:
        """A place in the chart of accounts, by its number. Raises UnknownKnowledge, KnowledgeGap."""
        return self._find("account", Account, code)

    def area(self, name: str) -> Area:
        """A styringsområde. Raises UnknownKnowledge, KnowledgeGap."""
        return self._find("area", Area, name)

    def evidence(self, name: str) -> Evidence:
        """What a study or published calculation found. Raises UnknownKnowledge, KnowledgeGap."""
        return self._find("evidence", Evidence, name)

    def gap(self, name: str) -> Gap:
        """A named gap, whether or not a user's file has filled it. Raises UnknownKnowledge."""
        return self._find("gap", Gap, name)

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Every id of one kind, in the files' order."""
        return tuple(self._shelves(kind))

    def listing(self, kinds: Iterable[Kind] = KINDS) -> tuple[Listing, ...]:
        """The table of contents; a gap that a user's file has filled is not in it."""
        return tuple(self._lines(kinds))

    def search(self, text: str, kinds: Iterable[Kind] = KINDS) -> tuple[Listing, ...]:
        """The lines in which every word of the text occurs: in id, name, source, note, or what a gap lacks."""
        words = text.casefold().split()
        return tuple(line for line in self._lines(kinds) if all(word in line.text for word in words))

    def _lines(self, kinds: Iterable[Kind]) -> Iterator[Listing]:
        for kind in kinds:
            for record in self._shelves(kind).values():
                if not (isinstance(record, Gap) and self._is_filled(record)):
                    yield line_for(kind, record)

    def _is_filled(self, gap: Gap) -> bool:
        return any(gap.id in self._shelves(kind) for kind in KINDS if kind != "gap")

    def _find(self, kind: Kind, record: type[R], name: str) -> R:
        found = self._found(kind, name)
        if isinstance(found, record):
            return found
        raise self._absent(kind, name)

    def _found(self, kind: Kind, name: str) -> Record | None:
        return self._shelves(kind).get(name)

    def _absent(self, kind: Kind, name: str) -> TovholderError:
        if kind != "gap":
            for gap in self._shelves("gap").values():
                if isinstance(gap, Gap) and (name == gap.id or name in gap.covers):
                    return KnowledgeGap(name, gap)
        return UnknownKnowledge(kind, name, difflib.get_close_matches(name, self.ids(kind), n=3))
