"""`legation serve` shows a record to this machine only."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest
import uvicorn

from legation.record import Record

from .conftest import Command


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Record.open(tmp_path / "legation.db"):
        return tmp_path / "legation.db"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def test_the_pages_are_at_the_address_it_prints(
    legation: Command, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listening: list[tuple[str, int]] = []

    def run(_: uvicorn.Server, sockets: list[socket.socket]) -> None:
        listening.extend(s.getsockname() for s in sockets)

    monkeypatch.setattr(uvicorn.Server, "run", run)
    port = free_port()
    said = legation("serve", "--record", path, "--port", port)
    assert said.status == 0
    assert f"http://127.0.0.1:{port}/" in said.out
    assert listening == [("127.0.0.1", port)]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.7", "example.org"])  # noqa: S104 -- refused
def test_an_address_that_others_reach_is_refused(legation: Command, path: Path, host: str) -> None:
    said = legation("serve", "--record", path, "--host", host)
    assert said.status == 2
    assert "accounts" in said.err


def test_a_taken_port_is_said(legation: Command, path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = legation("serve", "--record", path, "--port", port)
    assert said.status == 1
    assert f"port {port}" in said.err


def test_no_record_is_said_and_none_is_made(legation: Command, tmp_path: Path) -> None:
    said = legation("serve", "--record", tmp_path / "none.db")
    assert said.status == 1
    assert "There is no record" in said.err
    assert not (tmp_path / "none.db").exists()


def test_without_the_extra_it_says_what_to_install(
    legation: Command, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("legation.web")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "fastapi", None)
    said = legation("serve", "--record", path)
    assert said.status == 1
    assert "pip install 'legation[web]'" in said.err
