"""The names in a report: what the gazetteer knows, and what the language model found."""

from __future__ import annotations

from bisect import bisect_left

from legation.actors.gazetteer import Gazetteer
from legation.actors.resolution.dateline import dateline
from legation.actors.resolution.fold import fold, personal
from legation.actors.resolution.known_names import known_names
from legation.actors.resolution.model_names import model_names, titled_names
from legation.actors.resolution.name import KNOWN, ORGANISATION, PERSON, PLACE, Name, Senses
from legation.actors.resolution.text import PROPER_TAGS, Text

_STATELY = frozenset({"state", "territory", "de facto", "subdivision", "city", "region"})


def find_names(
    text: Text, senses: Senses, skip: range, gazetteer: Gazetteer, on: str | None
) -> list[Name]:
    """Return the names of a report in order, none overlapping, without those in `skip`."""
    known = known_names(text, senses, gazetteer, on)
    taken = {i for name in known for i in range(name.start, name.end)}
    people = [*model_names(text, senses, taken), *titled_names(text, senses, taken)]
    names = [n for n in _longest([*known, *people], text) if n.start not in skip]
    names = _without_bearers(text, _joined(text, names))
    return sorted(_with_short_forms(text, names, skip), key=lambda n: n.start)


def dateline_tokens(text: Text) -> range:
    """Return the tokens of the report's dateline."""
    start, end = dateline(text.text)
    return range(bisect_left(text.start, start), bisect_left(text.start, end))


def _longest(names: list[Name], text: Text) -> list[Name]:
    """Keep the longest of overlapping names; the gazetteer's where they are equally long."""
    used = [False] * text.n
    adjectives = {
        i
        for name in names
        if name.readings and name.readings[0].form in ("adjective", "demonym")
        for i in range(name.start, name.end)
    }
    kept = []
    for name in sorted(names, key=lambda n: (-n.length, n.label != KNOWN, n.start)):
        # "Turkish Cyprus" as one place would lose the adjective.
        swallows = name.label == PLACE and not adjectives.isdisjoint(range(name.start, name.end))
        if not swallows and not any(used[name.start : name.end]):
            kept.append(name)
            used[name.start : name.end] = [True] * name.length
    return sorted(kept, key=lambda n: n.start)


def _joined(text: Text, names: list[Name]) -> list[Name]:
    """Join neighbouring parts of one person's name that were found apart."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last and name.label == last.label == PERSON and _continues(text, last, name):
            joined[-1] = Name(last.start, name.end, PERSON)
        else:
            joined.append(name)
    return joined


def _continues(text: Text, last: Name, name: Name) -> bool:
    quoted = all(text.words[i] in ('"', "“", "”", "'", "-") for i in range(last.end, name.start))
    return (
        quoted
        and name.start - last.end < 2
        and text.sentence[last.start] == text.sentence[name.start]
    )


def _with_short_forms(text: Text, names: list[Name], skip: range) -> list[Name]:
    """Take a family name that stands alone for its bearer, whatever the model took it for."""
    bearers = {_family_name(text, n) for n in names if _is_full(n)} - {""}
    kept = [Name(n.start, n.end, PERSON) if _is_lone(text, n, bearers) else n for n in names]
    taken = {i for n in kept for i in range(n.start, n.end)}
    kept += [
        Name(i, i + 1, PERSON)
        for i in range(text.n)
        if i not in skip
        and i not in taken
        and text.tag[i] in PROPER_TAGS
        and _folded(text, i) in bearers
    ]
    return kept


def _family_name(text: Text, name: Name) -> str:
    return "".join(personal(text.slice(name.start, name.end))[-1:])


def _is_full(name: Name) -> bool:
    return name.label == PERSON and name.length > 1


def _is_lone(text: Text, name: Name, bearers: set[str]) -> bool:
    return (
        name.label in (ORGANISATION, PLACE)
        and name.length == 1
        and _folded(text, name.start) in bearers
    )


def _folded(text: Text, i: int) -> str:
    return " ".join(fold(text.words[i]))


def _without_bearers(text: Text, names: list[Name]) -> list[Name]:
    """Take a state's name for a person's where a fuller name bears it ("Michael Jordan")."""
    bearers = {_family_name(text, n) for n in names if _is_full(n)} - {""}
    states = {
        reading.entry.name.casefold()
        for n in names
        if n.label == KNOWN and n.readings[0].form in ("adjective", "capital")
        for reading in n.readings
    }
    kept = []
    for name in names:
        word = text.lower[name.start]
        alone = name.label == KNOWN and name.length == 1 and name.readings[0].entry.kind in _STATELY
        if alone and word in bearers and word not in states:
            kept.append(Name(name.start, name.end, PERSON))
        else:
            kept.append(name)
    return kept
