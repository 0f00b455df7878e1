"""A business case as one value to hold in a notebook: read, changed, calculated, checked, compared.

case = tovholder.load("case.yaml")
result = case.evaluate()
better = case.change("outcomes.less_help.with", "60 %")
tovholder.compare(case, better)
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tovholder.case.document import Document
from tovholder.case.model import Case
from tovholder.case.places import path_of
from tovholder.case.reading import Reading, read_case
from tovholder.cashflow.breakeven import BreakEven, break_even
from tovholder.cashflow.measures import Summary
from tovholder.cashflow.plan import View
from tovholder.cashflow.result import Result
from tovholder.errors import Finding
from tovholder.errors import Path as Place
from tovholder.knowledge import Bank, load_bank
from tovholder.locale import Lang

from .calculation import Calculation, calculated
from .checking import check
from .comparing import Comparison
from .comparing import compare as compare_calculations
from .files import read_text, write_text
from .overview import leading

if TYPE_CHECKING:
    import pandas as pd

    from tovholder.cashflow.timeline import Floats
    from tovholder.contract.departments import DepartmentSettlement, Rule
    from tovholder.uncertainty.dominance import Ranked

    from .contracting import Contracted, Priced
    from .information import Information
    from .sensitivity import Sensitivity
    from .settling import Settling
    from .simulating import Simulated


@dataclass(frozen=True, repr=False)
class BusinessCase:
    """A case file's text and what it says. Nothing changes it: `change` gives a new one.

    Made by `tovholder.load` and `tovholder.loads`. A file with errors can be held, looked at and changed; what needs a
    case without errors raises CaseError with every one of them.
    """

    text: str
    """The case file, comments included."""
    bank: Bank = field(compare=False)

    @cached_property
    def document(self) -> Document:
        """The text with its places and lines."""
        return Document(self.text)

    @cached_property
    def _reading(self) -> Reading:
        return read_case(self.text, bank=self.bank)

    @property
    def code(self) -> str:
        """The version's short code, as it stands on every report of it."""
        return self.document.code

    @property
    def case(self) -> Case:
        """The typed model of the case. Raises CaseError."""
        return self._reading.require()

    @property
    def title(self) -> str:
        """The case's title. Raises CaseError."""
        return self.case.title

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The errors that keep the file from being calculated; none when all is well."""
        return self._reading.findings

    def change(self, place: str, value: Any) -> BusinessCase:
        """A new case with `value` at a place such as `outcomes.less_help.with`; comments and order stay.

        A string is read as in the file: `"60 %"`, `"45-60-75 %"`. A number written with its source is changed as a
        whole, since the source does not hold for another number. Raises CaseError if the file is not a case at all,
        UnknownName for a place inside a number or a text.
        """
        return BusinessCase(self.document.changed(self._path(place), value).text, self.bank)

    def __repr__(self) -> str:
        about = self.title if self._reading.case is not None else f"{len(self.findings)} errors"
        return f"<BusinessCase {self.code}: {about}>"

    def evaluate(self) -> CaseResult:
        """Calculate the certain case. Raises CaseError."""
        return CaseResult(self._calculation)

    def check(self) -> tuple[Finding, ...]:
        """Errors, or what every check says, worst first."""
        return check(self.text, bank=self.bank).findings

    def break_even(self, place: str, *, group: str | None = None, view: View = "budget") -> BreakEven:
        """The values of one number at which a party's net is zero; by default the municipality's.

        Raises CaseError; UnknownName if the calculation does not use the number.
        """
        case = self.case
        path = self._path(place)
        chosen = leading(self._calculation.result) if group is None else group
        return break_even(case, path, group=chosen, view=view, bank=self.bank)

    def simulate(self, *, draws: int = 10_000, seed: int = 1) -> Simulated:
        """The case over many draws: what is not known, and chance in small groups on top. Raises CaseError."""
        from .simulating import simulated

        return simulated(self._calculation, draws=draws, seed=seed)

    def sensitivity(self, *, group: str | None = None, draws: int = 8192, seed: int = 1) -> Sensitivity:
        """What moves the result: tornado, break-evens, Sobol indices, scenarios. Raises CaseError, UnknownName."""
        from .sensitivity import sensitivity

        return sensitivity(self._calculation, group=group, draws=draws, seed=seed)

    def contract(self, *, draws: int = 10_000, seed: int = 1) -> Contracted:
        """The case's contract with every person drawn separately. Raises CaseError."""
        from .contracting import contract

        return contract(self._calculation, draws=draws, seed=seed)

    def price(
        self, *, target: float = 0.0, chance: float = 0.5, goal: str | None = None, draws: int = 10_000, seed: int = 1
    ) -> Priced:
        """Help with the contract's prices: the corridor, the least that gives the investors `target` a year with this
        chance, and who loses at which effect. Raises CaseError, UnknownName."""
        from .contracting import price

        return price(self._calculation, target=target, chance=chance, goal=goal, draws=draws, seed=seed)

    def grid(self, one: str, other: str, values: Sequence[float], others: Sequence[float]) -> Floats:
        """(value of one, value of other) the net present value with both moved. Raises CaseError, UnknownName."""
        from .sensitivity import grid

        return grid(self._calculation, self._path(one), self._path(other), values, others)

    def ratios(self) -> dict[str, tuple[Ranked, ...]]:
        """Outcome → the case and its scenarios by cost, with incremental ratios and dominance. Raises CaseError."""
        from .deciding import ratios

        return ratios(self._calculation)

    def voi(self, *, group: str | None = None, draws: int = 10_000, seed: int = 1) -> Information:
        """What to find out first, and what knowing it is worth. Raises CaseError, UnknownName."""
        from .information import information

        return information(self._calculation, group=group, draws=draws, seed=seed)

    def settle(
        self, journal: str | Path, *, day: dt.date, through: str | None = None, books: str | Path | None = None
    ) -> Settling:
        """What is owed for the results reported in a journal by a day; nothing is written.

        through: settle what was measured up to the end of this month, quarter or year, written as in a case file
        (default: the last month measured). books: the file of closed settlements.

        Raises CaseError, FileProblem, NotADate.
        """
        from tovholder.contract.settlement.books import Books
        from tovholder.quantities import parse_span

        from .settling import agreed_terms, books_of, journal_of, settle

        reading = journal_of(read_text(Path(journal)), case=self.case)
        kept = Books() if books is None else books_of(read_text(Path(books)))
        terms = agreed_terms(self.document, self.case, reading, bank=self.bank, day=day)
        until = None if through is None else parse_span(through).end - 1
        return settle(self.case, terms, reading, kept, day=day, through=until)

    def save(self, file: str | Path) -> None:
        """Write the case file. Raises FileProblem."""
        write_text(Path(file), self.text)

    def report(self, file: str | Path, *, lang: Lang = "da") -> Path:
        """Write the report as one self-contained page, and return its file. Raises CaseError, FileProblem."""
        from .reporting import page

        write_text(Path(file), page(self._calculation, lang=lang))
        return Path(file)

    @cached_property
    def _calculation(self) -> Calculation:
        return calculated(self.document, self.case, bank=self.bank)

    def _path(self, place: str) -> Place:
        """The keys of a place written with points; keys that themselves hold a point are found in the file."""
        return path_of(place, self.document.tree)


class CaseResult:
    """What a case comes to: `summary` in plain numbers, and every line, party and period as a table."""

    def __init__(self, calculation: Calculation) -> None:
        self.calculation = calculation

    @property
    def summary(self) -> Summary:
        """Measures of every party, department and total, and of society."""
        return self.calculation.summary

    @property
    def arrays(self) -> Result:
        """The labelled arrays the calculation runs on."""
        return self.calculation.result

    @property
    def net(self) -> float:
        """What the case is about: the municipality's net (or, without one, everybody's), undiscounted."""
        return self.summary.groups[leading(self.arrays)].net

    @property
    def society_net(self) -> float:
        """Society's net present value."""
        return self.summary.society_present_net

    def departments(self, *, rule: Rule = "horizon", with_contract: bool = False) -> DepartmentSettlement:
        """The smallest transfers that leave no department worse off, or why there are none.

        with_contract: with what the case's contract is expected to move. Raises CaseError if it cannot be calculated.
        """
        from .departments import department_settlement

        return department_settlement(self.calculation, rule=rule, with_contract=with_contract)

    def to_pandas(self) -> pd.DataFrame:
        """One row per line, party and period with money. Needs the extra `analysis`."""
        return self.arrays.to_pandas()

    def __repr__(self) -> str:
        return f"<CaseResult {self.calculation.document.code}: net {self.net:.0f}, society {self.society_net:.0f}>"


def load(file: str | Path, *, knowledge: Sequence[str | Path] = ()) -> BusinessCase:
    """The case in a file. `knowledge` are files that go before the knowledge included; the last goes first.

    Raises FileProblem, KnowledgeError.
    """
    return loads(read_text(Path(file)), knowledge=knowledge)


def loads(text: str, *, knowledge: Sequence[str | Path] = ()) -> BusinessCase:
    """The case in a text. Raises KnowledgeError."""
    return BusinessCase(text, load_bank([Path(file) for file in knowledge]))


def compare(
    before: BusinessCase, after: BusinessCase, *, group: str | None = None, view: View = "budget"
) -> Comparison:
    """What was changed between two cases, and what each change does to a party's net. Raises CaseError."""
    return compare_calculations(before._calculation, after._calculation, group=group, view=view)
