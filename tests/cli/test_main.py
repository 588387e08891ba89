"""The command as a whole: help, version, errors, exit statuses."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import legation as package
from legation.cli import rooms
from legation.cli.app import app

from .conftest import Command

COMMANDS = [c.callback.__name__ for c in app.registered_commands if c.callback]
LEGATION = ("-c", "from legation.cli import main; main()")


def test_the_version_is_printed(legation: Command) -> None:
    said = legation("--version")
    assert (said.status, said.out) == (0, f"legation {package.__version__}\n")


def test_no_command_prints_the_help(legation: Command) -> None:
    said = legation()
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("Usage: legation")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["read"], "Missing argument 'FILE'."),
        (["frobnicate"], "No such command 'frobnicate'."),
        (["read", "x.txt", "--colour"], "No such option: --colour."),
        (["read", "x.txt", "--format", "xml"], "Invalid value for '--format': 'xml' is not one of"),
    ],
)
def test_a_wrong_call_is_one_sentence_and_status_2(
    legation: Command, arguments: list[str], message: str
) -> None:
    said = legation(*arguments)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"legation: {message}")
    assert said.err.count("\n") == 1


@pytest.mark.usefixtures("hand_reader")
def test_a_missing_file_is_one_sentence_and_status_1(legation: Command) -> None:
    said = legation("read", "nowhere.txt")
    assert (said.status, said.out) == (1, "")
    assert said.err == "legation: cannot read nowhere.txt: no such file or directory.\n"


def test_an_interrupt_is_status_130(legation: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "reader", _raiser(KeyboardInterrupt()))
    said = legation("read", "x.txt")
    assert (said.status, said.out, said.err) == (130, "", "")


def test_a_fault_is_one_sentence_unless_asked(
    legation: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, "reader", _raiser(ValueError("oh")))
    said = legation("read", "x.txt")
    assert said.status == 70
    assert said.err.startswith("legation: a fault in Legation itself (ValueError: oh)")
    monkeypatch.setenv("LEGATION_TRACEBACK", "1")
    with pytest.raises(ValueError, match="oh"):
        legation("read", "x.txt")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(legation: Command, command: str) -> None:
    said = legation(command, "--help")
    assert said.status == 0
    assert f"Examples:\n    legation {command}" in said.out
    assert max(map(len, said.out.splitlines())) <= 80


def test_help_loads_no_heavy_room() -> None:
    code = (
        "import sys; from legation.cli.main import run; run(['--help']);"
        "print(*sorted({m.split('.')[0] for m in sys.modules}))"
    )
    out = _python("-c", code)
    loaded = set(out.stdout.splitlines()[-1].split())
    assert not loaded & {"spacy", "numpy", "sqlalchemy", "onnxruntime", "tokenizers", "py3langid"}


def test_a_reader_that_stops_reading_is_met_quietly() -> None:
    closed, written = os.pipe()
    os.close(closed)
    out = _python(*LEGATION, "--help", stdout=written)
    os.close(written)
    assert out.stderr == ""


def test_a_full_disk_under_the_output_is_one_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        out = _python(*LEGATION, "--help", stdout=full.fileno())
    assert out.returncode == 1
    assert out.stderr == "legation: cannot go on: no space left on device.\n"


def test_letters_that_the_terminal_lacks_are_escaped() -> None:
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    out = _python(*LEGATION, "actor", "Ağrı-Nobody", env=env)
    assert out.returncode == 1
    assert out.stderr == "legation: The gazetteer has nobody called 'A\\u011fr\\u0131-Nobody'.\n"


def _python(
    *arguments: str, stdout: int = subprocess.PIPE, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 -- our own code
        [sys.executable, *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=env,
        check=False,
        text=True,
    )


def _raiser(error: BaseException) -> object:
    def raise_it() -> None:
        raise error

    return raise_it
