"""The preposition that governs an expression, and the words that make it approximate."""

from __future__ import annotations

from typing import Final, NamedTuple

from legation.dates.find.tokens import Tokens

# Every relation a mention may have. "from" includes "as early as", "starting"; "by" includes
# "no later than"; "since" "dating back to"; "until" "up to"; "before" "ahead of".
RELATIONS: Final = (
    *("at", "in", "on", "of", "during", "over", "within", "for", "dated", "as of"),
    *("since", "from", "after", "until", "to", "by", "before", "between", "through"),
)
_SINGLE: Final = {
    **{word: word for word in RELATIONS if " " not in word},
    "till": "until",
    "following": "after",
    "throughout": "during",
    "starting": "from",
    "beginning": "from",
    "effective": "from",
    "ending": "until",
    "amid": "during",
}
_DOUBLE: Final = {
    ("as", "of"): "as of",
    ("up", "to"): "until",
    ("prior", "to"): "before",
    ("ahead", "of"): "before",
    ("back", "to"): "since",
    ("dating", "to"): "since",
    ("dates", "to"): "since",
    ("dating", "from"): "since",
    ("early", "as"): "from",
    ("soon", "as"): "from",
    ("later", "than"): "by",
    ("starting", "on"): "from",
    ("starting", "in"): "from",
    ("starting", "from"): "from",
    ("beginning", "on"): "from",
    ("beginning", "in"): "from",
    ("effective", "on"): "from",
    ("effective", "from"): "from",
    ("ending", "on"): "until",
    ("post", "-"): "after",
    ("pre", "-"): "before",
    ("late", "as"): "on",
    ("recently", "as"): "on",
}
_ABOUT: Final = frozenset({"around", "circa", "roughly", "approximately", "c", "nearly", "almost"})
_ABOUT_AMOUNTS: Final = frozenset({"about", "some", "over", "under"})
_PASSED_OVER: Final = frozenset({"the", "only", "just", "least", "at", "more", "than", "early"}) | {
    *("late", "sometime", "-", "exactly", "its", "his", "their", "her", "a", "this", "even", "not"),
    *("or", "as"),
}
_FARTHEST: Final = 5


class Governor(NamedTuple):
    """A preposition in its canonical form, and whether the expression is approximate."""

    relation: str | None
    approximate: bool


def governor(tokens: Tokens, i: int, *, amount: bool) -> Governor:
    """Return what governs the expression that begins at token `i`; `amount`: it is told by one."""
    approximate = False
    for k in range(i - 1, max(-1, i - 1 - _FARTHEST), -1):
        word = tokens.words[k]
        if _is_about(tokens, k, amount=amount):
            approximate = True
            continue
        double = _DOUBLE.get((tokens.words[k - 1], word)) if k else None
        if double is not None:
            return Governor(double, approximate)
        if word in ("at", "over") and word != tokens.words[i - 1] and amount:
            continue
        if word in _SINGLE and not (word == "at" and tokens.words[k + 1] == "least"):
            return Governor(_SINGLE[word], approximate)
        approximate = approximate or (amount and word == "than")
        if word not in _PASSED_OVER:
            break
    return Governor(None, approximate)


def _is_about(tokens: Tokens, k: int, *, amount: bool) -> bool:
    """Tell whether a word says "about"; "about" itself may also mean "concerning"."""
    word = tokens.words[k]
    if word == "around" and tokens.words[k - 1] in ("get", "way", "ways", "work", "got", "all"):
        return False
    if word in _ABOUT:
        return True
    if amount:
        return word in _ABOUT_AMOUNTS
    return word == "about" and tokens.words[k - 1] in (
        "in",
        "by",
        "since",
        "until",
        "till",
        "from",
        "or",
    )
