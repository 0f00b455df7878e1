"""A finding as people read it, on paper, on the terminal and in JSON: its sentences with large amounts readable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tovholder.errors import Finding, Param
from tovholder.locale import Lang, catalogue, plain, sentence
from tovholder.quantities import formats

_GROUPED_FROM = 10_000
"""Numbers from here on get thousands separators; years do not."""
_FIELDS = "fields"
"""The parameter that names fields of the file, `owner, mitigation`."""


def told(finding: Finding, lang: Lang) -> tuple[str, str]:
    """(what is wrong, what to do about it).

    >>> told(Finding("more-than-eligible", params={"planned": 12000, "eligible": 9500}), "da")[0]
    'Der er planlagt optag af 12.000, men kun 9500 i målgruppen.'
    """
    if _FIELDS in finding.params:
        named = ", ".join(_named(finding, lang))
        finding = replace(finding, params={**finding.params, _FIELDS: named})
    return sentence(finding, lang, shown=_shown)


def _named(finding: Finding, lang: Lang) -> Iterator[str]:
    """What the fields are called in documents and forms."""
    reports = catalogue(lang)["report"]
    fields, lenses = reports["field"], reports["choice"]["lens"]
    section = finding.path[0] if finding.path else ""
    for field in str(finding.params[_FIELDS]).split(", "):
        word = fields.get(f"{section}.{field}") or fields.get(field) or lenses.get(field) or field
        yield str(word)[:1].lower() + str(word)[1:]


def _shown(value: Param, lang: Lang) -> str:
    if isinstance(value, str) or abs(value) < _GROUPED_FROM:
        return plain(value, lang)
    return formats.number(value, lang=lang)
