"""The pages' own style, scripts and data, held in memory, compressed once.

Their addresses carry a mark of their content, so that a browser keeps them for good and still sees
every change.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

_TYPES: Final = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
    "LICENSE": "text/plain; charset=utf-8",
}
_FOREVER: Final = "public, max-age=31536000, immutable"

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Static:
    """A file: its content, the same compressed, its type and its mark."""

    content: bytes
    zipped: bytes
    media_type: str
    mark: str


@cache
def static(path: str) -> Static | None:
    """Return the file at a path below `static`, None where there is none."""
    parts = path.split("/")
    media_type = _TYPES.get(parts[-1].rpartition(".")[2])
    found = files("legation.web").joinpath("static", *parts)
    if media_type is None or any(part in ("", ".", "..") for part in parts) or not found.is_file():
        return None
    content = found.read_bytes()
    mark = hashlib.sha256(content).hexdigest()[:12]
    return Static(content, gzip.compress(content, mtime=0), media_type, mark)


def static_address(path: str) -> str:
    """Return the address of a file that a page loads."""
    found = static(path)
    assert found is not None, path  # noqa: S101 -- a template names it
    return f"/static/{path}?v={found.mark}"


@router.get("/static/{path:path}", include_in_schema=False)
def static_file(request: Request, path: str) -> Response:
    """Return a file of the pages."""
    found = static(path) if len(path) < 100 else None
    if found is None:
        raise HTTPException(404)
    kept = _FOREVER if request.query_params.get("v") == found.mark else "no-cache"
    headers = {"Cache-Control": kept, "ETag": f'"{found.mark}"', "Vary": "Accept-Encoding"}
    if found.mark in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    zipped = "gzip" in request.headers.get("accept-encoding", "")
    if zipped:
        headers["Content-Encoding"] = "gzip"
    content = found.zipped if zipped else found.content
    return Response(content, media_type=found.media_type, headers=headers)
