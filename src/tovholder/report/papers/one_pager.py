"""The decision brief: one page for those who decide."""

from __future__ import annotations

from collections.abc import Iterator

from ..material import Material
from ..model import Section
from ..sections.first_page import first_page


def one_pager(material: Material) -> Iterator[Section]:
    """What is proposed, three numbers, one drawing, who pays and gains, and how sure it is."""
    yield first_page(material)
