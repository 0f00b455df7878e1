"""The test suite, or some of it, run in a process of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from supply.runtime import ROOT


@dataclass(frozen=True, slots=True)
class Done:
    """passed: how many. said: everything pytest wrote. failed: what it ended with if it did not pass."""

    passed: int
    said: str
    failed: tuple[str, ...]


def run_tests(asked: Sequence[str], environment: Mapping[str, str] | None = None) -> Done:
    """Run the tests asked for, as pytest takes them."""
    own = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "2", *asked]
    given = {**os.environ, **(environment or {})}
    done = subprocess.run(own, cwd=ROOT, capture_output=True, text=True, check=False, env=given)
    passed = re.search(r"(\d+) passed", done.stdout)
    ended = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    ended = ended or done.stdout.strip().splitlines()[-1:]
    return Done(int(passed[1]) if passed else 0, done.stdout, tuple(ended) if done.returncode else ())
