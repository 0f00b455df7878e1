"""How far the files on their way in are."""

from __future__ import annotations

import threading
from collections import OrderedDict

_REMEMBERED = 64


class Progress:
    """How many rows have been read of the files on their way in, by the name of the request."""

    def __init__(self) -> None:
        self._rows: OrderedDict[tuple[str, str], int] = OrderedDict()
        self._lock = threading.Lock()

    def tell(self, case: str, key: str, rows: int) -> None:
        """Keep it."""
        with self._lock:
            self._rows[case, key] = rows
            while len(self._rows) > _REMEMBERED:
                self._rows.popitem(last=False)

    def of(self, case: str, key: str) -> int:
        """Rows read so far."""
        with self._lock:
            return self._rows.get((case, key), 0)
