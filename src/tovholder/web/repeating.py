"""What the server does every so often beside answering."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def repeated(do: Callable[[], object], *, every: float, name: str) -> Iterator[None]:
    """While this lasts, `do` is done every so many seconds, by a thread of its own. It must not raise."""
    ended = threading.Event()

    def go_on() -> None:
        while not ended.wait(every):
            do()

    running = threading.Thread(target=go_on, name=name, daemon=True)
    running.start()
    try:
        yield
    finally:
        ended.set()
        running.join()
