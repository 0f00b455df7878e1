"""The application: the API and the pages of one installation."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from tovholder.usecases.cases.site import Site

from . import api, pages
from .errors import add_handlers
from .guard import Guard
from .metrics import Measured, Metrics
from .routes import declared, public_files
from .settings import Settings
from .sorted_routes import SortedRoutes
from .turns import Turns

STATIC = Path(__file__).parent / "static"
ASSETS = Path(__file__).parents[1] / "assets" / "web"
"""Look, icons and typefaces, fetched when the package was built."""


def create_app(site: Site, settings: Settings | None = None, *, metrics: Metrics | None = None) -> FastAPI:
    """The application. Raises UndeclaredPermission if a route does not say what permission it needs."""
    settings = Settings() if settings is None else settings
    app = FastAPI(
        title="Tovholder",
        version=version("tovholder"),
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
    )
    app.state.site, app.state.settings = site, settings
    for routes in (*api.all_routes(), *pages.all_routes()):
        app.router.routes.extend(routes.router.routes)
    app.mount("/static", public_files(StaticFiles(directory=STATIC)), name="static")
    app.mount("/assets", public_files(StaticFiles(directory=ASSETS)), name="assets")
    app.router.middleware_stack = SortedRoutes(app.router)
    add_handlers(app)
    app.add_middleware(Turns, at_once=settings.at_once)
    app.add_middleware(Guard, settings=settings)
    if metrics is not None:
        app.add_middleware(Measured, metrics=metrics)
    list(declared(app))
    return app
