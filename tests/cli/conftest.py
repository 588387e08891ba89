"""The command line as a function, and a reader made by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from legation.cli import rooms
from legation.cli.main import run

from .hand_made import HandReader


@pytest.fixture
def hand_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "reader", HandReader)


@dataclass(frozen=True)
class Said:
    """What a command said, and how it ended."""

    status: int
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture
def legation(capsys: pytest.CaptureFixture[str]) -> Command:
    def command(*arguments: object) -> Said:
        status = run([str(a) for a in arguments])
        captured = capsys.readouterr()
        return Said(status, captured.out, captured.err)

    return command
