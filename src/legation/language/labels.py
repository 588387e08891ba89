"""The label sets of a model, and the files they belong to."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Labels:
    """What the numbers that a model gives stand for."""

    version: str
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    deprels: tuple[str, ...]
    names: tuple[str, ...]
    lemmas: tuple[str, ...]


def read_labels(path: Path) -> Labels:
    """Read the labels that were exported with a model."""
    content = json.loads(path.read_text(encoding="utf-8"))
    sets = {kind: tuple(labels) for kind, labels in content["labels"].items()}
    return Labels(version=content["version"], **sets)
