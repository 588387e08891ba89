"""The names that the gazetteer finds, without the readings that this report cannot mean."""

from __future__ import annotations

from legation.actors.gazetteer import Gazetteer, Match, Reading
from legation.actors.resolution.name import KNOWN, Name, Senses
from legation.actors.resolution.text import Text

_STANDING_FOR = frozenset({"capital", "seat", "building"})
_NAMELESS_TAGS = frozenset({"VB", "IN", "CC", "DT", "MD", "RB", "PR"})
# What a place of that name is, and no state, body or city that the gazetteer has.
_OTHER_PLACES = frozenset(
    {"county", "township", "parish", "street", "avenue", "road", "boulevard", "creek"}
)
_PERSONAL = frozenset({"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "dr.", "sir"})


def known_names(text: Text, senses: Senses, gazetteer: Gazetteer, on: str | None) -> list[Name]:
    """Return the names of a report that the gazetteer has, in order; `on` is its day, in EDTF."""
    found = [_known(match, on) for match in gazetteer.scan(text.words, on)]
    found = [name for name in found if name.readings and _plausible(text, senses, name)]
    return _without_foreign_bodies(senses, found)


def _known(match: Match, on: str | None) -> Name:
    """Return a match as a name; what a city once was the capital of is no reading of it."""
    readings = tuple(r for r in match.readings if _is_live(r, on))
    return Name(match.start, match.end, KNOWN, readings, match.whole)


def _is_live(reading: Reading, on: str | None) -> bool:
    """Tell whether a report of that day can mean this: what has ended it may still name in full."""
    if reading.current and (on is not None or reading.entry.end is None):
        return True
    if reading.entry.kind == "state":
        return reading.form not in _STANDING_FOR
    return reading.form in ("name", "official")


def _plausible(text: Text, senses: Senses, name: Name) -> bool:
    """Refuse words that only look like a name: a verb, "Mr. Chad", "the Senate of Nigeria"."""
    if _is_common_body(text, senses, name) or _is_other_place(text, name):
        return False
    i = name.start
    if name.length > 1:
        return True
    if text.tag[i][:2] in _NAMELESS_TAGS:
        return text.words[i].isupper() and len(text.words[i]) > 1
    return i == 0 or text.lower[i - 1] not in _PERSONAL


def _is_other_place(text: Text, name: Name) -> bool:
    """Tell whether another place bears the name: "Lebanon County"."""
    after = text.words[name.end] if name.end < len(text.words) else ""
    return after[:1].isupper() and after.lower() in _OTHER_PLACES


def _is_common_body(text: Text, senses: Senses, name: Name) -> bool:
    """Tell whether a body known by a common noun is qualified, and so may be another one.

    "Congress" alone is the one that the gazetteer has; "the Peruvian Congress" and "the Security
    Council of Kazakhstan" are noun phrases that say whose they are.
    """
    last = name.end - 1
    if name.readings[0].entry.kind == "region":
        return bool(senses[last])  # "Arab states" are states by description
    if name.readings[0].entry.kind not in ("body", "organ") or not senses[last]:
        return False
    head = text.span_head(name.start, name.end)
    before = any(k < name.start for k in text.children(head, "amod", "compound", "nmod:poss"))
    after = any(k > last and text.case(k) == "of" for k in text.children(head, "nmod"))
    return before or after


def _without_foreign_bodies(senses: Senses, names: list[Name]) -> list[Name]:
    """Drop "Senate" and the like, taken for one state's, where the report names not that state."""
    named = {
        r.entry.id
        for n in names
        for r in n.readings
        if r.entry.kind in ("state", "igo", "territory")
    }

    def is_foreign(name: Name) -> bool:
        if name.label != KNOWN or not senses[name.end - 1]:
            return False
        entry = name.readings[0].entry
        common = senses[name.end - 1][0].length == name.length
        return common and entry.kind == "body" and entry.parent not in named

    return [name for name in names if not is_foreign(name)]
