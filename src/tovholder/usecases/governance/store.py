"""What the use-cases of governance need kept. Every method that writes is one transaction, and nothing is changed."""

from __future__ import annotations

from typing import Protocol

from tovholder.usecases.cases.records import Mark

from .lesson_records import Departure, Experience, Realised, Reuse, Shared
from .note_records import Note, NoteAct
from .records import Assessment, Endorsement, GateDecision, OwnRules, Paper
from .steering_records import CalendarLink, DigestChoice, DigestSent, LogEntry, Meeting, Minute


class GateStore(Protocol):
    """What was said and decided at gates. Lists are in the order of time."""

    def add_rules(self, rules: OwnRules) -> None:
        """Keep a municipality's own file of gates."""

    def own_rules(self, municipality: str) -> OwnRules | None:
        """The municipality's newest own file."""

    def rules_with(self, municipality: str, hash_: str) -> OwnRules | None:
        """An own file of the municipality's, by its hash."""

    def add_paper(self, paper: Paper) -> None:
        """Keep that a paper was handed in."""

    def papers(self, case: str) -> tuple[Paper, ...]:
        """Every paper."""

    def add_assessment(self, assessment: Assessment) -> None:
        """Keep a lens' assessment."""

    def assessments(self, case: str) -> tuple[Assessment, ...]:
        """Every assessment."""

    def add_endorsement(self, endorsement: Endorsement) -> None:
        """Keep whether a department stands behind the case."""

    def endorsements(self, case: str) -> tuple[Endorsement, ...]:
        """Every endorsement."""

    def add_decision(self, decision: GateDecision, mark: Mark | None, *, seen: int) -> None:
        """Keep a decision, and with it the mark that says its version is the approved one.

        seen: how many assessments, endorsements and decisions it rests on. Raises MovedOn if there are more by now, or
        the case has a newer version than the one decided on.
        """

    def decisions(self, case: str) -> tuple[GateDecision, ...]:
        """Every decision at a gate."""


class NoteStore(Protocol):
    """Remarks and tasks."""

    def add_note(self, note: Note, act: NoteAct | None = None) -> None:
        """Keep a remark, and with it whom it is given to."""

    def notes(self, case: str) -> tuple[Note, ...]:
        """Every remark."""

    def add_note_act(self, act: NoteAct) -> None:
        """Keep what is done with a remark."""

    def note_acts(self, case: str) -> tuple[NoteAct, ...]:
        """Everything that was done with the case's remarks."""


class SteeringStore(Protocol):
    """Decisions, meetings, calendars and mail."""

    def add_log_entry(self, entry: LogEntry) -> None:
        """Keep a decision."""

    def log_entries(self, case: str) -> tuple[LogEntry, ...]:
        """Every decision outside the gates."""

    def add_meeting(self, meeting: Meeting) -> None:
        """Keep a meeting."""

    def meetings(self, case: str) -> tuple[Meeting, ...]:
        """Every meeting, by when it was called."""

    def add_minutes(self, minutes: tuple[Minute, ...]) -> None:
        """Keep what was noted under some items."""

    def minutes(self, case: str) -> tuple[Minute, ...]:
        """Everything that was noted."""

    def add_calendar_link(self, link: CalendarLink) -> None:
        """Keep a secret in place of the account's earlier one."""

    def calendar_of(self, secret: str) -> str | None:
        """Whose calendar this secret's hash opens."""

    def add_digest_choice(self, choice: DigestChoice) -> None:
        """Keep how often an account wants mail."""

    def digest_choices(self) -> tuple[DigestChoice, ...]:
        """Every account's newest choice."""

    def add_digest_sent(self, sent: DigestSent) -> None:
        """Keep that a mail went out."""

    def digests_sent(self) -> dict[str, DigestSent]:
        """Account → the newest mail to it."""


class LessonStore(Protocol):
    """What was learned, and what was shared."""

    def add_experience(self, experience: Experience) -> None:
        """Keep an experience, or a new wording of one."""

    def experiences(self, case: str) -> tuple[Experience, ...]:
        """Every experience of a case in its newest wording, in the order they were first written."""

    def add_reuse(self, reuse: Reuse) -> None:
        """Keep that an experience was used again."""

    def reuses(self) -> tuple[Reuse, ...]:
        """Everywhere something was used again."""

    def add_departure(self, departure: Departure) -> None:
        """Keep what left."""

    def departures(self, case: str) -> tuple[Departure, ...]:
        """Everything of a case that left."""

    def add_shared(self, shared: Shared) -> bool:
        """Keep a bundle in the library. False if it is there already."""

    def library(self) -> tuple[Shared, ...]:
        """Every bundle, the newest first."""

    def add_realised(self, realised: Realised) -> None:
        """Keep a rate as it came out."""

    def realised(self, municipality: str) -> tuple[Realised, ...]:
        """Every rate of a municipality, the newest first."""


class GovernanceStore(GateStore, NoteStore, SteeringStore, LessonStore, Protocol):
    """Everything that surrounds a case."""
