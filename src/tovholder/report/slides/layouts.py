"""Which of a presentation's layouts a frame is put in, and where in it there is room."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.slide import SlideLayout

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_BODIES = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY)
_POINT = 12_700


class NoLayout(ValueError):
    """The presentation has no layout with a title and a place for text."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a frame, in points from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    def upper(self, height: float) -> Box:
        """The upper part of it."""
        return Box(self.left, self.top, self.width, min(height, self.height))

    def below(self, height: float) -> Box:
        """What is left beneath that part."""
        return Box(self.left, self.top + height, self.width, max(0.0, self.height - height))

    def columns(self, share: float, gap: float) -> tuple[Box, Box]:
        """It divided in a left part, of this share of the width, and a right one."""
        left = (self.width - gap) * share
        right = self.width - gap - left
        return Box(self.left, self.top, left, self.height), Box(self.left + left + gap, self.top, right, self.height)


def title_layout(presentation: Presentation) -> SlideLayout:
    """The layout of the first frame: one with a title and a subtitle, else that of the other frames."""
    for layout in presentation.slide_layouts:
        if _has(layout, _TITLES) and _has(layout, (PP_PLACEHOLDER.SUBTITLE,)):
            return layout
    return content_layout(presentation)


def content_layout(presentation: Presentation) -> SlideLayout:
    """The layout of all other frames: a title and one place for text. Raises NoLayout."""
    fit = [layout for layout in presentation.slide_layouts if _has(layout, _TITLES) and _has(layout, _BODIES)]
    if not fit:
        raise NoLayout
    return min(fit, key=lambda layout: sum(kind in _BODIES for kind in kinds_of(layout)))


def title_of(shapes: Iterable[Any]) -> Any:
    """The placeholder for the title."""
    return next(shape for shape in shapes if shape.placeholder_format.type in _TITLES)


def body_of(shapes: Iterable[Any]) -> Any:
    """The placeholder for text: the largest there is, or for a subtitle."""
    kinds = (*_BODIES, PP_PLACEHOLDER.SUBTITLE)
    fit = [shape for shape in shapes if shape.placeholder_format.type in kinds]
    return max(fit, key=lambda shape: (shape.width or 0) * (shape.height or 0))


def placeholders_of(layout: SlideLayout) -> list[Any]:
    """A layout's placeholders."""
    shapes: Any = layout.placeholders
    return list(shapes)


def kinds_of(layout: SlideLayout) -> list[Any]:
    """What they are for."""
    return [placeholder.placeholder_format.type for placeholder in placeholders_of(layout)]


def box_of(shape: Any) -> Box:
    """Where a shape is."""
    return Box(*((length or 0) / _POINT for length in (shape.left, shape.top, shape.width, shape.height)))


def _has(layout: SlideLayout, kinds: Iterable[PP_PLACEHOLDER]) -> bool:
    wanted = tuple(kinds)
    return any(kind in wanted for kind in kinds_of(layout))
