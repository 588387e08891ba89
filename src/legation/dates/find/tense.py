"""Whether a clause tells of the past or the future, by its words alone."""

from __future__ import annotations

from typing import Final

from legation.dates.find.context import NO_CLAUSE, Clause, Tense
from legation.dates.find.tokens import Tokens
from legation.dates.find.words import APOSTROPHES, word_set

_FUTURE: Final = word_set(
    "will shall ll would could may might should must plan plans planned planning schedule "
    "scheduled expect expects expected expecting due upcoming forthcoming deadline intends intend "
    "hopes hope tomorrow"
)
# With "to" after them these speak of what comes.
_BEFORE_TO: Final = word_set(
    "is are am be was were set going due ready likely agreed vowed promised pledged hoped wants "
    "wanted intended about ordered meant want proposed needs has have decided offered prepared "
    "preparing"
)
_PAST: Final = word_set(
    "said told was were had did met left began took made came went held gave won sent saw found "
    "became brought fell got kept knew led lost paid put ran read rose sat set shot spoke stood "
    "struck thought wrote been has have broke built bought caught chose drew drove fled flew "
    "forbade fought hit laid let meant overthrew quit shook shut sold spent split spread stole "
    "swore swept tore threw understood withdrew woke wore blew dealt felt grew heard hung kept "
    "hurt cut beat bound bid sank sought says"
)
# The present tense of these, with a date, tells what is scheduled.
_SCHEDULED: Final = word_set(
    "takes opens begins starts meets reconvenes convenes resumes expires ends holds hosts leaves "
    "arrives visits closes comes departs returns launches open begin start meet take convene resume"
)
_NOT_PAST: Final = word_set(
    "need indeed proceed exceed succeed speed hundred united sacred unprecedented armed alleged "
    "breed"
)
_STOPS: Final = frozenset(".!?;")
_PAST_AFTER: Final = frozenset({"was", "were", "had", "did"})
_PUT_OFF: Final = frozenset({"postponed", "adjourned", "delayed", "deferred", "deadline"})
_TIMES_NOUNS: Final = word_set("at in during for before until on of after by")
_NEAR: Final = 3
_BACK: Final = 18
_AHEAD: Final = 24


def local_tense(tokens: Tokens, start: int, end: int) -> Clause:
    """Return the tense around the tokens from `start` up to `end`, None if no word shows it.

    The nearest verb before the expression in its sentence decides, or the first one after it
    where the expression opens the sentence.
    """
    beside, before = tokens.words[end], tokens.words[start - 1]
    if beside in ("will", "would", "shall") or _is_put_off(tokens, start, end):
        return Clause("future", near=True)
    if beside in _PAST_AFTER or _cue(tokens, end) == "past":
        return Clause("past", near=True)  # "the department on Sunday issued"
    if beside in APOSTROPHES and before not in _TIMES_NOUNS:
        return Clause(None, near=False)  # "ways around Wednesday's ruling" does not date the ruling
    left = _scan(tokens, range(start - 1, max(-1, start - _BACK), -1))
    return left or _scan(tokens, range(end, min(len(tokens), end + _AHEAD))) or NO_CLAUSE


def _is_put_off(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether something waits for the expression: "until Tuesday to sign"."""
    start -= tokens.words[start - 1] == "the"
    if tokens.words[start - 1] not in ("until", "till", "by"):
        return False
    return tokens.words[end] == "to" or not _PUT_OFF.isdisjoint(
        tokens.words[max(0, start - 4) : start]
    )


def _scan(tokens: Tokens, places: range) -> Clause | None:
    """Look for a verb at one place after the other, up to the end of the sentence."""
    words, back = tokens.words, places.step < 0
    for k in places:
        word = words[k]
        if word in _STOPS and not _abbreviates(tokens, k):
            return None
        if back and tokens.line_break(k + 1):
            return None
        tense = _cue(tokens, k)
        if tense is not None:
            return Clause(tense, near=back and places.start - k < _NEAR)
    return None


def _abbreviates(tokens: Tokens, k: int) -> bool:
    """Tell whether the full stop at token `k` ends no sentence: U.S., Sen., a.m."""
    if tokens.words[k] != "." or not tokens.glued(k):
        return False
    before = tokens.words[k - 1]
    return len(before) == 1 or (len(before) <= 4 and tokens.capital(k - 1)) or tokens.glued(k + 1)


def _cue(tokens: Tokens, k: int) -> Tense | None:
    word, after = tokens.words[k], tokens.words[k + 1]
    if word == "may" and tokens.capital(k):
        return None
    if word == "could" and after in ("not", "n"):
        return "past"
    if word in _FUTURE or word in _SCHEDULED or (word in _BEFORE_TO and after == "to"):
        return "future"
    if tokens.words[k - 1] in ("is", "are", "be", "being"):
        return None  # a passive of the present
    past = word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST)
    return "past" if past else None
