"""The benchmark case as a Squiggle program (npm, `@quri/squiggle-lang`), its own draws included."""

from __future__ import annotations

import json
import math
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks import plain_numpy as case

HERE = Path(__file__).parent
MISSING = "Squiggle is not installed: run `npm ci --ignore-scripts` in benchmarks/peers"


def installed() -> bool:
    """Whether node and the package are there."""
    return shutil.which("node") is not None and (HERE / "node_modules" / "@quri" / "squiggle-lang").exists()


def measured(draws: int, *, repeats: int) -> dict[str, float]:
    """Median milliseconds of draws, flows and present values; and the mean present value of each payer."""
    done = subprocess.run(
        ["node", "squiggle.mjs", str(draws), str(repeats)],
        cwd=HERE,
        input="\n".join(program()),
        capture_output=True,
        text=True,
        check=True,
    )
    printed = json.loads(done.stdout)
    means = json.loads(printed["answer"])
    return {"ms": printed["ms"], **{f"mean_{payer}": mean for payer, mean in enumerate(means)}}


def program() -> Iterator[str]:
    """A line for each quantity; every flow is a sample set of its own, as in ours."""
    years, payers = case.YEARS, len(case.COST_SHARES)
    for k, (mean, spread) in enumerate(zip(case.MEANS, case.SPREADS, strict=True)):
        yield f"event{k} = SampleSet.fromDist(normal({mean}, {spread}))"
    yield "halfLife = SampleSet.fromDist(lognormal(1.7537506, 0.35))"
    yield "completion = SampleSet.fromDist(beta(40, 12))"
    yield "caused = SampleSet.fromDist(beta(24, 6))"
    yield f"cost = SampleSet.fromDist(gamma(60, {26000 / 60}))"
    yield f"left1 = exp({math.log(0.5)} / halfLife)"
    for age in range(2, years):
        yield f"left{age} = left{age - 1} * left1"
    yield f"people = completion * caused * {case.PARTICIPANTS}"
    for k, begins in enumerate(case.BEGINS):
        for age in range(years - begins):
            yield f"effect{k}x{age} = event{k}" + (f" * left{age}" if age else "")
    for payer in range(payers):
        for year in range(years):
            yield f"flow{payer}x{year} = {_flow(payer, year)}"
        present = " + ".join(f"flow{payer}x{t} * {(1 + case.RATE) ** -t}" for t in range(years))
        yield f"present{payer} = {present}"
    yield "[" + ", ".join(f"mean(present{payer})" for payer in range(payers)) + "]"


def _flow(payer: int, year: int) -> str:
    worth = " + ".join(
        f"effect{k}x{year - begins} * {case.PRICES[k] * (1 + case.GROWTH) ** year * case.SHARES[k, payer]}"
        for k, begins in enumerate(case.BEGINS)
        if year >= begins and case.SHARES[k, payer]
    )
    cost = case.PARTICIPANTS * case.COST_BY_YEAR[year] * case.COST_SHARES[payer]
    return f"people * ({worth})" + (f" - cost * {cost}" if cost else "")
