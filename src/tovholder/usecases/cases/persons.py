"""A case is about groups, never about a person: a CPR number in it is a mistake, and what is saved stays saved."""

from __future__ import annotations

import re

from tovholder.errors import CaseError, Finding
from tovholder.followup.privacy.cpr import find_cpr

_DECIMALS = re.compile(r"(?<=[0-9])[.,][0-9]{7,}")


def require_no_person(text: str, *, before: str = "") -> None:
    """Nothing, if no line of the text holds a CPR number that the text before had not. Raises CaseError.

    >>> require_no_person("fixed: 620000\\nshare: 0.0102034567")
    """
    known = set(before.splitlines())
    found = [
        Finding("holds-cpr", line=number)
        for number, line in enumerate(text.splitlines(), start=1)
        if line not in known and find_cpr(_DECIMALS.sub("", line)) is not None
    ]
    if found:
        raise CaseError(found)
