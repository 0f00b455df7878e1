"""Handing mail to the municipality's own mail server, by the standard library."""

from __future__ import annotations

import smtplib
import ssl
from dataclasses import dataclass
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from typing import Literal
from urllib.parse import unquote, urlsplit

from tovholder.errors import Finding, FindingsError
from tovholder.usecases.governance.digest import MailFailed

_WAITS = 20
"""Seconds to wait for the server at each step."""
_OWN_MACHINE = ("localhost", "127.0.0.1", "::1")
_PORTS = {"smtp": 587, "smtps": 465}


class MailTrouble(FindingsError):
    """The mail server's address cannot be used."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """A mail server. `security`: encrypted from the start, or from the first command on, or not (this machine only)."""

    host: str
    port: int
    security: Literal["tls", "starttls", "none"]
    user: str = ""
    password: str = ""


def mail_server(address: str) -> MailServer:
    """The server at `smtp://user:password@host:port`; with smtps:// it is encrypted from the start.

    Raises MailTrouble. Mail to another machine is always encrypted.

    >>> mail_server("smtp://localhost:25").security, mail_server("smtps://mail.example.dk").port
    ('none', 465)
    """
    parts = urlsplit(address)
    try:
        port = parts.port
    except ValueError:
        port = -1
    if parts.scheme not in _PORTS or not parts.hostname or port == -1 or parts.path.strip("/"):
        raise MailTrouble([Finding("mail-server-address")])
    security: Literal["tls", "starttls", "none"] = "starttls"
    if parts.scheme == "smtps":
        security = "tls"
    elif parts.hostname in _OWN_MACHINE:
        security = "none"
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return MailServer(parts.hostname, port or _PORTS[parts.scheme], security, user, password)


class SmtpMailer:
    """Implements `Mailer`."""

    def __init__(self, server: MailServer, sender: str) -> None:
        self._server, self._sender = server, sender

    def send(self, to: str, subject: str, body: str) -> None:
        """Hand over one mail. Raises MailFailed if the server is not there, refuses it, or is not the one it says."""
        try:
            message = _message(self._sender, to, subject, body)
            with self._connected() as connection:
                connection.send_message(message)
        except (OSError, smtplib.SMTPException, MessageError, ValueError) as error:
            raise MailFailed(type(error).__name__) from error

    def _connected(self) -> smtplib.SMTP:
        server = self._server
        trusted = ssl.create_default_context()
        if server.security == "tls":
            connection: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=_WAITS, context=trusted)
        else:
            connection = smtplib.SMTP(server.host, server.port, timeout=_WAITS)
        try:
            if server.security == "starttls":
                connection.starttls(context=trusted)
            if server.user:
                connection.login(server.user, server.password)
        except BaseException:
            connection.close()
            raise
        return connection


def _message(sender: str, to: str, subject: str, body: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"], message["Message-ID"] = formatdate(), make_msgid(domain=sender.rpartition("@")[2] or None)
    # So that no machine answers it, and no other answers that answer.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body)
    return message
