"""What has happened to a case, and any two versions of it side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tovholder.cashflow.plan import View
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.comparing import compare, comparison_json

from .opening import document_of, open_case, version_of
from .records import Mark, Version
from .site import Site

MOST = 200
"""Versions in one answer."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark with its version."""

    mark: Mark
    version: Version


def history(actor: Actor, site: Site, case: str, *, before: int | None = None, limit: int = 50) -> tuple[Version, ...]:
    """Versions, newest first, from below number `before`."""
    open_case(actor, site, case, "case.read")
    return site.store.history(case, before=before, limit=min(limit, MOST))


def marks(actor: Actor, site: Site, case: str) -> tuple[Marked, ...]:
    """Named and approved versions, newest mark first."""
    found = open_case(actor, site, case, "case.read")
    return tuple(Marked(mark, version_of(site, found, mark.version)) for mark in site.store.marks(case))


def people(site: Site) -> Mapping[str, str]:
    """Account → name, for histories."""
    return site.store.names()


def compared(
    actor: Actor,
    site: Site,
    case: str,
    *,
    before: int,
    after: int | None = None,
    group: str | None = None,
    view: View = "budget",
) -> dict[str, Any]:
    """What changed between two versions, and what each change does, as `docs/json.md` describes it.

    Raises NotThere; CaseError if one of them cannot be calculated; UnknownName.
    """
    found = open_case(actor, site, case, "case.read")
    first = version_of(site, found, before)
    second = found.head if after is None else version_of(site, found, after)
    return site.calculations.answer(
        ("compare", first.hash, second.hash, group, view), lambda: _compare(site, first, second, group, view)
    )


def _compare(site: Site, first: Version, second: Version, group: str | None, view: View) -> dict[str, Any]:
    before, after = (site.calculations.calculation(document_of(site, version)) for version in (first, second))
    return comparison_json(compare(before, after, group=group, view=view))
