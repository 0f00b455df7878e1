"""A thousand case files with something wrong in them: never a traceback, always a clear error or a valid case."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tovholder.case.reading import read_case
from tovholder.cashflow.compile import compile_case
from tovholder.cashflow.measures import summarise
from tovholder.cashflow.result import evaluate
from tovholder.errors import CaseError, Finding
from tovholder.locale import sentence

ROOT = Path(__file__).parents[2]
SOURCES = [*sorted((ROOT / "examples").glob("*.yaml")), *sorted((ROOT / "tests/cases").glob("*[a-z0-9].yaml"))]
TEXTS = [path.read_text(encoding="utf-8") for path in SOURCES if ".expected" not in path.name]
MUTATED_FILES = 1000
BATCHES = 20

TOKENS = (
    "0", "-1", "1e400", ".nan", ".inf", "160.000", "1,5", "12 %", "120 %", "-5 %", "null", "~", "true", "[]", "{}",
    "år", "10 months", "2022-13", "2022-Q5", "1800", "9999-01", "per year", "kr/hour", "knowledge/x", "assumptions/x",
    "knowledge/pl-kommuner", "*a", "&a 1", "!!python/name:os", "- ", "? ", ": ", "\t", "\x00", "\u202e", "😀", "=1+1",
    "{rule: x}", "{value: 1, low: 2}", "[1, 2]", "50 ±10", "9..1", "a" * 5000,
)  # fmt: skip


def mutated(text: str, rng: random.Random) -> str:
    """The text with one to three small accidents: a line lost, doubled, moved or indented, a value or key replaced."""
    lines = text.splitlines()
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(lines))
        accident = rng.randrange(9)
        if accident == 0:
            del lines[at]
        elif accident == 1:
            lines.insert(at, lines[at])
        elif accident == 2:
            other = rng.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif accident == 3:
            lines[at] = rng.choice((" ", "  ", "\t")) + lines[at]
        elif accident == 4:
            lines[at] = lines[at][: rng.randrange(len(lines[at]) + 1)]
        elif accident == 5 and ":" in lines[at]:
            lines[at] = lines[at].split(":", 1)[0] + ": " + rng.choice(TOKENS)
        elif accident == 6 and ":" in lines[at]:
            key, _, value = lines[at].partition(":")
            lines[at] = key.rstrip()[:-1] + rng.choice(("x", "", "_")) + ":" + value
        elif accident == 7:
            column = rng.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:column] + rng.choice(TOKENS) + lines[at][column:]
        else:
            words = lines[at].split(" ")
            words[rng.randrange(len(words))] = rng.choice(TOKENS)
            lines[at] = " ".join(words)
        lines = lines or [""]
    return "\n".join(lines)


def findings_of(text: str) -> tuple[Finding, ...]:
    """What a user would be told; runs the whole calculation when the file is a case."""
    reading = read_case(text)
    if reading.case is None:
        assert reading.findings, "neither a case nor an error"
        return reading.findings
    try:
        summarise(evaluate(compile_case(reading.case)))
    except CaseError as error:
        return error.findings
    return ()


@pytest.mark.law
@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_mutated_file_is_a_case_or_a_clear_error(batch: int) -> None:
    rng = random.Random(batch)
    for number in range(MUTATED_FILES // BATCHES):
        text = mutated(rng.choice(TEXTS), rng)
        try:
            findings = findings_of(text)
        except Exception as error:
            raise AssertionError(f"batch {batch}, file {number}: {error!r}\n{text}") from error
        for finding in findings:
            told, todo = sentence(finding, "da")
            assert told, finding
            assert todo, finding
