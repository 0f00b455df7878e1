"""A choice as a part of a report."""

from __future__ import annotations

from tovholder.locale import Lang
from tovholder.report.model import Section
from tovholder.report.sections.portfolio import Told, choice_section
from tovholder.report.wording import Wording

from .choosing import Portfolio


def told_of(found: Portfolio, *, lang: Lang) -> Section:
    """What the choice says, in a language."""
    words = Wording(lang, found.currency)
    return choice_section(Told(found.chosen, found.titles, found.price_level, words))
