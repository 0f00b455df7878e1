"""`tovholder retention`: people whose time is up deleted from every case's data; run by the machine's own clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .audit.parameters import DATA, AuditKey, DatabaseAddress, DataFolder, keys_in
from .parameters import AsJson, Language

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
    from contextlib import closing

    from tovholder.errors import Finding
    from tovholder.knowledge import load_bank
    from tovholder.usecases.cases.calculations import Calculations
    from tovholder.usecases.cases.site import Site
    from tovholder.usecases.followup.data import FollowupData
    from tovholder.usecases.followup.retention import run_retention

    from .mistakes import Failed, Misuse
    from .terminal import print_json, working

    try:
        from tovholder.workspace.folder import begun_file
        from tovholder.workspace.passwords import Argon2
        from tovholder.workspace.store import open_begun
    except ModuleNotFoundError as error:
        raise Misuse([Finding("server-not-installed", params={"missing": error.name or "?"})]) from None
    address = begun_file(data) if database is None else database
    with closing(open_begun(address, key=keys_in(audit_key, data).newest)) as store, working("run"):
        site = Site(store, Argon2(), Calculations(load_bank()), followup=FollowupData(data))
        try:
            done = run_retention(site, dry_run=dry_run)
        finally:
            site.workshop.close()
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
