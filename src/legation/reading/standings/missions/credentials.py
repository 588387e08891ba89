"""Credentials presented: a head of mission takes up his post, and his mission is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from legation.codebook.missions import MissionBook
from legation.reading.page import Page, Party
from legation.reading.standings.missions.phrase import is_party
from legation.reading.standings.missions.then import at_the_time
from legation.reading.syntax import Slots, case_of, conjuncts, kids, noun_slots, verb_slots

PRESENTING = frozenset({"present", "submit", "hand", "deliver"})
PRESENTATIONS = frozenset({"presentation", "submission"})
# Words beside which credentials are the first of a head of mission.
FIRST = frozenset(
    {
        "first",
        "establish",
        "reestablish",
        "re-establish",
        "resume",
        "begin",
        "open",
        "restore",
        "start",
    }
)
# Words that say where an envoy lives, and how far on the place can be.
RESIDENCE, REACH = frozenset({"resident", "based", "residing", "resided", "residence"}), 5
# Words by which the title of a head of mission goes on.
GOING_ON = frozenset({"and", "extraordinary", "minister", "plenipotentiary", "resident"})
# Words that come before where an envoy is: "consul at Brazzaville".
PLACING = frozenset({"at", "in", "to"})


@dataclass(frozen=True, slots=True)
class Credentials:
    """A clause in which someone presents credentials: the verb, and the kind of mission he heads.

    `kind` and `title` are "" where the clause does not say what he is; `served` is where he serves
    by the words after his title.
    """

    verb: Token
    slots: Slots
    kind: str
    title: str
    served: tuple[Party, ...]


def credentials(page: Page, sentence: Span) -> Iterator[Credentials]:
    """Yield the clauses of a sentence in which a head of mission presents his credentials."""
    for verb in sentence:
        slots = _slots(verb)
        if slots is None:
            continue
        if slots.object is None or not _are_credentials(page, slots.object):
            continue
        kind, words, end = _title(verb, slots, page.books.missions)
        yield Credentials(verb, slots, kind, words, tuple(_served(page, end)))


def _slots(token: Token) -> Slots | None:
    """Return the arguments of a word of presenting: "presented", "his presentation of"."""
    if token.pos_ == "VERB" and token.lemma_.lower() in PRESENTING:
        return verb_slots(token)
    return noun_slots(token) if token.lemma_.lower() in PRESENTATIONS else None


def _are_credentials(page: Page, head: Token) -> bool:
    named = page.books.codebook.classes["credentials"]
    return any(t.lemma_.lower() in named or t.lower_ in named for t in conjuncts(head))


def _title(verb: Token, slots: Slots, book: MissionBook) -> tuple[str, str, int]:
    """Return the kind of mission, the title, and where that ends: "as Minister", else his own.

    The kind is "" where no title is given.
    """
    under = [*slots.under("as"), *_as_of(slots.object)]
    spans = [(head.left_edge.i, head.right_edge.i + 1) for head in under]
    if slots.subject is not None:
        spans.append((slots.subject.left_edge.i, min(slots.subject.right_edge.i + 1, verb.i)))
    for start, end in spans:
        found = _headed(verb.doc, start, end, book)
        if found is not None:
            return found
    return "", "", len(verb.doc)


def _as_of(credentials: Token | None) -> list[Token]:
    below = kids(credentials, "nmod", "obl") if credentials is not None else []
    return [head for head in below if case_of(head) == "as"]


def _headed(doc: Doc, start: int, end: int, book: MissionBook) -> tuple[str, str, int] | None:
    """Return the first kind whose head of mission is named in the tokens [start, end)."""
    for words, kind in book.heads:
        for position in range(start, end - len(words) + 1):
            here = doc[position : position + len(words)]
            if tuple(t.lower_ for t in here) == words and not _is_deputy(doc, position, end):
                return kind, here.text, _end_of_title(doc, position + len(words))
    return None


def _end_of_title(doc: Doc, end: int) -> int:
    """Return where a title ends that goes on: "Envoy Extraordinary *and Minister Resident*"."""
    while end < len(doc) and doc[end].lower_ in GOING_ON:
        end += 1
    return end


def _is_deputy(doc: Doc, start: int, end: int) -> bool:
    """Say whether a title is one for the time being, which leaves open what mission there is."""
    return any(token.lower_ in {"interim", "pro", "a.i."} for token in doc[start:end])


def are_first(sentence: Span) -> bool:
    """Say whether a sentence makes credentials a beginning: of relations, of a line of envoys."""
    return any(token.lemma_.lower() in FIRST for token in sentence)


def _served(page: Page, end: int) -> list[Party]:
    """Return where an envoy serves by the words after his title: "Minister to Greece"."""
    start = end + 1
    if start < len(page.doc) and page.doc[start].lower_ == "the":
        start += 1
    if start >= len(page.doc) or page.doc[end].lower_ not in PLACING:
        return []
    mention = page.mention_from(start) or page.mention_from(end + 1)
    found = mention.referents if mention is not None else ()
    return [Party(mention, r) for r in found if is_party(r)] if mention is not None else []


def lives_elsewhere(
    page: Page, sentence: Span, pair: tuple[Party, Party], when: str | None
) -> bool:
    """Say whether the envoy who goes from one to the other of a pair lives in a third state then.

    "Resident at Brazzaville", "All ambassadors to Andorra have resided in Madrid" in the sentence
    after, "the Ambassador to Senegal presented his credentials to President Yala".
    """
    resident = [*_resident(page, sentence), *_resident_after(page, sentence)]
    posted = [p for end in _titles(page, sentence) for p in _served(page, end)]
    own = {None, *(party.referent.of for party in pair)}
    then = (at_the_time(page, party, when) for party in posted)
    hosts = {party.referent.of for party in then if party is not None}
    if any(party.referent.of not in {None, pair[1].referent.of} for party in resident):
        return True
    return bool(hosts) and not hosts & own


def _resident(page: Page, sentence: Span) -> list[Party]:
    """Return the states in which a sentence has somebody reside."""
    living = [token.i for token in sentence if token.lower_ in RESIDENCE]
    near = (i for start in living for i in range(start + 1, min(start + REACH, sentence.end)))
    named = (mention for i in near if (mention := page.mention_from(i)) is not None)
    return [Party(mention, r) for mention in named for r in mention.referents]


def _resident_after(page: Page, sentence: Span) -> list[Party]:
    """Return the states where the next sentence says that all who head the mission reside."""
    if sentence.end >= len(page.doc):
        return []
    after = page.doc[sentence.end].sent
    return _resident(page, after) if any(t.lower_ == "all" for t in after[:2]) else []


def _titles(page: Page, sentence: Span) -> Iterator[int]:
    """Yield where each title of a head of mission ends in a sentence."""
    for words, _ in page.books.missions.heads:
        for start in range(sentence.start, sentence.end - len(words) + 1):
            if tuple(t.lower_ for t in page.doc[start : start + len(words)]) == words:
                yield start + len(words)
