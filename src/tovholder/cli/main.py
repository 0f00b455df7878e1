"""The program `tovholder`: the list of its commands.

Command modules import only Typer at their top, so that `tovholder --help` need not wait for what it does not use.
"""

from __future__ import annotations

from typing import Annotated

import typer

from .audit.commands import app as audit
from .backup import backup
from .backup_key import backup_key
from .check import check
from .contract.commands import app as contract
from .diff import diff
from .digest import digest
from .explain import explain
from .followup.commands import app as followup
from .forget import forget
from .help import Command, Group, Program
from .house import house
from .import_ import import_
from .keys.commands import app as keys
from .knowledge.commands import app as knowledge
from .new import new
from .parameters import Language
from .portfolio import portfolio
from .report import report
from .restore import restore
from .retention import retention
from .run import run as run_case
from .schema import schema
from .sensitivity import sensitivity
from .serve import serve
from .verify import verify
from .voi import voi

app = typer.Typer(cls=Program, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback(invoke_without_command=True)
def program(
    version: Annotated[bool, typer.Option("--version", show_default=False)] = False,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Options of the program itself."""
    if version:
        from importlib.metadata import version as installed

        print(f"tovholder {installed('tovholder')}")
        raise typer.Exit


app.command("new", cls=Command)(new)
app.command("check", cls=Command)(check)
app.command("run", cls=Command)(run_case)
app.command("sensitivity", cls=Command)(sensitivity)
app.command("voi", cls=Command)(voi)
app.command("explain", cls=Command)(explain)
app.command("diff", cls=Command)(diff)
app.command("portfolio", cls=Command)(portfolio)
app.command("report", cls=Command)(report)
app.command("import", cls=Command)(import_)
app.command("house", cls=Command)(house)
app.add_typer(contract, name="contract", cls=Group)
app.add_typer(followup, name="followup", cls=Group)
app.add_typer(knowledge, name="knowledge", cls=Group)
app.command("schema", cls=Command)(schema)
app.command("serve", cls=Command)(serve)
app.add_typer(audit, name="audit", cls=Group)
app.command("digest", cls=Command)(digest)
app.command("retention", cls=Command)(retention)
app.command("forget", cls=Command)(forget)
app.command("backup", cls=Command)(backup)
app.command("restore", cls=Command)(restore)
app.command("verify", cls=Command)(verify)
app.command("backup-key", cls=Command)(backup_key)
app.add_typer(keys, name="keys", cls=Group)


def run() -> None:
    """The entry point."""
    app()
