"""Office documents are zip archives: written so that the same content gives the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

MADE = dt.datetime(2000, 1, 1)
"""The date every document carries: when it was made says nothing of the case, which has its version code."""


def repeatable(archive: bytes) -> bytes:
    """The archive with one fixed time on every part, and nothing of the machine it was made on."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target,
    ):
        for name in source.namelist():
            part = zipfile.ZipInfo(name, MADE.timetuple()[:6])
            part.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            part.create_system = 0
            target.writestr(part, source.read(name))
    return out.getvalue()
