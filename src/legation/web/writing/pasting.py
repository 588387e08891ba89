"""A report as a form gives it: its text pasted in or dropped as a file, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass

from legation.model import Report, UsageError
from legation.sources import decode, publication_date


@dataclass(frozen=True, slots=True)
class Pasted:
    """The fields of the form, as they were typed."""

    text: str = ""
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""

    def report(self) -> Report:
        """Return the report that they give; raises UsageError for one without text, or no date."""
        text = one_line_end(self.text).strip("\n")
        if not text.strip():
            raise UsageError("There is no text to read: paste it, or drop a file.")
        published = self.published.strip()
        return Report(
            text=text,
            title=self.title.strip() or None,
            publisher=self.publisher.strip() or None,
            published=publication_date(published) if published else None,
            url=self.url.strip() or None,
        )


def text_of(file: bytes, name: str) -> str:
    """Return the text of a file that was dropped; raises DataError for what is no text."""
    return decode(file, name or "The file")


def one_line_end(text: str) -> str:
    """Return a text with single line feeds: forms send two characters for each."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
