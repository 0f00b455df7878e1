"""Whoever asks for something to be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ScopeType = Literal["instance", "municipality", "case", "department"]
"""Widest first; what is granted on one holds for everything inside it."""

CaseRole = Literal[
    "coordinator",
    "editor",
    "reader",
    "fund",
    "supplier",
    "verifier",
    "lens_social",
    "lens_economic",
    "lens_methodical",
    "lens_legal",
    "department_head",
    "gate_decider",
    "steering_group",
]
"""What somebody can be of a case, or of a department in it."""
Role = Literal["administrator", "auditor", CaseRole]


@dataclass(frozen=True, slots=True)
class Grant:
    """A role on something. `scope_id` is empty for the instance, and `<case>/<department>` for a department."""

    role: Role
    scope_type: ScopeType
    scope_id: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody with an account, and what has been granted to them.

    only_reads: whether they came with a token that may change nothing, whatever its owner may.
    is_program: whether they came with a token at all: a program makes itself no other way in.
    """

    id: str
    name: str
    grants: tuple[Grant, ...] = ()
    only_reads: bool = False
    is_program: bool = False
