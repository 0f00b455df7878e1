"""`tovholder digest`: mail to those who have asked to be told what waits for them; run by the machine's own clock."""

from __future__ import annotations

from typing import Annotated

import typer

from .audit.parameters import DATA, AuditKey
from .parameters import DatabaseAddress, DataFolder, Language


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
    from tovholder.errors import Finding

    from .mistakes import Failed, Misuse
    from .server_parts import server_installed, site_at
    from .terminal import say

    with server_installed():
        from tovholder.usecases.governance.digest import is_address, send_digests
        from tovholder.workspace.mailing import SmtpMailer, mail_server
    mailer = SmtpMailer(mail_server(smtp), sender)
    if not is_address(sender):
        raise Misuse([Finding("bad-mail-address")])
    with site_at(data, database, audit_key) as site:
        mailed = send_digests(site, mailer, address=url.rstrip("/"))
    say("digest.done", sent=mailed.sent, nothing=mailed.nothing, failed=mailed.failed)
    if mailed.failed:
        raise Failed
