"""Remarks and tasks in the database."""

from __future__ import annotations

from dataclasses import replace

from tovholder.usecases.governance.note_records import Note, NoteAct

from . import governance_tables as g
from .kept_records import KeptRecords, keep, note_kept


class NoteRows(KeptRecords):
    """Implements `NoteStore`."""

    def add_note(self, note: Note, act: NoteAct | None = None) -> None:
        """Keep a remark, and with it whom it is given to; that gets the remark's id: one entry tells of both."""
        with self._database.writing() as db:
            keep(db, g.note, note)
            if act is not None:
                keep(db, g.note_act, replace(act, id=note.id))
            note_kept(db, note, "remark" if act is None else "remark-given", "remark", by=note.by)

    def notes(self, case: str) -> tuple[Note, ...]:
        """Every remark."""
        return self._found(g.note, Note, case=case)

    def add_note_act(self, act: NoteAct) -> None:
        """Keep what is done with a remark."""
        self._keep(g.note_act, act, "remark-act", "remark", by=act.by, said=act.deed)

    def note_acts(self, case: str) -> tuple[NoteAct, ...]:
        """Everything that was done with the case's remarks."""
        return self._found(g.note_act, NoteAct, case=case)
