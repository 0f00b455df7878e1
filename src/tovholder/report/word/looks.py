"""How every kind of text looks in the program's own Word file: one look per style, the style's name as users see it.

Built-in styles have Word's own names, so that a municipality's template already knows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..theme import DARK, INK, QUIET

RULE = "#c9d3d9"
PALE = "#f2f5f7"
RED = "#a3201d"
AMBER = "#8a5300"
GREEN = "#1d6b3a"

Frame = Literal["none", "rule-above", "thin-above", "bar", "dashes"]
"""Lines around a paragraph: one above, a bar on the left of a tinted ground, or a dashed box."""


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes in points. `line` is the least distance between lines, `hanging` where text after a label stands."""

    points: float
    line: float
    before: float = 0.0
    after: float = 0.0
    colour: str = INK
    bold: bool = False
    hanging: float = 0.0
    keep_next: bool = False
    frame: Frame = "none"
    right: bool = False
    level: int | None = None
    """The level in the outline, of headings."""

    @property
    def padding(self) -> float:
        """Points the frame adds to the height."""
        return {"none": 0.0, "rule-above": 9.5, "thin-above": 5.5, "bar": 10.0, "dashes": 6.0}[self.frame]


NORMAL, TITLE, HEADING, SUBHEADING = "Normal", "Title", "Heading 1", "Heading 2"
BULLET, CAPTION, HEADER, FOOTER = "List Bullet", "Caption", "Header", "Footer"
CONTENTS, CONTENTS_HEADING = "toc 1", "Tovholder indhold"
KIND, FACTS, WARNING = "Tovholder slags", "Tovholder stamdata", "Tovholder advarsel"
LEAD, DECISION, FINDING, STATUS, NOTE = (
    f"Tovholder {name}" for name in ("indledning", "indstilling", "fund", "grundlag", "note")
)
KEY_LABEL, KEY_FIGURE, KEY_NOTE = "Tovholder nøgletal navn", "Tovholder nøgletal", "Tovholder nøgletal note"
CHART_TITLE, CHART_SUBTITLE, CHART, CHART_SENTENCE = (
    f"Tovholder {name}" for name in ("figurtitel", "figurnote", "figur", "figurtekst")
)
CELL, NUMBER, HEAD = (f"Tovholder {name}" for name in ("tabeltekst", "tabeltal", "tabelhoved"))
TERM, FACT = "Tovholder fakta navn", "Tovholder fakta"
REMARK = "Tovholder bemærkning"
TABLE = "Tovholder tabel"
LINK = "Hyperlink"

LOOKS: Mapping[str, Look] = {
    NORMAL: Look(10, 14, after=6),
    TITLE: Look(22, 27, after=4, bold=True, keep_next=True),
    HEADING: Look(16, 20, before=26, after=8, bold=True, keep_next=True, frame="rule-above", level=0),
    SUBHEADING: Look(12, 16, before=16, after=4, bold=True, keep_next=True, level=1),
    BULLET: Look(10, 14, after=3),
    CAPTION: Look(10, 13, before=12, after=4, bold=True, keep_next=True),
    HEADER: Look(8, 11, colour=QUIET),
    FOOTER: Look(8, 11, colour=QUIET, right=True),
    CONTENTS: Look(10.5, 18),
    CONTENTS_HEADING: Look(16, 20, before=26, after=8, bold=True, keep_next=True, frame="rule-above"),
    KIND: Look(10, 13, after=2, colour=DARK, bold=True, keep_next=True),
    FACTS: Look(9, 12, after=12, colour=QUIET),
    WARNING: Look(10, 13, after=10, colour=AMBER, bold=True, frame="dashes"),
    LEAD: Look(10.5, 15, after=8),
    DECISION: Look(10.5, 15, before=4, after=10, frame="bar"),
    FINDING: Look(10, 14, after=5, hanging=104),
    STATUS: Look(9, 12.5, before=6, after=6, hanging=104, frame="thin-above"),
    NOTE: Look(9, 12.5, before=3, after=6, colour=QUIET),
    KEY_LABEL: Look(9, 12, keep_next=True, frame="thin-above"),
    KEY_FIGURE: Look(20, 25, bold=True, keep_next=True),
    KEY_NOTE: Look(8.5, 11.5, colour=QUIET),
    CHART_TITLE: Look(10.5, 14, before=10, bold=True, keep_next=True),
    CHART_SUBTITLE: Look(9, 12, after=3, colour=QUIET, keep_next=True),
    CHART: Look(10, 12, after=3, keep_next=True),
    CHART_SENTENCE: Look(9.5, 13, after=10),
    CELL: Look(9, 12),
    NUMBER: Look(9, 12, right=True),
    HEAD: Look(9, 12, bold=True, keep_next=True),
    TERM: Look(9.5, 13, after=3, colour=QUIET),
    FACT: Look(9.5, 13, after=3),
    REMARK: Look(9.5, 13, after=3, hanging=50),
}
