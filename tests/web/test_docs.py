"""docs/web.md names every address of the pages, and every parameter that they take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from pydantic import BaseModel

from legation.web.endings import CSV, JSON
from legation.web.pages import ROUTERS, login

DOCS = (Path(__file__).parents[2] / "docs" / "web.md").read_text("utf-8")


def routes() -> Iterator[APIRoute]:
    for router in (*ROUTERS, login.router):
        for route in router.routes:
            if isinstance(route, APIRoute) and not route.path.endswith((JSON, CSV)):
                yield route


def named(path: str) -> str:
    """Return an address as the page writes it: `/show/ID`, `/actor/KEY`."""
    return re.sub(r"\{(\w+):path\}", "KEY", re.sub(r"\{\w+_\}", "ID", path))


PATHS = sorted({named(route.path) for route in routes()})


@pytest.mark.parametrize("path", PATHS)
def test_every_address_is_named(path: str) -> None:
    assert f"`{path}`" in DOCS


def parameters() -> set[str]:
    found = set()
    for route in routes():
        for field in route.dependant.query_params:
            model = field.field_info.annotation
            if isinstance(model, type) and issubclass(model, BaseModel):
                fields = model.model_fields.items()
                found |= {told.alias or name for name, told in fields}
    return found


@pytest.mark.parametrize("name", sorted(parameters()))
def test_every_parameter_is_named(name: str) -> None:
    assert re.search(rf"`{name}[`&?]", DOCS)
