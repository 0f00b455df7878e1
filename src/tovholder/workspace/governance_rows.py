"""Everything that surrounds a case, in the database."""

from __future__ import annotations

from .gate_rows import GateRows
from .lesson_rows import LessonRows
from .note_rows import NoteRows
from .steering_rows import SteeringRows


class GovernanceRows(GateRows, NoteRows, SteeringRows, LessonRows):
    """Implements `GovernanceStore`."""
