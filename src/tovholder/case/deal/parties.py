"""The parties of a contract. One organisation may hold several roles."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, WithJsonSchema

from ..part import Part

Role = Literal["payer", "co_payer", "investor", "guarantor", "supplier", "verifier", "approver", "intermediary"]


def _one_or_more(raw: Any) -> Any:
    return [raw] if isinstance(raw, str) else raw


Roles = Annotated[
    tuple[Role, ...],
    BeforeValidator(_one_or_more),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


class ContractParty(Part):
    """An organisation and its roles. `indigo` and `organisation` are its ids in INDIGO and in a register."""

    name: str
    roles: Roles
    signed_by: str | None = None
    organisation: str | None = None
    indigo: str | None = None
    note: str | None = None
