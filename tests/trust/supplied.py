"""What comes from others, and whether anything reaches out: the packages, and the test suite without a network."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from supply.runtime import EXTRAS, MOST, ROOT, core, installed, reasons
from tests.trust.figure import Figure, danish
from tests.trust.suite import run_tests


def packages(_: Path) -> Figure:
    """The packages an installation gets: how few, why each, and what is known against them (`make audit`)."""
    told = subprocess.run(["make", "--silent", "audit"], cwd=ROOT, capture_output=True, text=True, check=False)
    answer = told.stdout.strip().splitlines() or ["no answer"]
    without = [name for extra in (None, *EXTRAS) for name, why in reasons(extra).items() if not why]
    faults = [f"{name}: no reason is given" for name in without]
    if len(core()) > MOST:
        faults.append(f"{len(core())} packages in a plain installation")
    if told.returncode:
        faults += answer
    text = f"{len(core())} packages in a plain installation, {len(installed())} with everything; {answer[0]}"
    figures = {"core": len(core()), "all": len(installed()), "audit": told.returncode}
    said = {0: "**0** kendte sårbarheder", 1: "**kendte sårbarheder**"}
    row = (
        f"{len(core())} pakker i en almindelig installation, {len(installed())} med alt",
        said.get(told.returncode, "kunne ikke slås op herfra"),
    )
    return Figure(text, figures, tuple(faults), row)


def suite_without_network(folder: Path, *, tests_of: str) -> Figure:
    """The tests with a guard on every socket: nothing reaches beyond this machine."""
    folder.mkdir()
    done = run_tests(tests_of.split())
    attempts = len(re.findall(r"^socket\.\w+ ", done.said.partition("Outbound connections")[2], re.MULTILINE))
    faults = [f"{attempts} attempts"] if attempts else [f"the tests did not pass: {one}" for one in done.failed]
    if not (count := done.passed):
        faults.append("no test passed")
    row = (f"{danish(count)} prøver kørt med vagt på netværket", f"**{attempts}** forsøg på at nå ud over maskinen")
    return Figure(f"{count:,} tests: {attempts} attempts to reach out", {"tests": count}, tuple(faults), row)
