"""Tokens with which a person's own programs use the API."""

from __future__ import annotations

import datetime as dt

from tovholder.errors import Finding, FindingsError
from tovholder.usecases.cases.site import Site

from .actor import Actor
from .records import Token
from .refusals import NotAllowed, NotThere
from .secrets import TOKEN_PREFIX, kept, new_id, new_secret

LONGEST_DAYS = 366


class BadToken(FindingsError):
    """A token that cannot be made as it was filled in."""


def new_token(actor: Actor, site: Site, name: str, *, days: int, only_reads: bool) -> tuple[Token, str]:
    """A token and its secret, which is shown this once. Raises BadToken; NotAllowed to a program."""
    if actor.is_program:
        raise NotAllowed
    if not name.strip() or not 1 <= days <= LONGEST_DAYS:
        raise BadToken([Finding("bad-token", params={"most": LONGEST_DAYS})])
    secret, now = new_secret(TOKEN_PREFIX), site.clock()
    token = Token(new_id(), actor.id, name.strip(), only_reads, now, now + dt.timedelta(days=days))
    site.store.add_token(token, kept(secret))
    return token, secret


def own_tokens(actor: Actor, site: Site) -> tuple[Token, ...]:
    """The actor's own tokens."""
    return site.store.tokens(actor.id)


def remove_token(actor: Actor, site: Site, id_: str) -> None:
    """Make one of one's own tokens useless. Raises NotThere."""
    if id_ not in {token.id for token in site.store.tokens(actor.id)}:
        raise NotThere("token")
    site.store.remove_token(id_, by=actor.id, at=site.clock())
