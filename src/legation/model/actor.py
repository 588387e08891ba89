"""An actor as one report names it."""

from __future__ import annotations

from dataclasses import dataclass

from legation.model.evidence import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """Who a mention means, and for whom that actor acts.

    `name` is the fullest name the report gives (states by their common English name). `of` is an
    ISO 3166-1 alpha-3 code ("XKX" for Kosovo), an organisation's acronym, or None. `mention` is the
    words that were resolved and `at` where they stand; both are empty for an actor that the
    reader inferred from context. `sector` holds PLOVER sector codes (GOV, MIL, REB, …), the first
    for an export that has room for one; a state as a whole has none.
    """

    name: str
    of: str | None = None
    mention: str = ""
    at: Span | None = None
    kind: str | None = None
    sector: tuple[str, ...] = ()

    @property
    def whose(self) -> str:
        """For whom it acts, else its name: an embassy and its ambassador are one."""
        return self.of or self.name
