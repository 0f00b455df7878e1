"""What was learned and shared in the database."""

from __future__ import annotations

from sqlalchemy import select

from tovholder.usecases.governance.lesson_records import Departure, Experience, Realised, Reuse, Shared

from . import governance_tables as g
from .kept_records import KeptRecords, keep, note_kept


class LessonRows(KeptRecords):
    """Implements `LessonStore`."""

    def add_experience(self, experience: Experience) -> None:
        """Keep an experience, or a new wording of one."""
        self._keep(g.experience, experience, "experience", "experience", by=experience.by)

    def experiences(self, case: str) -> tuple[Experience, ...]:
        """Every experience of a case in its newest wording, in the order they were first written."""
        found = self._found(g.experience, Experience, case=case)
        return tuple({experience.entry: experience for experience in found}.values())

    def add_reuse(self, reuse: Reuse) -> None:
        """Keep that an experience was used again."""
        self._keep(g.reuse, reuse, "reuse", "experience", by=reuse.by)

    def reuses(self) -> tuple[Reuse, ...]:
        """Everywhere something was used again."""
        return self._found(g.reuse, Reuse)

    def add_departure(self, departure: Departure) -> None:
        """Keep what left."""
        self._keep(g.departure, departure, "departure", "bundle", by=departure.by)

    def departures(self, case: str) -> tuple[Departure, ...]:
        """Everything of a case that left."""
        return self._found(g.departure, Departure, case=case)

    def add_shared(self, shared: Shared) -> bool:
        """Keep a bundle in the library. False if it is there already."""
        with self._database.writing() as db:
            if db.scalar(select(g.shared.c.id).where(g.shared.c.hash == shared.hash)) is not None:
                return False
            keep(db, g.shared, shared)
            note_kept(db, shared, "shared", "bundle", by=shared.by)
            return True

    def library(self) -> tuple[Shared, ...]:
        """Every bundle, the newest first."""
        return self._found(g.shared, Shared)[::-1]

    def add_realised(self, realised: Realised) -> None:
        """Keep a rate as it came out."""
        self._keep(g.realised, realised, "realised", "rate", by=realised.by)

    def realised(self, municipality: str) -> tuple[Realised, ...]:
        """Every rate of a municipality, the newest first."""
        return self._found(g.realised, Realised, municipality=municipality)[::-1]
