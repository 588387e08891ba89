"""How many: numbers in digits and words."""

from __future__ import annotations

from typing import NamedTuple

from legation.dates.find.tokens import Tokens
from legation.dates.find.words import HYPHENS, NUMBERS, VAGUE_NUMBERS


class Count(NamedTuple):
    """A number of units; `number` is None for "several". `end` is the token after it."""

    number: float | None
    end: int


def count(tokens: Tokens, i: int) -> Count | None:
    """Return the number that begins at token `i`, None if there is none."""
    word = tokens.words[i]
    if word.isdecimal():
        return _digits(tokens, i)
    if word in NUMBERS:
        return _with_half(tokens, _in_words(tokens, i))
    if word in ("a", "an"):
        return _after_article(tokens, i)
    if word == "half" and tokens.words[i + 1] in ("a", "an"):
        return Count(6 if tokens.words[i + 2] == "dozen" else 0.5, i + 2 + _is_dozen(tokens, i + 2))
    if word in VAGUE_NUMBERS or word in ("couple", "dozens", "scores"):
        return Count(None, i + 1 + (tokens.words[i + 1] == "of"))
    return None


def _is_dozen(tokens: Tokens, i: int) -> int:
    return int(tokens.words[i] == "dozen")


def _digits(tokens: Tokens, i: int) -> Count | None:
    word, words = tokens.words[i], tokens.words
    if len(word) > 4 or _touches_number(tokens, i):
        return None
    if words[i + 1] == "." and words[i + 2].isdecimal() and tokens.glued(i + 2):
        if len(words[i + 2]) > 2 or not tokens.glued(i + 1):
            return None
        return Count(float(f"{word}.{words[i + 2]}"), i + 3)
    if words[i + 1] == "," and words[i + 2].isdecimal() and tokens.glued(i + 2):
        return None
    return _with_half(tokens, Count(int(word), i + 1))


def _touches_number(tokens: Tokens, i: int) -> bool:
    """Tell whether the digits go on before: 1,960 or 3.5."""
    before = tokens.words[i - 1]
    if not tokens.glued(i) or before not in (",", "."):
        return False
    return tokens.glued(i - 1) and tokens.words[i - 2].isdecimal()


def _in_words(tokens: Tokens, i: int) -> Count:
    number, end = NUMBERS[tokens.words[i]], i + 1
    if number >= 20:
        ones = end + (tokens.words[end] in HYPHENS)
        more = NUMBERS.get(tokens.words[ones], 10)
        if more < 10:
            number, end = number + more, ones + 1
    if tokens.words[end] == "hundred":
        number, end = number * 100, end + 1
    return Count(number, end)


def _after_article(tokens: Tokens, i: int) -> Count:
    following = tokens.words[i + 1]
    if following == "dozen":
        return Count(12, i + 2)
    if following == "hundred":
        return Count(100, i + 2)
    if following in ("few", "couple", "number"):
        return Count(2 if following == "couple" else None, i + 2 + (tokens.words[i + 2] == "of"))
    return Count(1, i + 1)


def _with_half(tokens: Tokens, whole: Count) -> Count:
    """Take in "and a half"."""
    words, i = tokens.words, whole.end
    i += words[i] in HYPHENS
    if words[i] != "and":
        return whole
    i += 1 + (words[i + 1] in HYPHENS)
    if words[i] != "a":
        return whole
    i += 1 + (words[i + 1] in HYPHENS)
    if words[i] != "half" or whole.number is None:
        return whole
    return Count(whole.number + 0.5, i + 1)
