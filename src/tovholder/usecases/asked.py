"""Names as people write them, found in a case: a party by the name it is shown under as well as by its own."""

from __future__ import annotations

from tovholder.errors import UnknownName
from tovholder.locale import LANGUAGES
from tovholder.report.naming import Names

from .calculation import Calculation


def group_asked(calculation: Calculation, name: str) -> str:
    """The party, department or total that is meant: `state`, `Staten` and `the state` are one.

    Raises UnknownName with the groups that have money.
    """
    groups = calculation.result.groups
    if name in groups:
        return name
    wanted = name.casefold()
    for lang in LANGUAGES:
        names = Names(calculation.case, lang)
        for group in groups:
            if wanted in (group.casefold(), names.group(group).casefold()):
                return group
    raise UnknownName("party", name, groups)
