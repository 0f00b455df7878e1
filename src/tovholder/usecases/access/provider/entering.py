"""Signing in by a provider: out to it, back from it, and out of it again."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.granting import MoreThanOneCase, require_one_case
from tovholder.usecases.access.records import Account, Identity
from tovholder.usecases.access.refusals import NotThere
from tovholder.usecases.access.secrets import kept, new_id, new_secret
from tovholder.usecases.access.signing_in import SignedIn, begin
from tovholder.usecases.cases.site import Site

from .asking import Asked
from .failing import ProviderTrouble, SignInFailed
from .mapping import grants_of
from .strength import asked_for, require_strength, require_told
from .tokens import verified
from .under_way import Going

_LONGEST = 200
"""Characters of a name and of a login."""


@dataclass(frozen=True, slots=True)
class Out:
    """The provider's address to go to, and the secret that binds the way back to this browser."""

    address: str
    browser: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the browser comes back with from a provider (RFC 6749, 4.1.2; `iss`: RFC 9207)."""

    state: str
    code: str
    error: str
    iss: str | None


@dataclass(frozen=True, slots=True)
class Entered:
    """Somebody signed in, and where they were going."""

    signed_in: SignedIn
    then: str


def out(site: Site, provider: str, *, redirect: str, then: str, address: str) -> Out:
    """Begin to sign in. Raises NotThere, ProviderTrouble, TooManyTries."""
    asked = _provider(site, provider)
    site.goings.count(f"going address {address}", at=site.clock())
    state, nonce, verifier, browser = (new_secret() for _ in range(4))
    site.under_way.begin(state, Going(provider, nonce, verifier, kept(browser), then, site.clock()))
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    query = {
        "response_type": "code",
        "client_id": asked.setup.client_id,
        "redirect_uri": redirect,
        "scope": " ".join(asked.setup.scopes),
        "state": state,
        "nonce": nonce,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        **asked_for(asked.setup),
    }
    address = asked.metadata().authorization
    return Out(f"{address}{'&' if '?' in address else '?'}{urlencode(query)}", browser)


def back(site: Site, provider: str, answer: Answer, *, browser: str, redirect: str) -> Entered:
    """Sign in whoever comes back. Their roles are what the provider says now.

    Raises NotThere, SignInFailed, ProviderTrouble. A failure is noted in the record with its reason.
    """
    asked = _provider(site, provider)
    account: Account | None = None
    try:
        going = site.under_way.come_back(answer.state, provider=provider, browser=browser, now=site.clock())
        if going is None:
            raise SignInFailed("state")
        says_other = answer.iss is not None and answer.iss != asked.setup.issuer
        if says_other or (answer.iss is None and asked.metadata().says_issuer):
            raise SignInFailed("issuer")
        if answer.error or not answer.code:
            raise SignInFailed("denied")
        token = asked.token_for(answer.code, verifier=going.verifier, redirect=redirect)
        claims = verified(asked, token, nonce=going.nonce, now=site.clock())
        require_strength(claims, asked.setup, now=site.clock())
        account = site.store.known_as(asked.setup.issuer, claims["sub"])
        return Entered(_enter(site, provider, asked, claims, account), going.then)
    except SignInFailed as failed:
        said = f"{provider} {failed.reason}"
        site.store.note_refused_sign_in(None if account is None else account.id, at=site.clock(), said=said)
        raise


def away(site: Site, session: str | None, *, home: str) -> str | None:
    """Where a browser signs out of the provider by which it was signed in; None where there is no such place."""
    found = None if not session else site.store.session(kept(session))
    asked = None if found is None or found.provider is None else site.providers.get(found.provider)
    if asked is None:
        return None
    try:
        address = asked.metadata().end_session
    except ProviderTrouble:
        address = None
    if address is None:
        return None
    query = urlencode({"client_id": asked.setup.client_id, "post_logout_redirect_uri": home})
    return f"{address}{'&' if '?' in address else '?'}{query}"


def _enter(site: Site, provider: str, asked: Asked, claims: Mapping[str, Any], account: Account | None) -> SignedIn:
    grants = grants_of(claims, asked.setup)
    if account is None:
        _require_access(grants)
        account = _new(site, provider, asked, claims)
    # Also for whoever is not let in: who has lost their roles has lost their sessions too.
    site.store.renew_grants(account.id, grants, source=provider, at=site.clock())
    if account.disabled:
        raise SignInFailed("closed")
    held = site.store.grants(account.id)
    _require_access(held)
    require_told(held, asked.setup)
    return begin(site, account, provider=provider)


def _require_access(grants: tuple[Grant, ...]) -> None:
    """Nothing, if the roles let somebody in. Raises SignInFailed."""
    try:
        require_one_case(grants)
    except MoreThanOneCase:
        raise SignInFailed("role") from None
    if not grants:
        raise SignInFailed("role")


def _new(site: Site, provider: str, asked: Asked, claims: Mapping[str, Any]) -> Account:
    """An account of its own: one that is here already is never taken over, whatever the provider calls it."""
    subject, id_ = claims["sub"], new_id()
    login = _text(claims.get(asked.setup.login_claim)) or subject
    name = _text(claims.get(asked.setup.name_claim)) or login
    identity = Identity(asked.setup.issuer, subject, provider)
    for tail in ("", f":{id_}"):
        written = f"{provider}:{''.join(login.split())}"[: _LONGEST - len(tail)] + tail
        account = Account(id_, written, name[:_LONGEST], site.clock())
        if site.store.add_known(account, identity):
            return account
    # The same person comes twice at once, and was first there.
    known = site.store.known_as(identity.issuer, subject)
    if known is None:
        raise SignInFailed("claims")
    return known


def _text(claim: object) -> str:
    return claim.strip() if isinstance(claim, str) and claim.isprintable() else ""


def _provider(site: Site, id_: str) -> Asked:
    found = site.providers.get(id_)
    if found is None:
        raise NotThere("page")
    return found
