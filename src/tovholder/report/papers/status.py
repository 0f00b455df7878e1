"""The status report: where a running contract is, for the steering group."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..material import Material
from ..model import Section
from ..sections.followed.assumptions import assumptions
from ..sections.followed.calls import calls
from ..sections.followed.changes import changes
from ..sections.followed.effects import effects
from ..sections.followed.enrolment import enrolment
from ..sections.followed.gain import gain
from ..sections.followed.gain_by_year import gain_by_year
from ..sections.followed.next_steps import next_steps
from ..sections.followed.now import now
from ..sections.followed.payments import payments
from ..sections.followed.people import people
from ..sections.followed.reached import reached
from ..sections.followed.risks import risks

_SECTIONS: tuple[Callable[[Material], Section | None], ...] = (
    now,
    next_steps,
    people,
    enrolment,
    reached,
    payments,
    calls,
    gain,
    gain_by_year,
    assumptions,
    effects,
    changes,
    risks,
)


def status(material: Material) -> Iterator[Section]:
    """Every section that has something to say."""
    for section in _SECTIONS:
        made = section(material)
        if made is not None:
            yield made
