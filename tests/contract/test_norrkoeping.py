"""Norrköping's contract: at most 10 m, at most 20 % more, and the part above the sum only if school results improve.

*Source:* GO Lab, INDIGO-POJ-0077.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from tests.contract.deals import raw_example, simulated

from tovholder.contract.returns import rates

MILLION = 1_000_000


def _deal(*, value: float, gate: bool, drawn: float = 10, years: int = 3) -> dict[str, Any]:
    raw = raw_example("aftaler/norrkoeping.yaml")
    raw["goals"]["saving"]["saving"] = f"{value * MILLION:.0f} kr"
    raw["goals"]["school"]["success_rate"] = "100 %" if gate else "0 %"
    raw["contract"]["tranches"]["all"]["budget"] = f"{drawn * MILLION:.0f} kr"
    for goal in raw["goals"].values():
        goal["measured_at"] = [f"{years} years"]
    return raw


@pytest.mark.oracle
@pytest.mark.parametrize(
    ("value", "gate", "drawn", "paid"),
    [(0, True, 10, 0), (8, True, 10, 8), (8, False, 10, 8), (12.5, True, 10, 12), (12.5, False, 10, 10),
     (12.5, True, 9, 10.8)],
)  # fmt: skip
def test_what_is_paid_for_a_saving(value: float, gate: bool, drawn: float, paid: float) -> None:
    simulation = simulated(_deal(value=value, gate=gate, drawn=drawn), count=64)
    assert simulation.total == pytest.approx(np.full(64, paid * MILLION))


@pytest.mark.oracle
@pytest.mark.parametrize(("years", "irr"), [(2, 0.09545), (3, 0.06266), (4, 0.04664)])
def test_the_rate_of_return_at_the_cap(years: int, irr: float) -> None:
    simulation = simulated(_deal(value=12.5, gate=True, years=years), count=64)
    assert simulation.returns.irr == pytest.approx(np.full(64, irr), abs=5e-6)
    assert simulation.returns.multiple == pytest.approx(np.full(64, 1.2))


@pytest.mark.oracle
def test_rates_of_return_count_every_root() -> None:
    # −100 now, 230 in a year, −132 in two: both 10 % and 20 % fit, so none is chosen.
    flows = np.array([[-100.0, -100.0, -100.0], [230.0, 110.0, 0.0], [-132.0, 0.0, 0.0]])
    irr, count = rates(flows, step=1.0)
    assert np.isnan(irr[0])
    assert irr[1] == pytest.approx(0.10)
    assert irr[2] == -1.0
    assert count.tolist() == [2, 1, 0]
