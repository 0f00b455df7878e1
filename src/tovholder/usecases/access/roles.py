"""What each role may do, and the one place where it is asked whether somebody may.

A grant holds for its scope and everything inside it: the instance, a municipality, a case, a department of a case.
Somebody with a role on a department of a case sees the case, and changes what belongs to the department.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from .actor import Actor, Role
from .refusals import NotAllowed, NotThere, SignInFirst

Permission = Literal[
    "public",
    "self",
    "self.change",
    "case.list",
    "case.create",
    "case.read",
    "case.change",
    "case.approve",
    "case.share",
    "case.comment",
    "case.assess",
    "case.endorse",
    "case.decide",
    "case.steer",
    "rules.manage",
    "accounts.manage",
    "instance.manage",
]
PERMISSIONS: tuple[Permission, ...] = get_args(Permission)
_OF_ANYBODY: frozenset[Permission] = frozenset({"public", "self", "self.change", "case.list"})
"""What needs no role: what everybody may see, one's own account, and a list of what one may see."""
_READING: frozenset[Permission] = frozenset({"public", "self", "case.list", "case.read"})

_OF_A_DEPARTMENT: frozenset[Permission] = frozenset({"case.endorse"})
"""What only a role on the department itself gives: nobody speaks for a department by a role on the whole."""
_TAKES_PART: frozenset[Permission] = frozenset({"case.read", "case.comment"})
_LENS: frozenset[Permission] = frozenset({*_TAKES_PART, "case.assess"})

ROLES: Mapping[Role, frozenset[Permission]] = {
    "administrator": frozenset({"accounts.manage", "instance.manage", "rules.manage"}),
    "coordinator": frozenset({*_TAKES_PART, "case.create", "case.change", "case.approve", "case.share", "case.steer"}),
    "editor": frozenset({*_TAKES_PART, "case.change"}),
    "reader": frozenset({"case.read"}),
    "lens_social": _LENS,
    "lens_economic": _LENS,
    "lens_methodical": _LENS,
    "lens_legal": _LENS,
    "department_head": frozenset({*_TAKES_PART, "case.endorse"}),
    "gate_decider": frozenset({*_TAKES_PART, "case.decide"}),
    "steering_group": frozenset({*_TAKES_PART, "case.decide", "case.steer"}),
}
GOVERNING: frozenset[Role] = frozenset(ROLES) - {"administrator", "coordinator", "editor", "reader"}
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
    """Which cases somebody may read."""

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


def visible(actor: Actor) -> Visible:
    """Which cases the actor may read."""
    reading = [grant for grant in actor.grants if "case.read" in ROLES[grant.role]]
    cases = {grant.scope_id for grant in reading if grant.scope_type == "case"}
    cases |= {grant.scope_id.partition("/")[0] for grant in reading if grant.scope_type == "department"}
    return Visible(
        everything=any(grant.scope_type == "instance" for grant in reading),
        municipalities=frozenset(grant.scope_id for grant in reading if grant.scope_type == "municipality"),
        cases=frozenset(cases),
    )


def anywhere(actor: Actor | None, permission: Permission) -> bool:
    """Whether there is any place where the actor may. What is asked first, before the place is known."""
    if reach(actor, permission):
        return True
    if actor is None or (actor.only_reads and permission not in _READING):
        return False
    return any(permission in ROLES[grant.role] for grant in actor.grants)
