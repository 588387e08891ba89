"""Opening what a person named: a file, a gzipped file, standard input."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from legation.model import DataError

STANDARD_INPUT: Final = "-"

# Bytes of one report (a plain text, or one line of JSON Lines). A long newspaper page is some
# twenty kilobytes; the bound keeps a file that is something else from filling the memory.
LONGEST_REPORT: Final = 32 * 1024 * 1024

_GZIP_MAGIC: Final = b"\x1f\x8b"


def name_of(source: str | Path) -> str:
    """Return what to call a source in a message."""
    return "standard input" if str(source) == STANDARD_INPUT else str(source)


@contextmanager
def opened(source: str | Path) -> Iterator[BinaryIO]:
    """Open a file (gzipped or not) or, for "-", standard input, for reading bytes.

    Whatever fails while it is open, opening and unpacking included, is a `DataError`.
    """
    try:
        with _raw(source) as raw:
            yield _unpacked(raw)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise DataError(f"{name_of(source)} is damaged: it does not unpack.") from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise DataError(f"cannot read {name_of(source)}: {reason}.") from error


@contextmanager
def _raw(source: str | Path) -> Iterator[io.BufferedReader[Any]]:
    if str(source) == STANDARD_INPUT:
        stream = io.BufferedReader(cast("Any", sys.stdin.buffer))
        try:
            yield stream
        finally:
            stream.detach()  # or standard input would be closed with it
    else:
        with Path(source).open("rb") as file:
            yield file


def _unpacked(raw: io.BufferedReader[Any]) -> BinaryIO:
    if raw.peek(2)[:2] == _GZIP_MAGIC:
        return cast("BinaryIO", gzip.GzipFile(fileobj=raw))
    return raw
