"""Role phrases: "NATO member Turkey", "Israel's ambassador to the EU", "the Turkish president"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from legation.codebook.roles import RoleBook

TITLE_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "HYPH"})


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase in the text.

    Tokens [start, end) are the role's own words, `head` the token the phrase hangs by, `before`
    where the words in front begin that tell whose the role is. `holds` is what those words say
    ("former": ended).
    """

    relation: str
    start: int
    end: int
    head: Token
    holds: str | None
    plural: bool

    def words(self, doc: Doc) -> str:
        """Return the role in the text's own words."""
        return doc[self.start : self.end].text


def roles(book: RoleBook, sentence: Span, names: frozenset[int]) -> Iterator[Role]:
    """Yield the role phrases of a sentence; `names` holds the tokens that are part of names."""
    covered = -1
    for token in reversed(list(sentence)):
        if covered != -1 and token.i >= covered:
            continue
        found = _at(book, sentence, token, names)
        if found is not None:
            covered = found.start
            yield found


def _at(book: RoleBook, sentence: Span, last: Token, names: frozenset[int]) -> Role | None:
    lemma = last.lemma_.lower()
    bare = lemma.partition("-")[2] if _prefixed(book, last) else lemma
    key = next((word for word in (last.lower_, lemma) if word in book.by_last), bare)
    for words, relation in book.by_last.get(key, ()):
        start = last.i - len(words) + 1
        if start < sentence.start or not _matches(last.doc, start, words):
            continue
        if last.pos_ not in {"NOUN", "PROPN", "ADJ"} and not _are_states(last):
            continue
        start, said = _widened(book, sentence, start, names)
        own = _prefixed(book, last) or _by_own_words(book, words)
        holds = said or own or _earlier(book, sentence, start)
        head = last.doc[start : last.i + 1].root
        return Role(relation, start, last.i + 1, head, holds, last.tag_ in {"NNS", "NNPS"})
    return None


def _are_states(word: Token) -> bool:
    """Say whether "states" between two names are countries: "the EU states France and Spain"."""
    if word.lower_ != "states" or not 0 < word.i < len(word.doc) - 1:
        return False
    return word.nbor(-1).text[0].isupper() and word.nbor().is_title


def _matches(doc: Doc, start: int, words: tuple[str, ...]) -> bool:
    return all(doc[start + i].lower_ == word for i, word in enumerate(words[:-1]))


def _by_own_words(book: RoleBook, words: tuple[str, ...]) -> str | None:
    """Return what a role's own words say of when it holds: "non-member", "president-elect"."""
    parts = [part for word in words for part in word.split("-") if part]
    said = (book.holds(part) for part in parts) if len(parts) <= 2 else ()
    return next((holds for holds in said if holds is not None), None)


def _widened(
    book: RoleBook, sentence: Span, start: int, names: frozenset[int]
) -> tuple[int, str | None]:
    """Take in the words before the role word that belong to the title ("acting foreign").

    Returns where the title begins, and what the word before it says of when it holds.
    """
    while start > sentence.start:
        before = sentence.doc[start - 1]
        said = book.holds(before.lower_) or _prefixed(book, before)
        if said is not None:
            return start, said
        if before.lower_ in book.skip or before.tag_ not in TITLE_TAGS or before.i in names:
            break
        start -= 1
    return start, None


def _prefixed(book: RoleBook, token: Token) -> str | None:
    """Return what a word's own prefix says of when a role holds: "non-NATO", "ex-president"."""
    prefix, hyphen, _ = token.lower_.partition("-")
    return book.holds(prefix + hyphen) if hyphen else None


def _earlier(book: RoleBook, sentence: Span, start: int) -> str | None:
    """Look past the owner for a word of time: "former Turkish president", "then the Libyan"."""
    for position in range(start - 1, max(sentence.start, start - 5) - 1, -1):
        token = sentence.doc[position]
        said = book.holds(token.lower_) or _prefixed(book, token)
        if said is not None:
            return said
        if (token.is_punct and token.tag_ != "HYPH") or token.lower_ == "but":
            return None
        if token.pos_ in {"VERB", "ADP"}:
            return None
    return None
