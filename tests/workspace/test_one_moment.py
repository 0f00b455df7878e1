"""What a reading request asks twice is looked up once; what is written meanwhile is seen."""

from __future__ import annotations

import contextvars
from typing import cast

from sqlalchemy import event
from tests.workspace.sites import MINIMAL, Installation

from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.changing import change
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.opening import show
from tovholder.usecases.cases.texts import create
from tovholder.workspace.store import SqlStore


def test_the_same_is_looked_up_once_and_what_is_written_is_seen(place: Installation, anna: Actor) -> None:
    store = cast("SqlStore", place.site.store)
    case = create(anna, place.site, place.municipality, MINIMAL).id
    first = show(anna, place.site, case).version
    asked: list[str] = []

    @event.listens_for(store._database.engine, "before_cursor_execute")
    def _(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.extend([statement] if statement.startswith("SELECT") else [])

    def reading() -> None:
        store.begin_moment(reads=True)
        assert show(anna, place.site, case).version == first
        asked.clear()
        assert show(anna, place.site, case).version == first
        assert not asked
        change(anna, place.site, case, [Edit("horizon", "6 years")], opened=first.hash)
        assert show(anna, place.site, case).version.number == 2
        asked.clear()
        store.begin_moment(reads=False)
        assert show(anna, place.site, case).version.number == 2
        assert asked

    contextvars.copy_context().run(reading)
    asked.clear()
    # Elsewhere it is asked each time.
    show(anna, place.site, case)
    once = len(asked)
    show(anna, place.site, case)
    assert once
    assert len(asked) == 2 * once
