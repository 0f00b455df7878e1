"""The same cases and the same seed in several versions of Python, each with the locked packages: the same bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from supply.runtime import ROOT, closure, core, lines_of

UV = Path(sys.executable).with_name("uv")
_BUILDS = ("hatchling", "editables")
"""What the program is installed with, as `make setup` does it."""
_PYENV = Path.home() / ".pyenv" / "versions"


@dataclass(frozen=True, slots=True)
class Found:
    """pythons: those that answered. missing: version → why there is none. different: cases they disagree about."""

    pythons: tuple[str, ...]
    missing: Mapping[str, str]
    cases: int
    different: tuple[str, ...]


def run(folder: Path, texts: Mapping[str, str], *, versions: Iterable[str]) -> Found:
    """Every case in every version that can be had."""
    folder.mkdir(parents=True, exist_ok=True)
    answers: list[dict[str, Any]] = []
    missing = {}
    for version in versions:
        try:
            python = _python(folder, version)
        except subprocess.CalledProcessError as error:
            missing[version] = str(error.stderr or error).strip().splitlines()[-1]
        else:
            answers.append(_answer(python, texts))
    return compared(answers, missing)


def compared(answers: Sequence[Mapping[str, Any]], missing: Mapping[str, str]) -> Found:
    """Whether they all say the same of the same cases."""
    first = answers[0]["hashes"] if answers else {}
    different = [
        f"{name}: not the same in {answers[0]['python']} and {answer['python']}"
        for answer in answers[1:]
        for name in sorted(first.keys() | answer["hashes"].keys())
        if first.get(name) != answer["hashes"].get(name)
    ]
    return Found(tuple(answer["python"] for answer in answers), missing, len(first), tuple(different))


def _answer(python: Path, texts: Mapping[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        [python, "-m", "tests.trust.same_bytes"],
        cwd=ROOT, input=json.dumps(texts), capture_output=True, text=True, check=True,
    )  # fmt: skip
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _python(folder: Path, version: str) -> Path:
    """The version in an environment of its own, with the packages of a plain installation; uv fetches what is not here.

    Raises CalledProcessError where it cannot be had.
    """
    place, lock = folder / version, folder / "requirements.lock"
    python = place / "bin" / "python"
    lock.write_text("".join(lines_of(core() | closure(_BUILDS))), encoding="utf-8")
    # Versions pyenv keeps are not in the way of programs until one is chosen.
    there = [str(found / "bin") for found in sorted(_PYENV.glob(f"{version}.*"))]
    own = {**os.environ, "PATH": os.pathsep.join([*there, os.environ.get("PATH", "")])}
    for asked in (
        ["venv", "--quiet", "--no-project", "--python", version, str(place)],
        ["pip", "sync", "--quiet", "--require-hashes", "--python", str(python), str(lock)],
        [
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-build-isolation",
            "--python",
            str(python),
            "--editable",
            str(ROOT),
        ],
    ):
        subprocess.run([UV, *asked], env=own, capture_output=True, text=True, check=True)
    return python
