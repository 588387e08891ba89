"""For whom a person acts where the report does not say it: known holders of offices.

A name alone proves little. A full name counts if its bearer held office about that time or the
report names the state; a family name counts only in a report that names the state, or while its
bearer governs one. Where persons of two states fit, nobody is meant.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from legation.actors.gazetteer.holders import Holder, Holders
from legation.actors.resolution.fold import personal
from legation.actors.resolution.mention import Referent

# How alike two spellings of a word of a name are (0 to 100).
_SAME_SPELLING = 80.0
# Years before and after the report within which an office counts: for a full name, and for a
# family name, where the report names the state; and for a full name in a report that does not.
_FULL, _SHORT, _UNNAMED = 40, 4, 6
_SHORTEST = 3
# Offices whose holders are known by a family name alone while they hold them ("Putin").
_GOVERNING = frozenset({"leader", "head of state", "head of government"})

# By code, how many years from the report somebody held office, and whether under a full name.
Held = dict[str, tuple[int, bool]]


def state_of(
    person: Referent, holders: Holders, published: str | None, named: frozenset[str]
) -> str | None:
    """Return the code of the state or organisation that a person is known to act for.

    `named` holds the codes of the states and organisations that the report names.
    """
    words = personal(person.name)
    if max(map(len, words), default=0) < _SHORTEST:
        return None
    near = [h for h in _bearers(words, holders) if _counts(h, words, published, named)]
    if published is not None and near:
        nearest = min(holder.years_from(published) for holder in near)
        near = [h for h in near if h.years_from(published) <= max(nearest, 1)]
    codes = {holder.of for holder in near}
    if len(codes) > 1 and codes & named:
        codes &= named
    return codes.pop() if len(codes) == 1 else None


def held(person: Referent, holders: Holders, published: str | None) -> Held:
    """Return the codes whose offices persons of that name are known to have held at any time.

    With how many years apart from the report the nearest held it, and whether by a full name.
    """
    words = personal(person.name)
    if max(map(len, words), default=0) < _SHORTEST:
        return {}
    found: Held = {}
    for holder in _bearers(words, holders):
        years = holder.years_from(published) if published is not None else 0
        full = len(words) > 1 and " " in holder.name
        nearest = found.get(holder.of, (years, full))
        found[holder.of] = (min(years, nearest[0]), full or nearest[1])
    return found


def _bearers(words: tuple[str, ...], holders: Holders) -> Iterable[Holder]:
    long = [word for word in words if len(word) >= _SHORTEST]
    near = holders.bearing(long[0]) if len(long) == 1 else holders.alike(long[0], long[-1])
    if len(long) > 1:  # of some, the sources give the family name alone
        near += [h for h in holders.bearing(long[-1]) if personal(h.name) == (long[-1],)]
    return [holder for holder in near if _bears(personal(holder.name), words)]


def _bears(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Tell whether a known name can be written so: all words of the shorter are in the longer."""
    if len(words) == 1:
        return words[0] in (full[0], full[-1])
    if len(full) == 1:
        return full[0] == words[-1]
    shorter, longer = sorted((full, words), key=len)
    return all(any(_alike(word, other) for other in longer) for word in shorter)


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    return a[0] == b[0] and min(len(a), len(b)) > _SHORTEST and fuzz.ratio(a, b) >= _SAME_SPELLING


def _counts(
    holder: Holder, words: tuple[str, ...], published: str | None, named: frozenset[str]
) -> bool:
    years = holder.years_from(published) if published is not None else 0
    full = len(words) > 1 and " " in holder.name
    if holder.of in named:
        return years <= (_FULL if full else _SHORT)
    if full:
        return years <= _UNNAMED
    return published is not None and not years and holder.office in _GOVERNING
