"""A file that is sent, read when it is known that whoever sends it may: a stranger's is not taken in first."""

from __future__ import annotations

from typing import Any

from fastapi import HTTPException, Request

from .errors import Unfit

FILE: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    }
}
"""What the API's description says of such a request."""


async def file_of(request: Request) -> bytes:
    """The request's body. Raises HTTPException for one that is too large, or takes too long."""
    try:
        return await request.body()
    except Unfit as unfit:
        raise HTTPException(unfit.status) from unfit
