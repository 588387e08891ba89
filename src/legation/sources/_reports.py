"""From a file to its reports: one of plain text, or one a line of JSON Lines."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from legation.model import DataError, Report
from legation.sources._decoding import decode, has_wide_mark
from legation.sources._files import LONGEST_REPORT, STANDARD_INPUT, name_of, opened
from legation.sources._rows import parse_row, report_of

_JSON_LINES: Final = (".jsonl", ".ndjson", ".json")
_PLAIN_TEXT: Final = (".txt", ".text")


Refused = Callable[[DataError], None]


def read_reports(
    source: str | Path, published: str | None = None, refused: Refused | None = None
) -> Iterator[Report]:
    """Yield the reports of a file, or for "-" of standard input; either may be gzipped.

    A file is JSON Lines if its name says so, or says nothing and its first line is a JSON object:
    `text` and, where known, `id` (kept as `ref`), `title`, `publisher`, `published`, `url`,
    `retrieved`; other keys are ignored. Anything else is the text of one report, in any common
    encoding, its line ends made single line feeds.

    `published` (EDTF) is the date of reports that do not bring their own. Raises `DataError` for
    what cannot be read, is no text, or is a line that is no report; where there is `refused`, it is
    told of such a line instead, and the lines after it are read.
    """
    name = name_of(source)
    with opened(source) as raw:
        first, stream = _first_line(raw, name)
        if _is_json_lines(source, first):
            yield from _of_lines(first, stream, name, published, refused)
        else:
            yield _of_text(_whole(first, stream, name), source, published)


def _first_line(raw: BinaryIO, name: str) -> tuple[bytes, BinaryIO]:
    """Return the first line and the stream after it, both in an encoding that keeps ASCII."""
    first = raw.readline(LONGEST_REPORT)
    if not has_wide_mark(first):
        return first, raw
    narrow = io.BytesIO(decode(_whole(first, raw, name), name).encode())
    return narrow.readline(), narrow


def _is_json_lines(source: str | Path, first: bytes) -> bool:
    suffix = Path(str(source).lower().removesuffix(".gz")).suffix
    if suffix in _JSON_LINES + _PLAIN_TEXT:
        return suffix in _JSON_LINES
    if not first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        parse_row(first)
    except ValueError:
        return False
    return True


def _of_lines(
    first: bytes, stream: BinaryIO, name: str, published: str | None, refused: Refused | None
) -> Iterator[Report]:
    number, line = 1, first
    while line:
        where = f"{name}, line {number},"
        if len(line) >= LONGEST_REPORT:
            raise DataError(f"{where} is longer than {LONGEST_REPORT >> 20} megabytes.")
        if line.strip():
            yield from _of_line(line, published, where, refused)
        number, line = number + 1, stream.readline(LONGEST_REPORT)


def _of_line(
    line: bytes, published: str | None, where: str, refused: Refused | None
) -> tuple[Report, ...]:
    """Return the one report of a line, or none where it is refused."""
    try:
        return (report_of(line, published, where),)
    except DataError as error:
        if refused is None:
            raise
        refused(error)
        return ()


def _of_text(data: bytes, source: str | Path, published: str | None) -> Report:
    text = decode(data, name_of(source)).replace("\r\n", "\n").replace("\r", "\n")
    ref = None if str(source) == STANDARD_INPUT else Path(source).name
    return Report(text=text, published=published, ref=ref)


def _whole(first: bytes, stream: BinaryIO, name: str) -> bytes:
    data = first + stream.read(LONGEST_REPORT - len(first))
    if len(data) >= LONGEST_REPORT:
        raise DataError(
            f"{name} is longer than {LONGEST_REPORT >> 20} megabytes: too long for one report."
        )
    return data
