"""The communication plan: whether it reaches those who must know, before, during and after.

That there is a plan at all is asked at the gate (`completeness`).
"""

from __future__ import annotations

from collections.abc import Iterator

from tovholder.errors import Finding
from tovholder.knowledge import Bank

from ..model import Case
from .check import amber, check

READERS = ("citizen", "staff", "politician")
"""*Source:* KS (Norway), effektkontrakter, "før dere starter": users and staff are part of it from the start and are
told openly, since the contract can look like a rival to what is there. Politicians decide."""
TIMES = ("before", "during", "after")


@check("audiences", applies=lambda case: bool(case.communication))
def audiences(case: Case, _: Bank) -> Iterator[Finding]:
    """Citizens, staff and politicians each have a message, and something is told at each time."""
    readers = {message.reader for message in case.communication}
    for reader in READERS:
        if reader not in readers:
            yield amber("audience-missing", ("communication",), reader=reader)
    times = {message.time for message in case.communication}
    for time in TIMES:
        if time not in times:
            yield amber("message-time-missing", ("communication",), time=time)
