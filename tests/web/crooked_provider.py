"""A provider that does as an attacker would: its answers are right but for what the test has it change.

It listens on a port of its own, and signs with keys of its own; what it must not get away with is our business.
"""

from __future__ import annotations

import json
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from joserfc import jwt
from joserfc.jwk import KeySet, OctKey, RSAKey
from joserfc.jws import JWSRegistry

CLIENT = "tovholder"


@dataclass
class Crooked:
    """What it signs with, what it says of whoever signs in, and what it changes on the way.

    codes: those that are good, each with the nonce and the challenge it was asked with; one is good once. moved: where
    it sends everybody instead of answering. asked, forms: what it has been asked
    """

    address: str = ""
    keys: list[RSAKey] = field(default_factory=lambda: [new_key("first")])
    claims: dict[str, Any] = field(default_factory=dict)
    header: dict[str, Any] = field(default_factory=dict)
    metadata: dict[str, Any] = field(default_factory=dict)
    codes: dict[str, tuple[str, str]] = field(default_factory=dict)
    sign: Callable[[dict[str, Any]], str] | None = None
    asked: list[str] = field(default_factory=list)
    forms: list[dict[str, str]] = field(default_factory=list)
    moved: str | None = None

    def be_good(self) -> None:
        """Change nothing any more."""
        self.claims, self.header, self.metadata, self.sign, self.moved = {}, {}, {}, None, None

    def answer(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """What it answers."""
        self.asked.append(path)
        if path == "/.well-known/openid-configuration":
            return 200, {
                "issuer": self.address,
                "authorization_endpoint": f"{self.address}/authorize",
                "token_endpoint": f"{self.address}/token",
                "jwks_uri": f"{self.address}/keys",
                "id_token_signing_alg_values_supported": ["RS256", "none", "HS256"],
                **self.metadata,
            }
        if path == "/keys":
            return 200, KeySet(list(self.keys)).as_dict(private=False)
        self.forms.append(form)
        nonce, challenge = self.codes.pop(form.get("code", ""), ("", ""))
        digest = urlsafe_b64encode(sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        if digest != challenge:
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        claims = {"iss": self.address, "aud": CLIENT, "sub": "s1", "iat": now, "exp": now + 300, "nonce": nonce}
        claims = {name: value for name, value in {**claims, **self.claims}.items() if value is not None}
        return 200, {"id_token": self.sign(claims) if self.sign else self.signed(claims), "token_type": "Bearer"}

    def signed(self, claims: dict[str, Any]) -> str:
        """As it should be, by the key it came to last."""
        key = self.keys[-1]
        return jwt.encode({"alg": "RS256", "kid": key.kid, **self.header}, claims, key)

    def unsigned(self, claims: dict[str, Any]) -> str:
        """With `alg: none`, and nobody's signature."""
        parts = ({"alg": "none"}, claims)
        return ".".join(urlsafe_b64encode(json.dumps(p).encode()).rstrip(b"=").decode() for p in parts) + "."

    def signed_with_what_all_know(self, claims: dict[str, Any]) -> str:
        """With the public key as if it were a secret (HS256)."""
        public = json.dumps(self.keys[-1].as_dict(private=False)).encode()
        return jwt.encode({"alg": "HS256", "kid": self.keys[-1].kid}, claims, OctKey.import_key(public))

    def signed_by_another(self, claims: dict[str, Any]) -> str:
        """By a key of the same name that is not among those it shows."""
        return jwt.encode({"alg": "RS256", "kid": self.keys[-1].kid}, claims, new_key("stranger"))

    def signed_by_another_that_brings_its_key(self, claims: dict[str, Any]) -> str:
        """By a key that comes in the token's own header, or is said to be found elsewhere."""
        key = new_key("stranger")
        header = {"alg": "RS256", "kid": "stranger", "jwk": key.as_dict(private=False), "jku": self.address}
        return jwt.encode(header, claims, key, registry=JWSRegistry(strict_check_header=False))


def new_key(name: str) -> RSAKey:
    """A key with this name."""
    return RSAKey.generate_key(2048, {"kid": name}, private=True)


@contextmanager
def running() -> Iterator[Crooked]:
    """One that listens until this ends."""
    crooked = Crooked()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(*crooked.answer(self.path, {}))

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", "0"))).decode()
            self._send(*crooked.answer(self.path, {name: values[0] for name, values in parse_qs(body).items()}))

        def _send(self, status: int, said: dict[str, Any]) -> None:
            content = json.dumps(said).encode()
            self.send_response(302 if crooked.moved else status)
            if crooked.moved:
                self.send_header("Location", crooked.moved)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    crooked.address = f"http://localhost:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield crooked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
