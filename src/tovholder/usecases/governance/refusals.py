"""Why something of governance is not done.

FindingsError
├── GateNotReady       something the gate needs is not there; one finding for each
├── NotAtThisGate      the gate is not the one the case stands at, or does not ask for this
├── ReasonNeeded       a decision that must say why
├── MovedOnMeanwhile   the case is no longer as it was when it was opened
└── NotFilledIn        a text that must be written is empty
"""

from __future__ import annotations

from tovholder.errors import Finding, FindingsError


class GateNotReady(FindingsError):
    """The gate cannot be passed."""


class NotAtThisGate(FindingsError):
    """It is not asked for at this gate, or not yet."""

    def __init__(self) -> None:
        super().__init__([Finding("not-at-this-gate")])


class ReasonNeeded(FindingsError):
    """To send back, to stop, or to go on against advice needs a reason."""

    def __init__(self) -> None:
        super().__init__([Finding("gate-reason-needed", path=("reason",))])


class MovedOnMeanwhile(FindingsError):
    """What is decided must be what was read."""

    def __init__(self) -> None:
        super().__init__([Finding("gate-moved-on")])


class NotFilledIn(FindingsError):
    """A field that must be written is empty."""

    def __init__(self, field: str) -> None:
        super().__init__([Finding("must-be-written", path=(field,))])


def written(field: str, text: str) -> str:
    """The text without space around it. Raises NotFilledIn."""
    if not text.strip():
        raise NotFilledIn(field)
    return text.strip()
