"""From a name and a password, a session's secret or a token, to an actor.

How somebody proved who they are is settled before `begin`: another way of signing in ends in the same call. A password
is not always enough: then the session waits for the second factor (`second_factor`), and is nobody's until it is given.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass, replace

from tovholder.errors import FindingsError
from tovholder.usecases.cases.site import Site

from .actor import Actor
from .records import LONGEST, Account, Session, WaitsFor
from .refusals import NotKnown, SignInFirst
from .roles import is_external
from .sealing import sealed
from .secrets import TOKEN_PREFIX, kept, new_factor, new_secret

IDLE = dt.timedelta(hours=4)
"""A session ends when it has not been used for so long."""
WAITS = dt.timedelta(minutes=10)
"""A session that waits for the second factor waits so long."""
_NOTED = dt.timedelta(minutes=1)
"""That a session or token is in use is written down at most this often."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An actor, and the secret of their new session."""

    actor: Actor
    secret: str


@dataclass(frozen=True, slots=True)
class Halfway:
    """The secret of a session that is nobody's until what it waits for is done."""

    waits_for: WaitsFor
    secret: str


def sign_in(site: Site, login: str, password: str, *, address: str) -> SignedIn | Halfway:
    """A session for whoever knows the password; one that waits, where a second factor is needed.

    Raises NotKnown, the same and after the same time whether the name or the password is wrong or the account is
    closed; TooManyTries.
    """
    site.throttle.count(f"account {login.strip().casefold()}", f"address {address}", at=site.clock())
    found = site.store.sign_in_of(login.strip())
    fits = site.passwords.fits(password, None if found is None else found[1])
    if found is None or not fits or found[0].disabled:
        # For a name that nobody has too: it must take as long.
        site.store.note_refused_sign_in(None if found is None else found[0].id, at=site.clock(), said="password")
        raise NotKnown
    _keep_up(site, found[0], found[1], password)
    return admit(site, found[0])


def _keep_up(site: Site, account: Account, kept_hash: str | None, password: str) -> None:
    """Make the hash anew where hashes are made stronger now: nobody else knows what to make it of."""
    if kept_hash is not None and site.passwords.is_outdated(kept_hash):
        with suppress(FindingsError):
            site.store.exchange_hash(account.id, kept_hash, site.passwords.hashed(password))


def admit(site: Site, account: Account) -> SignedIn | Halfway:
    """A session for an account whose password was right."""
    found = site.store.second_factor(account.id)
    if found is not None and found.secret is not None:
        return _wait(site, account, "code")
    if needs_second_factor(site, account.id):
        site.store.offer_second_factor(account.id, sealed(new_factor(), site.key), at=site.clock())
        return _wait(site, account, "enrol")
    return begin(site, account)


def begin(site: Site, account: Account, *, provider: str | None = None) -> SignedIn:
    """A new session, with a new secret, for an account whose owner has proved to be there."""
    secret = new_secret()
    site.store.start_session(kept(secret), account.id, at=site.clock(), provider=provider)
    return SignedIn(_actor(site, account), secret)


def needs_second_factor(site: Site, account: str) -> bool:
    """Whether whoever signs in to the account gives one. Who comes by a provider is asked for it there."""
    return (site.codes_for_all or is_external(site.store.grants(account))) and site.store.identity_of(account) is None


def waiting_for(site: Site, secret: str | None, what: WaitsFor) -> Session:
    """A session that waits for this. Raises SignInFirst."""
    session = None if not secret else site.store.session(kept(secret))
    if session is None or session.waits_for != what or site.clock() - session.created_at > WAITS:
        raise SignInFirst
    return session


def signed_in_as(site: Site, account: str, secret: str) -> SignedIn:
    """Somebody whose new session has just been kept. Raises SignInFirst if the account was closed meanwhile."""
    actor = actor_of(site, account)
    if actor is None:
        raise SignInFirst
    return SignedIn(actor, secret)


def by_session(site: Site, secret: str) -> Actor | None:
    """Whose session it is; None if it is not one any longer."""
    session, now = site.store.session(kept(secret)), site.clock()
    if session is None or session.waits_for is not None:
        return None
    if has_ended(session, now):
        site.store.end_session(kept(secret), at=now)
        return None
    if now - session.seen_at > _NOTED:
        with suppress(FindingsError):
            # On a full disk this cannot be written down; what is kept can still be read.
            site.store.saw_session(kept(secret), at=now)
    return actor_of(site, session.account)


def is_over(site: Site, secret: str | None) -> bool:
    """Whether a browser still holds the secret of a session that there is no more."""
    return secret is not None and site.store.session(kept(secret)) is None


def has_ended(session: Session, now: dt.datetime) -> bool:
    """Whether it has not been used for too long, or has lasted too long."""
    return now - session.seen_at > IDLE or now - session.created_at > LONGEST


def by_token(site: Site, secret: str) -> Actor | None:
    """Whose token it is; None if it is not one any longer."""
    token = site.store.token(kept(secret)) if secret.startswith(TOKEN_PREFIX) else None
    now = site.clock()
    if token is None or token.expires_at <= now:
        return None
    if token.used_at is None or now - token.used_at > _NOTED:
        with suppress(FindingsError):
            site.store.used_token(token.id, at=now)
    return in_place_of(site, token.account, only_reads=token.only_reads)


def in_place_of(site: Site, account: str, *, only_reads: bool) -> Actor | None:
    """Whoever a program comes in the place of, by a token, for their calendar or their mail.

    None while the account is closed, and while it is of somebody from outside who has no second factor.
    """
    actor = actor_of(site, account)
    if actor is None:
        return None
    # A program asks often: what is not needed to know is not looked up.
    if is_external(actor.grants) and site.store.identity_of(account) is None and not _has_second_factor(site, account):
        return None
    return replace(actor, only_reads=only_reads, is_program=True)


def actor_of(site: Site, account: str) -> Actor | None:
    """An account as somebody who acts, with the roles it has now; None if it is closed or not there."""
    found = site.store.account(account)
    return None if found is None or found.disabled else _actor(site, found)


def sign_out(site: Site, secret: str) -> None:
    """End a session."""
    site.store.end_session(kept(secret), at=site.clock())


def _wait(site: Site, account: Account, what: WaitsFor) -> Halfway:
    secret = new_secret()
    site.store.start_session(kept(secret), account.id, at=site.clock(), waits_for=what)
    return Halfway(what, secret)


def _has_second_factor(site: Site, account: str) -> bool:
    found = site.store.second_factor(account)
    return found is not None and found.secret is not None


def _actor(site: Site, account: Account) -> Actor:
    return Actor(account.id, account.name, site.store.grants(account.id))
