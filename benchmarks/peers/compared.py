"""The table of peers: the same case in Squiggle and in a workbook, beside ours, in one run."""

from __future__ import annotations

from typing import Any

import numpy as np
from rich.table import Table

from benchmarks import plain_numpy as case
from benchmarks.peers import libreoffice, squiggle

DRAWS = 10_000
RECALCULATIONS = 300
"""How many draws the workbook is given; its time for 10,000 is this in proportion."""


def peers_table(ours_ms: float, whole_ms: float) -> tuple[Table, list[str]]:
    """The table, and a sentence for every peer that is not on the machine.

    ours_ms: flows and present values from given draws, 10,000 of them, measured in the same run. whole_ms: with the
    drawing and quantiles of every flow.
    """
    table = Table("peer", "ms", "ratio to ours", "", "agrees", title=f"Peers, {DRAWS:,} draws")
    missing = []
    if squiggle.installed():
        milliseconds, agrees = _squiggle()
        name = "Squiggle, its own draws included (ours too)"
        _add(table, name, milliseconds, whole_ms, "", agrees)
        _add(table, "Squiggle, beside ours from given draws", milliseconds, ours_ms, "goal ≥ 100", agrees)
    else:
        missing.append(squiggle.MISSING)
    if libreoffice.installed():
        milliseconds, agrees = _libreoffice()
        name = f"LibreOffice, one recalculation a draw ({RECALCULATIONS} measured)"
        _add(table, name, milliseconds, ours_ms, "", agrees)
    else:
        missing.append(libreoffice.MISSING)
    return table, missing


def _add(table: Table, peer: str, milliseconds: float, ours_ms: float, goal: str, agrees: str) -> None:
    table.add_row(peer, f"{milliseconds:,.0f}", f"{milliseconds / ours_ms:,.0f}", goal, agrees)


def _squiggle() -> tuple[float, str]:
    given = squiggle.measured(DRAWS, repeats=5)
    present = case.flows(case.drawn(DRAWS))[1]
    # Both means are of their own draws, so the error of the difference is √2 times one's.
    error = present.std(axis=0) * np.sqrt(2 / DRAWS)
    means = np.array([given[f"mean_{payer}"] for payer in range(present.shape[1])])
    off = float(np.abs((means - present.mean(axis=0)) / error).max())
    return given["ms"], f"means within {off:.1f} standard errors"


def _libreoffice() -> tuple[float, str]:
    drawn = case.drawn(RECALCULATIONS)
    rows = np.vstack([drawn["events"], drawn["half_life"], drawn["completion"], drawn["caused"], drawn["cost"]]).T
    given = libreoffice.measured(rows.tolist(), _constants())
    present = case.flows(drawn)[1]
    off = float(np.abs(np.array(given["present"]) - present).max() / np.abs(present).max())
    return given["ms"] * DRAWS, f"largest difference {off:.0e}"


def _constants() -> dict[str, Any]:
    return {
        "years": case.YEARS,
        "participants": case.PARTICIPANTS,
        "begins": case.BEGINS.tolist(),
        "prices": case.PRICES.tolist(),
        "growth": case.GROWTH,
        "rate": case.RATE,
        "shares": case.SHARES.tolist(),
        "cost_by_year": case.COST_BY_YEAR.tolist(),
        "cost_shares": case.COST_SHARES.tolist(),
    }
