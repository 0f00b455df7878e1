"""Zip files, and office documents, which are zip files too: written so that the same content gives the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping

MADE = dt.datetime(2000, 1, 1)
"""The date every part carries: when a file was made says nothing of the case, which has its version code."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The zip, with its files in the order given, one fixed time on each, and nothing of the machine it was made on."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            part = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            part.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            part.create_system = 0
            archive.writestr(part, content)
    return out.getvalue()


def repeatable(archive: bytes) -> bytes:
    """A zip that somebody else's library wrote, as `zipped` would have written it."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        return zipped({name: source.read(name) for name in source.namelist()})
