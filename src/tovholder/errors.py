"""What can be wrong, in two kinds.

A **finding** is something a user wrote that is wrong, doubtful or missing. Findings are data: they are
collected, translated at the edge and shown together. An **exception** is for a call that cannot go on.

    TovholderError
    ├── FindingsError           carries findings; base of everything a user's file can cause
    │   ├── CaseError           the case file cannot be calculated
    │   └── KnowledgeError      a file in the knowledge bank cannot be used
    └── UnknownName             a name was asked for that does not exist
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "red", "amber", "green"]
Param = str | int | float
Path = tuple[str | int, ...]
"""Where in a document: the keys and indices from its root, e.g. `("outcomes", "less_help", "with")`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell the user: a stable code, how serious it is, where it is, and the words' parameters.

    `error` stops the calculation; `red`, `amber` and `green` are what the checks give. The sentence and what
    to do about it stand in the language catalogues under `finding.<code>`.
    """

    code: str
    severity: Severity = "error"
    path: Path = ()
    params: Mapping[str, Param] = field(default_factory=dict)
    line: int | None = None

    @property
    def place(self) -> str:
        """The path as people read it: `outcomes.less_help.with`."""
        return dotted(self.path)


def dotted(path: Path) -> str:
    """`("goals", 0, "price")` as `goals[0].price`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else str(step)
    return text


class TovholderError(Exception):
    """The root of every exception this package raises on purpose."""


class FindingsError(TovholderError):
    """A file that cannot be used, with every reason found."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("; ".join(f"{f.place or 'file'}: {f.code}" for f in self.findings))


class CaseError(FindingsError):
    """The case file cannot be calculated."""


class KnowledgeError(FindingsError):
    """A file in the knowledge bank cannot be used."""


class UnknownName(TovholderError):
    """A name was asked for that does not exist; `near` holds names that look like it."""

    def __init__(self, kind: str, name: str, near: Iterable[str] = ()) -> None:
        self.kind, self.name, self.near = kind, name, tuple(near)
        super().__init__(f"unknown {kind}: {name}")
