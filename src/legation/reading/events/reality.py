"""Whether what a predicate says has happened, is planned, is thought of, or is denied.

Also who says so, and whether a word above the predicate has already made the event its own:
"agreed to meet" is an agreement, and no meeting yet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from legation.codebook import Operator
from legation.reading.events.doubt import doubted
from legation.reading.events.shape import (
    denies,
    is_announced,
    is_bare_infinitive,
    is_due,
    is_feat,
    is_inverted,
    is_negated,
    is_nobody,
    is_participle,
    is_past,
    is_spared,
    is_supposed,
    is_to_be_done,
)
from legation.reading.lexicon import Lexicon
from legation.reading.syntax import Governor, case_of, children, governors, kids

RANK = {"actual": 0, "planned": 1, "hypothetical": 2, "denied": 3}
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must", "ought", "ca", "would"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until"})
CLAUSES = frozenset({"xcomp", "ccomp", "csubj", "csubj:pass", "acl"})
NOMINAL = frozenset({"obj", "nsubj:pass"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
PARTAKING = frozenset({"nsubj", "nsubj:pass", "obj"})
# Prepositions by which an event noun hangs on one that tells of its standing: "a plan for talks".
STANDING_OF = frozenset({"of", "for", "to"})
UNCERTAIN = frozenset({"planned", "hypothetical"})
# Operators whose object noun is an act that they speak of: "condemned the annexation".
TELLING = frozenset({"accuse"})
# Verbs that say of an event noun only that it happens: "the talks will begin".
OCCURRING = frozenset(
    {"take", "hold", "occur", "happen", "begin", "start", "continue", "resume", "follow", "open"}
    | {"go", "come", "end", "last", "proceed"}
)
# What one can have in an event: "denied any part in the killing" denies the killing.
SHARES = frozenset({"part", "role", "involvement", "hand", "responsibility", "complicity"})
# Operators that say that nothing happens, unless they are denied themselves: "has not stopped".
ENDING = frozenset({"stop", "negative"})
# Works in which nothing that happens has happened.
FICTION = frozenset({"novel", "film", "movie", "thriller", "play", "game", "sitcom", "comic"})
# Prepositions before a gerund that a word governs: "kept from joining", "close to signing".
BEFORE_GERUNDS = frozenset({"from", "against", "to"})
# How far above a predicate another word can still say whether it happened.
MAX_CLIMB = 8


@dataclass(frozen=True, slots=True)
class Reality:
    """How a predicate stands towards the world.

    `speaker` is the verb of saying that reports it; `taken` the operator, with its word, that
    takes the event over; `purpose` tells of a bare infinitive that nothing governs ("met to
    discuss"); `why` gives the words that decided.
    """

    status: str = "actual"
    speaker: Token | None = None
    taken: tuple[Operator, Token] | None = None
    purpose: bool = False
    why: tuple[str, ...] = ()

    @property
    def told(self) -> bool:
        """Whether the report tells of it itself, and not of a wish for it or a purpose."""
        return self.taken is None and not self.purpose

    @property
    def is_fact(self) -> bool:
        """Whether it is told to have come about: not what is to, or what somebody wants."""
        return self.told and self.status == "actual"

    def lowered(self, status: str, why: str) -> Reality:
        """Return it with `status` where that is further from actual than what it has."""
        if RANK[status] <= RANK[self.status]:
            return self
        return replace(self, status=status, why=(*self.why, why))


def reality(lexicon: Lexicon, token: Token, lender: Token | None = None) -> Reality:
    """Return how the event at `token` stands; `lender` is the light verb it hangs on."""
    start = lender or token
    found = _own(Reality(), start)
    if lender is not None:
        found = _modified(lexicon, found, token)
    found = _modified(lexicon, found, start)
    nominal = start.pos_ in {"NOUN", "PROPN"}
    for step, above in enumerate(governors(_shared(start))):
        if step >= MAX_CLIMB or found.taken or found.speaker:
            break
        advanced = _step(lexicon, found, above, nominal=nominal and step == 0)
        if advanced is None:
            break
        found = advanced
    return found


def _shared(word: Token) -> Token:
    """Return the share that somebody has in an event, else the event: "any *part* in it"."""
    return word.head if word.dep_ == "nmod" and word.head.lemma_ in SHARES else word


def _own(found: Reality, word: Token) -> Reality:
    """Apply the shape, the auxiliaries and the conjunctions of a predicate's own clause."""
    if is_to_be_done(word) or is_announced(word) or is_due(word):
        found = found.lowered("planned", "to")
    if is_inverted(word):
        found = found.lowered("hypothetical", "inversion")
    for work in kids(word, "obl"):
        if work.lemma_ in FICTION and case_of(work) == "in":
            found = found.lowered("hypothetical", work.lower_)
    return _with_small_words(found, word)


def _with_small_words(found: Reality, word: Token) -> Reality:
    """Apply the auxiliaries, negations and conjunctions of a clause."""
    for child in children(word):
        lower = child.lower_
        if child.dep_ in PARTAKING and is_nobody(child):
            found = found.lowered("denied", child.lower_)
        elif child.dep_ in {"aux", "aux:pass"}:
            if lower in FUTURE or (lower == "would" and not is_supposed(word)):
                found = found.lowered("planned", lower)
            elif lower in POSSIBLE:
                found = found.lowered("hypothetical", lower)
        elif denies(child):
            found = found.lowered("denied", lower)
        elif child.dep_ == "mark" and lower in CONDITIONS:
            found = found.lowered("hypothetical", lower)
    return found


def _modified(lexicon: Lexicon, found: Reality, word: Token) -> Reality:
    """Apply the adverbs and adjectives of a predicate: "reportedly", "planned", "possible"."""
    for child in kids(word, "advmod", "amod"):
        operator = lexicon.operator(child)
        if operator is None or operator.status is None or is_spared(child):
            continue
        if operator.status != "planned" or not is_past(word):
            found = found.lowered(operator.status, child.lower_)
    return found


def _step(lexicon: Lexicon, found: Reality, above: Governor, *, nominal: bool) -> Reality | None:
    """Apply the word above; None where it says nothing more and the climb ends."""
    token, dep = above.token, above.dep
    if dep == "conj":
        return _coordinated(found, above)
    if dep == "parataxis" or (dep == "ccomp" and lexicon.speech(token)):
        return _reported(lexicon, found, token)
    if nominal and dep not in NOMINAL:
        return _of_noun(lexicon, found, above)
    if dep in CLAUSES or nominal or _is_content(lexicon, above):
        return _governed(lexicon, found, above, nominal=nominal)
    return _adverbial(lexicon, found, above) if dep == "advcl" else None


def _is_content(lexicon: Lexicon, above: Governor) -> bool:
    """Say whether a clause tells what a noun says or fears: "rumours *that* war broke out"."""
    marked = any(child.lower_ == "that" for child in kids(above.below, "mark"))
    if above.dep != "acl:relcl" or not marked:
        return False
    operator = lexicon.operator(above.token)
    feared = operator is not None and operator.status == "hypothetical" and not operator.absorbs
    return feared or lexicon.speech(above.token) is not None


def _of_noun(lexicon: Lexicon, found: Reality, above: Governor) -> Reality | None:
    """Apply what is said of an event noun: "the talks will begin", "plans for talks"."""
    if above.dep in SUBJECTS and above.token.lemma_ in OCCURRING:
        return _modified(lexicon, _own(found, above.token), above.token)
    if above.dep in SUBJECTS:
        return _to_occur(lexicon, found, above.token)
    return _standing_of(lexicon, found, above) if above.dep == "nmod" else None


def _to_occur(lexicon: Lexicon, found: Reality, word: Token) -> Reality | None:
    """Apply a word between an event noun and its happening: "talks are *due* to begin"."""
    operator = lexicon.operator(word)
    if operator is None or operator.status not in UNCERTAIN or operator.absorbs:
        return None
    occurs = any(child.lemma_ in OCCURRING for child in kids(word, "xcomp"))
    return found.lowered(operator.status, word.lower_) if occurs else None


def _standing_of(lexicon: Lexicon, found: Reality, above: Governor) -> Reality | None:
    """Apply a noun that tells how an event noun stands: "plans for a visit", "fears of war"."""
    operator = lexicon.operator(above.token)
    if operator is None or case_of(above.below) not in STANDING_OF:
        return None
    if operator.status not in UNCERTAIN or operator.absorbs:
        return None
    return found.lowered(operator.status, above.token.lower_)


def _coordinated(found: Reality, above: Governor) -> Reality:
    alone = any(child.dep_ in {"aux", "nsubj", "nsubj:pass"} for child in children(above.below))
    return found if alone else _own(found, above.token)


def _reported(lexicon: Lexicon, found: Reality, token: Token) -> Reality | None:
    if lexicon.speech(token) is None:
        return None
    if is_negated(token):
        found = found.lowered("hypothetical", token.lower_)
    doubt = doubted(lexicon, token) if token.pos_ == "NOUN" else None
    return replace(found.lowered(*doubt) if doubt else found, speaker=token)


def _governed(
    lexicon: Lexicon, found: Reality, above: Governor, *, nominal: bool
) -> Reality | None:
    token = above.token
    # "An agreement signed in May" is not an agreement to sign.
    done = above.dep == "acl" and is_participle(above.below)
    operator = None if done else lexicon.operator(token)
    if operator is not None:
        return _operated(found, operator, token, nominal=nominal)
    if nominal or done:
        return None
    if lexicon.speech(token) is not None:
        return _reported(lexicon, found, token)
    if above.dep == "xcomp":
        return _own(found, token)
    if above.dep == "acl" and is_bare_infinitive(above.below):
        told = is_feat(above) or is_announced(above.below)
        return None if told else replace(found, purpose=True)
    return None


def _operated(found: Reality, operator: Operator, token: Token, *, nominal: bool) -> Reality:
    """Apply an operator at `token` to what it governs."""
    if operator.kind in ENDING and any(map(denies, children(token))):
        return found
    if nominal and operator.kind in TELLING:
        return found  # what is condemned has happened
    found = _own(found, token) if not operator.absorbs else found
    if operator.status is not None:
        found = found.lowered(operator.status, token.lower_)
    return replace(found, taken=(operator, token)) if operator.absorbs else found


def _adverbial(lexicon: Lexicon, found: Reality, above: Governor) -> Reality | None:
    """Apply a verb over its adverbial clause: "kept it *from joining*", "came *to sign*"."""
    before = {child.lower_ for child in kids(above.below, "mark")}
    if before & BEFORE_GERUNDS and not is_bare_infinitive(above.below):
        if "against" in before:  # "decided against joining": whatever the verb, it is not done
            found = found.lowered("denied", "against")
        return _governed(lexicon, found, above, nominal=False)
    if not is_bare_infinitive(above.below) or is_feat(above):
        return None
    return _in_purpose(lexicon, found, above)


def _in_purpose(lexicon: Lexicon, found: Reality, above: Governor) -> Reality:
    operator = lexicon.operator(above.token)
    if operator is None:
        return replace(found, purpose=True)
    return _governed(lexicon, found, above, nominal=False) or found
