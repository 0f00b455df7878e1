"""From what a provider says of somebody to their roles here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tovholder.usecases.access.actor import Grant

from .setup import Provider


def grants_of(claims: Mapping[str, Any], provider: Provider) -> tuple[Grant, ...]:
    """What the claims give, each once, in the order of the file. A claim that is not text gives nothing.

    >>> rules = [{"claim": "Redaktoer", "role": "editor", "on": "case", "id": "c", "where": {"org": "17"}}]
    >>> setup = Provider(name="K", issuer="https://k.dk", client_id="t", roles=rules)
    >>> grants_of({"roles": ["Redaktoer"], "org": ["17", "18"]}, setup)
    (Grant(role='editor', scope_type='case', scope_id='c'),)
    >>> grants_of({"roles": ["Redaktoer"], "org": "18"}, setup)
    ()
    """
    roles = values_of(claims.get(provider.roles_claim))
    found = (
        rule.grant
        for rule in provider.roles
        if rule.claim in roles and all(value in values_of(claims.get(claim)) for claim, value in rule.where.items())
    )
    return tuple(dict.fromkeys(found))


def values_of(claim: object) -> frozenset[str]:
    """The texts of a claim that is one or a list of them."""
    if isinstance(claim, str):
        return frozenset({claim})
    if isinstance(claim, list):
        return frozenset(value for value in claim if isinstance(value, str))
    return frozenset()
