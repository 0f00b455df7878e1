"""What the follow-up found, on a sheet of its own: the sections of the status report, drawings as their numbers."""

from __future__ import annotations

from dataclasses import replace

from ..material import Material
from ..model import Block, Chart, Section
from ..papers.found import FOUND


def followed_sections(material: Material) -> tuple[Section, ...]:
    """The sections that have something to say; none without follow-up."""
    made = (section(material) for section in FOUND.values())
    return tuple(replace(one, blocks=tuple(map(_numbers, one.blocks))) for one in made if one is not None)


def _numbers(block: Block) -> Block:
    return block.table if isinstance(block, Chart) and block.table is not None else block
