"""What a check is: it looks for one kind of trouble, and says so in green when there is none.

A check that has nothing to look at (no goals, a case from abroad) says nothing, so that green always means "looked".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from tovholder.errors import Finding, Param, Path
from tovholder.knowledge import Bank

from ..model import Case

Look = Callable[[Case, Bank], Iterator[Finding]]
Applies = Callable[[Case], bool]


class Report(Protocol):
    """`red` or `amber`."""

    def __call__(self, code: str, path: Path, **params: Param) -> Finding: ...


@dataclass(frozen=True, slots=True)
class Check:
    """One check. `look` yields red and amber findings only; `applies` says whether there is anything to look at."""

    name: str
    look: Look
    applies: Applies

    @property
    def green(self) -> str:
        """The code of its green finding."""
        return f"{self.name}-ok"

    def __call__(self, case: Case, bank: Bank) -> Iterator[Finding]:
        """Its findings: the troubles, or one green finding, or none if it does not apply."""
        if not self.applies(case):
            return
        found = False
        for finding in self.look(case, bank):
            found = True
            yield finding
        if not found:
            yield Finding(self.green, "green")


def always(_: Case) -> bool:
    """For a check that every case is put through."""
    return True


def check(name: str, *, applies: Applies = always) -> Callable[[Look], Check]:
    """Makes a check of a function that yields what is wrong."""
    return lambda look: Check(name, look, applies)


def red(code: str, path: Path, **params: Param) -> Finding:
    """Wrong as it stands: to be put right, or explained in the case, before it is decided upon."""
    return Finding(code, "red", path, params)


def amber(code: str, path: Path, **params: Param) -> Finding:
    """Doubtful or missing: somebody should look."""
    return Finding(code, "amber", path, params)
