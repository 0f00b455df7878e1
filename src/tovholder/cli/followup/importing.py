"""`tovholder followup import`: a file in, every row with its verdict."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from .. import language
from ..parameters import AsJson, Language
from .parameters import Data, KeyFile, PlanFile

if TYPE_CHECKING:
    from tovholder.followup.importing.verdicts import Verdicts

_FEW = 12


def import_rows(
    plan: PlanFile,
    file: Annotated[Path, typer.Argument(show_default=False)],
    source: Annotated[str, typer.Option("--source", show_default=False)],
    data: Data,
    store: Annotated[Literal["verification", "study"] | None, typer.Option("--store", show_default=False)] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", show_default=False)] = False,
    correct: Annotated[bool, typer.Option("--correct", show_default=False)] = False,
    key: KeyFile = None,
    make_key: Annotated[bool, typer.Option("--make-key", show_default=False)] = False,
    as_json: AsJson = False,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Import a file."""
    import datetime as dt

    from tovholder.errors import Finding
    from tovholder.usecases.followup.data import is_served
    from tovholder.usecases.importing import import_for, key_in, verdicts_json

    from ..mistakes import Failed, Misuse
    from ..terminal import print_json, working
    from .parameters import plan_in

    if make_key and key is None:
        raise Misuse([Finding("cli-make-key-without-file")])
    agreed = plan_in(plan)
    if is_served(data) and not dry_run:
        raise Misuse([Finding("import-served", params={"folder": str(data)})])
    secret = key_in(key, data=data, make=make_key)
    with working("run"):
        found = import_for(
            file, agreed, source, folder=data, purposes=(store,) if store else (), key=secret,
            now=dt.datetime.now(dt.UTC).replace(tzinfo=None), dry_run=dry_run, correct=correct,
        )  # fmt: skip
    if as_json:
        print_json(verdicts_json(found, dry_run=dry_run))
    else:
        for verdicts in found:
            _print(verdicts, dry_run=dry_run)
    if any(verdicts.rejected and not verdicts.accepted + verdicts.unchanged for verdicts in found):
        raise Failed


def _print(verdicts: Verdicts, *, dry_run: bool) -> None:
    from tovholder.locale import text

    from ..terminal import say

    say(f"followup.import.store-{verdicts.store}", source=verdicts.source)
    say(
        "followup.import.totals", read=verdicts.read, accepted=verdicts.accepted, unchanged=verdicts.unchanged,
        rejected=verdicts.rejected,
    )  # fmt: skip
    if verdicts.corrected:
        say("followup.import.corrected", count=verdicts.corrected)
    for reason, count, first in list(verdicts.reasons())[:_FEW]:
        words = text(f"cli.followup.rejected.{reason.code}", language.current(), column=reason.column)
        say("followup.import.reason", count=count, first=first, reason=words)
    say(f"followup.import.{'dry' if dry_run else 'written' if verdicts.accepted else 'nothing'}")
