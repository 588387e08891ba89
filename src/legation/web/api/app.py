"""The HTTP API, an application of its own under `/api/v1`: its own errors, its own description."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.datastructures import State

from legation.web.api.conditional import handle_unchanged
from legation.web.api.describing import describe
from legation.web.api.problems import handle_problems
from legation.web.api.routes import ROUTERS

PATH = "/api/v1"


def make_api(state: State) -> FastAPI:
    """Return the API over what the pages' application holds: record, entrance, reading room."""
    api = FastAPI(docs_url=None, redoc_url=None, openapi_url="/openapi.json")
    api.state = state
    for router in ROUTERS:
        api.include_router(router)
    handle_problems(api)
    handle_unchanged(api)
    describe(api)
    return api
