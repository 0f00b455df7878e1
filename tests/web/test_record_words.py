"""Whatever is noted can be read on the page of the record: no code stands without its words, in neither language."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest
from tests.workspace.changes import OPERATIONS
from tests.workspace.databases import new_store
from tests.workspace.sites import START, installation

from tovholder.case.document import Document
from tovholder.locale import LANGUAGES, text
from tovholder.usecases.audit.store import Wanted
from tovholder.usecases.cases.records import NewVersion
from tovholder.usecases.cases.store import MovedOn
from tovholder.web.pages.audit_words import about

pytestmark = pytest.mark.law


def test_every_entry_is_said_in_words(tmp_path: Path) -> None:
    store = new_store("sqlite", tmp_path)
    place, drawn = installation(store), random.Random(3)
    anna = place.somebody("Anna")
    for case in ("one", "two"):
        title = f"title: {case}\n"
        store.create(case, place.municipality, NewVersion(title, Document(title).hash, "create", anna.id, START))
    for name in sorted(OPERATIONS) * 4:
        with contextlib.suppress(MovedOn):
            OPERATIONS[name](place, drawn.randrange)()
    entries = list(store.log_onward(Wanted()))
    for lang in LANGUAGES:
        for entry in entries:
            assert about(entry, {}, lang)
            assert text(f"audit.kind.{entry.kind}", lang)
    assert len({entry.kind for entry in entries}) > 40
    store.close()
