"""Changes to training sentences towards what news reports look like.

The treebanks hold web text, speech and textbooks; reports have headlines in capitals, datelines
and typographic quotes. Each sentence is changed afresh every time it is seen, or left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from training.corpus import Sentence
from training.datelines import with_dateline

_SMALL_WORDS = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to"}
)
_CURLY = str.maketrans({"'": "’"})


def augmented(sentence: Sentence, chance: Random) -> Sentence:
    """Return the sentence, perhaps with other letter case, punctuation or a dateline."""
    if chance.random() < 0.3:
        sentence = _with_typographic_quotes(sentence)
    if chance.random() < 0.06 and sentence.parsed:
        return with_dateline(sentence, chance)
    draw = chance.random()
    for change, share in _CHANGES:
        if draw < share:
            return change(sentence)
        draw -= share
    return sentence


def _with_typographic_quotes(sentence: Sentence) -> Sentence:
    forms = [
        _typographic(form, tag) for form, tag in zip(sentence.forms, sentence.xpos, strict=True)
    ]
    return replace(sentence, forms=forms)


def _typographic(form: str, xpos: str) -> str:
    if xpos == "``":
        return {'"': "“", "'": "‘"}.get(form, form)
    if xpos == "''":
        return {'"': "”", "'": "’"}.get(form, form)
    return "—" if form == "--" else form.translate(_CURLY)


def _headline(sentence: Sentence) -> Sentence:
    forms = [
        form if form.lower() in _SMALL_WORDS and i else form[:1].upper() + form[1:]
        for i, form in enumerate(sentence.forms)
    ]
    return _without_stop(replace(sentence, forms=forms))


def _capitals(sentence: Sentence) -> Sentence:
    return replace(sentence, forms=[form.upper() for form in sentence.forms])


def _capital_names(sentence: Sentence) -> Sentence:
    forms = [
        form if name in ("O", "") else form.upper()
        for form, name in zip(sentence.forms, sentence.names, strict=True)
    ]
    return replace(sentence, forms=forms)


def _without_stop(sentence: Sentence) -> Sentence:
    last = len(sentence.forms)
    if last < 2 or sentence.forms[-1] != "." or last in sentence.heads:
        return sentence
    return replace(
        sentence,
        **{
            field: getattr(sentence, field)[:-1]
            for field in ("forms", "lemmas", "upos", "xpos", "heads", "deprels", "names")
        },
    )


_CHANGES: tuple[tuple[Callable[[Sentence], Sentence], float], ...] = (
    (_headline, 0.04),
    (_capitals, 0.02),
    (_capital_names, 0.04),
    (_without_stop, 0.03),
)
