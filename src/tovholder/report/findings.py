"""A finding as people read it, on paper, on the terminal and in JSON: its sentences with large amounts readable."""

from __future__ import annotations

from tovholder.errors import Finding, Param
from tovholder.locale import Lang, plain, sentence
from tovholder.quantities import formats

_GROUPED_FROM = 10_000
"""Numbers from here on get thousands separators; years do not."""


def told(finding: Finding, lang: Lang) -> tuple[str, str]:
    """(what is wrong, what to do about it).

    >>> told(Finding("more-than-eligible", params={"planned": 12000, "eligible": 9500}), "da")[0]
    'Der er planlagt optag af 12.000, men kun 9500 i målgruppen.'
    """
    return sentence(finding, lang, shown=_shown)


def _shown(value: Param, lang: Lang) -> str:
    if isinstance(value, str) or abs(value) < _GROUPED_FROM:
        return plain(value, lang)
    return formats.number(value, lang=lang)
