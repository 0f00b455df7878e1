"""`tovholder forget`: somebody deleted from a case's data on a server, and noted in its record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .audit.parameters import DATA, AuditKey
from .parameters import DatabaseAddress, DataFolder, Language


def forget(
    case: Annotated[str, typer.Option("--case", show_default=False)],
    person: Annotated[str | None, typer.Option("--person", show_default=False)] = None,
    ask: Annotated[bool, typer.Option("--ask", show_default=False)] = False,
    basis: Annotated[str, typer.Option("--basis", show_default=False)] = "",
    key: Annotated[
        Path | None, typer.Option("--key", envvar="TOVHOLDER_FOLLOWUP_KEY", readable=False, show_default=False)
    ] = None,
    data: DataFolder = DATA,
    database: DatabaseAddress = None,
    audit_key: AuditKey = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", show_default=False)] = False,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Forget somebody."""
    from tovholder.errors import Finding
    from tovholder.usecases.followup.forgetting import forget_somebody
    from tovholder.usecases.forgetting import by_identifier, by_name
    from tovholder.usecases.importing import key_in

    from .followup.forget import asked_number, tell
    from .mistakes import Failed, Misuse
    from .server_parts import site_at
    from .terminal import working

    if (person is None) is not ask:
        raise Misuse([Finding("cli-forget-one-whom")])
    secret = key_in(key, data=data) if ask else None
    if ask and secret is None:
        raise Misuse([Finding("cli-ask-without-key")])
    with site_at(data, database, audit_key) as site:
        if person is not None:
            chosen = by_name(person)
        else:
            assert secret is not None
            chosen = by_identifier(asked_number(), secret)
        with working("run"):
            found = forget_somebody(site, case, chosen, basis=basis, dry_run=dry_run)
    tell(found, dry_run=dry_run)
    if not any(one.people for one in found):
        raise Failed
