"""Mail about what waits, handed to a real mail server of the test's own."""

from __future__ import annotations

import email
import email.policy
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any, cast

import pytest
from aiosmtpd.controller import Controller
from tests.cli.command import tovholder
from tests.usecases.governance.people import Governed, actor_named, governed, ticking_installation
from tests.workspace.sites import MINIMAL, reading_only

from tovholder.usecases.access.actor import Actor, Grant
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.governance.digest import BadAddress, choose, own_choice, send_digests
from tovholder.usecases.governance.notes import remark
from tovholder.workspace.mailing import MailTrouble, SmtpMailer, mail_server
from tovholder.workspace.store import SqlStore

pytestmark = pytest.mark.journey
HOME = "https://tovholder.example"
SENDER = "tovholder@kommune.dk"


@dataclass
class Postbox:
    """Takes mail, or refuses it."""

    got: list[EmailMessage] = field(default_factory=list)
    refuses: bool = False

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        if self.refuses:
            return "451 not now"
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.got.append(cast("EmailMessage", message))
        return "250 kept"


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[Postbox, str]]:
    """A mail server on this machine, and its address."""
    box = Postbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    yield box, f"smtp://127.0.0.1:{port}"
    controller.stop()


@pytest.fixture
def box(server: tuple[Postbox, str]) -> Postbox:
    """The box, emptied."""
    server[0].got.clear()
    server[0].refuses = False
    return server[0]


@pytest.fixture
def case(tmp_path: Any) -> Governed:
    return governed(ticking_installation(tmp_path), MINIMAL)


def _wants_mail(case: Governed) -> Actor:
    who = actor_named(case.place, "Ida", Grant("editor", "case", case.case))
    choose(who, case.place.site, often="daily", address="ida@kommune.dk", lang="da")
    return who


def test_nobody_gets_mail_who_has_not_asked(case: Governed, box: Postbox, server: tuple[Postbox, str]) -> None:
    remark(case.anna, case.place.site, case.case, "@Director hvad siger du?", whom=case.director.id)
    mailed = send_digests(case.place.site, SmtpMailer(mail_server(server[1]), SENDER), address=HOME)
    assert (mailed.sent, mailed.nothing, mailed.failed, box.got) == (0, 0, 0, [])


def test_a_mail_says_where_and_how_much_and_nothing_of_what_is_written(
    case: Governed, box: Postbox, server: tuple[Postbox, str]
) -> None:
    site, who = case.place.site, _wants_mail(case)
    mailer = SmtpMailer(mail_server(server[1]), SENDER)
    assert send_digests(site, mailer, address=HOME).nothing == 1
    for text in ("Hemmeligt om @Ida", "Endnu mere hemmeligt"):
        remark(case.anna, site, case.case, text, whom=who.id)
    assert send_digests(site, mailer, address=HOME).sent == 1
    (mail,) = box.got
    assert (mail["To"], mail["From"], mail["Auto-Submitted"]) == ("ida@kommune.dk", SENDER, "auto-generated")
    assert mail["Subject"] == "Tovholder: 3 ting venter på dig"
    body = mail.get_content()
    assert "- Opgaver til dig: 2" in body
    assert f"{HOME}/sager/{case.case}/styring" in body
    assert "emmelig" not in body
    # Once a day, and not again for the same name.
    assert send_digests(site, mailer, address=HOME).sent == 0
    case.place.clock.passes(days=1)
    assert send_digests(site, mailer, address=HOME).sent == 1
    assert "nævnt" not in box.got[1].get_content()


def test_what_could_not_be_handed_over_is_tried_again(
    case: Governed, box: Postbox, server: tuple[Postbox, str]
) -> None:
    site, who = case.place.site, _wants_mail(case)
    remark(case.anna, site, case.case, "@Ida?", whom=who.id)
    mailer = SmtpMailer(mail_server(server[1]), SENDER)
    box.refuses = True
    assert send_digests(site, mailer, address=HOME).failed == 1
    assert send_digests(site, SmtpMailer(mail_server("smtp://127.0.0.1:1"), SENDER), address=HOME).failed == 1
    box.refuses = False
    assert send_digests(site, mailer, address=HOME).sent == 1
    assert "nævnt: 1" in box.got[0].get_content()


def test_who_may_no_longer_read_the_case_is_told_nothing_of_it(
    case: Governed, box: Postbox, server: tuple[Postbox, str]
) -> None:
    site, who = case.place.site, _wants_mail(case)
    remark(case.anna, site, case.case, "@Ida?", whom=who.id)
    site.store.remove_grant(who.id, Grant("editor", "case", case.case), by=case.anna.id, at=site.clock())
    assert send_digests(site, SmtpMailer(mail_server(server[1]), SENDER), address=HOME).nothing == 1
    assert box.got == []


def test_mail_to_another_machine_is_encrypted_or_not_sent(case: Governed) -> None:
    assert mail_server("smtp://mail.kommune.dk").security == "starttls"
    assert mail_server("smtps://anna:p%40ss@mail.kommune.dk").password == "p@ss"
    for address in ("", "mail.kommune.dk", "http://mail.kommune.dk", "smtp://", "smtp://x:99999", "smtp://x/y"):
        with pytest.raises(MailTrouble):
            mail_server(address)
    for written in ("", "anna", "anna@kommune", "a b@c.dk", "anna@kommune.dk\nBcc: x@y.dk", "a@b.dk, c@d.dk"):
        with pytest.raises(BadAddress):
            choose(case.anna, case.place.site, often="weekly", address=written, lang="da")
    choose(case.anna, case.place.site, often="never", address="", lang="da")
    assert own_choice(case.anna, case.place.site).often == "never"  # type: ignore[union-attr]
    with pytest.raises(NotAllowed):
        choose(reading_only(case.anna), case.place.site, often="never", address="", lang="da")


def test_the_command_sends_what_is_due(
    case: Governed, box: Postbox, server: tuple[Postbox, str], tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = _wants_mail(case)
    remark(case.anna, case.place.site, case.case, "?", whom=who.id)
    cast("SqlStore", case.place.site.store).close()
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    (tmp_path / "small.sqlite").rename(folder / "tovholder.sqlite")
    (folder / "tovholder.sqlite").chmod(0o600)
    monkeypatch.setenv("TOVHOLDER_SMTP", server[1])
    given = ["digest", "--from", SENDER, "--url", HOME, "--data", str(folder)]
    ran = tovholder(*given)
    assert (ran.code, "Sendt: 1." in ran.out) == (0, True), ran
    assert len(box.got) == 1
    monkeypatch.setenv("TOVHOLDER_SMTP", "smtp://127.0.0.1:1")
    assert tovholder("digest", "--from", "nobody", "--url", HOME, "--data", str(folder)).code == 2
