"""Accounts, roles and tokens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from pydantic import BaseModel, Field

from tovholder.usecases.access import signing_in
from tovholder.usecases.access.actor import Actor, Grant, Role, ScopeType
from tovholder.usecases.access.own_sessions import SignedInAt
from tovholder.usecases.access.records import Account, Token, WaitsFor

NEXT: Mapping[WaitsFor, str] = {"code": "/log-ind/kode", "enrol": "/log-ind/opsaetning"}
"""Where what a session waits for is done."""


class GrantShape(BaseModel):
    """A role on something. `scope_id` is empty for the instance, and `<case>/<department>` for a department."""

    role: Role
    scope_type: ScopeType
    scope_id: str = Field(default="", max_length=120)

    @classmethod
    def of(cls, grant: Grant) -> GrantShape:
        """The grant."""
        return cls(role=grant.role, scope_type=grant.scope_type, scope_id=grant.scope_id)

    def grant(self) -> Grant:
        """As the use-cases take it."""
        return Grant(self.role, self.scope_type, self.scope_id)


class Me(BaseModel):
    """Who is signed in."""

    id: str
    name: str
    grants: list[GrantShape]

    @classmethod
    def of(cls, actor: Actor) -> Me:
        """The actor."""
        return cls(id=actor.id, name=actor.name, grants=[GrantShape.of(grant) for grant in actor.grants])


class Halfway(BaseModel):
    """Who is signed in when they have done this too; `next` is the page where it is done."""

    waits_for: WaitsFor
    next: str


def entered(signed_in: signing_in.SignedIn | signing_in.Halfway) -> Me | Halfway:
    """What whoever has just signed in, or half, is told."""
    if isinstance(signed_in, signing_in.SignedIn):
        return Me.of(signed_in.actor)
    return Halfway(waits_for=signed_in.waits_for, next=NEXT[signed_in.waits_for])


class AccountAnswer(BaseModel):
    """An account, for those who manage them."""

    id: str
    login: str
    name: str
    created_at: dt.datetime
    disabled: bool
    grants: list[GrantShape]

    @classmethod
    def of(cls, account: Account, grants: tuple[Grant, ...]) -> AccountAnswer:
        """The account."""
        return cls(
            id=account.id,
            login=account.login,
            name=account.name,
            created_at=account.created_at,
            disabled=account.disabled,
            grants=[GrantShape.of(grant) for grant in grants],
        )


class SessionAnswer(BaseModel):
    """Somewhere one is signed in. here: whether it is the session that asks."""

    id: str
    created_at: dt.datetime
    seen_at: dt.datetime
    provider: str | None
    here: bool

    @classmethod
    def of(cls, found: SignedInAt) -> SessionAnswer:
        """The session."""
        session = found.session
        return cls(
            id=found.id,
            created_at=session.created_at,
            seen_at=session.seen_at,
            provider=session.provider,
            here=found.here,
        )


class TokenAnswer(BaseModel):
    """A token; its secret is shown only when it is made."""

    id: str
    name: str
    only_reads: bool
    created_at: dt.datetime
    expires_at: dt.datetime
    used_at: dt.datetime | None

    @classmethod
    def of(cls, token: Token) -> TokenAnswer:
        """The token."""
        return cls(
            id=token.id,
            name=token.name,
            only_reads=token.only_reads,
            created_at=token.created_at,
            expires_at=token.expires_at,
            used_at=token.used_at,
        )


class NewTokenAnswer(TokenAnswer):
    """A token with its secret, this once."""

    secret: str


class InvitationAnswer(BaseModel):
    """The secret of a link, shown this once: the link is the server's address with /velkommen#<token>."""

    token: str
