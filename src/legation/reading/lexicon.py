"""The codebook's operators and words of saying, found by token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from spacy.tokens import Token

from legation.codebook import Codebook, LightVerb, Operator, Speech
from legation.reading.syntax import children

Entry = TypeVar("Entry")
Table = dict[str, list[tuple[tuple[str, ...], Entry]]]


class Lexicon:
    """Tells whether a token is an operator, a word of saying, or the object of a light verb."""

    def __init__(self, codebook: Codebook) -> None:
        self._verb_operators: Table[Operator] = _table(
            (words, op) for op in codebook.operators for words in (*op.verbs, *op.phrases)
        )
        self._other_operators: Table[Operator] = _table(
            (words, op)
            for op in codebook.operators
            for words in (*op.nouns, *op.adjectives, *op.words)
        )
        self._speech: Table[Speech] = _table(
            (words, speech)
            for speech in codebook.speech
            for words in (*speech.verbs, *speech.phrases, *speech.nouns)
        )
        self._light: Table[LightVerb] = {}
        for light in codebook.light_verbs:
            self._light.setdefault(light.words[0], []).append((light.words, light))

    def operator(self, token: Token) -> Operator | None:
        """Return the operator that `token` is the head word of."""
        if token.pos_ in {"VERB", "AUX"}:
            return _first(self._verb_operators, token)
        return _first(self._other_operators, token) or _first(self._verb_operators, token)

    def speech(self, token: Token) -> Speech | None:
        """Return the entry of saying that `token` is the head word of."""
        return _first(self._speech, token)

    def light(self, noun: Token) -> tuple[Token, LightVerb] | None:
        """Return the light verb that `noun` is the meaning-bearing object of."""
        if noun.dep_ not in {"obj", "obl", "nsubj:pass", "acl:relcl"}:
            return None
        verb = noun.head
        for words, light in self._light.get(verb.lemma_.lower(), ()):
            prepositions = words[1:]
            if not prepositions and noun.dep_ in {"obj", "nsubj:pass"}:
                return verb, light
            if prepositions and all(_beside(noun, verb, word) for word in prepositions):
                return verb, light
        return None


def _table(entries: Iterable[tuple[str, Entry]]) -> Table[Entry]:
    table: Table[Entry] = {}
    for words, entry in entries:
        parts = tuple(words.split())
        table.setdefault(parts[0], []).append((parts, entry))
    for group in table.values():
        group.sort(key=lambda pair: -len(pair[0]))
    return table


def _first(table: Table[Entry], token: Token) -> Entry | None:
    for key in dict.fromkeys((token.lemma_.lower(), token.lower_)):
        for words, entry in table.get(key, ()):
            if all(word in _around(token) for word in words[1:]):
                return entry
    return None


def _around(token: Token) -> set[str]:
    """Return the words that can complete a multi-word entry headed by `token`."""
    return set(_words_around(token))


def _words_around(token: Token) -> Iterator[str]:
    for child in children(token):
        yield child.lower_
        if child.dep_ in {"obl", "xcomp", "ccomp", "advcl", "nmod", "obj", "acl"}:
            for mark in children(child):
                if mark.dep_ in {"case", "mark", "fixed"}:
                    yield mark.lower_
    if token.i + 1 < len(token.doc):
        yield token.nbor().lower_


def _beside(noun: Token, verb: Token, word: str) -> bool:
    near = (*children(noun), *children(verb))
    return any(child.lower_ == word and child.dep_ in {"case", "compound:prt"} for child in near)
