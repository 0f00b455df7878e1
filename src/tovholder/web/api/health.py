"""Whether the server lives, and whether it can do its work."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel

from tovholder.web.asked import AskedHere
from tovholder.web.routes import Routes

routes = Routes(tag="health")


class Health(BaseModel):
    """ok: it is."""

    ok: bool


@routes.get("/healthz", needs="public")
def alive() -> Health:
    """Whether the process answers."""
    return Health(ok=True)


@routes.get("/readyz", needs="public")
def ready(asked: AskedHere) -> Health:
    """Whether the database answers, in the form this program needs; else 503."""
    if not asked.site.store.is_ready():
        raise HTTPException(503)
    return Health(ok=True)


@routes.get("/api/openapi.json", needs="public", include_in_schema=False)
def openapi(request: Request) -> dict[str, Any]:
    """What the API can do, as OpenAPI."""
    app: FastAPI = request.app
    return app.openapi()
