"""What the follow-up found, a part at a time: on the pages, in the documents and on the workbook's sheet the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..material import Material
from ..model import Section
from ..sections.followed.assumptions import assumptions
from ..sections.followed.effects import effects
from ..sections.followed.enrolment import enrolment
from ..sections.followed.gain_by_year import gain_by_year

FOUND: Mapping[str, Callable[[Material], Section | None]] = {
    "followed-enrolment": enrolment,
    "followed-assumptions": assumptions,
    "followed-gain-years": gain_by_year,
    "followed-effects": effects,
}
"""A part's id → the part; None where there is nothing of it to say."""
