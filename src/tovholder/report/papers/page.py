"""The page: everything there is about a case, one page for the politician first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..material import Material
from ..model import Section
from ..sections.assumptions import assumptions
from ..sections.cash_flow import cash_flow
from ..sections.checks import checks
from ..sections.contract import contract
from ..sections.departments import departments
from ..sections.first_page import first_page
from ..sections.goals import goals
from ..sections.lines import lines
from ..sections.method import method
from ..sections.story import story
from ..sections.uncertainty import uncertainty
from ..sections.who_pays import who_pays

_SECTIONS: tuple[Callable[[Material], Section | None], ...] = (
    first_page,
    who_pays,
    departments,
    cash_flow,
    uncertainty,
    contract,
    lines,
    assumptions,
    goals,
    checks,
    story,
    method,
)


def page(material: Material) -> Iterator[Section]:
    """Every section that has something to say."""
    for section in _SECTIONS:
        made = section(material)
        if made is not None:
            yield made
