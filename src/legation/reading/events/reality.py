"""Whether what a predicate says has happened, is planned, is thought of, or is denied.

Also who says so, and whether a word above the predicate has already made the event its own:
"agreed to meet" is an agreement, and no meeting yet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from legation.codebook import Operator
from legation.reading.events.doubt import doubted
from legation.reading.lexicon import Lexicon
from legation.reading.syntax import Governor, case_of, children, governors, has_dep, has_no, kids

RANK = {"actual": 0, "planned": 1, "hypothetical": 2, "denied": 3}
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
POSSIBLE = frozenset({"may", "might", "could", "can", "should", "must", "ought", "ca", "would"})
# Where "would" is the future of what was said, and no condition.
REPORTED = frozenset({"ccomp", "conj", "parataxis"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until"})
NEGATIONS = frozenset({"not", "n't", "never", "n’t", "neither", "nor", "hardly", "no", "without"})
DENYING_PLACES = frozenset({"advmod", "det", "cc", "mark", "cc:preconj"})
CLAUSES = frozenset({"xcomp", "ccomp", "csubj", "csubj:pass", "acl"})
NOMINAL = frozenset({"obj", "nsubj:pass"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
PARTAKING = frozenset({"nsubj", "nsubj:pass", "obj"})
# What one has "no" of and acts all the same: "lost no time in condemning".
SPARED = frozenset({"time", "choice", "option", "alternative", "secret", "effort", "opportunity"})
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
# After these a "not" denies nothing: "not since 2018 have they met", "not only condemned".
SPARING = frozenset({"since", "only", "just", "merely", "simply", "until"})
# Operators that say that nothing happens, unless they are denied themselves: "has not stopped".
ENDING = frozenset({"stop", "negative"})
# Auxiliaries of what is past, so that "soon" tells when it happened: "was soon elected".
PAST = frozenset({"was", "were", "had", "has", "have", "been"})
# Auxiliaries that make a condition of the clause that they open: "Had Peru accepted, …".
INVERTED = frozenset({"had", "were", "should"})
# Works in which nothing that happens has happened.
FICTION = frozenset({"novel", "film", "movie", "thriller", "play", "game", "sitcom", "comic"})
# Prepositions before a gerund that a word governs: "kept from joining", "close to signing".
BEFORE_GERUNDS = frozenset({"from", "against", "to"})
# "The first of the neighbours to accept" did accept; how many words may stand between.
FEATS = frozenset({"first", "last", "only", "latest", "second", "third"})
FEAT_REACH = 6
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
    if _is_to_be_done(word) or _is_announced(word) or _is_due(word):
        found = found.lowered("planned", "to")
    if _is_inverted(word):
        found = found.lowered("hypothetical", "inversion")
    for work in kids(word, "obl"):
        if work.lemma_ in FICTION and case_of(work) == "in":
            found = found.lowered("hypothetical", work.lower_)
    return _with_small_words(found, word)


def _with_small_words(found: Reality, word: Token) -> Reality:
    """Apply the auxiliaries, negations and conjunctions of a clause."""
    for child in children(word):
        lower = child.lower_
        if child.dep_ in PARTAKING and _is_nobody(child):
            found = found.lowered("denied", child.lower_)
        elif child.dep_ in {"aux", "aux:pass"}:
            if lower in FUTURE or (lower == "would" and word.dep_ in REPORTED):
                found = found.lowered("planned", lower)
            elif lower in POSSIBLE:
                found = found.lowered("hypothetical", lower)
        elif _denies(child):
            found = found.lowered("denied", lower)
        elif child.dep_ == "mark" and lower in CONDITIONS:
            found = found.lowered("hypothetical", lower)
    return found


def _denies(word: Token) -> bool:
    """Say whether a word denies its clause."""
    negates = word.lower_ in NEGATIONS and word.dep_ in DENYING_PLACES
    return negates and not _is_spared(word)


def _is_spared(word: Token) -> bool:
    """Say whether a "not" denies nothing by what comes after it: "not only"."""
    comes = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    return word.lower_ in NEGATIONS and comes in SPARING


def _is_to_be_done(word: Token) -> bool:
    """Say whether a verb stands in "is to meet" or "are going to meet"."""
    if not _is_bare_infinitive(word):
        return False
    if any(child.lemma_ == "be" and child.dep_ == "aux" for child in children(word)):
        return True
    head = word.head
    going = head.lower_ == "going" and any(child.lemma_ == "be" for child in children(head))
    return word.dep_ == "xcomp" and (going or head.lemma_ == "be")


def _is_announced(word: Token) -> bool:
    """Say whether a headline without a verb tells of it: "Bolivia to reopen embassy"."""
    head = word.head
    is_whole = word.dep_ == "acl" and head.head.i == head.i and head.pos_ == "PROPN"
    return is_whole and _is_bare_infinitive(word)


def _is_due(word: Token) -> bool:
    """Say whether "due to" comes before a verb, which the parse takes for a preposition."""
    before = (child for child in children(word) if child.i < word.i and child.lower_ == "due")
    return word.pos_ == "VERB" and any(has_dep(child, "fixed") for child in before)


def _is_inverted(word: Token) -> bool:
    """Say whether a clause is a condition by the order of its words: "Had Peru accepted"."""
    first = next(iter(children(word)), None)
    return (
        word.dep_ == "advcl"
        and first is not None
        and first.dep_.startswith(("aux", "cop"))
        and first.lower_ in INVERTED
    )


def _is_nobody(noun: Token) -> bool:
    """Say whether a noun denies its clause: "nobody came", "signed no treaty"."""
    return noun.lower_ in NOBODY or (has_no(noun) and noun.lemma_ not in SPARED)


def _modified(lexicon: Lexicon, found: Reality, word: Token) -> Reality:
    """Apply the adverbs and adjectives of a predicate: "reportedly", "planned", "possible"."""
    for child in kids(word, "advmod", "amod"):
        operator = lexicon.operator(child)
        if operator is None or operator.status is None or _is_spared(child):
            continue
        if operator.status != "planned" or not _is_past(word):
            found = found.lowered(operator.status, child.lower_)
    return found


def _is_past(verb: Token) -> bool:
    """Say whether a verb tells of what is past: then "soon" says when it was."""
    if verb.tag_ != "VBN":
        return verb.tag_ == "VBD"
    return any(child.lower_ in PAST for child in kids(verb, "aux", "aux:pass"))


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
    """Say whether a clause tells what a noun of saying says: "rumours *that* war broke out"."""
    marked = any(child.lower_ == "that" for child in kids(above.below, "mark"))
    return above.dep == "acl:relcl" and marked and lexicon.speech(above.token) is not None


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
    if any(child.lower_ in NEGATIONS for child in kids(token, "advmod")):
        found = found.lowered("hypothetical", token.lower_)
    doubt = doubted(lexicon, token) if token.pos_ == "NOUN" else None
    return replace(found.lowered(*doubt) if doubt else found, speaker=token)


def _governed(
    lexicon: Lexicon, found: Reality, above: Governor, *, nominal: bool
) -> Reality | None:
    token = above.token
    operator = lexicon.operator(token)
    if above.dep == "acl" and _is_participle(above.below):
        return None  # "an agreement signed in May" is not an agreement to sign
    if operator is not None and operator.kind in ENDING and any(map(_denies, children(token))):
        return found
    if operator is not None:
        found = _own(found, token) if not operator.absorbs else found
        if operator.status is not None:
            found = found.lowered(operator.status, token.lower_)
        takes = operator.absorbs and not (nominal and operator.kind in TELLING)
        return replace(found, taken=(operator, token)) if takes else found
    if nominal:
        return None
    if lexicon.speech(token) is not None:
        return _reported(lexicon, found, token)
    if above.dep == "xcomp":
        return _own(found, token)
    if above.dep == "acl" and _is_bare_infinitive(above.below):
        told = _is_feat(above) or _is_announced(above.below)
        return None if told else replace(found, purpose=True)
    return None


def _is_participle(verb: Token) -> bool:
    """Say whether a verb stands as a bare past participle after its noun."""
    return verb.tag_ == "VBN" and not has_dep(verb, "aux", "aux:pass", "mark")


def _adverbial(lexicon: Lexicon, found: Reality, above: Governor) -> Reality | None:
    """Apply a verb over its adverbial clause: "kept it *from joining*", "came *to sign*"."""
    before = {child.lower_ for child in kids(above.below, "mark")}
    if before & BEFORE_GERUNDS and not _is_bare_infinitive(above.below):
        if "against" in before:  # "decided against joining": whatever the verb, it is not done
            found = found.lowered("denied", "against")
        return _governed(lexicon, found, above, nominal=False)
    if not _is_bare_infinitive(above.below) or _is_feat(above):
        return None
    return _in_purpose(lexicon, found, above)


def _is_feat(above: Governor) -> bool:
    """Say whether an infinitive tells what was done first or last: "the first to accept"."""
    before = above.below.doc[max(0, above.below.left_edge.i - FEAT_REACH) : above.below.i]
    return any(token.lower_ in FEATS for token in before)


def _in_purpose(lexicon: Lexicon, found: Reality, above: Governor) -> Reality:
    operator = lexicon.operator(above.token)
    if operator is None:
        return replace(found, purpose=True)
    return _governed(lexicon, found, above, nominal=False) or found


def _is_bare_infinitive(word: Token) -> bool:
    return any(child.lower_ == "to" and child.tag_ == "TO" for child in children(word))
