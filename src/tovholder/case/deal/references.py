"""Names in the rate card and the contract that must exist, and shares that must come to the whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from tovholder.errors import Finding, Path
from tovholder.quantities import Quantity, parse_span
from tovholder.quantities.mistakes import NotADate

from ..nearest import unknown_name
from ..parties import STANDARD_PARTIES
from .contract import Contract

if TYPE_CHECKING:
    from ..model import Case


def wrong_deal(case: Case) -> Iterator[Finding]:
    """Every name that leads nowhere, conditions that lead back to themselves, and shares that do not fit."""
    parties = {*STANDARD_PARTIES, *case.parties, *case.departments, *(case.contract.parties if case.contract else ())}
    lines = {*case.outcomes, *case.costs} | {
        f"{name}.{key}" for name, outcome in case.outcomes.items() for key in outcome.consequences
    }
    for name, goal in case.goals.items():
        path: Path = ("goals", name)
        yield from _names("unknown-goal", _listed((*path, "requires"), goal.requires), case.goals)
        yield from _names("unknown-line", _listed((*path, "saving_of"), goal.saving_of), lines)
        if _leads_back(case, name):
            yield Finding("goals-in-circle", path=(*path, "requires"), params={"name": name})
        if goal.payers is not None:
            yield from _shares(goal.payers, parties, (*path, "payers"))
    if case.contract is not None:
        yield from _contract(case, case.contract, parties)


def _contract(case: Case, contract: Contract, parties: set[str]) -> Iterator[Finding]:
    at: Path = ("contract",)
    yield from _shares(contract.payers, parties, (*at, "payers"))
    named: dict[Path, str] = {(*at, "receiver"): contract.receiver}
    for section in ("commitments", "guarantees"):
        named |= {(*at, section, name): name for name in getattr(contract, section)}
    yield from _names("unknown-party", named, parties)
    for name, promise in contract.commitments.items():
        written = _listed((*at, "commitments", name, "tranches"), promise.tranches)
        yield from _names("unknown-part", written, contract.tranches)
    for name, part in contract.tranches.items():
        yield from _names("unknown-tranche", _listed((*at, "tranches", name, "of"), part.of), case.tranches)
        for key in part.calls:
            if not _is_date(key):
                yield Finding("not-a-date", path=(*at, "tranches", name, "calls", key), params={"text": key})
    cap = contract.caps.investor_return
    if cap is not None:
        written = _listed((*at, "caps", "investor_return", "requires"), cap.requires)
        yield from _names("unknown-goal", written, case.goals)


def _leads_back(case: Case, name: str) -> bool:
    """Whether a goal in the end requires itself."""
    seen: set[str] = set()
    ahead = list(case.goals[name].requires)
    while ahead:
        needed = ahead.pop()
        if needed == name:
            return True
        if needed in case.goals and needed not in seen:
            seen.add(needed)
            ahead += case.goals[needed].requires
    return False


def _shares(shares: Mapping[str, Quantity], parties: set[str], path: Path) -> Iterator[Finding]:
    yield from _names("unknown-party", {(*path, party): party for party in shares}, parties)
    known = [share.likely_value for share in shares.values() if share.use is None]
    if len(known) == len(shares) and abs(sum(known) - 1) > 1e-9:
        yield Finding("payers-not-whole", path=path)


def _names(code: str, names: Mapping[Path, str], known: Collection[str]) -> Iterator[Finding]:
    """The names there are not, by where they are written."""
    yield from (unknown_name(code, path, name, known) for path, name in names.items() if name not in known)


def _listed(path: Path, names: Iterable[str]) -> dict[Path, str]:
    return {(*path, i): name for i, name in enumerate(names)}


def _is_date(key: str) -> bool:
    try:
        parse_span(key)
    except NotADate:
        return False
    return True
