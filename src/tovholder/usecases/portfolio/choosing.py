"""From calculated cases to the choice among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tovholder.errors import Finding, UnknownName
from tovholder.portfolio.candidate import Candidate
from tovholder.portfolio.choice import PATIENCE, NoChoice
from tovholder.portfolio.chosen import Chosen, chosen
from tovholder.portfolio.drawing import candidate
from tovholder.portfolio.solver import NotFound
from tovholder.usecases.calculation import Calculation

from .asking import Wishes
from .problems import PortfolioProblem, no_choice, unknown_case


@dataclass(frozen=True, slots=True)
class Entry:
    """A case to choose among, as far as it must be known before it is drawn. first: its first calendar year."""

    id: str
    title: str
    stage: str | None
    currency: str
    price_level: int | None
    first: int


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


def entry_of(calculation: Calculation, *, id: str) -> Entry:
    """A calculated case as one to choose among."""
    case, first = calculation.case, calculation.plan.timeline.calendar_years[0]
    return Entry(id, case.title, case.about.stage, case.currency, case.price_level, first)


def choose(entries: Sequence[Entry], wishes: Wishes, *, draw: Draw, patience: float = PATIENCE) -> Portfolio:
    """The best choice. Raises PortfolioProblem with everything found."""
    level = _price_level(entries, wishes)
    titles = _titles(entries)
    candidates = [_at_level(draw(entry), entry, level, wishes) for entry in entries]
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
    return Portfolio(found, titles, stages, wishes, entries[0].currency, level)


def drawn(calculation: Calculation, *, id: str, draws: int, seed: int) -> Candidate:
    """The case as a candidate at its own price level. Its streams are named by its id: a change moves no others."""
    return candidate(
        calculation.plan, calculation.case, id=id, key=id, count=draws, seed=seed, result=calculation.result
    )


def _at_level(made: Candidate, entry: Entry, level: int | None, wishes: Wishes) -> Candidate:
    own = entry.price_level
    factor = 1.0 if own is None or level is None else (1 + (wishes.growth or 0.0)) ** (level - own)
    moved = made if factor == 1.0 else made.times(factor)
    return moved.delayed(wishes.delay)


def _price_level(entries: Sequence[Entry], wishes: Wishes) -> int | None:
    """The newest of the cases' price levels. Raises PortfolioProblem where they cannot be added."""
    problems = []
    if not entries:
        raise PortfolioProblem([Finding("portfolio-no-cases")])
    ids = [entry.id for entry in entries]
    twice = sorted({entry.title for entry in entries if ids.count(entry.id) > 1})
    if twice:
        problems.append(Finding("portfolio-twice", params={"cases": ", ".join(twice)}))
    currencies = sorted({entry.currency for entry in entries})
    if len(currencies) > 1:
        problems.append(Finding("portfolio-currencies", params={"currencies": ", ".join(currencies)}))
    levels = {entry.price_level for entry in entries}
    known = sorted(level for level in levels if level is not None)
    if known and None in levels:
        bare = (entry.title for entry in entries if entry.price_level is None)
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
