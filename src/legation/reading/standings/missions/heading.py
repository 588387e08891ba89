"""Headings of a history, and their years: "Opening of the Danish Legation in Lima, 1838."."""

from __future__ import annotations

import re

from spacy.tokens import Span

from legation.reading.page import Page

YEAR = re.compile(r"1\d{3}|20\d{2}")


def year_of_heading(page: Page, sentence: Span) -> str | None:
    """Return the bare year that a line of its own ends in: what it tells came about in that year.

    None for any other sentence, also for one that ends in a date of its own.
    """
    words = [token for token in sentence if not token.is_punct and not token.is_space]
    before = page.doc[: sentence.start].text_with_ws if words else ""
    is_line = before.rstrip(" ")[-1:] in {"", "\n"} and sentence.text_with_ws.endswith("\n")
    last = words[-1] if words else None
    if last is None or not is_line or page.times.covers(last):
        return None
    return last.text if YEAR.fullmatch(last.text) else None
