"""Running the program as a user does: one command line in, text and an exit code out."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from tovholder.cli.main import app

CASES = Path(__file__).parent / "cases"
CASE = CASES / "two_departments.yaml"
MANY_ERRORS = CASES / "many_errors.yaml"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What a command line gave."""

    code: int
    out: str
    err: str


def tovholder(*arguments: str | Path, env: dict[str, str] | None = None, stdin: str | None = None) -> Answer:
    """Run in this process, 100 columns wide and in Danish unless told otherwise."""
    settings = {"COLUMNS": "100", "NO_COLOR": "1", "TOVHOLDER_LANG": "", **(env or {})}
    result = CliRunner().invoke(app, [str(a) for a in arguments], env=settings, input=stdin, prog_name="tovholder")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Answer(result.exit_code, result.stdout, result.stderr)


def installed(*arguments: str | Path, shell: str = "", stdin: str = "") -> Answer:
    """Run in a process of its own, as installed; `shell` is what stands after the command, such as `| head -1`."""
    program = [sys.executable, "-c", "from tovholder.cli.main import run; run()", *map(str, arguments)]
    env = {**os.environ, "PYTHONUTF8": "1", "TOVHOLDER_LANG": "", "PYTHONWARNINGS": "error"}
    if shell:
        import shlex

        line = f"set -o pipefail; {shlex.join(program)} {shell}"
        done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, env=env, input=stdin, timeout=120)
    else:
        done = subprocess.run(program, capture_output=True, text=True, env=env, input=stdin, timeout=120)
    return Answer(done.returncode, done.stdout, done.stderr)
