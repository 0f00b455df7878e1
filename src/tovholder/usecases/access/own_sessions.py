"""Where somebody is signed in, and ending it there: only by who proves once more that they are there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tovholder.errors import Finding, FindingsError
from tovholder.usecases.cases.site import Site

from .actor import Actor
from .inviting import require_password
from .records import Session, session_id
from .refusals import NotThere
from .secrets import kept
from .signing_in import has_ended

RECENT = dt.timedelta(minutes=10)
"""Whoever has no password here, since a provider knows them, has signed in anew within this."""


class SignInAnew(FindingsError):
    """It is too long since somebody was at their provider."""

    def __init__(self) -> None:
        super().__init__([Finding("sign-in-anew")])


@dataclass(frozen=True, slots=True)
class SignedInAt:
    """A session of one's own. id: what it is called, which opens nothing. here: whether it is the one that asks."""

    id: str
    session: Session
    here: bool


def own_sessions(actor: Actor, site: Site, secret: str | None) -> tuple[SignedInAt, ...]:
    """Every session of the actor's that has not ended, newest first. secret: of the one that asks."""
    here = None if secret is None else session_id(kept(secret))
    now, kept_ones = site.clock(), site.store.sessions(actor.id)
    return tuple(SignedInAt(id_, one, id_ == here) for id_, one in kept_ones if not has_ended(one, now))


def end_own(actor: Actor, site: Site, id_: str, *, password: str, secret: str | None) -> None:
    """End one of the actor's sessions, or all of them where `id_` is empty.

    Raises NotThere, BadAccount, SignInAnew, TooManyTries.
    """
    _require_presence(actor, site, password, secret)
    if not id_:
        site.store.end_sessions(actor.id, by=actor.id, at=site.clock())
    elif not site.store.end_one_session(actor.id, id_, at=site.clock()):
        raise NotThere("session")


def _require_presence(actor: Actor, site: Site, password: str, secret: str | None) -> None:
    """Nothing, if whoever asks is the owner and not only somebody with a browser that was left open."""
    if site.store.identity_of(actor.id) is None:
        require_password(actor, site, password)
        return
    here = None if secret is None else site.store.session(kept(secret))
    if here is None or site.clock() - here.created_at > RECENT:
        raise SignInAnew
