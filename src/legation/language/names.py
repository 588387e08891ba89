"""Labels of names in the IOB2 scheme."""

from __future__ import annotations

from collections.abc import Sequence

OUTSIDE = "O"


def consistent(labels: Sequence[str]) -> list[str]:
    """Return the labels with every name begun by a B-: an I- that continues nothing begins one."""
    result: list[str] = []
    for label in labels:
        kind = label[2:]
        follows = bool(result) and result[-1][2:] == kind
        result.append(f"B-{kind}" if label.startswith("I-") and not follows else label)
    return result
