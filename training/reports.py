"""Annotated reports, opened for training."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from legation.reading import Reader
from legation.reading.page import Page
from legation.sources import read_reports


def pages_of(reader: Reader, path: Path) -> Iterator[Page]:
    """Yield the reports of a JSON Lines file, parsed and resolved."""
    for report in read_reports(path):
        yield reader.open(report)


def gold_of(path: Path) -> dict[str, Any]:
    """Return the annotations of a JSON Lines file by report id."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {row["id"]: row for row in rows}
