"""A published text."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Report:
    """One published text, with what is known about its publication.

    `published` and `retrieved` are EDTF days (or months, years) as strings, None where unknown.
    `ref` is the name that the source of the report gave it (the `id` of a JSON Lines file).
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    retrieved: str | None = None
    ref: str | None = None

    @cached_property
    def id(self) -> str:
        """A hash of what was published: title, text, publisher, date, address."""
        content = [self.title, self.text, self.publisher, self.published, self.url]
        canonical = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode("utf-8")).hexdigest()[:16]
