"""The application: pages over a record, behind a guard, and what goes wrong as one sentence."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import FastAPI, Request, Response
from starlette.middleware.gzip import GZipMiddleware

from legation.record import Record
from legation.web import static_files
from legation.web.accounts import Entrance, Guard
from legation.web.api import PATH, make_api
from legation.web.api.problems import refuse
from legation.web.pages import ROUTERS, login
from legation.web.rendering import error_response
from legation.web.troubles import handle_troubles
from legation.web.writing.lookout import Lookout
from legation.web.writing.room import ReadingRoom


def make_app(
    record: Record, entrance: Entrance | None = None, room: ReadingRoom | None = None
) -> FastAPI:
    """Return the application that shows a record, which stays open while it runs.

    `entrance` says who may come in: this machine alone, and nobody has to log in, unless given.
    `room` reads reports that are pasted in; it is closed with the application.
    """
    room = room or ReadingRoom()
    app = FastAPI(
        title="Legation", docs_url=None, redoc_url=None, openapi_url=None, lifespan=_closing(room)
    )
    app.state.room, app.state.lookout = room, Lookout(record, room)
    entrance = entrance or Entrance()
    app.state.record, app.state.entrance = record, entrance
    for router in (static_files.router, *ROUTERS):
        app.include_router(router)
    app.mount(PATH, make_api(app.state))
    if entrance.logging_in:
        app.include_router(login.router)
    handle_troubles(app)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    # The last one added is asked first: nothing goes around the guard.
    app.add_middleware(Guard, entrance=entrance, refuse=_refuse)
    return app


def _refuse(request: Request, status: int, sentence: str) -> Response:
    """Answer a request that may not come in, in the form that it asks for."""
    answer = refuse if request.url.path.startswith(f"{PATH}/") else error_response
    return answer(request, status, sentence)


def _closing(room: ReadingRoom) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        yield
        app.state.lookout.close()
        room.close()

    return life
