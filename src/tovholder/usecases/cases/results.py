"""What a version comes to, calculated once and then kept."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from tovholder.locale import Lang
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.as_json import checks_json, result_json

from .opening import document_of, open_case, version_of
from .site import Site

_JSON = TypeAdapter(dict[str, Any])


def results(actor: Actor, site: Site, case: str, *, version: int | None = None, lang: Lang) -> bytes:
    """The result of a version, the newest by default, as the JSON of `docs/json.md`. Raises CaseError, NotThere."""
    found = open_case(actor, site, case, "case.read")
    chosen = found.head if version is None else version_of(site, found, version)
    document = document_of(site, chosen)
    calculation = site.calculations.calculation(document)
    findings = site.calculations.checked(document).findings
    return site.calculations.answer(
        ("result", chosen.hash, lang), lambda: _JSON.dump_json(result_json(calculation, findings, lang=lang))
    )


def checked(actor: Actor, site: Site, case: str, *, version: int | None = None, lang: Lang) -> dict[str, Any]:
    """What the checks say of a version, errors too. Raises NotThere."""
    found = open_case(actor, site, case, "case.read")
    chosen = found.head if version is None else version_of(site, found, version)
    return checks_json(site.calculations.checked(document_of(site, chosen)), lang=lang)
