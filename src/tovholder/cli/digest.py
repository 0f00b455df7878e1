"""`tovholder digest`: mail to those who have asked to be told what waits for them; run by the machine's own clock."""

from __future__ import annotations

from typing import Annotated

import typer

from .audit.parameters import DATA, AuditKey, DatabaseAddress, DataFolder, keys_in
from .parameters import Language


def digest(
    smtp: Annotated[str, typer.Option("--smtp", envvar="TOVHOLDER_SMTP", show_default=False)],
    sender: Annotated[str, typer.Option("--from", envvar="TOVHOLDER_MAIL_FROM", show_default=False)],
    url: Annotated[str, typer.Option("--url", envvar="TOVHOLDER_URL", show_default=False)],
    data: DataFolder = DATA,
    database: DatabaseAddress = None,
    audit_key: AuditKey = None,
    lang: Language = "",  # noqa: ARG001
) -> None:
    """Send the mails that are due."""
    from contextlib import closing

    from tovholder.errors import Finding
    from tovholder.knowledge import load_bank
    from tovholder.usecases.cases.calculations import Calculations
    from tovholder.usecases.cases.site import Site

    from .mistakes import Failed, Misuse
    from .terminal import say

    try:
        from tovholder.usecases.governance.digest import is_address, send_digests
        from tovholder.workspace.folder import begun_file
        from tovholder.workspace.mailing import SmtpMailer, mail_server
        from tovholder.workspace.passwords import Argon2
        from tovholder.workspace.store import open_begun
    except ModuleNotFoundError as error:
        raise Misuse([Finding("server-not-installed", params={"missing": error.name or "?"})]) from None
    mailer = SmtpMailer(mail_server(smtp), sender)
    if not is_address(sender):
        raise Misuse([Finding("bad-mail-address")])
    address = begun_file(data) if database is None else database
    with closing(open_begun(address, key=keys_in(audit_key, data).newest)) as store:
        site = Site(store, Argon2(), Calculations(load_bank()))
        try:
            mailed = send_digests(site, mailer, address=url.rstrip("/"))
        finally:
            site.workshop.close()
    say("digest.done", sent=mailed.sent, nothing=mailed.nothing, failed=mailed.failed)
    if mailed.failed:
        raise Failed
