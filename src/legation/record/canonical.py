"""One form for equal values: canonical JSON, and ids as hashes of content."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Final

# Made once: making one takes as long as writing a claim with it.
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def dumps(value: Any) -> str:
    """Return JSON with sorted keys and no spaces, so that equal values are equal bytes."""
    return _ENCODER.encode(value)


def digest(*parts: str) -> str:
    """Return the id of what `parts` say: 16 hexadecimal digits."""
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()[:16]
