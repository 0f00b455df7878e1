"""Remarks and tasks in the database."""

from __future__ import annotations

from tovholder.usecases.governance.note_records import Note, NoteAct

from . import governance_tables as g
from .kept_records import KeptRecords, keep


class NoteRows(KeptRecords):
    """Implements `NoteStore`."""

    def add_note(self, note: Note, act: NoteAct | None = None) -> None:
        """Keep a remark, and with it whom it is given to."""
        with self._database.writing() as db:
            keep(db, g.note, note)
            if act is not None:
                keep(db, g.note_act, act)

    def notes(self, case: str) -> tuple[Note, ...]:
        """Every remark."""
        return self._found(g.note, Note, g.note.c.case == case)

    def add_note_act(self, act: NoteAct) -> None:
        """Keep what is done with a remark."""
        self._keep(g.note_act, act)

    def note_acts(self, case: str) -> tuple[NoteAct, ...]:
        """Everything that was done with the case's remarks."""
        return self._found(g.note_act, NoteAct, g.note_act.c.case == case)
