"""One entry of the record of processing: the fields of GDPR art. 30(1)(a) to (g), for one purpose."""

from __future__ import annotations

from collections.abc import Iterator

from ...material import Material
from ...model import Block
from .filling import empty, facts, known
from .flows import bases, fields_of, kept_for

_SECURITY = ("pseudonyms", "apart", "rights", "record", "sealed")


def entry(material: Material, purpose: str) -> Iterator[Block]:
    """Controller, purpose, people and data, recipients, transfers, deletion, security."""
    case, words, flows = material.case, material.words, material.followed.flows
    contract = case.contract
    parties = [] if contract is None else [party.name for party in contract.parties.values()]
    data = ", ".join(fields_of(material, purpose))
    yield facts(
        known(material, "controller", [flows.municipality]),
        *empty(material, "contact", "dpo"),
        known(material, "purpose", [words.text(f"privacy.purpose-long.{purpose}")]),
        known(material, f"basis-{purpose}", bases(material, purpose)),
        known(material, "people", [case.target_group.definition]),
        known(material, "data", [data]),
        known(material, "special-categories", []),
        known(
            material,
            "recipients",
            [words.text("privacy.study-recipients")] if purpose == "study" else [words.listed(parties, at_most=8)],
        ),
        known(material, "processors", []),
        known(material, "transfers", [words.text("privacy.no-transfers")]),
        known(material, "hosting", []),
        known(material, f"kept-{purpose}", [kept_for(material, purpose)]),
        known(material, "security", [words.text(f"privacy.measure.{one}") for one in _SECURITY]),
    )
