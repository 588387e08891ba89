"""`legation serve` shows a record to this machine, and to others only if they have accounts."""

from __future__ import annotations

import socket
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi.testclient import TestClient

from legation.record import Record
from tests.web.accounts.making import house

from .conftest import Command

HOSTS = ("localhost", "desk.example", "evil.example")


@dataclass
class Served:
    """Where a server listened, and the status with which it answered under each name."""

    at: list[tuple[str, int]] = field(default_factory=list)
    answers: dict[str, int] = field(default_factory=dict)


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Served:
    """Let a server only note where it listens, and answer one question under each name."""
    noted = Served()

    def run(server: uvicorn.Server, sockets: list[socket.socket]) -> None:
        app: Any = server.config.app
        asking = TestClient(app, follow_redirects=False)
        noted.at.extend(one.getsockname()[:2] for one in sockets)
        for host in HOSTS:
            noted.answers[host] = asking.get("/", headers={"Host": host}).status_code

    monkeypatch.setattr(uvicorn.Server, "run", run)
    return noted


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LEGATION_ACCOUNTS", raising=False)
    with Record.open(tmp_path / "legation.db"):
        return tmp_path / "legation.db"


@pytest.fixture
def accounts(tmp_path: Path) -> Path:
    with house(tmp_path / "desk.db"):
        return tmp_path / "desk.db"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def test_the_pages_are_at_the_address_it_prints(
    legation: Command, path: Path, served: Served
) -> None:
    port = free_port()
    said = legation("serve", "--record", path, "--port", port)
    assert said.status == 0
    assert f"http://127.0.0.1:{port}/" in said.out
    assert served.at == [("127.0.0.1", port)]
    assert served.answers == {"localhost": 200, "desk.example": 400, "evil.example": 400}


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("host", ["192.168.1.7", "desk.example", "2001:db8::1"])
def test_an_address_that_others_reach_needs_accounts(
    legation: Command, path: Path, host: str
) -> None:
    said = legation("serve", "--record", path, "--host", host)
    assert said.status == 2
    assert "legation users add" in said.err


@pytest.mark.usefixtures("served")
def test_a_name_by_which_others_reach_it_needs_accounts(legation: Command, path: Path) -> None:
    """Behind a proxy, the address is this machine's, and anybody can ask."""
    said = legation("serve", "--record", path, "--name", "desk.example")
    assert said.status == 2
    assert "legation users add" in said.err


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("host", ["0.0.0.0", "::"])  # noqa: S104 -- what is tested
def test_every_address_needs_a_name(
    legation: Command, path: Path, accounts: Path, host: str
) -> None:
    said = legation("serve", "--record", path, "--host", host, "--accounts", accounts)
    assert said.status == 2
    assert "--name" in said.err


@pytest.mark.usefixtures("served")
@pytest.mark.parametrize("name", ["https://desk.example", "desk.example:80", "a b", "", "a@b"])
def test_what_is_no_name_is_said(legation: Command, path: Path, accounts: Path, name: str) -> None:
    said = legation("serve", "--record", path, "--name", name, "--accounts", accounts)
    assert said.status == 2
    assert "no name of a host" in said.err


def test_with_accounts_others_are_asked_to_log_in(
    legation: Command, path: Path, accounts: Path, served: Served
) -> None:
    named = ("--name", "desk.example", "--accounts", accounts, "--port", free_port())
    assert legation("serve", "--record", path, *named).status == 0
    assert served.answers == {"localhost": 303, "desk.example": 303, "evil.example": 400}


def test_accounts_that_lie_there_are_used(
    legation: Command, path: Path, accounts: Path, served: Served
) -> None:
    accounts.rename(path.parent / "legation-accounts.db")
    assert legation("serve", "--record", path, "--port", free_port()).status == 0
    assert served.answers["localhost"] == 303


def test_accounts_that_were_named_and_are_missing_are_said(
    legation: Command, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEGATION_ACCOUNTS", "nowhere.db")
    said = legation("serve", "--record", path)
    assert said.status == 1
    assert "no accounts at nowhere.db" in said.err


def test_a_taken_port_is_said(legation: Command, path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = legation("serve", "--record", path, "--port", port)
    assert said.status == 1
    assert f"port {port}" in said.err


def test_no_record_is_said_and_none_is_made(legation: Command, path: Path) -> None:
    said = legation("serve", "--record", path.parent / "none.db")
    assert said.status == 1
    assert "There is no record" in said.err
    assert not (path.parent / "none.db").exists()


def test_without_the_extra_it_says_what_to_install(
    legation: Command, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("legation.web")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "fastapi", None)
    for command in (("serve", "--record", path), ("users", "list")):
        said = legation(*command)
        assert said.status == 1
        assert "pip install 'legation[web]'" in said.err
