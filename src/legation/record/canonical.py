"""One form for equal values: canonical JSON, and ids as hashes of content."""

from __future__ import annotations

import hashlib
from typing import Any

import orjson


def dumps(value: Any) -> str:
    """Return JSON with sorted keys and no spaces, so that equal values are equal bytes.

    Of dictionaries, lists, tuples, texts, numbers, truth values and None; raises TypeError for
    anything else, and for a text with half a character.
    """
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()


def loads(text: str) -> Any:
    """Return what JSON says."""
    return orjson.loads(text)


def digest(*parts: str) -> str:
    """Return the id of what `parts` say: 16 hexadecimal digits."""
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()[:16]
