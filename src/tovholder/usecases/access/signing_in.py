"""From a name and a password, a session's secret or a token, to an actor.

How somebody proved who they are is settled before `begin`: another way of signing in ends in the same call.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass

from tovholder.errors import FindingsError
from tovholder.usecases.cases.site import Site

from .actor import Actor
from .records import Account
from .refusals import NotKnown
from .secrets import TOKEN_PREFIX, kept, new_secret

IDLE, LONGEST = dt.timedelta(hours=4), dt.timedelta(hours=24)
"""A session ends when it has not been used for so long, and when it has lasted so long."""
_NOTED = dt.timedelta(minutes=1)
"""That a session or token is in use is written down at most this often."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An actor, and the secret of their new session."""

    actor: Actor
    secret: str


def sign_in(site: Site, login: str, password: str, *, address: str) -> SignedIn:
    """A session for whoever knows the password.

    Raises NotKnown, the same and after the same time whether the name or the password is wrong or the account is
    closed; TooManyTries.
    """
    site.throttle.count(f"account {login.strip().casefold()}", f"address {address}", at=site.clock())
    found = site.store.sign_in_of(login.strip())
    fits = site.passwords.fits(password, None if found is None else found[1])
    if found is None or not fits or found[0].disabled:
        raise NotKnown
    return begin(site, found[0])


def begin(site: Site, account: Account) -> SignedIn:
    """A new session, with a new secret, for an account whose owner has proved to be there."""
    secret = new_secret()
    site.store.start_session(kept(secret), account.id, at=site.clock())
    return SignedIn(_actor(site, account), secret)


def by_session(site: Site, secret: str) -> Actor | None:
    """Whose session it is; None if it is not one any longer."""
    session, now = site.store.session(kept(secret)), site.clock()
    if session is None:
        return None
    if now - session.seen_at > IDLE or now - session.created_at > LONGEST:
        site.store.end_session(kept(secret), at=now)
        return None
    if now - session.seen_at > _NOTED:
        with suppress(FindingsError):
            # On a full disk this cannot be written down; what is kept can still be read.
            site.store.saw_session(kept(secret), at=now)
    return _open(site, session.account)


def by_token(site: Site, secret: str) -> Actor | None:
    """Whose token it is; None if it is not one any longer."""
    token = site.store.token(kept(secret)) if secret.startswith(TOKEN_PREFIX) else None
    now = site.clock()
    if token is None or token.expires_at <= now:
        return None
    if token.used_at is None or now - token.used_at > _NOTED:
        with suppress(FindingsError):
            site.store.used_token(token.id, at=now)
    return _open(site, token.account, only_reads=token.only_reads)


def sign_out(site: Site, secret: str) -> None:
    """End a session."""
    site.store.end_session(kept(secret), at=site.clock())


def _open(site: Site, account: str, *, only_reads: bool = False) -> Actor | None:
    found = site.store.account(account)
    return None if found is None or found.disabled else _actor(site, found, only_reads=only_reads)


def _actor(site: Site, account: Account, *, only_reads: bool = False) -> Actor:
    return Actor(account.id, account.name, site.store.grants(account.id), only_reads)
