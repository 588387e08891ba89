"""Whatever stands in an address is answered, or refused in a sentence: never a server error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from legation.web import make_app
from legation.web.pages import ROUTERS
from tests.record.making import EFFORT
from tests.web.writing.hand_room import HandRoom

from .conftest import filled

# What people, programs and attackers write where something else belongs.
ODD = (
    *("", " ", "0", "-1", "1e9", "9" * 20, "9" * 200, "NaN", "true", "null", "None"),
    *("2016-05-04", "2016-13-45", "2016-05", "../2016", "2016~", "0000-00-00", "10000-01-01"),
    *("Y-170000002", "-9999-01-01", "2016-05-04T99:00", "2016-05-04T10:00:00+99:99"),
    *("2016-05-04T10:00:00Z", "9999-12-31", "0001-01-01", "1/2/3", "../..", "2016-05-04/.."),
    *("%", "%%", "%00", "\x00", "a\x00b", "\x1b[2J", "\r\nSet-Cookie: a=b", "\ufeff", "\u202e"),
    *("\ud7ff", "\U0001f600", "İ", "ß", "\u0300", "a" * 199, "a" * 5000, "'", '"', "' OR 1=1 --"),
    *("*", "?", "[", "(", '"a" NEAR "b"', "a*", "-a", "^", "NOT", "AND OR", "{{7*7}}", "<script>"),
    *("Turkey", "TUR", "NATO", "TUR/nobody", "/", "//evil.example", "member", "CONSULT"),
)
VALUES = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=60),
    st.integers().map(str),
)


def asked_of(route: APIRoute) -> list[str]:
    """Return the parameters of an address."""
    found = []
    for field in route.dependant.query_params:
        model = field.field_info.annotation
        if isinstance(model, type) and issubclass(model, BaseModel):
            found += [told.alias or name for name, told in model.model_fields.items()]
    return found


ROUTES = [
    route
    for router in ROUTERS
    for route in router.routes
    if isinstance(route, APIRoute) and "GET" in (route.methods or ())
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Ask a record; an error of the server is raised here."""
    with filled(Path(tmp_path_factory.mktemp("addresses")) / "legation.db") as record:
        app = make_app(record, room=HandRoom())
        yield TestClient(app, base_url="http://127.0.0.1:8080", follow_redirects=False)


def written(text: str) -> str:
    return quote(text, safe="", errors="surrogatepass")


@st.composite
def addresses(draw: Any, route: APIRoute) -> str:
    """Draw an address of a page, with anything in its path and in any of its parameters."""
    path = route.path
    for name in route.param_convertors:
        path = path.replace(f"{{{name}}}", written(draw(VALUES)))
        path = path.replace(f"{{{name}:path}}", written(draw(VALUES)))
    names = st.lists(st.sampled_from([*asked_of(route), "other", "page"]), max_size=4)
    query = [(name, draw(VALUES)) for name in draw(names)]
    return f"{path}?{urlencode(query, quote_via=quote, errors='surrogatepass')}"


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
def test_an_address_is_answered_or_refused(client: TestClient, route: APIRoute) -> None:
    @settings(
        max_examples=12 * EFFORT,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(addresses(route))
    def ask(address: str) -> None:
        answer = client.get(address)
        assert answer.status_code < 500, (address, answer.text)

    ask()


@pytest.mark.parametrize("path", ["/standings", "/events", "/search", "/changes", "/network", "/"])
@pytest.mark.parametrize("clock", ["on", "said_by", "known"])
def test_every_oddity_is_answered_or_refused_as_a_clock(
    client: TestClient, path: str, clock: str
) -> None:
    for odd in ODD:
        answer = client.get(f"{path}?{clock}={written(odd)}")
        assert answer.status_code in {200, 400, 404, 422}, (odd, answer.text)


@pytest.mark.parametrize("path", ["/show/", "/report/", "/actor/", "/organisation/", "/no-such/"])
def test_every_oddity_is_answered_or_refused_in_a_path(client: TestClient, path: str) -> None:
    for odd in ODD:
        for ending in ("", ".json", ".csv"):
            answer = client.get(path + written(odd) + ending)
            assert answer.status_code < 500, (odd, answer.text)
