"""Passwords: what is one, and its Argon2id hash, which is all that is kept of it."""

from __future__ import annotations

import unicodedata
from threading import BoundedSemaphore
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from legation.model import UsageError

# NIST SP 800-63B-4: length counts, rules of composition do not; long ones must be possible.
SHORTEST: Final = 12
LONGEST: Final = 256
# Each hash takes 64 MiB: more than these at once wait, so that logins cannot fill the memory.
_AT_ONCE: Final = BoundedSemaphore(2)


class Passwords:
    """Hashes and verifies, by default with the second parameters of RFC 9106 (64 MiB, 3 passes)."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        # What a password is compared with where there is no account: it takes as long, so that
        # nobody learns from the time which names are taken.
        self._nobody = self._hasher.hash("nobody's password")

    def hash(self, password: str) -> str:
        """Return the hash of a new password; raises UsageError for a short or a very long one."""
        if len(password) < SHORTEST:
            raise UsageError(
                f"A password has at least {SHORTEST} letters; a sentence is a good one."
            )
        if len(password) > LONGEST:
            raise UsageError(f"A password has at most {LONGEST} letters.")
        with _AT_ONCE:
            return self._hasher.hash(_composed(password))

    def fits(self, password: str, kept: str | None) -> bool:
        """Tell whether a password is that of the hash; it takes as long where there is none."""
        if len(password) > LONGEST:
            return False
        try:
            with _AT_ONCE:
                self._hasher.verify(kept or self._nobody, _composed(password))
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None

    def is_dated(self, kept: str) -> bool:
        """Tell whether a hash was made with other parameters than today's."""
        return self._hasher.check_needs_rehash(kept)


def _composed(password: str) -> str:
    """Return the one form of letters that keyboards write in several (an accent on its own)."""
    return unicodedata.normalize("NFKC", password)
