"""Full stops: which end a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from legation.language.abbreviations import BEFORE_NUMBERS, NEVER_FINAL, OTHERS, SAYING, STARTERS

_CLOSING = frozenset("\"'”’)]»")
_OPENING = frozenset("\"'“‘([«")
_MOST_MARKS = 4
"""Quotation marks and brackets looked through on either side of the end of a sentence."""
_SPEECH_WITHIN = 4
"""Words after a quoted question in which "asked" or "said" carries the sentence on."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text and whether white space follows each."""

    texts: list[str]
    spaced: list[bool]

    def ends_sentence(self, first: int, here: int) -> bool:
        """Tell whether a sentence that began at word `first` ends before word `here`."""
        stop = self._stop_before(first, here)
        if stop is None or not self._may_begin(here):
            return False
        following = self.texts[self._beyond_opening(here)]
        text = self.texts[stop]
        if set(text) <= {"?", "!"}:
            return not self._goes_on_after_speech(stop, here)
        if set(text) <= {".", "…"}:
            return not self._is_short_for_something(first, stop, following)
        return text not in NEVER_FINAL and following in STARTERS

    def _stop_before(self, first: int, here: int) -> int | None:
        """Return the word with the stop right before `here`, closing marks let aside."""
        place = here - 1
        while place > max(first, here - 1 - _MOST_MARKS) and self._closes(place):
            place -= 1
        text = self.texts[place]
        return place if place > first and (_is_stop(text) or _is_abbreviation(text)) else None

    def _closes(self, place: int) -> bool:
        return self.texts[place] in _CLOSING and not self.spaced[place - 1]

    def _may_begin(self, here: int) -> bool:
        """Tell whether a sentence may begin at a word: not with a small letter or a comma."""
        glued = not self.spaced[here - 1]
        if glued and self.texts[here] in _CLOSING:
            return False
        start = self.texts[self._beyond_opening(here)][0]
        if glued:
            return start.isupper() and self.texts[here - 1] == "."
        return not start.islower() and (
            start.isalnum() or start in "$€£#@-–—•*.…" or self.texts[here] in _OPENING
        )

    def _beyond_opening(self, here: int) -> int:
        last = min(here + _MOST_MARKS, len(self.texts) - 1)
        while self.texts[here] in _OPENING and here < last:
            here += 1
        return here

    def _goes_on_after_speech(self, stop: int, here: int) -> bool:
        quoted = any(mark in "\"”’'" for mark in self.texts[stop + 1 : here])
        return quoted and not SAYING.isdisjoint(self.texts[here : here + _SPEECH_WITHIN])

    def _is_short_for_something(self, first: int, stop: int, following: str) -> bool:
        """Tell an item's number ("2."), "No. 5" and an initial from the end of a sentence."""
        before = self.texts[stop - 1]
        if self.texts[stop] != "." or self.spaced[stop - 1]:
            return False
        if stop - 1 == first and (before.isdigit() or len(before) == 1):
            return True
        if before in BEFORE_NUMBERS and following[0].isdigit():
            return True
        return len(before) == 1 and before.isupper() and following not in STARTERS


def _is_stop(text: str) -> bool:
    return set(text) <= {".", "…"} or set(text) <= {"?", "!"}


def _is_abbreviation(text: str) -> bool:
    if text in NEVER_FINAL or text in OTHERS:
        return True
    return text.endswith(".") and text[0].isalpha() and (len(text) == 2 or "." in text[:-1])
