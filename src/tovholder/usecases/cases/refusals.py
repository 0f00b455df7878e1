"""Why a change is not made.

FindingsError
├── KeyUsed         the request's own name stands for another request
├── StillMoving     others saved so often that this one never came to
├── TooBusy         what was asked for takes long, and others wait for the like
└── NothingTo       there is no step to undo, or none to do again
"""

from __future__ import annotations

from tovholder.errors import Finding, FindingsError


class KeyUsed(FindingsError):
    """A client used one name for two requests."""

    def __init__(self) -> None:
        super().__init__([Finding("key-used")])


class StillMoving(FindingsError):
    """Others saved so often that this one never came to."""

    def __init__(self) -> None:
        super().__init__([Finding("still-moving")])


class TooBusy(FindingsError):
    """It is not ready yet, or too many wait; asked for again it may be."""

    def __init__(self) -> None:
        super().__init__([Finding("too-busy")])


class NothingTo(FindingsError):
    """There is no such step."""
