"""What each role may do, and the one place where it is asked whether somebody may.

A grant holds for its scope and everything inside it: the instance, a municipality, a case, a department of a case.
Somebody with a role on a department of a case sees the case, and changes what belongs to the department.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from .actor import Actor, Grant, Role
from .refusals import NotAllowed, NotThere, SignInFirst

Permission = Literal[
    "public",
    "self",
    "self.change",
    "case.list",
    "case.create",
    "case.read",
    "case.around",
    "case.change",
    "case.approve",
    "case.share",
    "followup.read",
    "followup.import",
    "followup.report",
    "followup.verify",
    "followup.settle",
    "followup.approve",
    "followup.paid",
    "case.comment",
    "case.assess",
    "case.answer",
    "case.endorse",
    "case.decide",
    "case.steer",
    "rules.manage",
    "accounts.manage",
    "instance.manage",
    "audit.read",
]
PERMISSIONS: tuple[Permission, ...] = get_args(Permission)
_OF_ANYBODY: frozenset[Permission] = frozenset({"public", "self", "self.change", "case.list"})
"""What needs no role: what everybody may see, one's own account, and a list of what one may see."""
_READING: frozenset[Permission] = frozenset(
    {
        "public",
        "self",
        "case.list",
        "case.read",
        "case.around",
        "followup.read",
        "followup.settle",
        "followup.paid",
        "audit.read",
    }
)

_OF_A_DEPARTMENT: frozenset[Permission] = frozenset({"case.endorse"})
"""What only a role on the department itself gives: nobody speaks for a department by a role on the whole."""
_SEES: frozenset[Permission] = frozenset({"case.read", "case.around", "followup.read"})
"""To see a case, what is said around it within the municipality (gates, remarks, meetings, experiences), and its
follow-up."""
_TAKES_PART: frozenset[Permission] = frozenset({*_SEES, "case.comment"})
_LENS: frozenset[Permission] = frozenset({*_TAKES_PART, "case.assess"})
_SETTLES: frozenset[Permission] = frozenset({"followup.settle", "followup.paid"})
"""To see what is owed for results as it was counted, and as the investor sees it."""
_APPROVES: frozenset[Permission] = frozenset({*_SETTLES, "followup.approve"})
"""To approve payments: with whoever holds the money and whoever answers for the figures, in the municipality alone. The
steering group has the investor and the supplier in it."""

ROLES: Mapping[Role, frozenset[Permission]] = {
    "administrator": frozenset({"accounts.manage", "instance.manage", "rules.manage"}),
    "coordinator": frozenset(
        {
            *_TAKES_PART,
            *("case.create", "case.change", "case.answer", "case.approve", "case.share", "case.steer"),
            *(*_SETTLES, "followup.import"),
        }
    ),
    "editor": frozenset({*_TAKES_PART, "case.change", "case.answer"}),
    "reader": _SEES,
    "auditor": frozenset({"audit.read"}),
    "fund": frozenset({"case.read", "followup.paid"}),
    "supplier": frozenset({"followup.report"}),
    "verifier": frozenset({*_SEES, "followup.verify"}),
    "lens_social": _LENS,
    "lens_economic": frozenset({*_LENS, *_APPROVES}),
    "lens_methodical": _LENS,
    "lens_legal": frozenset({*_LENS, "case.answer"}),
    "department_head": frozenset({*_TAKES_PART, "case.endorse"}),
    "gate_decider": frozenset({*_TAKES_PART, *_APPROVES, "case.decide"}),
    "steering_group": frozenset({*_TAKES_PART, "case.decide", "case.steer"}),
}
EXTERNAL: frozenset[Role] = frozenset({"fund", "supplier"})
"""Of people outside the municipality: given on one case alone, and only with a second factor."""
GOVERNING: frozenset[Role] = frozenset(
    role for role, may in ROLES.items() if may & {"case.assess", "case.endorse", "case.decide", "followup.approve"}
)
"""Roles that say something of a case on others' behalf; whoever shares a case gives them to others, not to oneself."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is to be done: nowhere in particular (the instance), in a municipality, in a case."""

    municipality: str | None = None
    case: str | None = None


INSTANCE = Place()


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a permission goes at a place: all of it, or only these departments of the case."""

    whole: bool
    departments: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return self.whole or bool(self.departments)


@dataclass(frozen=True, slots=True)
class Visible:
    """Which cases somebody may do something with."""

    everything: bool
    municipalities: frozenset[str]
    cases: frozenset[str]


def reach(actor: Actor | None, permission: Permission, place: Place = INSTANCE) -> Reach:
    """How far the permission goes; false where it does not."""
    if permission == "public":
        return Reach(True)
    if actor is None or (actor.only_reads and permission not in _READING):
        return Reach(False)
    if permission in _OF_ANYBODY:
        return Reach(True)
    departments = set()
    for grant in actor.grants:
        if permission not in ROLES[grant.role]:
            continue
        if permission in _OF_A_DEPARTMENT and grant.scope_type != "department":
            continue
        match grant.scope_type:
            case "instance":
                return Reach(True)
            case "municipality" if grant.scope_id == place.municipality:
                return Reach(True)
            case "case" if grant.scope_id == place.case:
                return Reach(True)
            case "department" if place.case is not None and grant.scope_id.startswith(f"{place.case}/"):
                if permission in _TAKES_PART:
                    return Reach(True)
                if permission in ("case.change", "case.endorse"):
                    departments.add(grant.scope_id.partition("/")[2])
            case _:
                pass
    return Reach(False, frozenset(departments))


def require(actor: Actor | None, permission: Permission, place: Place = INSTANCE) -> Reach:
    """How far the permission goes. Raises SignInFirst, NotThere for a case one may not even see, NotAllowed."""
    allowed = reach(actor, permission, place)
    if allowed:
        return allowed
    if actor is None:
        raise SignInFirst
    if place.case is not None and not reach(actor, "case.read", place):
        raise NotThere("case")
    raise NotAllowed


def is_external(grants: Iterable[Grant]) -> bool:
    """Whether somebody with these is from outside the municipality."""
    return any(grant.role in EXTERNAL for grant in grants)


def visible(actor: Actor, permission: Permission = "case.read") -> Visible:
    """Which cases the actor may read, or do something else with."""
    reading = [grant for grant in actor.grants if permission in ROLES[grant.role]]
    cases = {grant.scope_id for grant in reading if grant.scope_type == "case"}
    cases |= {grant.scope_id.partition("/")[0] for grant in reading if grant.scope_type == "department"}
    return Visible(
        everything=any(grant.scope_type == "instance" for grant in reading),
        municipalities=frozenset(grant.scope_id for grant in reading if grant.scope_type == "municipality"),
        cases=frozenset(cases),
    )


def only_reports(actor: Actor) -> bool:
    """Whether all somebody may do is to report: they have no business with lists of cases."""
    return anywhere(actor, "followup.report") and not anywhere(actor, "case.read")


def anywhere(actor: Actor | None, permission: Permission) -> bool:
    """Whether there is any place where the actor may. What is asked first, before the place is known."""
    if reach(actor, permission):
        return True
    if actor is None or (actor.only_reads and permission not in _READING):
        return False
    return any(permission in ROLES[grant.role] for grant in actor.grants)
