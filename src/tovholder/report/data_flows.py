"""What is known of how data on people flow in a case: the plan of follow-up and the roles. No data are in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tovholder.followup.plan import Plan


@dataclass(frozen=True, slots=True)
class DataFlows:
    """All of it may be missing; what is missing is a field to be filled in by people.

    plan          what is measured, from which sources, for which purpose, and for how long
    has_key       whether CPR numbers are replaced by pseudonyms where the case is kept
    roles         role → how many hold it on the case
    municipality  whose case it is
    """

    plan: Plan | None = None
    has_key: bool | None = None
    roles: Mapping[str, int] | None = None
    municipality: str | None = None


NOT_TOLD = DataFlows()
