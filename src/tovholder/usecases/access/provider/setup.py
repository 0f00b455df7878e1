"""The file in which an administrator says who may be signed in by whom, and as what.

It is the only place an address comes from that the server itself asks: nothing a user sends is ever fetched.
"""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from tovholder.case.part import Part
from tovholder.usecases.access.actor import Grant, Role, ScopeType
from tovholder.usecases.access.roles import EXTERNAL

_OWN_MACHINE = ("localhost", "127.0.0.1")


def is_safe(address: str) -> bool:
    """Whether what is sent there cannot be read on the way: https, or this machine.

    >>> is_safe("https://login.kommune.dk"), is_safe("http://login.kommune.dk"), is_safe("http://localhost:9400")
    (True, False, True)
    """
    parts = urlsplit(address)
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _OWN_MACHINE)
    )


def _issuer(written: str) -> str:
    if not is_safe(written) or urlsplit(written).query or urlsplit(written).fragment:
        raise PydanticCustomError("signin-issuer", "not an issuer", {"issuer": written})
    return written


class Rule(Part):
    """Whoever has this role at the provider, and these delimitations, has this role here.

    claim   the value among `roles_claim`
    where   claim → the value that it must have, or have among others: the provider's delimitation of the role
    id      of the municipality, the case, or `<case>/<department>`; none for all of the installation
    """

    claim: Annotated[str, Field(min_length=1)]
    role: Role
    on: ScopeType
    id: str = ""
    where: dict[str, str] = {}

    @model_validator(mode="after")
    def _is_somewhere(self) -> Rule:
        if (self.on == "instance") != (self.id == "") or (self.on == "department") != ("/" in self.id):
            raise PydanticCustomError("signin-scope", "no such scope", {"on": self.on})
        if self.role in EXTERNAL and self.on != "case":
            raise PydanticCustomError("external-one-case", "an external role holds one case")
        return self

    @property
    def grant(self) -> Grant:
        """What it gives."""
        return Grant(self.role, self.on, self.id)


class Provider(Part):
    """A provider.

    hosts           other hosts than the issuer's own that its addresses may be on
    client_secret_file   a file with the secret; none for a client that has none (PKCE is always used)
    strength        claim → the values, one of which it must have: how strongly somebody has proved who they are.
                    Without it the provider is taken to ask for a password alone
    newest          minutes since they did, at most; whoever has been signed in there for longer does it again
    """

    name: Annotated[str, Field(min_length=1, max_length=100)]
    issuer: Annotated[str, AfterValidator(_issuer)]
    client_id: Annotated[str, Field(min_length=1)]
    client_secret_file: str | None = None
    hosts: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ("openid", "profile", "email")
    name_claim: str = "name"
    login_claim: str = "preferred_username"
    roles_claim: str = "roles"
    strength: dict[str, Annotated[tuple[str, ...], Field(min_length=1)]] = {}
    newest: Annotated[int | None, Field(ge=1, le=24 * 60)] = None
    roles: Annotated[tuple[Rule, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _is_strong_enough(self) -> Provider:
        if not self.strength and any(rule.role in EXTERNAL for rule in self.roles):
            raise PydanticCustomError("signin-strength", "an external role needs more than a password")
        return self


class SignIn(Part):
    """The whole file: id → provider. An id is part of an address."""

    providers: dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,30}$")], Provider]
