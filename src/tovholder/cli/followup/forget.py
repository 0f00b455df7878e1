"""`tovholder followup forget`: people deleted from the data, so that nothing of them is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .. import language
from ..parameters import AsJson, Language
from .parameters import Data, KeyFile, PlanFile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tovholder.followup.sources import Store
    from tovholder.followup.stores.forgetting import Entry, Forgotten


def forget(
    plan: PlanFile,
    data: Data,
    person: Annotated[str | None, typer.Option("--person", show_default=False)] = None,
    ask: Annotated[bool, typer.Option("--ask", show_default=False)] = False,
    expired: Annotated[bool, typer.Option("--expired", show_default=False)] = False,
    basis: Annotated[str, typer.Option("--basis", show_default=False)] = "",
    key: KeyFile = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", show_default=False)] = False,
    log: Annotated[bool, typer.Option("--log", show_default=False)] = False,
    as_json: AsJson = False,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Forget people."""
    import datetime as dt

    from tovholder.errors import Finding
    from tovholder.usecases.followup.data import is_served
    from tovholder.usecases.forgetting import (
        by_identifier,
        by_name,
        by_retention,
        forget_people,
        forgotten_before,
        forgotten_json,
        log_json,
    )
    from tovholder.usecases.importing import key_in

    from ..mistakes import Failed, Misuse
    from ..terminal import print_json, working
    from .parameters import plan_in

    if sum((person is not None, ask, expired, log)) != 1:
        raise Misuse([Finding("cli-forget-whom")])
    agreed = plan_in(plan)
    if log:
        before = forgotten_before(data)
        print_json(log_json(before)) if as_json else _print_log(before)
        return
    if is_served(data):
        raise Misuse([Finding("forget-served", params={"folder": str(data)})])
    now = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    if person is not None:
        chosen = by_name(person)
    elif expired:
        chosen = by_retention(agreed, now=now)
    else:
        secret = key_in(key, data=data)
        if secret is None:
            raise Misuse([Finding("cli-ask-without-key")])
        chosen = by_identifier(asked_number(), secret)
    with working("run"):
        found = forget_people(data, chosen, basis=basis, now=now, dry_run=dry_run)
    if as_json:
        print_json(forgotten_json(found, dry_run=dry_run))
    else:
        tell(found, dry_run=dry_run)
    if not expired and not any(one.people for one in found):
        raise Failed


def asked_number() -> str:
    """The person's number, typed where nobody sees it and no history keeps it."""
    from tovholder.locale import text

    return str(typer.prompt(text("cli.followup.forget.prompt", language.current()), hide_input=True, err=True))


def tell(found: tuple[Forgotten, ...], *, dry_run: bool) -> None:
    """How many people and rows, store by store, and what became of them."""
    from ..terminal import say

    for one in found:
        say("followup.forget.store", store=one.store, people=one.people, **one.rows)
    if not any(one.people for one in found):
        say("followup.forget.nobody")
    elif dry_run:
        say("followup.forget.dry")
    else:
        say("followup.forget.done")


def _print_log(before: Mapping[Store, tuple[Entry, ...]]) -> None:
    from ..terminal import say

    for store, entries in before.items():
        for one in entries:
            day = one.made.date().isoformat()
            say("followup.forget.entry", store=store, day=day, people=one.people, basis=one.basis, **one.rows)
        if not entries:
            say("followup.forget.empty", store=store)
