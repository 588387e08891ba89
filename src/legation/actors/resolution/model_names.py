"""The names that the language model found, made whole, and persons known by their titles."""

from __future__ import annotations

from collections.abc import Iterable

from legation.actors.resolution.lexicon import lexicon
from legation.actors.resolution.name import PERSON, Name, Senses
from legation.actors.resolution.text import NOUN_TAGS, PLURAL_TAGS, PROPER_TAGS, Text


def model_names(text: Text, senses: Senses, taken: set[int]) -> Iterable[Name]:
    """Yield the names that the language model found, without titles and stray words.

    `taken` holds the tokens of names that are known already.
    """
    portfolios = lexicon().lists["portfolios"]
    within = taken | _parts_of_nouns(senses)
    for ent in text.doc.ents:
        start, end = ent.start, ent.end
        while start < end and text.tag[start] not in NOUN_TAGS and _is_loose(text, start):
            start += 1
        while end > start and (text.tag[end - 1] == "POS" or not text.words[end - 1][0].isalnum()):
            end -= 1
        if all(i in within or text.lower[i] in portfolios for i in range(start, end)):
            continue  # "Prime" Minister, "US Secretary" of State, "US Defense" Secretary
        if ent.label_ == PERSON:
            start = _after_title(text, senses, start, end)
            start, end = _whole_person(text, senses, start, end)
        elif start < end and _in_noun(text, senses, start, end):
            continue  # "the Foreign Ministry": a noun phrase tells more than a bare name
        if start < end and any(word[0].isupper() for word in text.words[start:end]):
            yield Name(start, end, ent.label_)


def _parts_of_nouns(senses: Senses) -> set[int]:
    """Return the tokens of titles ("General"), and the front parts of all other known nouns."""
    return {
        k
        for i, found in enumerate(senses)
        for sense in found
        for k in range(i - sense.length + 1, i + (sense.family == "office"))
    }


def _in_noun(text: Text, senses: Senses, start: int, end: int) -> bool:
    """Tell whether a span ends in a known noun, or is but the front of one ("Supreme" Court)."""
    if senses[text.span_head(start, end)] or senses[end - 1]:
        return True
    following = senses[end] if end < text.n else ()
    return any(sense.length > 1 for sense in following)


def _whole_person(text: Text, senses: Senses, start: int, end: int) -> tuple[int, int]:
    """Return the whole of a person's name that was cut at a hyphen or found only in part."""
    while start > 0 and _is_part(text, senses, start - 1, start):
        start -= 1
    while end < text.n and (_is_part(text, senses, end, end - 1) or _is_hyphenated(text, end)):
        end += 2 if text.words[end] == "-" else 1
    return start, end


def _is_part(text: Text, senses: Senses, i: int, neighbour: int) -> bool:
    """Tell whether a capitalised word next to a name belongs to it by the parse."""
    if (
        text.tag[i] not in (*PROPER_TAGS, "PRP", "FW")
        or senses[i]
        or not text.words[i][0].isupper()
    ):
        return False
    tied = text.head[i] == text.within(neighbour) or text.within(i) == text.within(neighbour)
    flat = "flat" in (text.dep[i], text.dep[neighbour])
    return tied and flat and text.lower[i] not in lexicon().lists["courtesy"]


def _is_hyphenated(text: Text, i: int) -> bool:
    """Tell whether a hyphen and a word are written on to a name ("Ching" with "-te")."""
    return (
        i + 1 < text.n
        and text.words[i] == "-"
        and text.start[i] == text.start[i - 1] + len(text.words[i - 1])
        and text.start[i + 1] == text.start[i] + 1
        and text.words[i + 1].isalpha()
    )


def _is_loose(text: Text, i: int) -> bool:
    return text.tag[i] == "DT" or not text.words[i][0].isalnum()


def _after_title(text: Text, senses: Senses, start: int, end: int) -> int:
    """Return where a name begins once the titles that the model took with it are left out."""
    for i in range(start, end - 1):
        spans = [sense.length for sense in senses[i] if sense.family == "office"]
        before = range(start, i - max(spans, default=1) + 1)
        if _is_title(text, senses, i) and all(senses[k] for k in before):
            start = i + 1  # "House Speaker X"
    return start


def titled_names(text: Text, senses: Senses, taken: set[int]) -> Iterable[Name]:
    """Yield capitalised words after a title ("President Abdel Fattah el-Sisi") as persons."""
    for i in range(text.n - 1):
        if text.tag[i + 1] not in PROPER_TAGS or text.tag[i] in PLURAL_TAGS:
            continue
        if not _is_title(text, senses, i):
            continue
        start = i + 1
        end = _run_end(text, start)
        start = _after_title(text, senses, start, end)
        if end <= start or senses[start] or text.tag[start] not in PROPER_TAGS:
            continue
        if all(j in taken for j in range(start, end)):
            continue
        if _named_after(text, i, start):
            yield Name(start, end, PERSON)


def _is_title(text: Text, senses: Senses, i: int) -> bool:
    titles = lexicon().lists["courtesy"]
    return text.lower[i] in titles or any(sense.family == "office" for sense in senses[i])


def _named_after(text: Text, title: int, name: int) -> bool:
    """Tell whether the name begins the phrase that the title stands in ("Minister Lavrov")."""
    head = text.within(name)
    return text.head[title] in (head, name) or text.head[head] == title or text.head[name] == title


def _run_end(text: Text, start: int) -> int:
    """Return the end of the run of proper nouns, with particles inside it, from `start`."""
    particles = lexicon().lists["particles"]
    end = start
    for i in range(start, text.n):
        proper = text.tag[i] in PROPER_TAGS and text.words[i][0].isupper()
        if proper:
            end = i + 1
        elif text.lower[i] not in particles:
            break
    return end
