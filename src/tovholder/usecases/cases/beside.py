"""Drafts calculated by a process of their own, beside the one that answers: each works on one thing at a time.

What a change would come to is asked for while a slider is moved, and is a quarter of what a busy server does. It is
made of a text and a few edits alone. When the other process has too much to do, has ended, or finds something wrong, it
is calculated here.

`beside_worker` is the other side.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import astuple
from typing import Any

from pydantic import TypeAdapter

from tovholder.case.document import Document
from tovholder.uncertainty.live import Figures

from .edit import Edit
from .waiting import waits

FIGURES = TypeAdapter(Figures)
"""What passes between the two is plain data."""
_WORKER = "tovholder.usecases.cases.beside_worker"
_PATIENCE = 0.2
"""Seconds that one draft waits for those before it."""


class Beside:
    """The other process: begun when a draft is asked for and there is none, and ready a while after."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._worker: _Worker | None = None
        self._closed = False

    def figures(self, document: Document, edits: Sequence[Edit]) -> Figures | None:
        """What the document would come to with the edits; None if that is to be found out here."""
        if self._closed or (self._worker is not None and not self._worker.is_ready):
            return None
        waits()
        if not self._turn.acquire(timeout=_PATIENCE):
            return None
        asked = {"hash": document.hash, "text": document.text, "edits": [astuple(edit) for edit in edits]}
        try:
            said = self._said(asked)
        finally:
            self._turn.release()
        return None if said is None else FIGURES.validate_python(said)

    def _said(self, asked: dict[str, Any]) -> Any:
        """The answer; None if there is none."""
        worker = self._worker
        try:
            # No process, no memory for one, or it has ended.
            with contextlib.suppress(OSError, ValueError):
                if worker is None:
                    self._worker = _Worker()
                elif worker.is_ready:
                    return worker.ask(asked)
        finally:
            if worker is not None and worker.owes:
                # What it still has to say, if anything, would be taken for the next answer.
                worker.end()
                self._worker = None
        return None

    def wait(self) -> bool:
        """Wait until it is ready; whether it is. One that ends before that is not begun again."""
        return self._worker is not None and self._worker.wait()

    def close(self) -> None:
        """End it."""
        self._closed = True
        if (worker := self._worker) is not None:
            worker.kill()
            with self._turn:
                worker.end()


class _Worker:
    """A process, and the pipes to it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", _WORKER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Keys that stop the server are not meant for it: it ends when nothing more can be asked.
            start_new_session=True,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._questions, self._answers = self._process.stdin, self._process.stdout
        self.is_ready = self.owes = False
        self._beginning = threading.Thread(target=self._begin, name="beside", daemon=True)
        self._beginning.start()

    def _begin(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            json.loads(self._answers.readline())
            self.is_ready = True

    def ask(self, question: dict[str, Any]) -> Any:
        """Its answer. Raises OSError or ValueError if it ends instead, and then owes it."""
        line = json.dumps(question).encode() + b"\n"
        self.owes = True
        self._questions.write(line)
        self._questions.flush()
        answer = json.loads(self._answers.readline())
        self.owes = False
        return answer

    def wait(self) -> bool:
        """Whether it came to be ready."""
        self._beginning.join()
        return self.is_ready

    def kill(self) -> None:
        """Whoever waits for its answer gets none."""
        self._process.kill()

    def end(self) -> None:
        """Stop it, and let go of the pipes."""
        self.kill()
        self._beginning.join()
        self.is_ready = False
        for pipe in (self._questions, self._answers):
            with contextlib.suppress(OSError):
                pipe.close()
        self._process.wait()
