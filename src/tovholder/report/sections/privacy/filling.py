"""Terms with what is known of each; what only the municipality can know is an empty field that says what to write."""

from __future__ import annotations

from collections.abc import Iterable

from ...material import Material
from ...model import Facts

Term = tuple[str, tuple[str, ...]]


def known(material: Material, name: str, texts: Iterable[str | None], *, otherwise: str = "") -> Term:
    """A term and what is known of it, each text a paragraph; where nothing is, the field to be filled in."""
    found = tuple(text for text in texts if text)
    words = material.words
    return words.text(f"privacy.term.{name}"), found or (to_fill(material, otherwise or name),)


def empty(material: Material, *names: str) -> tuple[Term, ...]:
    """Terms that only people can fill in."""
    return tuple(known(material, name, ()) for name in names)


def to_fill(material: Material, name: str) -> str:
    """An empty field, with a sentence of what to write in it."""
    words = material.words
    return words.text("privacy.fill", what=words.text(f"privacy.write.{name}"))


def facts(*terms: Term) -> Facts:
    """The terms as a block."""
    return Facts(terms)
