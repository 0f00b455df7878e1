"""`docs/asvs.md`: the requirements of OWASP's standard, from the table in `docs/asvs.csv`."""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).parents[1]
TABLE, PAGE = DOCS / "asvs.csv", DOCS / "asvs.md"
STATUSES = ("pass", "not applicable", "open")
_CHAPTERS = (
    "Encoding and sanitising", "Validation and business logic", "In the browser", "The API", "Files", "Signing in",
    "Sessions", "Permissions", "Self-contained tokens", "OAuth and OIDC", "Cryptography", "Encrypted connections",
    "Configuration", "Protection of data", "Code and architecture", "Logs and errors", "WebRTC",
)  # fmt: skip
_HEAD = """\
<!-- Made by `make docs` from docs/asvs.csv. -->

# OWASP ASVS 5.0, requirement by requirement

[The Application Security Verification Standard](https://github.com/OWASP/ASVS) 5.0 has 70 requirements at its first
level and 183 more at its second. Here is what Tovholder does about each, and about five of the third. The numbers are
the standard's, the words are ours: read the standard for what is demanded. For those who check; like all developer
texts it is in English.

*pass*: done, and the file or test named shows it. *not applicable*: there is nothing of the kind, with the reason.
*open*: not done.

{counts}

What is open:

{open}
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A requirement: what is done about it, and which files show it."""

    requirement: str
    level: int
    status: str
    about: str
    where: tuple[str, ...]
    why: str

    @property
    def chapter(self) -> int:
        """The number before the first point."""
        return int(self.requirement.partition(".")[0])


def rows() -> tuple[Row, ...]:
    """The table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Row(r["requirement"], int(r["level"]), r["status"], r["about"], tuple(r["where"].split()), r["why"])
            for r in csv.DictReader(file)
        )


def asvs_page() -> str:
    """The page."""
    table = rows()
    still_open = "\n".join(f"* {row.requirement} {row.about}: {row.why}" for row in table if row.status == "open")
    return "\n".join([_HEAD.format(counts=_counts(table), open=still_open or "nothing."), *_chapters(table)])


def _counts(table: tuple[Row, ...]) -> str:
    counted = Counter((row.level, row.status) for row in table)
    lines = ["| level | requirements | " + " | ".join(STATUSES) + " |", "|---|---|" + "---|" * len(STATUSES)]
    for level in (1, 2, 3):
        found = [counted[level, status] for status in STATUSES]
        lines.append(f"| {level} | {sum(found)} | " + " | ".join(map(str, found)) + " |")
    return "\n".join(lines)


def _chapters(table: tuple[Row, ...]) -> Iterator[str]:
    for number, title in enumerate(_CHAPTERS, start=1):
        yield f"## {number} {title}\n\n| no. | level | about | status | shown by, or why not |\n|---|---|---|---|---|"
        for row in table:
            if row.chapter == number:
                shown = ", ".join(f"[{Path(file).name}]({_from_here(file)})" for file in row.where)
                said = " ".join(filter(None, (f"{shown}." if shown and row.why else shown, row.why)))
                yield f"| {row.requirement} | {row.level} | {row.about} | {row.status} | {said} |"
        yield ""


def _from_here(file: str) -> str:
    return os.path.relpath(DOCS.parent / file, DOCS)
