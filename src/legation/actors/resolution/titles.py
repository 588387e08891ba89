"""The title before a person's name, and whom its office belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from legation.actors.resolution.affiliation import owner_of, owners
from legation.actors.resolution.lexicon import Sense
from legation.actors.resolution.mention import Referent
from legation.actors.resolution.name import Name
from legation.actors.resolution.scene import Scene

QUALIFIER_TAGS = frozenset({"JJ", "NN", "NNP", "NNPS", "HYPH", "VBN", "RB", "AFX", "NNS"})
FARTHEST = 10


@dataclass(frozen=True, slots=True)
class Office:
    """A title as the report words it, whom it belongs to, and whether that is settled."""

    words: str
    owner: Referent | None
    settled: bool
    sector: tuple[str, ...]


def title_before(scene: Scene, name: Name) -> tuple[int, Office | None]:
    """Return where the title before a person's name begins, and the office it gives."""
    first, sense = _title_start(scene, name.start)
    scene.titles.update(range(first, name.start))
    if first == name.start:
        return first, None
    start = _qualifiers_start(scene, first, name.start) if sense else first
    if sense is None:
        return start, _nationality(scene, start)
    head = scene.text.span_head(name.start, name.end)
    found, settled = _owner_before(scene, start, name, head)
    if not settled:
        found = _owner_around(scene, start)
        settled = found is not None
    words = office_words(scene, start, name.start)
    if sense.family == "people":
        found, settled = None, True  # a Saudi journalist does not act for Saudi Arabia
    return start, Office(words, found, settled, sense.sector)


def _nationality(scene: Scene, start: int) -> Office | None:
    """Return the state of "Iranian Gen. X", where the title is a rank or courtesy alone."""
    name = scene.naming.get(start - 1)
    if name is None or not name.readings or name.readings[0].form not in ("adjective", "acronym"):
        return None
    found = scene.referents_at(scene.text.span_head(name.start, name.end))
    return Office("", owner_of(found[0]), True, ()) if found else None


def _title_start(scene: Scene, name: int) -> tuple[int, Sense | None]:
    """Return the first token of the titles proper that stand directly before a name."""
    text, j, office = scene.text, name - 1, None
    while j >= 0 and text.sentence[j] == text.sentence[name]:
        senses = [s for s in scene.senses[j] if s.family in ("office", "people", "servants")]
        if senses and j not in scene.naming:
            office = senses[0]
            j -= senses[0].length
        elif text.lower[j] in scene.words.lists["courtesy"]:
            j -= 1
        else:
            break
    return j + 1, office


def _qualifiers_start(scene: Scene, first: int, name: int) -> int:
    """Return where the words that qualify a title begin ("Turkish Deputy Foreign Minister")."""
    text, j = scene.text, first - 1
    while j >= 0 and first - j < FARTHEST and text.sentence[j] == text.sentence[first]:
        if j in scene.naming and scene.naming[j].label != "PERSON":
            j = scene.naming[j].start - 1
        elif text.lower[j] == "and" and _ends_office(scene, j - 1):
            j -= 1 + scene.senses[j - 1][0].length  # "State Councillor and Foreign Minister"
        elif _qualifies(scene, j, name):
            j -= 1
        else:
            break
    return j + 1


def _qualifies(scene: Scene, j: int, name: int) -> bool:
    """Tell whether a word belongs to the title between it and a name."""
    text = scene.text
    if text.tag[j] == "POS":
        return j - 1 in scene.naming
    return text.tag[j] in QUALIFIER_TAGS and j < text.head[j] <= name


def _ends_office(scene: Scene, j: int) -> bool:
    return j >= 0 and any(sense.family == "office" for sense in scene.senses[j])


def _owner_around(scene: Scene, start: int) -> Referent | None:
    """Return the state of "In Ankara, Foreign Minister X said" or "Kazakhstan (President X)"."""
    text = scene.text
    name = scene.naming.get(start - 2)
    if name is None or text.sentence[name.start] != text.sentence[start]:
        return None
    before = name.start - 1
    opens = before == 0 or text.sentence[before - 1] != text.sentence[start]
    placed = text.words[start - 1] == "," and opens and before >= 0 and text.lower[before] == "in"
    if not placed and text.words[start - 1] != "(":
        return None
    found = scene.referents_at(text.span_head(name.start, name.end))
    return owner_of(found[0]) if found else None


def _owner_before(scene: Scene, start: int, name: Name, head: int) -> tuple[Referent | None, bool]:
    region = range(name.start - 1, start - 1, -1)
    if any(scene.text.lower[j] in scene.words.lists["apart"] for j in region):
        return None, True
    possessors = [j - 1 for j in region if scene.text.tag[j] == "POS"]
    for j in (*possessors, *region):
        known = scene.naming.get(j)
        if known is not None and known.whole:
            for referent in scene.referents_at(scene.text.span_head(known.start, known.end)):
                return owner_of(referent), True
    for i in (head, *range(name.start - 1, start - 1, -1)):
        found, settled = owners(scene, i)
        if found or settled:
            return (found[0] if found else None), True
    return None, False


def office_words(scene: Scene, start: int, end: int) -> str:
    """Return a title without the names, articles and "former" before it."""
    text = scene.text
    while start < end and (
        start in scene.naming
        or text.tag[start] in ("POS", "DT", "PRP$", "WP$", "HYPH", ",", "CC")
        or scene.listed(start, "past")
    ):
        start += 1
    return text.slice(start, end) if start < end else ""
