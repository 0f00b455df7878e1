"""The peer: the benchmark case written out by hand in plain vectorised NumPy, as an analyst would.

One (draw, consequence, payer, year) array, multiplied and summed. It knows nothing of cases, and gives what ours must.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

YEARS, PARTICIPANTS = 10, 250.0
BEGINS = np.array([0, 0, 1, 1, 2, 2, 3, 4])
PRICES = np.array([9e3, 42e3, 65e3, 21e3, 180e3, 55e3, 140e3, 90e3])
GROWTH, RATE = 0.012, 0.035
SHARES = np.array(
    [
        [0.8, 0.1, 0.1],
        [0.5, 0.2, 0.3],
        [0.6, 0.0, 0.4],
        [0.2, 0.7, 0.1],
        [0.9, 0.0, 0.1],
        [0.3, 0.0, 0.7],
        [0.45, 0.25, 0.3],
        [0.1, 0.6, 0.3],
    ]
)
COST_BY_YEAR = np.array([0.6, 0.3, 0.1] + [0.0] * 7)
COST_SHARES = np.array([0.7, 0.1, 0.2])

MEANS = np.array([0.30, 0.12, 0.08, 0.20, 0.05, 0.10, 0.04, 0.06])
SPREADS = MEANS * np.array([0.3, 0.4, 0.5, 0.3, 0.6, 0.4, 0.6, 0.5])


def drawn(count: int) -> dict[str, Floats]:
    """The twelve uncertain inputs: (consequence, draw) events, and (draw,) for the others."""
    generator = np.random.default_rng(1)
    return {
        "events": generator.normal(MEANS, SPREADS, (count, 8)).T.copy(),
        "half_life": generator.lognormal(1.7537506, 0.35, count),
        "completion": generator.beta(40, 12, count),
        "caused": generator.beta(24, 6, count),
        "cost": generator.gamma(60, 26000 / 60, count),
    }


def flows(draws: dict[str, Floats]) -> tuple[Floats, Floats]:
    """(draw, payer, year) flows and (draw, payer) present values."""
    years = np.arange(YEARS)
    age = years - BEGINS[:, None]
    left = np.where(age >= 0, 0.5 ** (np.maximum(age, 0) / draws["half_life"][:, None, None]), 0.0)
    prices = PRICES[:, None] * (1 + GROWTH) ** years
    worth = draws["events"].T[:, :, None, None] * left[:, :, None, :] * prices[:, None, :] * SHARES[:, :, None]
    people = PARTICIPANTS * draws["completion"] * draws["caused"]
    gain = worth.sum(axis=1) * people[:, None, None]
    cost = PARTICIPANTS * draws["cost"][:, None, None] * COST_SHARES[:, None] * COST_BY_YEAR
    net = gain - cost
    return net, net @ (1 + RATE) ** -years
