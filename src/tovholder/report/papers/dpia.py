"""The data protection impact assessment, a draft: everything the case knows of its data, and what people must add.

*Source:* GDPR art. 35(7), <https://gdprinfo.eu/da/da-article-35>; Datatilsynet, "Konsekvensanalyse", March 2018.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..material import Material
from ..model import Block, Section
from ..sections.privacy.assessment import conclusion, measures, necessity, risks
from ..sections.privacy.draft import draft, processing
from ..sections.privacy.flows import indicators, recipients, sources, way, who_sees

_PARTS: dict[str, tuple[Callable[[Material], Iterable[Block]], ...]] = {
    "privacy-draft": (draft,),
    "privacy-processing": (processing, sources, indicators),
    "privacy-way": (way, recipients),
    "privacy-who": (who_sees,),
    "privacy-necessity": (necessity,),
    "privacy-risks": (risks,),
    "privacy-measures": (measures,),
    "privacy-conclusion": (conclusion,),
}


def dpia(material: Material) -> Iterator[Section]:
    """What is processed, the way of the data, who sees it, necessity, risks, measures, conclusion."""
    for name, parts in _PARTS.items():
        blocks = tuple(block for part in parts for block in part(material))
        yield Section(name, material.words.text(f"section.{name}"), blocks)
