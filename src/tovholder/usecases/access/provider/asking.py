"""Asking a provider: what it says of itself, its keys, and for a token. Nothing but what the set-up allows is asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

import httpx
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from .failing import ProviderTrouble, SignInFailed
from .setup import Provider, is_safe

_MOST, _PATIENCE = 1_000_000, 10.0
"""Bytes of an answer; seconds for it."""
_KNOWN_FOR, _BETWEEN = 3600.0, 60.0
"""Seconds that what a provider says of itself is used; and at least between two times its keys are asked for."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a provider says of itself (OpenID Connect Discovery 1.0). says_issuer: RFC 9207."""

    authorization: str
    token: str
    keys: str
    end_session: str | None
    algorithms: tuple[str, ...]
    posts_secret: bool
    says_issuer: bool


class Asked:
    """A provider as it is asked, with what it has said. clock: seconds, of any beginning."""

    def __init__(self, setup: Provider, secret: str | None, *, clock: Callable[[], float], http: httpx.Client) -> None:
        self.setup, self._secret, self._clock, self._http = setup, secret, clock, http
        self._lock = threading.Lock()
        self._metadata: tuple[float, Metadata] | None = None
        self._keys: tuple[float, KeySet] | None = None

    def metadata(self) -> Metadata:
        """What it says of itself. Raises ProviderTrouble, also for an issuer that is another."""
        with self._lock:
            now = self._clock()
            if self._metadata is None or now - self._metadata[0] > _KNOWN_FOR:
                address = self.setup.issuer.rstrip("/") + "/.well-known/openid-configuration"
                self._metadata = now, self._read(self._json("GET", address))
            return self._metadata[1]

    def keys(self, *, anew: bool = False) -> KeySet:
        """Its keys; asked for again, though not all the time, where a token is signed with one that is not among them.

        Raises ProviderTrouble.
        """
        address = self.metadata().keys
        with self._lock:
            now = self._clock()
            if self._keys is None or (anew and now - self._keys[0] > _BETWEEN) or now - self._keys[0] > _KNOWN_FOR:
                try:
                    found = KeySet.import_key_set(self._json("GET", address))  # type: ignore[arg-type]
                except (JoseError, ValueError, KeyError, TypeError):
                    raise ProviderTrouble("keys") from None
                self._keys = now, found
            return self._keys[1]

    def token_for(self, code: str, *, verifier: str, redirect: str) -> str:
        """The ID token that a code is good for. Raises SignInFailed for a code that is not good, ProviderTrouble."""
        found = self.metadata()
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect, "code_verifier": verifier}
        auth = None
        if self._secret is not None and not found.posts_secret:
            auth = httpx.BasicAuth(quote(self.setup.client_id, safe=""), quote(self._secret, safe=""))
        else:
            form["client_id"] = self.setup.client_id
            if self._secret is not None:
                form["client_secret"] = self._secret
        answer = self._json("POST", found.token, data=form, auth=auth)
        token = answer.get("id_token")
        if not isinstance(token, str):
            raise SignInFailed("code")
        return token

    def _read(self, said: Mapping[str, Any]) -> Metadata:
        if said.get("issuer") != self.setup.issuer:
            raise ProviderTrouble("issuer")
        methods = said.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        end = said.get("end_session_endpoint")
        return Metadata(
            self._allowed(said.get("authorization_endpoint")),
            self._allowed(said.get("token_endpoint")),
            self._allowed(said.get("jwks_uri")),
            None if end is None else self._allowed(end),
            tuple(str(one) for one in said.get("id_token_signing_alg_values_supported") or ["RS256"]),
            "client_secret_basic" not in methods,
            said.get("authorization_response_iss_parameter_supported") is True,
        )

    def _allowed(self, address: object) -> str:
        """The address, if it is on a host the set-up names. Raises ProviderTrouble."""
        hosts = {urlsplit(self.setup.issuer).hostname, *self.setup.hosts}
        if not isinstance(address, str) or not is_safe(address) or urlsplit(address).hostname not in hosts:
            raise ProviderTrouble("host")
        return address

    def _json(
        self, method: str, address: str, *, data: Mapping[str, str] | None = None, auth: httpx.Auth | None = None
    ) -> Mapping[str, Any]:
        """What is answered, as JSON; nowhere else is gone, whatever the answer says."""
        try:
            with self._http.stream(method, address, data=data, auth=auth, timeout=_PATIENCE) as answer:
                content = b""
                for piece in answer.iter_bytes():
                    content += piece
                    if len(content) > _MOST:
                        raise ProviderTrouble("size")
            if method == "POST" and 400 <= answer.status_code < 500:
                raise SignInFailed("code")
            if answer.status_code != 200:
                raise ProviderTrouble(str(answer.status_code))
            said = json.loads(content)
        except httpx.HTTPError as error:
            raise ProviderTrouble(type(error).__name__) from None
        except ValueError:
            raise ProviderTrouble("json") from None
        if not isinstance(said, dict):
            raise ProviderTrouble("json")
        return said
