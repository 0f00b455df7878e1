"""`tovholder serve`: the browser's side of the program, for several people at once."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from .audit.parameters import AuditAnchors, AuditKey
from .parameters import DatabaseAddress, Language

if TYPE_CHECKING:
    from tovholder.web.serving import Started

# Set before NumPy is read: many requests at once share the processors better with one thread each.
_ONE_THREAD_EACH = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "passive"}


def serve(
    port: Annotated[int, typer.Option("--port", min=0, max=65535, show_default=False)] = 8000,
    data: Annotated[Path, typer.Option("--data", envvar="TOVHOLDER_DATA", readable=False, show_default=False)] = Path(
        "tovholder-data"
    ),
    host: Annotated[str, typer.Option("--host", show_default=False)] = "127.0.0.1",
    url: Annotated[str | None, typer.Option("--url", envvar="TOVHOLDER_URL", show_default=False)] = None,
    database: DatabaseAddress = None,
    followup_key: Annotated[
        Path | None, typer.Option("--followup-key", envvar="TOVHOLDER_FOLLOWUP_KEY", readable=False, show_default=False)
    ] = None,
    metrics: Annotated[int | None, typer.Option("--metrics", min=0, max=65535, show_default=False)] = None,
    examples: Annotated[list[Path] | None, typer.Option("--with", show_default=False)] = None,
    sign_in: Annotated[Path | None, typer.Option("--sign-in", envvar="TOVHOLDER_SIGN_IN", show_default=False)] = None,
    codes: Annotated[
        Literal["all", "external"] | None, typer.Option("--codes", envvar="TOVHOLDER_CODES", show_default=False)
    ] = None,
    audit_key: AuditKey = None,
    audit_anchors: AuditAnchors = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Serve the workspace."""
    for name, value in _ONE_THREAD_EACH.items():
        os.environ.setdefault(name, value)
    from tovholder.locale import text
    from tovholder.usecases.files import read_text

    from . import language
    from .server_parts import server_installed

    with server_installed():
        from tovholder.web.serving import serve as serve_site
    serve_site(
        data=data,
        database=database,
        host=host,
        port=port,
        url=None if url is None else url.rstrip("/"),
        followup_key=followup_key,
        sign_in=sign_in,
        audit_key=audit_key,
        audit_anchors=audit_anchors,
        metrics=metrics,
        codes=codes,
        examples=[read_text(file) for file in examples or ()],
        municipality=text("workspace.municipality", language.current()),
        tell=_tell,
    )


def _tell(started: Started) -> None:
    from tovholder.report.findings import told

    from . import language
    from .terminal import say

    for note in started.notes:
        print(" ".join(told(note, language.current())))
    if started.metrics is not None:
        say("serve.metrics_at", address=started.metrics)
    say("serve.address", address=started.address)
    if started.invitation is not None:
        say("serve.invitation", link=started.invitation)
    # Whoever waits for the address may be a program that reads it from a pipe.
    sys.stdout.flush()
