"""The benchmark case as a workbook that LibreOffice recalculates once a draw, driven through its own UNO bridge.

Started twice: by the bench as a module (`measured`), and by the Python that has `uno` as a script, with the draws on
standard input as JSON, one row of twelve numbers a draw.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

MISSING = "LibreOffice with its Python bridge is not installed (Debian: libreoffice-calc and python3-uno)"
SYSTEM_PYTHON = "/usr/bin/python3"
PIPE = "tovholder_bench"


def installed() -> bool:
    """Whether soffice is there, and a Python that can talk to it."""
    if shutil.which("soffice") is None or not Path(SYSTEM_PYTHON).exists():
        return False
    return subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode == 0


def measured(rows: list[list[float]], case: dict[str, Any]) -> dict[str, Any]:
    """Milliseconds of one recalculation, and the present values (draw, payer) it gave.

    rows: (draw, input) in the order events, half-life, completion, caused, cost. case: the constants of the case.
    """
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={PIPE};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            done = subprocess.run(
                [SYSTEM_PYTHON, __file__],
                input=json.dumps({"rows": rows, "case": case}),
                # The bridge belongs to another Python than the one of this environment.
                env={k: v for k, v in os.environ.items() if not k.startswith("PYTHON")},
                capture_output=True,
                text=True,
                check=True,
            )
        finally:
            office.terminate()
            office.wait()
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _column(year: int) -> str:
    return "CDEFGHIJKLMNOPQRSTUVWXYZ"[year]


def _fill(sheet: Any, case: dict[str, Any]) -> None:
    """Inputs B1:B12; one row an effect (21-), one row a payer's flows (31-), its present value in column N."""

    def put(cell: str, content: float | str) -> None:
        target = sheet.getCellRangeByName(cell)
        if isinstance(content, str):
            target.setFormula(content)
        else:
            target.setValue(content)

    years, effects, payers = case["years"], len(case["begins"]), len(case["cost_shares"])
    for t in range(years):
        put(f"{_column(t)}20", t)
        put(f"{_column(t)}29", case["cost_by_year"][t])
        put(f"{_column(t)}30", (1 + case["rate"]) ** -t)
    for k in range(effects):
        put(f"B{21 + k}", case["begins"][k])
        for t in range(years):
            put(f"{_column(t)}{41 + k}", case["prices"][k] * (1 + case["growth"]) ** t)
            age = f"({_column(t)}$20-$B{21 + k})"
            effect = f"$B${1 + k}*0.5^({age}/$B$9)*{_column(t)}{41 + k}"
            put(f"{_column(t)}{21 + k}", f"=IF({age}<0;0;{effect})")
        for payer in range(payers):
            put(f"{'BCD'[payer]}{51 + k}", case["shares"][k][payer])
    for payer in range(payers):
        put(f"B{60 + payer}", case["cost_shares"][payer])
        for t in range(years):
            column, share = _column(t), "BCD"[payer]
            worth = f"SUMPRODUCT({column}$21:{column}${20 + effects};${share}$51:${share}${50 + effects})"
            cost = f"$B$12*{column}$29*$B${60 + payer}"
            put(f"{column}{31 + payer}", f"={case['participants']}*($B$10*$B$11*{worth}-{cost})")
        last = _column(years - 1)
        put(f"N{31 + payer}", f"=SUMPRODUCT(C{31 + payer}:{last}{31 + payer};C$30:{last}$30)")


def _connected() -> Any:
    import uno  # type: ignore[import-not-found]

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(200):
        try:
            context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:  # the bridge's own class, known only once it is connected
            time.sleep(0.1)
    raise RuntimeError("LibreOffice did not answer within 20 seconds")


def _recalculate() -> None:
    given = json.load(sys.stdin)
    desktop = _connected()
    book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    sheet = book.Sheets.getByIndex(0)
    _fill(sheet, given["case"])
    book.enableAutomaticCalculation(False)
    inputs, results = sheet.getCellRangeByName("B1:B12"), sheet.getCellRangeByName("N31:N33")
    answers, times = [], []
    for row in given["rows"]:
        start = time.perf_counter()
        inputs.setDataArray(tuple((value,) for value in row))
        book.calculate()
        answers.append([float(cell[0]) for cell in results.getDataArray()])
        times.append(time.perf_counter() - start)
    book.close(True)
    print(json.dumps({"ms": 1000 * sorted(times)[len(times) // 2], "present": answers}))


if __name__ == "__main__":
    _recalculate()
