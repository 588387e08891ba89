"""What reports say cannot run, others cannot ask, and what is wrong is said in a sentence."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from legation.model import Actor, Claims, Report, Span
from legation.record import Record
from tests.record.making import NATO, standing

from .conftest import client_of

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></bdi><svg/onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;b&gt;\u202e<b>",
)


class Harm(HTMLParser):
    """What in a page a browser could run, load or follow to a script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        ours = tag == "script" and (dict(attrs).get("src") or "").startswith("/static/js/")
        self.found += [tag] if tag in {"script", "img", "svg", "b"} and not ours else []
        self.found += [name for name, _ in attrs if name.startswith("on")]
        self.found += [v for name, v in attrs if name == "href" and v and v.startswith("javas")]


def test_harm_would_be_found() -> None:
    assert Harm("<p onclick='x'><img><a href='javascript:x'>").found == [
        "onclick",
        "img",
        "javascript:x",
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_report_says_comes_out_as_text(record: Record, payload: str) -> None:
    text = f"{payload} opened a mission."
    client = client_of(record)
    told = Report(text, payload, payload, "2016-05-04", "javascript:alert(1)", ref=payload)
    claim = standing("mission", Actor(payload, None), NATO, role=payload, at=Span(0, len(payload)))
    record.add(told, Claims(told.id, standings=(claim,)))
    row = next(r for r in client.get("/standings.json").json() if r["subject"]["name"] == payload)
    pages = ["/", "/standings", f"/show/{row['id']}", f"/show/{row['claims'][0]['claim']}"]
    for page in pages:
        assert not Harm(client.get(page).text).found, page
    assert payload_as_text(payload) in client.get(pages[-1]).text


def payload_as_text(payload: str) -> str:
    named = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"}
    return "<mark>" + "".join(named.get(c, c) for c in payload) + "</mark>"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_asked_comes_back_as_text(client: TestClient, payload: str) -> None:
    for address in ("/standings", "/events", "/nothing"):
        for name in ("subject", "source", "on", payload):
            page = client.get(address, params={name: payload}).text
            assert not Harm(page).found


@pytest.mark.parametrize(
    "address", ["/", "/standings.json", "/static/css/base.css", "/nothing", "/events?to=x"]
)
def test_every_answer_is_under_the_safe_headers(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self';")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/standings?on=yesterday", 400, "yesterday"),
        ("/standings?relation=friend", 400, "is no relation"),
        ("/events?from=2016-13", 400, "2016-13"),
        ("/events?colour=red", 400, "colour"),
        (f"/standings?subject={'a' * 201}", 400, "subject"),
        ("/show/000000000", 404, "Nothing in the record"),
        ("/show/00", 404, "too short"),
        ("/nothing", 404, "There is no such page."),
    ],
)
def test_what_is_wrong_is_said(
    client: TestClient, address: str, status: int, sentence: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert sentence in answer.text
    path, _, query = address.partition("?")
    as_json = client.get(f"{path}.json?{query}")
    assert as_json.status_code == status
    assert sentence in as_json.json()["error"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_a_page_that_only_shows_takes_nothing(client: TestClient, method: str) -> None:
    answer = client.request(method, "/standings")
    assert answer.status_code == 405
    assert "only be looked at" in answer.text


@pytest.mark.parametrize("host", ["evil.example", "192.168.1.7:8080", "localhost.evil.example"])
def test_another_hosts_name_for_this_machine_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/standings.json", headers={"Host": host})
    assert answer.status_code == 400
    assert "mission" not in answer.text


@pytest.mark.parametrize("host", ["localhost:8080", "127.0.0.1", "[::1]:8080"])
def test_this_machines_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200
