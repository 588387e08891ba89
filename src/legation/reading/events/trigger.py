"""Which words of a sentence trigger which frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from legation.codebook import Condition, Frame, Trigger
from legation.reading.page import Page
from legation.reading.syntax import (
    Slots,
    case_of,
    children,
    clausal_slots,
    conjuncts,
    kids,
    noun_slots,
    verb_slots,
)

PARTICLES = frozenset({"compound:prt", "advmod", "xcomp", "obj", "case", "obl", "fixed", "mark"})
# How many words an idiom can span after its verb.
IDIOM_REACH = 10
BODIES = frozenset({"kind:igo", "kind:framework"})
# Verbs that mean nothing by themselves.
EMPTY = frozenset(
    {"be", "have", "do", "get", "let", "go", "come", "make", "take", "become", "remain", "seem"}
)
# What stands in for a frame where the codebook has none for a verb: where its actors usually are.
UNFRAMED = Frame(
    id="",
    type="",
    source=("subject",),
    target=("object", "indirect", "to", "with", "against", "from", "on", "clause"),
    examples=(),
)


@dataclass(frozen=True, slots=True)
class Triggered:
    """A frame that some words of a sentence satisfy, and the arguments of its predicate.

    `words` are the triggering tokens, the predicate first.
    """

    frame: Frame
    token: Token
    words: tuple[Token, ...]
    slots: Slots
    kind: str

    @property
    def trigger(self) -> str:
        """The triggering words as they stand in the text."""
        return " ".join(t.text for t in sorted(self.words, key=lambda t: t.i))


def triggered(page: Page, sentence: Span) -> Iterator[Triggered]:
    """Yield for each predicate of the sentence the most specific frame that it satisfies.

    A verb that satisfies none comes with `UNFRAMED`.
    """
    for token in sentence:
        if page.times.covers(token) or _is_in_name(page, token):
            continue
        found = _verb(page, token) if token.pos_ in {"VERB", "AUX"} else None
        if token.pos_ == "NOUN" or (found is None and token.tag_ == "VBG"):
            found = found or _noun(page, token)
        if token.pos_ == "ADJ" or (found is None and token.tag_ in {"VBN", "VBG"}):
            found = found or _adjective(page, token)
        if found is None and _may_be_event(page, token):
            found = Triggered(UNFRAMED, token, (token,), verb_slots(token), "verb")
        if found is not None:
            yield found


def _may_be_event(page: Page, token: Token) -> bool:
    if token.pos_ != "VERB" or token.lemma_.lower() in EMPTY:
        return False
    return page.books.lexicon.speech(token) is None


def _is_in_name(page: Page, token: Token) -> bool:
    """Say whether a word is part of a name: the Mediterranean Dialogue is no dialogue."""
    mention = page.actors.covering(token.i)
    return mention is not None and mention.form == "name" and mention.end - mention.start > 1


def _verb(page: Page, token: Token) -> Triggered | None:
    book, lemma = page.books.codebook, token.lemma_.lower()
    possible = (*book.by_phrase.get(lemma, ()), *book.by_verb.get(lemma, ()))
    if not possible:
        return None
    return _best(page, token, possible, verb_slots(token), "verb")


def _noun(page: Page, token: Token) -> Triggered | None:
    possible = page.books.codebook.by_noun.get(token.lemma_.lower(), ())
    return _best(page, token, possible, noun_slots(token), "noun") if possible else None


def _adjective(page: Page, token: Token) -> Triggered | None:
    possible = page.books.codebook.by_adjective.get(token.lower_, ())
    return _best(page, token, possible, clausal_slots(token), "adjective") if possible else None


def _best(
    page: Page, token: Token, possible: tuple[Trigger, ...], slots: Slots, kind: str
) -> Triggered | None:
    best: Triggered | None = None
    around = _around(token)
    for trigger in possible:
        if kind != "noun" and not around.issuperset(trigger.words[1:]):
            continue
        words = _words(page, token, trigger, kind)
        if words is None:
            continue
        filled = _with_prepositional_object(slots, trigger, kind)
        if not _satisfies(page, trigger.frame, filled):
            continue
        found = Triggered(trigger.frame, token, words, filled, kind)
        if best is None or _rank(found) > _rank(best):
            best = found
    return best


def _around(token: Token) -> frozenset[str]:
    """Return all words that can be part of an idiom headed by `token`; most are no idiom."""
    after = token.doc[token.i + 1 : token.i + 1 + IDIOM_REACH]
    below = [mark for child in children(token) for mark in (child, *children(child))]
    return frozenset(word for t in (*after, *below) for word in (t.lower_, t.lemma_.lower()))


def _rank(found: Triggered) -> tuple[int, int, float]:
    frame = found.frame
    return (frame.specificity + len(found.words) - 1, len(found.words), frame.weight)


def _words(page: Page, token: Token, trigger: Trigger, kind: str) -> tuple[Token, ...] | None:
    """Return the tokens of the trigger's words around its head `token`; None if one is missing."""
    if len(trigger.words) == 1:
        return (token,)
    if kind == "noun":
        return _adjacent(token, trigger)
    found = [token]
    for word in trigger.words[1:]:
        match = _near(page, token, found[-1], word, trigger)
        if match is None:
            return None
        found.append(match)
    return tuple(found)


def _adjacent(token: Token, trigger: Trigger) -> tuple[Token, ...] | None:
    start = token.i - trigger.head
    if start < 0 or start + len(trigger.words) > len(token.doc):
        return None
    around = list(token.doc[start : start + len(trigger.words)])
    same = all(
        w in {t.lower_, t.lemma_.lower()} for w, t in zip(trigger.words, around, strict=True)
    )
    return (token, *(t for t in around if t.i != token.i)) if same else None


def _near(page: Page, token: Token, last: Token, word: str, trigger: Trigger) -> Token | None:
    """Find a fixed word of an idiom: a particle or preposition of the verb, or the next word.

    A preposition counts where it leads to what the verb acts on, which a direct object or a time
    under it speaks against ("took office in May" is no taking in), or to a word of the idiom
    ("put its army on alert").
    """
    for child in children(token):
        if child.dep_ in PARTICLES and word in {child.lower_, child.lemma_.lower()}:
            return child
    direct = any(child.dep_ == "obj" for child in children(token)) and last.i == token.i
    for child in kids(token, "obl", "obl:agent", "advcl", "xcomp", "ccomp", "nmod", "obj"):
        elsewhere = direct and child.dep_ == "obl" and child.lemma_.lower() not in trigger.words
        if elsewhere or page.times.covers(child):
            continue
        for mark in kids(child, "case", "mark", "nmod", "compound", "amod", "fixed"):
            if mark.lower_ == word:
                return mark
    for offset in (1, 2):
        position = last.i + offset
        if position < len(token.doc):
            follower = token.doc[position]
            if word in {follower.lower_, follower.lemma_.lower()}:
                return follower
    return None


def _with_prepositional_object(slots: Slots, trigger: Trigger, kind: str) -> Slots:
    """Let what stands under a verb's own preposition be its object: "called for talks"."""
    if kind == "noun" or len(trigger.words) == 1 or slots.object is not None:
        return slots
    under = slots.under(trigger.words[-1])
    if not under:
        return slots
    return Slots(slots.subject, under[0], slots.indirect, slots.obliques, slots.clauses)


def _satisfies(page: Page, frame: Frame, slots: Slots) -> bool:
    return (
        meets(page, frame.object, slots.object)
        and meets(page, frame.subject, slots.subject)
        and (not frame.clause or bool(slots.clauses))
        and all(_meets_oblique(page, word, needed, slots) for word, needed in frame.oblique)
    )


def _meets_oblique(page: Page, word: str, needed: Condition | None, slots: Slots) -> bool:
    heads = slots.under(word)
    if needed is None:
        return bool(heads)
    return any(meets(page, needed, head) for head in heads)


def meets(page: Page, needed: Condition | None, head: Token | None) -> bool:
    """Say whether a noun or one of its conjuncts is what a condition asks for; None asks none."""
    if needed is None:
        return True
    if head is None:
        return not (needed.any_of or needed.actor)
    return any(
        needed.meets(_called(page, token), actor=page.actors.at(token.i) is not None)
        for token in conjuncts(head)
    )


def _called(page: Page, token: Token) -> list[str]:
    """Return by what names a condition can ask for a noun: its terms, and its kind as an actor.

    A body with a name is what it is, not what its last word says: one can enter the Mediterranean
    Dialogue, but no dialogue with it.
    """
    kinds = _kinds(page, token)
    mention = page.actors.at(token.i)
    if mention is not None and mention.form == "name" and BODIES & set(kinds):
        return [mention.words.lower(), *kinds]
    return [*terms(token), *kinds]


def _kinds(page: Page, token: Token) -> list[str]:
    """Return the kinds of what a token means, as conditions name them: "kind:igo"."""
    mention = page.actors.at(token.i)
    return [f"kind:{r.kind}" for r in mention.referents] if mention is not None else []


def terms(head: Token) -> list[str]:
    """Return the lemma of `head` and the multi-word terms that end in it."""
    lemma = head.lemma_.lower()
    found = [lemma]
    words = lemma
    for before in reversed(list(head.lefts)):
        if before.dep_ in {"compound", "amod", "nmod:poss", "punct"}:
            words = f"{before.lower_} {words}"
            found.append(words)
    found.extend(f"{lemma} {case_of(child)} {child.lemma_.lower()}" for child in kids(head, "nmod"))
    return found
