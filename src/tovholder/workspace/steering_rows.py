"""Decisions, meetings, calendars and mail in the database."""

from __future__ import annotations

from tovholder.usecases.governance.steering_records import (
    CalendarLink,
    DigestChoice,
    DigestSent,
    LogEntry,
    Meeting,
    Minute,
)

from . import governance_tables as g
from .kept_records import KeptRecords, keep
from .noting import note


class SteeringRows(KeptRecords):
    """Implements `SteeringStore`."""

    def add_log_entry(self, entry: LogEntry) -> None:
        """Keep a decision."""
        self._keep(g.log_entry, entry, "decision", "decision", by=entry.by)

    def log_entries(self, case: str) -> tuple[LogEntry, ...]:
        """Every decision outside the gates."""
        return self._found(g.log_entry, LogEntry, case=case)

    def add_meeting(self, meeting: Meeting) -> None:
        """Keep a meeting."""
        self._keep(g.meeting, meeting, "meeting", "meeting", by=meeting.by)

    def meetings(self, case: str) -> tuple[Meeting, ...]:
        """Every meeting, by when it was called."""
        return self._found(g.meeting, Meeting, case=case)

    def add_minutes(self, minutes: tuple[Minute, ...]) -> None:
        """Keep what was noted under some items of a meeting."""
        if not minutes:
            return
        with self._database.writing() as db:
            for minute in minutes:
                keep(db, g.minute, minute)
            first = minutes[0]
            note(
                db,
                "minutes",
                at=first.at,
                by=first.by,
                thing="meeting",
                id_=first.meeting,
                case=first.case,
            )

    def minutes(self, case: str) -> tuple[Minute, ...]:
        """Everything that was noted."""
        return self._found(g.minute, Minute, case=case)

    def add_calendar_link(self, link: CalendarLink) -> None:
        """Keep a secret in place of the account's earlier one."""
        said = "" if link.secret is not None else "ended"
        self._keep(g.calendar_link, link, "calendar-link", "calendar", by=link.account, said=said)

    def calendar_of(self, secret: str) -> str | None:
        """Whose calendar this secret's hash opens."""
        found = self._found(g.calendar_link, CalendarLink, secret=secret)
        if not found:
            return None
        account = found[0].account
        newest = self._found(g.calendar_link, CalendarLink, account=account)[-1]
        return account if newest.secret == secret else None

    def add_digest_choice(self, choice: DigestChoice) -> None:
        """Keep how often an account wants mail."""
        self._keep(g.digest_choice, choice, "digest-choice", "mail", by=choice.account, said=choice.often)

    def digest_choices(self) -> tuple[DigestChoice, ...]:
        """Every account's newest choice."""
        return tuple({choice.account: choice for choice in self._found(g.digest_choice, DigestChoice)}.values())

    def add_digest_sent(self, sent: DigestSent) -> None:
        """Keep that a mail went out."""
        self._keep(g.digest_sent, sent, "digest-sent", "mail", by=None, said=sent.account)

    def digests_sent(self) -> dict[str, DigestSent]:
        """Account → the newest mail to it."""
        return {sent.account: sent for sent in self._found(g.digest_sent, DigestSent)}
