"""What is asked of a portfolio, as the command line and the pages give it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from tovholder.errors import Finding
from tovholder.portfolio.aim import Aim
from tovholder.portfolio.pool import Pool
from tovholder.portfolio.rules import Rules

from .problems import PortfolioProblem

DRAWS, SEED = 10_000, 1
FEWEST_DRAWS, MOST_DRAWS = 64, 100_000
LONGEST_DELAY = 5
"""Years. Further ahead the case's own prices and rules say too little."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """pool, rules and aim as the layer `portfolio` defines them; cases by their ids.

    delay     how many years any case may be put off
    growth    yearly growth of prices, with which cases of different price levels are brought to the newest of them;
              None where it is not given
    """

    pool: Pool
    rules: Rules = field(default_factory=Rules)
    aim: Aim = field(default_factory=Aim)
    delay: int = 0
    growth: float | None = None
    draws: int = DRAWS
    seed: int = SEED

    @property
    def key(self) -> Hashable:
        """The same for wishes that ask the same."""
        pool, rules = self.pool, self.rules
        return (
            (pool.opening, tuple(sorted(pool.added.items())), pool.returns, pool.level),
            (rules.must, rules.out, frozenset(rules.either), frozenset(rules.needs), frozenset(rules.ceilings)),
            (self.aim, self.delay, self.growth, self.draws, self.seed),
        )


def rules_of(**given: object) -> Rules:
    """The rules, where a case that is both in and out is the user's mistake. Raises PortfolioProblem."""
    try:
        return Rules(**given)  # type: ignore[arg-type]
    except ValueError:
        raise PortfolioProblem([Finding("portfolio-in-and-out")]) from None
