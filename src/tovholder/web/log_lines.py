"""The log: one line of JSON for each thing that happens, with nothing of what was asked or kept in it."""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Mapping

_METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE")


def told_method(method: str) -> str:
    """The method of a request as it may be told of; who makes one up may write anything in it.

    >>> told_method("GET"), told_method("010190-1234")
    ('GET', 'other')
    """
    return method if method in _METHODS else "other"


class JsonLines(logging.Formatter):
    """at, level and logger, and what was logged: its own keys if it is a mapping, else under `message`."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        at = dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds")
        said = record.msg if isinstance(record.msg, Mapping) else {"message": record.getMessage()}
        return json.dumps({"at": at, "level": record.levelname, "logger": record.name, **said}, ensure_ascii=False)
