"""Choices among cases, as they are told."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tovholder.locale import Lang
from tovholder.portfolio.aim import Aim
from tovholder.portfolio.candidate import Candidate
from tovholder.portfolio.chosen import Chosen, chosen
from tovholder.portfolio.pool import Pool
from tovholder.portfolio.rules import Rules
from tovholder.report.model import Section
from tovholder.report.sections.portfolio import Told, choice_section
from tovholder.report.wording import Wording


def cases(frames: int = 2, draws: int = 40) -> tuple[Candidate, ...]:
    """Four cases that draw two to five million, and give more or less of it back."""
    rng = np.random.default_rng(5)
    return tuple(
        Candidate(
            f"sag {i}",
            2026 + i % 2,
            np.stack([np.full(draws, -(2 + i) * 1e6), rng.normal(1.5e6 * (i + 1), 1e6, draws), np.full(draws, 1e6)]),
            {f"Forvaltning {i % frames}": np.array([-(2.0 + i), 1.0 + i, 1.0]) * 1e6},
        )
        for i in range(4)
    )


def found(made: Sequence[Candidate], pool: float = 7e6, **aim: object) -> Chosen:
    stages = {case.id: "idea" if i else None for i, case in enumerate(made)}
    return chosen(made, Pool(pool), Rules(), Aim(**aim), stages=stages)  # type: ignore[arg-type]


def told(choice: Chosen, lang: Lang = "da") -> Section:
    titles = {line.id: line.id.capitalize() for line in choice.lines}
    return choice_section(Told(choice, titles, 2026, Wording(lang, "DKK")))
