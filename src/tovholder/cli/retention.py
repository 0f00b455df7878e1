"""`tovholder retention`: people whose time is up deleted from every case's data; run by the machine's own clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .audit.parameters import DATA, AuditKey
from .parameters import AsJson, DatabaseAddress, DataFolder, Language

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from tovholder.usecases.followup.retention import Done


def retention(
    data: DataFolder = DATA,
    database: DatabaseAddress = None,
    audit_key: AuditKey = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", show_default=False)] = False,
    as_json: AsJson = False,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Forget those whose time is up."""
    from tovholder.usecases.followup.retention import run_retention

    from .mistakes import Failed
    from .server_parts import site_at
    from .terminal import print_json, working

    with site_at(data, database, audit_key) as site, working("run"):
        done = run_retention(site, dry_run=dry_run)
    if as_json:
        print_json({"dry_run": dry_run, "cases": [_json(one) for one in done]})
    else:
        _print(done, dry_run=dry_run)
    if any(one.problem for one in done):
        raise Failed


def _json(one: Done) -> dict[str, Any]:
    stores = [{"store": found.store, "people": found.people, **found.rows} for found in one.forgotten]
    return {
        "case": one.case,
        "has_rule": one.has_rule,
        "stores": stores,
        "problem": None if one.problem is None else one.problem.code,
    }


def _print(done: Sequence[Done], *, dry_run: bool) -> None:
    from tovholder.report.findings import told

    from . import language
    from .terminal import say

    for one in done:
        if one.problem:
            say("retention.problem", case=one.case, problem=" ".join(told(one.problem, language.current())))
        elif not one.has_rule:
            say("retention.no_rule", case=one.case)
        for found in one.forgotten:
            if found.people:
                say("retention.store", case=one.case, store=found.store, people=found.people, **found.rows)
    say("retention.dry" if dry_run else "retention.done", cases=len(done), people=sum(one.people for one in done))
