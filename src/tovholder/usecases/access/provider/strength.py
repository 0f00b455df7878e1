"""How strongly, and how lately, somebody proved at their provider who they are.

*Source:* OpenID Connect Core 1.0, sections 2 (`acr`, `amr`, `auth_time`) and 3.1.2.1 (`max_age`, `acr_values`). Which
claim tells the strength, and in which words, each provider has its own: the set-up names them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from tovholder.usecases.access.actor import Grant
from tovholder.usecases.access.roles import is_external

from .failing import SignInFailed
from .mapping import values_of
from .setup import Provider
from .tokens import LEEWAY

_CLASS = "acr"


def asked_for(setup: Provider) -> Mapping[str, str]:
    """What a provider is asked for with the rest; a provider may do as it likes, so the answer is looked at too."""
    wanted = {} if setup.newest is None else {"max_age": str(60 * setup.newest)}
    return wanted if _CLASS not in setup.strength else {**wanted, "acr_values": " ".join(setup.strength[_CLASS])}


def require_strength(claims: Mapping[str, Any], setup: Provider, *, now: dt.datetime) -> None:
    """Nothing, if the claims tell of what the set-up requires. Raises SignInFailed."""
    if not all(values_of(claims.get(claim)) & set(values) for claim, values in setup.strength.items()):
        raise SignInFailed("strength")
    if setup.newest is None:
        return
    at = claims.get("auth_time")
    ago = now.timestamp() - at if isinstance(at, int | float) else None
    if ago is None or not -LEEWAY <= ago <= 60 * setup.newest + LEEWAY:
        raise SignInFailed("recentness")


def require_told(grants: Iterable[Grant], setup: Provider) -> None:
    """Nothing, unless a role from outside is held by somebody whose provider tells nothing of how strongly they proved
    who they are: then a password alone is taken for what they gave. Raises SignInFailed.
    """
    if not setup.strength and is_external(grants):
        raise SignInFailed("strength")
