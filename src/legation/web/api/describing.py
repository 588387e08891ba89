"""The API's description of itself, as OpenAPI: every answer typed, every problem one of ours."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from legation import __version__
from legation.web.api.problems import MEDIA_TYPE, Problem

_ABOUT: Final = (
    "A record of diplomacy: what reports claim, and what follows from it. Days are EDTF days, "
    "moments ISO 8601. `on` asks what held on a day, `said_by` what had been published by a day, "
    "`known` what the record had learned by a moment. Lists have cursors; answers have an ETag for "
    "If-None-Match. What goes wrong is told as problem details (RFC 9457). Where there are "
    "accounts, POST /session gives a token for `Authorization: Bearer`."
)
_PROBLEM: Final = {
    "description": "What went wrong, as problem details (RFC 9457).",
    "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
}
_SESSION: Final = {
    "bearer": {"type": "http", "scheme": "bearer"},
    "cookie": {"type": "apiKey", "in": "cookie", "name": "legation_session"},
}
_ASKING: Final = ("get", "post", "put", "patch", "delete")


def describe(app: FastAPI) -> None:
    """Have the application describe itself so, at `/openapi.json`; made once, when first asked."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _description(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign] # as FastAPI's pages say to do it


def _description(app: FastAPI) -> dict[str, Any]:
    told = get_openapi(
        title="Legation",
        version=__version__,
        description=_ABOUT,
        routes=app.routes,
        servers=[{"url": "/api/v1"}],
    )
    schemas = told.setdefault("components", {}).setdefault("schemas", {})
    described = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(described.pop("$defs", {}), Problem=described)
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    told["components"]["securitySchemes"] = _SESSION
    told["security"] = [{}, *({name: []} for name in _SESSION)]
    for path in told["paths"].values():
        for method in _ASKING:
            if method in path:
                _with_problems(path[method]["responses"])
    return told


def _with_problems(responses: dict[str, Any]) -> None:
    responses.pop("422", None)  # FastAPI's own form of it
    responses["default"] = _PROBLEM
