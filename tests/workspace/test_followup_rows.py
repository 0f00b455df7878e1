"""Texts and deeds of follow-up are kept in order, once, and come back as they were; the same on every database."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.workspace.sites import START, Installation

from tovholder.case.document import Document
from tovholder.usecases.access.actor import Actor
from tovholder.usecases.cases.store import MovedOn
from tovholder.usecases.followup.records import Deed, NewText, TextKind

pytestmark = pytest.mark.law


def _keep(place: Installation, case: str, kind: TextKind, text: str, by: Actor, *, after: int) -> None:
    new = NewText(text, Document(text).hash, by.id, START + dt.timedelta(minutes=after))
    kept = place.site.store.keep_followup_text(case, kind, new, after=after)
    assert (kept.number, kept.by, kept.at) == (after + 1, by.id, new.at)
    assert place.site.store.followup_text(case, kind) == kept
    assert place.site.store.text(kept.hash) == text


def test_texts_follow_each_other_each_kind_by_itself(place: Installation, anna: Actor) -> None:
    store, case = place.site.store, place.case(anna).id
    assert store.followup_text(case, "plan") is None
    _keep(place, case, "plan", "a: æøå\n", anna, after=0)
    _keep(place, case, "journal", "a: æøå\n", anna, after=0)
    _keep(place, case, "plan", "b: 1\n", anna, after=1)
    for after in (0, 1, 3):
        with pytest.raises(MovedOn):
            store.keep_followup_text(case, "plan", NewText("c: 1\n", "0" * 64, anna.id, START), after=after)
    assert [kept.number for kept in store.followup_texts(case, "plan")] == [2, 1]
    assert [kept.number for kept in store.followup_texts(case, "journal")] == [1]
    first = store.followup_text(case, "plan", 1)
    assert first is not None
    assert store.text(first.hash) == "a: æøå\n"
    assert store.followup_text(place.case(anna).id, "plan") is None


def test_deeds_come_back_newest_first(place: Installation, anna: Actor) -> None:
    case = place.case(anna).id
    deeds = [
        Deed(case, what, anna.id, START + dt.timedelta(hours=i), {"source": "elever æ", "accepted": i, "share": 0.5})
        for i, what in enumerate(("import", "report", "verify", "settle"))
    ]
    for deed in deeds:
        place.site.store.add_deed(deed)
    assert place.site.store.deeds(case) == tuple(reversed(deeds))
    assert place.site.store.deeds("another") == ()
