"""One request's visitor: who it is, by which cookie, and the token of the forms it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from legation.web.accounts.csrf import Tokens
from legation.web.accounts.person import Person


@dataclass(slots=True)
class Visit:
    """Who sent a request. `cookie` is that of the session, or of a visitor without one.

    `by_header` tells that the session was shown in a header, not by a cookie. `is_new` tells that
    the browser does not have the cookie yet, and `shown` that the page holds its token.
    """

    person: Person | None
    cookie: str
    tokens: Tokens
    session: str | None = None
    by_header: bool = False
    is_new: bool = False
    shown: bool = False

    def token(self) -> str:
        """Return the token for forms on the page that answers."""
        self.shown = True
        return self.tokens.of(self.cookie)

    def has(self, token: str) -> bool:
        """Tell whether a token that came with the request is this visitor's."""
        return not self.is_new and self.tokens.holds(self.cookie, token)

    @property
    def needs_cookie(self) -> bool:
        """Tell whether the browser has to be given the cookie, for its form to be taken."""
        return self.is_new and self.shown
