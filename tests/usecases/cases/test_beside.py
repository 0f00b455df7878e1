"""Drafts calculated by a process of their own: the same figures, and here when it is not there."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.workspace.sites import EVERYTHING, MINIMAL, VEJLE, small_installation

from tovholder.case.document import Document
from tovholder.errors import CaseError
from tovholder.knowledge import load_bank
from tovholder.usecases.cases import beside as module
from tovholder.usecases.cases.beside import Beside
from tovholder.usecases.cases.edit import Edit
from tovholder.usecases.cases.previewing import anew, preview
from tovholder.usecases.cases.waiting import tell_of_waiting

pytestmark = pytest.mark.journey
LONGER = [Edit("horizon", "9 years")]


@pytest.fixture
def beside() -> Iterator[Beside]:
    made = Beside()
    # Nobody waits for it to be ready.
    assert made.figures(Document(MINIMAL), LONGER) is None
    assert made.wait()
    yield made
    made.close()


@pytest.mark.parametrize("text", [MINIMAL, VEJLE])
def test_the_figures_are_those_that_are_calculated_here(text: str, beside: Beside) -> None:
    document = Document(text)
    figures = beside.figures(document, LONGER)
    assert figures == anew(load_bank(), document, LONGER)
    # The second time it knows the document.
    assert beside.figures(document, LONGER) == figures


@pytest.mark.parametrize(
    "edit",
    [
        Edit(("horizon",), "9 years"),
        Edit("title", "Ét \N{EURO SIGN} \n 2"),
        Edit("outcomes.job", removed=True),
        Edit("tags", ["a", "b"]),
    ],
)
def test_an_edit_means_the_same_there(edit: Edit, beside: Beside) -> None:
    document = Document(MINIMAL)
    try:
        here = anew(load_bank(), document, [edit])
    except CaseError:
        here = None
    assert beside.figures(document, [edit]) == here


def test_what_cannot_be_calculated_is_left_to_whoever_asks(beside: Beside) -> None:
    assert beside.figures(Document(MINIMAL), [Edit("horizon", "soon")]) is None
    assert beside._worker is not None
    assert beside._worker.is_ready
    assert beside.figures(Document(MINIMAL), LONGER) is not None


def test_others_are_let_on_while_it_calculates(beside: Beside) -> None:
    told = threading.Event()
    tell_of_waiting(told.set)
    beside.figures(Document(MINIMAL), LONGER)
    assert told.is_set()


def test_one_that_is_killed_is_begun_anew(beside: Beside) -> None:
    worker, document = beside._worker, Document(MINIMAL)
    assert worker is not None
    os.kill(worker._process.pid, signal.SIGKILL)
    assert beside.figures(document, LONGER) is None
    assert beside.figures(document, LONGER) is None
    assert beside.wait()
    assert beside._worker is not worker
    assert beside.figures(document, LONGER) is not None


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="a process is stopped by a signal")
def test_nobody_waits_long_for_those_before(beside: Beside, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", 0.01)
    worker, found = beside._worker, []
    assert worker is not None
    os.kill(worker._process.pid, signal.SIGSTOP)
    first = threading.Thread(target=lambda: found.append(beside.figures(Document(MINIMAL), LONGER)))
    first.start()
    while not beside._turn.locked():
        time.sleep(0.01)
    assert beside.figures(Document(MINIMAL), LONGER) is None
    os.kill(worker._process.pid, signal.SIGCONT)
    first.join()
    assert found == [anew(load_bank(), Document(MINIMAL), LONGER)]


def test_closed_it_calculates_nothing_and_does_not_begin_again(beside: Beside) -> None:
    beside.close()
    assert beside.figures(Document(MINIMAL), LONGER) is None
    assert not beside.wait()


def test_where_no_process_can_be_begun_it_is_calculated_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    alone, document = Beside(), Document(MINIMAL)
    with monkeypatch.context() as without:
        without.setattr(sys, "executable", str(tmp_path / "nothing"))
        assert alone.figures(document, LONGER) is None
        assert not alone.wait()
    # Later there may be one.
    assert alone.figures(document, LONGER) is None
    assert alone.wait()
    assert alone.figures(document, LONGER) is not None
    alone.close()


def test_one_that_ends_before_it_is_ready_is_not_begun_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_WORKER", "tovholder.nothing")
    alone, document = Beside(), Document(MINIMAL)
    assert alone.figures(document, LONGER) is None
    assert not alone.wait()
    worker = alone._worker
    assert alone.figures(document, LONGER) is None
    assert alone._worker is worker
    alone.close()


def test_a_preview_is_calculated_there_and_the_same_as_here(tmp_path: Path, beside: Beside) -> None:
    place = small_installation(tmp_path)
    anna = place.somebody("Anna", *EVERYTHING)
    case = place.case(anna)
    opened = place.site.store.version(case.id, case.head.number).hash
    here = preview(anna, place.site, case.id, LONGER, opened=opened)
    told = threading.Event()
    tell_of_waiting(told.set)
    assert preview(anna, replace(place.site, beside=beside), case.id, LONGER, opened=opened) == here
    assert told.is_set()
    assert not here.quick
