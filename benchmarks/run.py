"""`make bench`: how fast, beside what people would otherwise use, in one run on this machine.

Figures are ratios; milliseconds stand beside them only to say what was measured. Nothing here is a test.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from benchmarks.peers import compared as peers

ROOT = Path(__file__).parent.parent
DRAWS = (1, 10_000, 100_000)
GOAL = "goal ≥ 10"


def measured(*arguments: str, module: str = "flows") -> dict[str, float]:
    """One measurement in its own process, one thread, so that memory and warm-up are its own."""
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-m", f"benchmarks.{module}", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    result: dict[str, float] = json.loads(done.stdout)
    return result


def flows_table() -> tuple[Table, float]:
    """Wall time of flows and present values from given draws, beside plain NumPy; and ours for 10,000 draws."""
    table = Table(
        "draws", "ours, ms", "plain NumPy, ms", "ratio", "", "largest difference", title="Flows from given draws"
    )
    ours_ms = {}
    for count in DRAWS:
        m = measured("compare", str(count))
        ours_ms[count] = m["ours_ms"]
        goal = GOAL if count > 1 else "(fixed cost of a run)"
        table.add_row(
            f"{count:,}",
            f"{m['ours_ms']:.2f}",
            f"{m['numpy_ms']:.2f}",
            f"{m['ratio']:.2f}",
            goal,
            f"{m['difference']:.0e}",
        )
    return table, ours_ms[peers.DRAWS]


def memory_table() -> Table:
    """Peak memory of a whole process."""
    table = Table(
        "draws",
        "ours, all flows kept, MB",
        "plain NumPy, MB",
        "ours in blocks: added by the run, MB",
        title="Peak memory",
    )
    for count in (10_000, 100_000, 1_000_000):
        ours = measured("memory", str(count), "ours")
        plain = f"{measured('memory', str(count), 'numpy')['peak_mb']:.0f}" if count <= 100_000 else "not run"
        blocks = measured("memory", str(count), "blocks")
        table.add_row(f"{count:,}", f"{ours['peak_mb']:.0f}", plain, f"{blocks['added_mb']:.0f}")
    return table


def uncertain_table() -> tuple[Table, float]:
    """Draws, Sobol indices and the value of information, beside what people use; and ours for 10,000 draws."""
    table = Table("job", "peer", "ours, ms", "peer, ms", "ratio", "", title="Uncertainty")
    whole = {count: measured("whole", str(count), module="uncertain") for count in (10_000, 100_000)}
    rows = [(f"draws, flows, 150 quantiles, {count:,}", "NumPy and SciPy", m, "goal ≥ 4") for count, m in whole.items()]
    sobol = measured("sobol", module="uncertain")
    rows.append(("Sobol indices, 8,192 base draws, 100 resamples", "SALib", sobol, "goal ≥ 8"))
    rows.append(("EVPPI of 12 inputs", "nested NumPy loop", measured("information", module="uncertain"), "goal ≥ 3"))
    for job, peer, m, goal in rows:
        table.add_row(job, peer, f"{m['ours_ms']:.1f}", f"{m['peer_ms']:,.0f}", f"{m['ratio']:.1f}", goal)
    table.caption = f"Largest difference of a total Sobol index to SALib's: {sobol['difference']:.3f}"
    return table, whole[peers.DRAWS]["ours_ms"]


def simulation_table() -> Table:
    """A whole simulation: every group, year by year."""
    table = Table("draws", "peak memory, MB", "seconds", title="Simulation, all parties and years")
    for count in (10_000, 100_000, 1_000_000):
        m = measured("memory", str(count), module="uncertain")
        table.add_row(f"{count:,}", f"{m['peak_mb']:.0f}", f"{m['seconds']:.1f}")
    return table


def contract_table() -> Table:
    """The Vejle deal with people drawn one by one, and rates of return."""
    table = Table("job", "peer", "ours, ms", "peer, ms", "ratio", "", title="Contract")
    deal, rates = (measured(job, module="contract") for job in ("contract", "rates"))
    rows = (
        ("Vejle deal, 10,000 draws, people one by one, returns", "binomials by hand", deal, "goal ≤ 100 ms"),
        ("100,000 internal rates of return, every root counted", "SciPy brentq per draw", rates, ""),
    )
    for job, peer, m, goal in rows:
        table.add_row(job, peer, f"{m['ours_ms']:.1f}", f"{m['peer_ms']:,.0f}", f"{m['ratio']:.1f}", goal)
    table.caption = f"Largest difference of a rate to SciPy's: {rates['difference']:.0e}"
    return table


def portfolio_table() -> Table:
    """200 synthetic cases drawn, and the best of them chosen under a pool that revolves."""
    m = measured(module="portfolio")
    table = Table("job", "seconds", "gap", "", title="Portfolio: 200 synthetic cases, 10,000 draws each")
    table.add_row("draws and flows of every case", f"{m['draw_s']:.2f}", "", "")
    table.add_row(f"the choice ({m['chosen']:.0f} cases)", f"{m['choose_s']:.2f}", f"{m['gap']:.0e}", "goal ≤ 1e-04")
    table.add_row("both", f"{m['draw_s'] + m['choose_s']:.2f}", "", "goal ≤ 3 s")
    job = f"the best choice for {m['points']:.0f} sizes of the pool"
    table.add_row(job, f"{m['frontier_s']:.2f}", f"{m['frontier_gap']:.0e}", "")
    table.caption = f"By gain per krone drawn, as by hand: {100 * m['by_hand_less']:.1f} % less gain"
    return table


def _quickest(engine: str, folder: str, times: int) -> dict[str, float]:
    """The quickest of several runs: others may be using the machine."""
    runs = [measured(engine, folder, module="register") for _ in range(times)]
    return min(runs, key=lambda run: run["seconds"])


def register_table() -> Table:
    """Person-months joined and grouped, each in a process of its own; Spark and pandas on what suits them."""
    title = "Register: person-months joined and grouped, 8 GB at most"
    table = Table("person-months", "engine", "seconds", "to SQL by hand", "peak memory, MB", "same answer", title=title)
    peers = {8_334: ("pandas", "spark"), 83_334: ("pandas", "spark"), 833_334: ()}
    with TemporaryDirectory() as name:
        for people, others in peers.items():
            folder = f"{name}/{people}"
            rows = measured("make", folder, str(people), module="register")["rows"]
            times = 5 if others else 1
            by_hand = _quickest("sql", folder, times)
            for engine in ("duckdb", *others):
                m = _quickest(engine, folder, times if engine == "duckdb" else 1)
                ratio, same = m["seconds"] / by_hand["seconds"], "yes" if m["digest"] == by_hand["digest"] else "NO"
                label = "ours on DuckDB" if engine == "duckdb" else "ours on Spark" if engine == "spark" else engine
                memory = f"{m['peak_mb']:,.0f}"
                table.add_row(f"{rows:,.0f}", label, f"{m['seconds']:.1f}", f"{ratio:.2f}", memory, same)
    table.caption = "Goal: ours on DuckDB at most 1.3 times SQL by hand, which is DuckDB's own"
    return table


def documents_table() -> Table:
    """Every document of one case."""
    taken = measured(module="documents")
    table = Table("document", "ms", "", title="Documents of the Vejle case, from one calculation")
    for name, ms in taken.items():
        table.add_row(name, f"{ms:,.0f}", "")
    table.add_row("all together", f"{sum(taken.values()):,.0f}", "goal ≤ 5,000 ms")
    return table


def server_table() -> Table:
    """A number moved in a form, at the server."""
    taken = measured(module="preview")
    table = Table(
        "job",
        "p50, ms",
        "p95, ms",
        "slowest, ms",
        "p95 of processor time, ms",
        "",
        title="A number moved, asked of a server process",
    )
    job = "Vejle, 10,000 draws behind the figures, 200 requests"
    figures = (f"{taken[name]:.0f}" for name in ("p50_ms", "p95_ms", "slowest_ms", "processor_p95_ms"))
    table.add_row(job, *figures, "goal p95 ≤ 50 ms")
    return table


def main() -> None:
    """Print every table."""
    console = Console(width=110)
    console.print(f"Python {platform.python_version()}, {os.cpu_count()} cores, one thread each")
    console.print("Case: 10 years × 3 payers × 8 consequences, 12 uncertain inputs, all 30 flows kept per draw")
    flows, ours_ms = flows_table()
    console.print(flows)
    uncertain, whole_ms = uncertain_table()
    console.print(uncertain)
    console.print(simulation_table())
    console.print(contract_table())
    console.print(portfolio_table())
    console.print(register_table())
    console.print(documents_table())
    console.print(server_table())
    table, missing = peers.peers_table(ours_ms, whole_ms)
    console.print(table)
    for sentence in missing:
        console.print(f"Skipped: {sentence}.")
    console.print(memory_table())


if __name__ == "__main__":
    main()
