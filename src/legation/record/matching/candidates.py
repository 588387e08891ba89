"""Pairs of actors that may be one, with a score: for a person to judge, never joined by itself.

Two actors are compared if a long word of the one's name begins as a word of the other's does, or if
one is known to bear the other's name. They are no candidates if one claim names both, or a person
has judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from legation.record.identity import fold
from legation.record.matching.actors import Actors, actors_of
from legation.record.matching.names import alike
from legation.record.matching.rows import Candidate, Known, Used
from legation.record.view import View

# Who acts for others, or for nobody that is known, is less likely the same.
_OTHER_SIDE: Final = 0.85
_UNKNOWN_SIDE: Final = 0.95
# What it says that a name is known to be another's, on the days on which it was used, or on others.
_BORNE: Final = 0.95
_NOT_BORNE: Final = 0.6
# Letters by which words are found that may be spellings of one.
_BEGINNING: Final = 3
# As a share of the longest word of a name.
_LONG: Final = 0.75
_Pair = tuple[str, str]


def candidates(view: View, least: float, known: Known | None = None) -> list[Candidate]:
    """Return the pairs of actors with a score of at least `least`, the likeliest first."""
    actors = actors_of(view)
    judged = _judged(view)
    found: dict[_Pair, tuple[float, str]] = {}
    for pair, score, why in (*_by_name(actors), *_by_known_names(actors, known)):
        if score >= least and found.get(pair, (0.0,))[0] < score and _may_be_one(actors, pair):
            found[pair] = score, why
    told = [
        Candidate(
            actors.used[a], actors.used[b], round(score, 2), why, judged.get((a, b)) == "unsure"
        )
        for (a, b), (score, why) in found.items()
        if judged.get((a, b)) != "different"
    ]
    return sorted(told, key=lambda one: (-one.score, one.one.key, one.other.key))


def _judged(view: View) -> dict[_Pair, str]:
    """Return what people last judged of two actors, whichever of their keys was named."""
    verdicts = {}
    for one in view.judged.judgements:
        if one.verdict in ("different", "unsure") and not one.undone:
            verdicts[_pair(view.aliases.lead(one.subject), view.aliases.lead(one.other or ""))] = (
                one.verdict
            )
    return verdicts


def _by_name(actors: Actors) -> Iterator[tuple[_Pair, float, str]]:
    """Yield the pairs of actors whose names may be spellings of one, scored."""
    named = {used.key: used for used in actors.named}
    for pair in _near(named.values()):
        one, other = (named[key] for key in pair)
        likeness, a, b = max(
            (alike(fold(a), fold(b)), a, b) for a in one.names for b in other.names
        )
        score, why = likeness * _sides(*pair), f"“{a}” is like “{b}”"
        if likeness and (seats := _seats(actors, pair)):
            score, why = (
                (1 + score) / 2,
                f"{why}, and both are said to be {', '.join(sorted(seats))}",
            )
        yield pair, score, why


def _near(named: Iterable[Used]) -> set[_Pair]:
    """Return the pairs in which a long word of one begins as some word of the other does.

    Names that agree in their short words alone ("Ali Larijani", "Ali Khamenei") are not alike.
    """
    words = {used.key: [fold(name).split() for name in used.names] for used in named}
    beginning: dict[str, set[str]] = {}
    for key, names in words.items():
        for word in chain.from_iterable(names):
            beginning.setdefault(word[:_BEGINNING], set()).add(key)
    return {
        _pair(key, other)
        for key, names in words.items()
        for word in chain.from_iterable(map(_long, names))
        for other in beginning[word[:_BEGINNING]]
        if other != key
    }


def _long(words: Sequence[str]) -> Iterator[str]:
    """Yield the words of a name that are about as long as the longest."""
    longest = max(map(len, words), default=0)
    return (word for word in words if len(word) >= _LONG * longest)


def _by_known_names(actors: Actors, known: Known | None) -> Iterator[tuple[_Pair, float, str]]:
    """Yield the actors that bear a name of another, as it was known when they were spoken of."""
    if known is None:
        return
    for used in actors.named:
        for bearer in chain.from_iterable(known(name, used.last_cited) for name in used.names):
            if bearer.key in actors.used and bearer.key != used.key:
                score = _BORNE if bearer.borne else _NOT_BORNE
                yield _pair(used.key, bearer.key), score, bearer.why


def _sides(one: str, other: str) -> float:
    """Return what a likeness of names is worth between those that two actors act for."""
    a, b = (key.partition("/")[0] for key in (one, other))
    if a == b:
        return 1.0
    return _OTHER_SIDE if a and b else _UNKNOWN_SIDE


def _seats(actors: Actors, pair: _Pair) -> frozenset[str]:
    one, other = (actors.seats.get(key, frozenset()) for key in pair)
    return one & other


def _may_be_one(actors: Actors, pair: _Pair) -> bool:
    """Tell whether no claim names both: who meets somebody is not the same."""
    return actors.claims[pair[0]].isdisjoint(actors.claims[pair[1]])


def _pair(one: str, other: str) -> _Pair:
    a, b = sorted((one, other))
    return a, b
