"""Writing down where the record ends, every few minutes while the server runs, and when it begins and ends."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tovholder.errors import TovholderError
from tovholder.usecases.audit.anchors import Anchors
from tovholder.usecases.audit.store import AuditStore

from .repeating import repeated

EVERY = 300.0
"""Seconds between anchors: what is cut off the record sooner than this could go unseen."""
_log = logging.getLogger("tovholder.audit")


@contextmanager
def anchored(store: AuditStore, file: Path, *, every: float = EVERY) -> Iterator[None]:
    """While this lasts, anchors are added to the file. Raises BadAnchors at once if it cannot be written."""
    anchors = Anchors(file)
    anchors.drop(store)
    try:
        with repeated(partial(_drop, anchors, store), every=every, name="anchors"):
            yield
    finally:
        _drop(anchors, store)


def _drop(anchors: Anchors, store: AuditStore) -> None:
    """An anchor that cannot be written is told of in the log, and tried again; the server goes on."""
    try:
        anchors.drop(store)
    except TovholderError as error:
        _log.error("no anchor: %s", error)
