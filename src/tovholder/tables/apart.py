"""Work on a file from outside, done in a process of its own: with little memory, for a short time, and alone.

A file can be made to exhaust or break whatever reads it. What reads it here is a process that is made for that file and
ends with it: it knows no database, no key and no other file, may write nothing, and is stopped when it takes too much.
What comes back is plain data in JSON, so that a reader that was taken over can send nothing but text and numbers.

`apart_worker` is the other side.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tovholder.errors import Finding, FindingsError

Reason = Literal["time", "memory", "fault"]
SECONDS = 10.0
"""On the clock, for one file."""
MEMORY = 400_000_000
"""Bytes more than the worker has before it is given the file."""
_AT_ONCE, _PATIENCE = 2, 20.0
"""Files read at a time; seconds somebody waits for their turn."""
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH", "PYTHONPATH")
"""What the worker is told of our surroundings: where programs are, and nothing that is set for us alone."""


class Ended(Exception):
    """The work came to no answer: it took too long or too much, or what did it broke down."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class NoHandFree(Exception):
    """Others' files are being read; asked for again later it may be."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a file. peak: bytes of memory at most, as the operating system counts."""

    made: Any
    findings: tuple[Finding, ...]
    peak: int

    @property
    def answer(self) -> Any:
        """What was made of it. Raises FindingsError with what was said against it."""
        if self.findings:
            raise FindingsError(self.findings)
        return self.made


class Apart:
    """Processes kept warm, each with one file at a time."""

    def __init__(self, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self.seconds, self.memory = seconds, memory
        self._of_our_parent: list[_Worker] = []
        self._begin()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._begin_again)

    def _begin(self) -> None:
        self._free: list[_Worker] = []
        self._lock = threading.Lock()
        self._turns = threading.BoundedSemaphore(_AT_ONCE)

    def _begin_again(self) -> None:
        """In a fork of ours: two that speak to one worker would read each other's answers."""
        self._of_our_parent += self._free
        self._begin()

    def warm(self, *modules: str) -> None:
        """Have one ready that has loaded these modules."""
        with self._worker() as worker:
            worker.ask({"loads": modules}, b"", seconds=_PATIENCE)

    def do(self, function: str, content: bytes, *, loads: Sequence[str] = (), **given: str) -> Done:
        """What `module:function` makes of the bytes and these words: plain data, or the findings it raises.

        loads: further modules that are loaded once and not for every file. Raises Ended, NoHandFree.
        """
        modules = (function.partition(":")[0], *loads)
        asked = {"do": function, "given": given, "memory": self.memory, "seconds": self.seconds}
        with self._worker() as worker:
            if not worker.has_loaded(modules):
                worker.ask({"loads": modules}, b"", seconds=_PATIENCE)
            return worker.ask(asked, content, seconds=self.seconds)

    def close(self) -> None:
        """Let go of those that are free."""
        with self._lock:
            free, self._free = self._free, []
        for worker in free:
            worker.end()

    @contextlib.contextmanager
    def _worker(self) -> Iterator[_Worker]:
        if not self._turns.acquire(timeout=_PATIENCE):
            raise NoHandFree
        try:
            with self._lock:
                worker = self._free.pop() if self._free else None
            if worker is not None and not worker.is_alive:
                # Ended from outside while it waited.
                worker.end()
                worker = None
            try:
                worker = worker or _Worker()
            except OSError:
                # No more processes, or no more memory: for now.
                raise NoHandFree from None
            try:
                yield worker
            finally:
                if worker.is_alive:
                    with self._lock:
                        self._free.append(worker)
        finally:
            self._turns.release()


class _Worker:
    """A process that does what it is asked, and the pipes to it."""

    def __init__(self) -> None:
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "tovholder.tables.apart_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=tempfile.gettempdir(),
            env={**environment, "PYTHONUTF8": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
            start_new_session=True,
        )
        self._broken = False
        self._loaded: set[str] = set()

    def has_loaded(self, modules: Sequence[str]) -> bool:
        """Whether it has these ready."""
        return self._loaded.issuperset(modules)

    @property
    def is_alive(self) -> bool:
        """Whether it can be asked for more."""
        return not self._broken and self._process.poll() is None

    def ask(self, what: dict[str, Any], content: bytes, *, seconds: float) -> Done:
        """Its answer. Raises Ended, and is then of no more use."""
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._kill()

        timer = threading.Timer(seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            self._send({**what, "size": len(content)}, content)
            said: dict[str, Any] = {}
            while "status" not in said:
                said |= self._read()
        except (OSError, EOFError, ValueError):
            self.end()
            raise Ended("time" if late.is_set() else "fault") from None
        except BaseException:
            # Interrupted: what it still has to say would be taken for the answer about the next file.
            self.end()
            raise
        finally:
            timer.cancel()
            timer.join()
        if late.is_set():
            # Ended just as it was done.
            self.end()
        self._loaded.update(what.get("loads", ()))
        if "made" in said:
            return Done(said["made"], (), said["peak"])
        if "findings" in said:
            return Done(None, tuple(Finding(code, params=params) for code, params in said["findings"]), said["peak"])
        raise Ended(said.get("ended") or _REASONS.get(-said["status"], "fault"))

    def _send(self, what: dict[str, Any], content: bytes) -> None:
        stdin = self._process.stdin
        assert stdin is not None
        stdin.write(json.dumps(what).encode() + b"\n" + content)
        stdin.flush()

    def _read(self) -> dict[str, Any]:
        stdout = self._process.stdout
        assert stdout is not None
        line = stdout.readline()
        if not line.endswith(b"\n"):
            raise EOFError
        said = json.loads(line)
        if not isinstance(said, dict):
            raise ValueError
        return said

    def _kill(self) -> None:
        """It, and what it has begun."""
        self._broken = True
        with contextlib.suppress(ProcessLookupError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()

    def end(self) -> None:
        """Stop it, and forget it."""
        self._kill()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                assert pipe is not None
                pipe.close()
        self._process.wait()


_REASONS: Mapping[int, Reason] = {
    # The operating system kills what takes the memory of others.
    getattr(signal, "SIGKILL", -1): "memory",
    getattr(signal, "SIGXCPU", -1): "time",
}
HANDS = Apart()
"""Those this program uses."""
atexit.register(HANDS.close)
