"""From calculated cases to the choice among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tovholder.errors import Finding, UnknownName
from tovholder.portfolio.candidate import Candidate
from tovholder.portfolio.choice import PATIENCE, NoChoice
from tovholder.portfolio.chosen import Chosen, chosen
from tovholder.portfolio.drawing import candidate
from tovholder.portfolio.solver import NotFound
from tovholder.usecases.calculation import Calculation

from .asking import Wishes
from .problems import PortfolioProblem, no_choice, unknown_case


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A case to choose among: its id, and its calculation."""

    id: str
    calculation: Calculation

    @property
    def title(self) -> str:
        """What it is called."""
        return self.calculation.case.title

    @property
    def stage(self) -> str | None:
        """How far it is."""
        return self.calculation.case.about.stage


@dataclass(frozen=True, slots=True, eq=False)
class Portfolio:
    """The choice with what its ids stand for. price_level: that of every amount, None if the cases have none."""

    chosen: Chosen
    titles: Mapping[str, str]
    stages: Mapping[str, str | None]
    wishes: Wishes
    currency: str
    price_level: int | None


Draw = Callable[[Entry], Candidate]
"""A case drawn, at its own price level."""


def choose(
    entries: Sequence[Entry], wishes: Wishes, *, draw: Draw | None = None, patience: float = PATIENCE
) -> Portfolio:
    """The best choice. draw: where draws are kept for another time. Raises PortfolioProblem with everything found."""
    level = _price_level(entries, wishes)
    titles = _titles(entries)
    made = draw or (lambda entry: drawn(entry, draws=wishes.draws, seed=wishes.seed))
    candidates = [_at_level(made(entry), entry, level, wishes) for entry in entries]
    _check_frames(candidates, wishes)
    stages = {entry.id: entry.stage for entry in entries}
    try:
        found = chosen(candidates, wishes.pool, wishes.rules, wishes.aim, stages=stages, patience=patience)
    except NoChoice as error:
        raise no_choice(error, titles, chance=wishes.aim.chance) from None
    except UnknownName as error:
        raise unknown_case(error.name, error.near) from None
    except NotFound:
        raise PortfolioProblem([Finding("portfolio-not-found")]) from None
    return Portfolio(found, titles, stages, wishes, entries[0].calculation.case.currency, level)


def drawn(entry: Entry, *, draws: int, seed: int) -> Candidate:
    """The case as a candidate at its own price level. Its streams are named by its id: a change moves no others."""
    calculation = entry.calculation
    return candidate(
        calculation.plan,
        calculation.case,
        id=entry.id,
        key=entry.id,
        count=draws,
        seed=seed,
        result=calculation.result,
    )


def _at_level(made: Candidate, entry: Entry, level: int | None, wishes: Wishes) -> Candidate:
    own = entry.calculation.case.price_level
    factor = 1.0 if own is None or level is None else (1 + (wishes.growth or 0.0)) ** (level - own)
    moved = made if factor == 1.0 else made.times(factor)
    return replace(moved, id=entry.id).delayed(wishes.delay)


def _price_level(entries: Sequence[Entry], wishes: Wishes) -> int | None:
    """The newest of the cases' price levels. Raises PortfolioProblem where they cannot be added."""
    problems = []
    if not entries:
        raise PortfolioProblem([Finding("portfolio-no-cases")])
    ids = [entry.id for entry in entries]
    twice = sorted({entry.title for entry in entries if ids.count(entry.id) > 1})
    if twice:
        problems.append(Finding("portfolio-twice", params={"cases": ", ".join(twice)}))
    currencies = sorted({entry.calculation.case.currency for entry in entries})
    if len(currencies) > 1:
        problems.append(Finding("portfolio-currencies", params={"currencies": ", ".join(currencies)}))
    levels = {entry.calculation.case.price_level for entry in entries}
    known = sorted(level for level in levels if level is not None)
    if known and None in levels:
        bare = (entry.title for entry in entries if entry.calculation.case.price_level is None)
        problems.append(Finding("portfolio-no-price-level", params={"cases": ", ".join(bare)}))
    elif len(known) > 1 and wishes.growth is None:
        problems.append(Finding("portfolio-price-levels", params={"levels": ", ".join(map(str, known))}))
    if problems:
        raise PortfolioProblem(problems)
    return known[-1] if known else None


def _titles(entries: Iterable[Entry]) -> dict[str, str]:
    """Case → its title; two of one title are told apart by their ids."""
    entries = tuple(entries)
    titles = [entry.title for entry in entries]
    return {
        entry.id: entry.title if titles.count(entry.title) == 1 else f"{entry.title} ({entry.id})" for entry in entries
    }


def _check_frames(candidates: Iterable[Candidate], wishes: Wishes) -> None:
    known = sorted({frame for candidate in candidates for frame in candidate.service})
    for ceiling in wishes.rules.ceilings:
        if ceiling.frame is not None and ceiling.frame not in known:
            params = {"name": ceiling.frame, "known": ", ".join(known) or "–"}
            raise PortfolioProblem([Finding("portfolio-unknown-frame", params=params)])
