"""Whether an ID token is the provider's, for us, of now, and for the very sign-in that was begun.

*Source:* OpenID Connect Core 1.0, section 3.1.3.7.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from joserfc import jwt
from joserfc.errors import ExpiredTokenError, InvalidClaimError, JoseError, MissingClaimError
from joserfc.jwk import KeySet
from joserfc.jws import extract_compact

from .asking import Asked
from .failing import Reason, SignInFailed

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures by a key that only the provider has: never `none`, and never one by a secret that others have too."""
LEEWAY, _LONGEST = 60, 255
"""Seconds that two clocks may differ; characters of a subject."""
_REASONS: Mapping[str, Reason] = {
    "iss": "issuer",
    "aud": "audience",
    "nonce": "nonce",
    "exp": "expired",
    "azp": "audience",
}


def verified(provider: Asked, token: str, *, nonce: str, now: dt.datetime) -> Mapping[str, Any]:
    """The token's claims. Raises SignInFailed, ProviderTrouble."""
    algorithms = [one for one in provider.metadata().algorithms if one in ALGORITHMS]
    if _header(token).get("alg") not in algorithms:
        raise SignInFailed("algorithm")
    claims = _opened(token, provider.keys(), algorithms)
    if claims is None:
        # A key may be new since they were last asked for.
        claims = _opened(token, provider.keys(anew=True), algorithms)
    if claims is None:
        raise SignInFailed("signature")
    client = provider.setup.client_id
    registry = jwt.JWTClaimsRegistry(
        now=int(now.timestamp()),
        leeway=LEEWAY,
        iss={"essential": True, "value": provider.setup.issuer},
        aud={"essential": True, "value": client},
        exp={"essential": True},
        iat={"essential": True},
        sub={"essential": True},
        nonce={"essential": True, "value": nonce},
    )
    try:
        registry.validate(claims)
    except ExpiredTokenError:
        raise SignInFailed("expired") from None
    except (InvalidClaimError, MissingClaimError) as error:
        raise SignInFailed(_REASONS.get(str(getattr(error, "claim", "")), "claims")) from None
    audience = claims["aud"]
    others = isinstance(audience, list) and len(audience) > 1
    if (others or "azp" in claims) and claims.get("azp") != client:
        raise SignInFailed("audience")
    if len(claims["sub"]) > _LONGEST:
        raise SignInFailed("claims")
    return claims


def _header(token: str) -> Mapping[str, Any]:
    try:
        return extract_compact(token.encode()).headers()
    except (JoseError, ValueError, TypeError):
        raise SignInFailed("signature") from None


def _opened(token: str, keys: KeySet, algorithms: list[str]) -> dict[str, Any] | None:
    """The claims, if one of the keys has signed them."""
    try:
        return dict(jwt.decode(token, keys, algorithms=algorithms).claims)
    except (JoseError, ValueError, TypeError):
        return None
