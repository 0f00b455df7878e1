"""Mail that says what waits for somebody. It names cases and counts; what is written in them stays on the server.

Nobody gets mail who has not asked for it, and nothing is sent unless somebody runs it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass
from typing import Protocol, cast

from tovholder.errors import Finding, FindingsError, TovholderError
from tovholder.locale import Lang, text
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.access.refusals import NotAllowed
from tovholder.usecases.access.secrets import new_id
from tovholder.usecases.access.signing_in import in_place_of
from tovholder.usecases.cases.site import Site

from .steering_records import DigestChoice, DigestSent, Often
from .waiting import Waits, waiting

_EVERY = {"daily": dt.timedelta(hours=20), "weekly": dt.timedelta(days=6, hours=12)}
"""Somewhat less than a day and a week, so that a run that is a little early does not skip one."""
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+\.[^\s@<>,;:\"()\[\]\\]+")
_LONGEST = 200


class BadAddress(FindingsError):
    """What is written is no mail address."""

    def __init__(self) -> None:
        super().__init__([Finding("bad-mail-address", path=("address",))])


class MailFailed(TovholderError):
    """A mail could not be handed over."""


class Mailer(Protocol):
    """Whoever sends mail."""

    def send(self, to: str, subject: str, body: str) -> None:
        """Hand over one mail. Raises MailFailed."""


@dataclass(frozen=True, slots=True)
class Mailed:
    """What a run came to: accounts that got mail, those with nothing waiting, and those whose mail failed."""

    sent: int
    nothing: int
    failed: int


def choose(actor: Actor, site: Site, *, often: Often, address: str, lang: Lang) -> DigestChoice:
    """Choose how often one wants mail, and where to; never, to have none. Raises BadAddress, NotAllowed."""
    if actor.only_reads:
        raise NotAllowed
    written = address.strip()
    if often != "never" and not is_address(written):
        raise BadAddress
    choice = DigestChoice(new_id(), actor.id, written if often != "never" else "", often, lang, site.clock())
    site.store.add_digest_choice(choice)
    return choice


def is_address(written: str) -> bool:
    """Whether a text can be one mail address."""
    return len(written) <= _LONGEST and _ADDRESS.fullmatch(written) is not None


def own_choice(actor: Actor, site: Site) -> DigestChoice | None:
    """What the actor has chosen; None if nothing ever."""
    return next((one for one in site.store.digest_choices() if one.account == actor.id), None)


def send_digests(site: Site, mailer: Mailer, *, address: str) -> Mailed:
    """Mail everybody who has asked for it and for whom something waits; `address` is the server's own.

    What could not be handed over is tried again in the next run.
    """
    sent_before, counts = site.store.digests_sent(), Counter[str]()
    for choice in site.store.digest_choices():
        if choice.often == "never":
            continue
        before, now = sent_before.get(choice.account), site.clock()
        if before is not None and now - before.at < _EVERY[choice.often]:
            continue
        actor = in_place_of(site, choice.account, only_reads=True)
        waits = () if actor is None else waiting(actor, site, since=choice.at if before is None else before.until)
        if not waits:
            counts["nothing"] += 1
            continue
        try:
            mailer.send(choice.address, *_mail(waits, address, cast("Lang", choice.lang)))
        except MailFailed:
            counts["failed"] += 1
            continue
        site.store.add_digest_sent(DigestSent(new_id(), choice.account, now, site.clock()))
        counts["sent"] += 1
    return Mailed(counts["sent"], counts["nothing"], counts["failed"])


def _mail(waits: tuple[Waits, ...], address: str, lang: Lang) -> tuple[str, str]:
    """Subject and body."""
    by_case: dict[tuple[str, str], Counter[str]] = {}
    for one in waits:
        by_case.setdefault((one.case, one.title), Counter())[one.what] += 1
    lines = [text("governance.mail.opening", lang), ""]
    for (case, title), counted in by_case.items():
        lines.append(" ".join(title.split()))
        lines += [f"- {text(f'governance.mail.{what}', lang, count=count)}" for what, count in counted.items()]
        lines += [f"  {address}/sager/{case}/styring", ""]
    lines.append(text("governance.mail.closing", lang, address=f"{address}/venter"))
    return text("governance.mail.subject", lang, count=len(waits)), "\n".join(lines) + "\n"
