"""The enrolment log: who started, who completed, who left before that, and who is under way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .stores.store import Store

State = Literal["underway", "completed", "left"]
STATES: tuple[State, ...] = ("underway", "completed", "left")


def states(store: Store, *, programme: Sequence[str], through: int) -> dict[str, tuple[str, State]]:
    """Person → (tranche, state) at the end of a month, of those who had started by then.

    programme: the groups that are in the programme; empty: everybody.
    """
    rows = store.rows(
        """SELECT person, tranche,
                  CASE WHEN completion <= $1 THEN 'completed' WHEN exit <= $1 THEN 'left' ELSE 'underway' END
           FROM persons WHERE entry <= $1 AND (len($2) = 0 OR "group" IN (SELECT unnest($2))) ORDER BY person""",
        [through, list(programme)],
    )
    return {person: (tranche, state) for person, tranche, state in rows}


def last_month(store: Store) -> int | None:
    """The last month anything is known of; None if nothing is."""
    month: int | None = store.one(
        """SELECT max(month) FROM (SELECT max(month) AS month FROM observations
           UNION ALL SELECT max(greatest(entry, completion, exit)) FROM persons)"""
    )
    return month
