"""Text of reports where it could break what it stands in."""

from __future__ import annotations

import re
from typing import Final

# What XML 1.0 has no place for.
_CONTROLS: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def without_controls(text: str) -> str:
    """Return text without the characters that no XML can hold."""
    return _CONTROLS.sub("\ufffd", text)
