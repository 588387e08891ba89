"""Small questions to a Universal Dependencies tree."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from legation.reading.syntax.table import children

RELATIVE_WORDS = frozenset({"who", "whom", "which", "that"})
# A tree is followed no deeper than this: real clauses end sooner, broken parses do not.
MAX_DEPTH = 12


def kids(token: Token, *deps: str) -> list[Token]:
    """Return the children of `token` that stand in one of the relations `deps`, in text order."""
    return [child for child in children(token) if child.dep_ in deps]


def has_dep(token: Token, *deps: str) -> bool:
    """Say whether `token` has a child in one of the relations `deps`."""
    return any(child.dep_ in deps for child in children(token))


def has_no(noun: Token) -> bool:
    """Say whether "no" stands before a noun: "no embassy"."""
    return any(child.lower_ == "no" for child in kids(noun, "det"))


def case_of(token: Token) -> str:
    """Return the preposition that marks `token`, its words joined ("out of"); "" without one."""
    marks = [child for child in children(token) if child.dep_ == "case" and child.i < token.i]
    if not marks:
        return ""
    words = [word.lower_ for mark in marks for word in _with_fixed(mark)]
    return " ".join(words)


def conjuncts(token: Token) -> list[Token]:
    """Return `token` and everything coordinated with it, in text order.

    What is named only to be left out is not among them: "Spain rather than Portugal".
    """
    found = [token]
    for child in kids(token, "conj"):
        if len(found) > 60:  # a list of actors is long, a broken parse is longer
            break
        if not is_denied(child):
            found.extend(conjuncts(child))
    return found


def is_denied(conjunct: Token) -> bool:
    """Say whether a conjunct is named to be left out: "rather than Portugal", "but not Norway"."""
    linked = [c for c in children(conjunct) if c.i < conjunct.i and c.dep_ in {"cc", "advmod"}]
    words = {word.lower_ for mark in linked for word in (mark, *kids(mark, "fixed"))}
    return {"rather", "than"} <= words or ("not" in words and conjunct.pos_ == "PROPN")


def is_relative_word(token: Token) -> bool:
    """Say whether `token` is a relative pronoun inside a relative clause."""
    return token.lower_ in RELATIVE_WORDS and token.tag_ in {"WDT", "WP", "IN", "WP$"}


def antecedent(token: Token) -> Token | None:
    """Return the noun that the relative clause around `token` describes, if there is one.

    Where the parse makes it no relative clause, the noun right before the pronoun.
    """
    for depth, above in enumerate(token.ancestors):
        if above.dep_ in {"acl:relcl", "advcl:relcl"}:
            return above.head
        if depth > MAX_DEPTH:
            break
    return _noun_before(token)


def _noun_before(token: Token) -> Token | None:
    position = token.i - 1
    while position > token.sent.start and token.doc[position].is_punct:
        position -= 1
    before = token.doc[position]
    if position < token.sent.start or before.pos_ not in {"NOUN", "PROPN", "NUM"}:
        return None
    while before.dep_ in {"flat", "compound"} and before.head.i != before.i:
        before = before.head
    return before


def climb(token: Token) -> Iterator[Token]:
    """Yield the heads above `token`, nearest first."""
    seen = 0
    while token.head.i != token.i and seen < 40:
        token = token.head
        seen += 1
        yield token


def _with_fixed(mark: Token) -> list[Token]:
    return [mark, *kids(mark, "fixed")]
