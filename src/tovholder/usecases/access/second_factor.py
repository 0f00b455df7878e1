"""The second factor: a code of the moment from an app (TOTP, RFC 6238), or one of ten recovery codes.

It is required of whoever has a role from outside the municipality and signs in with a password here; others may turn it
on. A code is good for its half minute and the ones beside it, and once: neither it nor an earlier one is taken again.
"""

from __future__ import annotations

import datetime as dt
import hmac
from dataclasses import dataclass

import pyotp
import segno

from tovholder.errors import Finding, FindingsError
from tovholder.usecases.cases.site import Site

from .actor import Actor
from .inviting import require_password
from .records import SecondFactor
from .refusals import NotThere, SignInFirst, WrongCode
from .roles import require
from .sealing import opened, sealed
from .secrets import kept, new_factor, new_recovery_code, new_secret
from .signing_in import SignedIn, needs_second_factor, signed_in_as, waiting_for

STEP, BESIDE, CODES = 30, 1, 10
"""Seconds of a code; how many before and after are taken; recovery codes."""
ISSUER = "Tovholder"
_GROUP = 4


class StillNeeded(FindingsError):
    """The second factor cannot be turned off while somebody's role requires it."""

    def __init__(self) -> None:
        super().__init__([Finding("second-factor-needed")])


@dataclass(frozen=True, slots=True)
class Offer:
    """What an app is to be told: as a picture, and as text to be typed. picture: an SVG as a data address."""

    picture: str
    secret: str


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The recovery codes, shown this once; and the session, where it had waited for this."""

    codes: tuple[str, ...]
    signed_in: SignedIn | None


def offer(actor: Actor, site: Site, password: str) -> None:
    """Make a new secret for one's own account; the one in use holds until the new one is confirmed.

    The password is asked for, so that a browser that was left open is not enough. Raises BadAccount, TooManyTries.
    """
    require_password(actor, site, password)
    site.store.offer_second_factor(actor.id, sealed(new_factor(), site.key), at=site.clock())


def offered(site: Site, account: str) -> Offer | None:
    """What an account's app is to be told, if a secret has been made and not yet confirmed."""
    found, owner = site.store.second_factor(account), site.store.account(account)
    if found is None or owner is None or found.offered is None:
        return None
    secret = opened(found.offered, site.key)
    address = pyotp.TOTP(secret, interval=STEP).provisioning_uri(name=owner.login, issuer_name=ISSUER)
    picture = segno.make(address, error="m").svg_data_uri(scale=5, border=4, light="#fff")
    return Offer(picture, " ".join(_groups(secret)))


def confirm(actor: Actor, site: Site, code: str) -> Enrolled:
    """Turn on what was offered to one's own account, with a code from the app. Raises WrongCode, TooManyTries."""
    return _confirm(site, actor.id, code, session=None)


def confirm_and_sign_in(site: Site, session: str | None, code: str) -> Enrolled:
    """The same for whoever is half signed in, and then is signed in. Raises SignInFirst, WrongCode, TooManyTries."""
    waiting = waiting_for(site, session, "enrol")
    return _confirm(site, waiting.account, code, session=session)


def sign_in_with_code(site: Site, session: str | None, code: str) -> SignedIn:
    """Sign in whoever is half signed in, by a code from the app or a recovery code.

    Raises SignInFirst, WrongCode, TooManyTries.
    """
    waiting = waiting_for(site, session, "code")
    found = site.store.second_factor(waiting.account)
    if session is None or found is None or found.secret is None:
        raise SignInFirst
    now, written, secret = site.clock(), "".join(code.split()).replace("-", ""), new_secret()
    site.codes.count(f"code {waiting.account}", at=now)
    step = _step_of(opened(found.secret, site.key), written, now)
    done = site.store.finish_sign_in(
        kept(session), kept(secret), waiting.account, step=step, recovery=kept(written.casefold()), at=now
    )
    if not done:
        site.store.note_refused_sign_in(waiting.account, at=now, said="code")
        raise WrongCode
    site.codes.forget(f"code {waiting.account}")
    return signed_in_as(site, waiting.account, secret)


def remove_own(actor: Actor, site: Site, password: str) -> None:
    """Turn one's own off; every session ends. Raises StillNeeded, BadAccount, TooManyTries."""
    if needs_second_factor(site, actor.id):
        raise StillNeeded
    require_password(actor, site, password)
    site.store.remove_second_factor(actor.id, by=actor.id, at=site.clock())


def remove(actor: Actor, site: Site, account: str) -> None:
    """Turn off another's, whose phone is gone; every session of the account ends. Raises NotThere, NotAllowed."""
    require(actor, "accounts.manage")
    if site.store.account(account) is None:
        raise NotThere("account")
    site.store.remove_second_factor(account, by=actor.id, at=site.clock())


def state(site: Site, account: str) -> SecondFactor | None:
    """What an account has, if it has any that is in use."""
    found = site.store.second_factor(account)
    return None if found is None or found.secret is None else found


def _confirm(site: Site, account: str, code: str, *, session: str | None) -> Enrolled:
    found, now = site.store.second_factor(account), site.clock()
    if found is None or found.offered is None:
        raise NotThere("page")
    site.codes.count(f"code {account}", at=now)
    step = _step_of(opened(found.offered, site.key), "".join(code.split()), now)
    if step is None:
        raise WrongCode
    codes = tuple("-".join(_groups(new_recovery_code())) for _ in range(CODES))
    hashes = [kept(one.replace("-", "")) for one in codes]
    secret = new_secret()
    swap = None if session is None else (kept(session), kept(secret))
    if not site.store.confirm_second_factor(account, found.offered, step, hashes, swap=swap, at=now):
        raise WrongCode
    site.codes.forget(f"code {account}")
    return Enrolled(codes, None if session is None else signed_in_as(site, account, secret))


def _step_of(secret: str, code: str, now: dt.datetime) -> int | None:
    """The half minute a code belongs to, among those that are taken; None for a wrong code."""
    present = int(now.timestamp()) // STEP
    made, found = pyotp.HOTP(secret), None
    for step in range(present - BESIDE, present + BESIDE + 1):
        # All of them are tried, so that the time it takes tells nothing.
        if hmac.compare_digest(made.at(step).encode(), code.encode()):
            found = step
    return found


def _groups(text: str) -> list[str]:
    return [text[at : at + _GROUP] for at in range(0, len(text), _GROUP)]
