"""The words of a report that say one thing: a clause, without what hangs on beside it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from legation.model import Span
from legation.reading.syntax import children

# What hangs on a clause and says something else.
BESIDE = frozenset({"parataxis", "punct", "discourse", "conj", "cc", "vocative", "list", "dep"})
TRIM = frozenset("\"'“”‘’,;:.—–-() \n\t")


def clause_span(predicate: Token) -> Span:
    """Return the stretch of text from the first to the last word of the predicate's clause."""
    kept = [predicate]
    for child in children(predicate):
        if child.dep_ not in BESIDE:
            kept.extend((child.left_edge, child.right_edge))
    return token_span(predicate.doc, min(t.i for t in kept), max(t.i for t in kept) + 1)


def phrase_span(noun: Token) -> Span:
    """Return the stretch of text of a noun phrase, its conjuncts and asides left out."""
    kept = [noun]
    for child in children(noun):
        if child.dep_ not in BESIDE:
            kept.extend((child.left_edge, child.right_edge))
    return token_span(noun.doc, min(t.i for t in kept), max(t.i for t in kept) + 1)


def token_span(doc: Doc, start: int, end: int) -> Span:
    """Return the characters of the tokens [start, end) without punctuation at either end."""
    while start < end - 1 and set(doc[start].text) <= TRIM:
        start += 1
    while end - 1 > start and set(doc[end - 1].text) <= TRIM:
        end -= 1
    last = doc[end - 1]
    return Span(doc[start].idx, last.idx + len(last))
