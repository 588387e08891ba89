"""From bytes to text: which encoding, or that they are no text at all."""

from __future__ import annotations

import codecs
from typing import Final

import charset_normalizer

from legation.model import DataError
from legation.sources._languages import ENGLISH, language_of

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# First bytes of the files that people most often mistake for text.
_SIGNATURES: Final = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a rich text document"),
    (b"PK\x03\x04", "a Word document or another zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x89PNG\r\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"SQLite format 3\x00", "a database"),
)

_CONTROL_BYTES: Final = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_MOST_CONTROL_BYTES: Final = 0.01  # share of a text; random bytes have a tenth
_MOST_ACCENTS: Final = 0.3  # share of a text; Vietnamese, the most accented Latin script, has 0.3
_SAMPLE: Final = 64 * 1024  # bytes that a guess looks at


def has_wide_mark(data: bytes) -> bool:
    """Return whether the bytes begin with the mark of an encoding wider than a byte."""
    encoding = _marked_encoding(data)
    return encoding is not None and not encoding.startswith("utf-8")


def decode(data: bytes, name: str) -> str:
    """Return the bytes as text; `name` is what to call them.

    By their byte order mark, else as UTF-16 if every second byte is null, else as UTF-8, else in
    an older encoding. Raises `DataError` for what is no text.
    """
    encoding = _marked_encoding(data) or _unmarked_utf16(data)
    if encoding:
        return _decode_declared(data, encoding, name)
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data, name)


def _marked_encoding(data: bytes) -> str | None:
    return next((name for mark, name in _BYTE_ORDER_MARKS if data.startswith(mark)), None)


def _unmarked_utf16(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half and len(data) % 2 == 0:
        if sample[1::2].count(0) > 0.7 * half and not sample[::2].count(0):
            return "utf-16-le"
        if sample[::2].count(0) > 0.7 * half and not sample[1::2].count(0):
            return "utf-16-be"
    return None


def _decode_declared(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DataError(f"{name} is not text: it begins as {encoding} and breaks off.") from error


def _refuse_binary(data: bytes, name: str) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise DataError(f"{name} is not text: it looks like {kind}.")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL_BYTES))
    if b"\x00" in data or controls > _MOST_CONTROL_BYTES * len(sample):
        raise DataError(f"{name} is not text: it has bytes that no text has.")


def _decode_legacy(data: bytes, name: str) -> str:
    """Decode what is not Unicode.

    Windows-1252, the Web's own fallback, if that reads as English: on English reports with a few
    foreign letters it is right more often than a guess from their bytes. Otherwise the guess, so
    that a Russian text is called Russian.
    """
    if (text := _decode_western(data)) is not None:
        return text
    guess = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    if guess is None:
        raise DataError(f"{name} is not text in any encoding known here.")
    return data.decode(guess.encoding, errors="replace")


def _decode_western(data: bytes) -> str | None:
    sample = data[:_SAMPLE]
    if sum(byte > 127 for byte in sample) > _MOST_ACCENTS * len(sample):
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return text if language_of(text) in (ENGLISH, None) else None
