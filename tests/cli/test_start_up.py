"""What a command does not need it does not wait for.

Seconds differ between machines; which packages are read does not.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.journey

_HEAVY = ("numpy", "scipy", "pydantic", "ruamel.yaml", "rich", "babel", "httpx", "jinja2", "vl_convert", "pandas")
_HEAVY += ("duckdb", "ibis", "pyarrow", "statsmodels", "diff_diff", "pyspark")


def _read_by(program: str) -> set[str]:
    report = f"{program}\nimport sys\nprint('READ', *[n for n in {_HEAVY!r} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, timeout=60, check=True)
    return set(done.stdout.rpartition("READ")[2].split())


def _command(*arguments: str) -> str:
    return (
        "import sys\n"
        f"sys.argv = ['tovholder', *{arguments!r}]\n"
        "from tovholder.cli.main import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
    )


def test_importing_the_package_reads_nothing_heavy() -> None:
    assert _read_by("import tovholder") == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["run", "--help"],
        ["knowledge", "--help"],
        ["followup", "--help"],
        ["followup", "estimate", "--help"],
        ["--version"],
    ],
)
def test_help_reads_nothing_heavy(arguments: list[str]) -> None:
    # Typer itself turns to pydantic once it has an option's value to convert.
    assert _read_by(_command(*arguments)) <= {"pydantic"}


def test_a_run_reads_neither_network_nor_report() -> None:
    assert _read_by(_command("run", "tests/cli/cases/two_departments.yaml")).isdisjoint(
        {"scipy", "httpx", "jinja2", "vl_convert", "pandas"}
    )
