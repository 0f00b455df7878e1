"""The closing report: did it pay off, what was learned, and what is to be decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..material import Material
from ..model import Section
from ..sections.followed.assumptions import assumptions
from ..sections.followed.bottom_lines import bottom_lines
from ..sections.followed.decision import decision
from ..sections.followed.differences import differences
from ..sections.followed.effects import effects
from ..sections.followed.enrolment import enrolment
from ..sections.followed.gain import gain
from ..sections.followed.gain_by_year import gain_by_year
from ..sections.followed.investor_return import investor_return
from ..sections.followed.lessons import lessons
from ..sections.followed.paid_off import paid_off
from ..sections.followed.payments import payments
from ..sections.followed.people import people
from ..sections.followed.reached import reached

_SECTIONS: tuple[Callable[[Material], Section | None], ...] = (
    paid_off,
    bottom_lines,
    reached,
    payments,
    investor_return,
    gain,
    gain_by_year,
    effects,
    people,
    enrolment,
    differences,
    assumptions,
    lessons,
    decision,
)


def closing(material: Material) -> Iterator[Section]:
    """Every section that has something to say."""
    for section in _SECTIONS:
        made = section(material)
        if made is not None:
            yield made
