"""The record of processing, a draft: one entry for each purpose, with every field the regulation asks for.

*Source:* GDPR art. 30(1)(a)–(g), <https://gdprinfo.eu/da/da-article-30>.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..material import Material
from ..model import Block, Section
from ..sections.privacy.draft import draft
from ..sections.privacy.entry import entry
from ..sections.privacy.flows import purposes, sources


def processing(material: Material) -> Iterator[Section]:
    """What the draft is, then the entries, then where the data are from."""
    words = material.words
    yield Section("privacy-draft", words.text("section.privacy-draft"), tuple(draft(material)))
    for purpose in purposes(material):
        name = f"privacy-{purpose}"
        yield Section(name, words.text(f"section.{name}"), tuple(entry(material, purpose)))
    blocks: tuple[Block, ...] = tuple(sources(material))
    yield Section("privacy-sources", words.text("section.privacy-sources"), blocks)
