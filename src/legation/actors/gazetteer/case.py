"""Whether words are written as a name is written.

"Turkey" is not the "turkey" on the table, "US" not "us", "WHO" not "who". A capital in the name
asks for a capital in the words; an acronym asks for capitals throughout, save that news style also
writes the pronounceable ones as words ("Nato", "Unesco").
"""

from __future__ import annotations

from typing import Final

from legation.actors.gazetteer.words import Parts

# Acronyms that are English words (or names) too, and so never pass in lower case as "Nato" does.
_ENGLISH: Final = frozenset(
    {"aids", "alba", "amis", "arena", "basic", "cair", "care", "cira", "cites", "fact", "gavi"}
    | {"greco", "guam", "ican", "idea", "mend", "pace", "plan", "rand", "salt", "sana", "sapo"}
    | {"sela", "shape", "sica", "start", "swift", "tolo"}
)
_VOWELS: Final = frozenset("AEIOUY")
_PRONOUNCED_FROM: Final = 4


def fits(name: Parts, seen: Parts) -> bool:
    """Tell whether the words `seen` may be the name, part by part."""
    if len(name) != len(seen):
        # Another spelling of the name: "G-7" of "G7", "St Lucia" of "Saint Lucia".
        return all(part[:1].isupper() or part.isdigit() for part in seen)
    return all(_part_fits(n, s) for n, s in zip(name, seen, strict=True))


def _part_fits(name: str, seen: str) -> bool:
    if is_acronym(name):
        return seen == name or (name not in seen and _said_as_word(name, seen))
    return seen[:1].isupper() or not name[:1].isupper()


def is_acronym(part: str) -> bool:
    """Tell whether a part is written in capitals only ("US", "G7"), so that case matters."""
    return len(part) > 1 and part.upper() == part and part.lower() != part


def _said_as_word(name: str, seen: str) -> bool:
    return (
        len(name) >= _PRONOUNCED_FROM
        and seen == name.capitalize()
        and seen.lower() not in _ENGLISH
        and not _VOWELS.isdisjoint(name)
    )
