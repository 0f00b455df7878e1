"""`tovholder audit export`: the record as lines of JSON or as a table."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import language
from ..parameters import DatabaseAddress, DataFolder, Language
from .parameters import DATA, AuditKey, keys_in, record_at


def export(
    data: DataFolder = DATA,
    database: DatabaseAddress = None,
    audit_key: AuditKey = None,
    case: Annotated[str | None, typer.Option("--case", show_default=False)] = None,
    as_csv: Annotated[bool, typer.Option("--csv", show_default=False)] = False,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Write the record on standard output."""
    import sys
    from contextlib import closing

    from tovholder.usecases.audit.lines import as_lines
    from tovholder.usecases.audit.looking import as_table
    from tovholder.usecases.audit.store import Wanted

    with closing(record_at(data, database, keys_in(audit_key, data).newest)) as store:
        entries = store.log_onward(Wanted(case=case))
        if as_csv:
            sys.stdout.writelines(as_table(entries, lang=language.current()))
        else:
            sys.stdout.writelines(as_lines(entries))
