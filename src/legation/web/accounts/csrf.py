"""Forms are sent by our own pages only: a token that another site cannot know (CSRF).

The token is a keyed hash of the visitor's cookie: that of the session, or, before logging in and
on a machine without accounts, a random one. Logging in changes the cookie, and so the token.
"""

from __future__ import annotations

import hmac
import secrets
from typing import Final

FIELD: Final = "csrf"
HEADER: Final = "x-csrf-token"


class Tokens:
    """Makes tokens and knows its own. Those of another process are none, unless it has the key."""

    def __init__(self, key: bytes | None = None) -> None:
        self._key = key or secrets.token_bytes(32)

    def of(self, visitor: str) -> str:
        """Return the token for the visitor with this cookie."""
        return hmac.new(self._key, visitor.encode(), "sha256").hexdigest()

    def holds(self, visitor: str, token: str) -> bool:
        """Tell whether a token that came back is this visitor's."""
        return hmac.compare_digest(self.of(visitor).encode(), token.encode())
