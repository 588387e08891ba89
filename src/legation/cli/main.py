"""Running a command: what goes wrong becomes one sentence and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import typer

from legation.cli.app import app
from legation.cli.output import complain, prepare_streams
from legation.model import LegationError

INTERRUPTED = 130  # 128 + SIGINT, as shells count
BROKEN = 70  # EX_SOFTWARE of sysexits.h: the fault is the program's


def main() -> NoReturn:
    """Run the command line and exit."""
    prepare_streams()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command, or without one the help, and return the exit status.

    0, 1 for bad data, 2 for a bad call; `docs/commands.md` lists them all.
    """
    try:
        status = app(list(arguments) or ["--help"], prog_name="legation", standalone_mode=False)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _unheard()
    except Exception as error:
        message, status = _diagnosis(error)
        complain(message)
    return status if isinstance(status, int) else 0


def _diagnosis(error: Exception) -> tuple[str, int]:
    """Return what to say of an error, and the exit status."""
    if isinstance(error, LegationError):
        return str(error), error.exit_status
    if isinstance(error, typer.TyperException):
        return _sentence(error.format_message()), error.exit_code
    if isinstance(error, OSError):  # a full disk under standard output, say
        return f"cannot go on: {(error.strerror or str(error)).lower()}.", 1
    if os.environ.get("LEGATION_TRACEBACK"):
        raise error
    what = f"a fault in Legation itself ({type(error).__name__}: {error})"
    return f"{what}; with LEGATION_TRACEBACK=1 set it shows where.", BROKEN


def _sentence(message: str) -> str:
    """Return a message of the argument parser in the form of ours, without its class names."""
    return f"{' '.join(message.replace('Value error, ', '').split()).rstrip('.')}."


def _unheard() -> int:
    """Nobody reads on, as after `| head`: end quietly, the rest of the output unwritten."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
