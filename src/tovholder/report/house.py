"""A municipality's own look: files that take the place of the ones this program makes for itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class House:
    """What documents are put into. A file that is None is the program's own; all others were checked when read."""

    docx: bytes | None = None
    """A Word document with `{{p content}}` where the content goes."""
    pptx: bytes | None = None
    """A presentation whose layouts are used; its frames are left out."""
    typ: str | None = None
    """A Typst template."""
    logo: bytes | None = None
    """A picture, SVG or PNG, for the program's own looks; a document of one's own has its logo in it."""

    @property
    def logo_is_svg(self) -> bool:
        """Whether the logo must be drawn before a program that takes only pictures of points can show it."""
        return self.logo is not None and not self.logo.startswith(b"\x89PNG")


DEFAULT_HOUSE = House()
"""The program's own look throughout."""
