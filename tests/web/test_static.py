"""What pages load is what it says it is, small on the way, and kept by browsers."""

from __future__ import annotations

import gzip
import hashlib
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import legation.web

VENDOR = Path(legation.web.__file__).parent / "static" / "vendor"
ROWS = re.findall(
    r"^\| `([^`]+)` \|.*\| ([0-9a-f]{64}) \|$", (VENDOR / "README.md").read_text(), re.M
)


def test_every_file_of_others_is_listed_with_its_licence() -> None:
    listed = {name for name, _ in ROWS}
    licences = {path.name for path in VENDOR.glob("*.LICENSE")}
    assert listed | licences | {"README.md"} == {path.name for path in VENDOR.iterdir()}
    assert len(licences) == len(listed)


@pytest.mark.parametrize(("name", "mark"), ROWS)
def test_files_of_others_are_unchanged(name: str, mark: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == mark


def test_a_file_comes_compressed_and_is_kept_under_the_mark_of_its_content(
    client: TestClient,
) -> None:
    address = re.findall(r'href="(/static/css/base[^"]+)"', client.get("/").text)[0]
    answer = client.get(address)
    assert answer.headers["content-encoding"] == "gzip"
    assert "immutable" in answer.headers["cache-control"]
    assert "immutable" not in client.get("/static/css/base.css?v=old").headers["cache-control"]
    again = client.get(address, headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_browser_that_does_not_unpack_gets_it_plain(client: TestClient) -> None:
    plain = client.get("/static/js/page.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert len(gzip.compress(plain.content)) < len(plain.content)


@pytest.mark.parametrize(
    "path",
    ["../app.py", "..%2fapp.py", "css/", "css", "nothing.css", "vendor/README.md", "/etc/a.js"],
)
def test_nothing_else_is_given_out(client: TestClient, path: str) -> None:
    assert client.get(f"/static/{path}").status_code == 404
