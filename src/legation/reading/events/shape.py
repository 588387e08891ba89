"""What the shape of a clause says of its verb: denied, conditional, still to be done, past."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.syntax import Governor, children, has_dep, has_no, kids

LONGER = "longer"
NEGATIONS = frozenset({"not", "n't", "never", "n’t", "neither", "nor", "hardly", "no", "without"})
# The words that say why a clause is denied, that of "no longer" among them.
DENIALS = NEGATIONS | {LONGER}
DENYING_PLACES = frozenset({"advmod", "det", "cc", "mark", "cc:preconj"})
NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
# What one has "no" of and acts all the same: "lost no time in condemning".
SPARED = frozenset({"time", "choice", "option", "alternative", "secret", "effort", "opportunity"})
# After these a "not" denies nothing: "not since 2018 have they met", "not only condemned".
SPARING = frozenset({"since", "only", "just", "merely", "simply", "until"})
# Auxiliaries of what is past, so that "soon" tells when it happened: "was soon elected".
PAST = frozenset({"was", "were", "had", "has", "have", "been"})
# Auxiliaries that make a condition of the clause that they open: "Had Peru accepted, …".
INVERTED = frozenset({"had", "were", "should"})
# Words that open a condition, and how a clause hangs on another that has one for both.
SUPPOSING = frozenset({"if", "unless", "were", "provided", "supposing"})
JOINED = frozenset({"ccomp", "conj", "xcomp", "parataxis"})
# "The first of the neighbours to accept" did accept; how many words may stand between.
FEATS = frozenset({"first", "last", "only", "latest", "second", "third"})
FEAT_REACH = 6


def denies(word: Token) -> bool:
    """Say whether a word denies its clause."""
    if word.lower_ == LONGER and any(child.lower_ == "no" for child in children(word)):
        return True
    negates = word.lower_ in NEGATIONS and word.dep_ in DENYING_PLACES
    return negates and not is_spared(word)


def is_negated(verb: Token) -> bool:
    """Say whether a word right at a verb negates it, whatever it spares."""
    return any(child.lower_ in NEGATIONS for child in kids(verb, "advmod"))


def is_spared(word: Token) -> bool:
    """Say whether a "not" denies nothing here: "not only", or "Austria, which is not" (invited)."""
    comes = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    return word.lower_ in NEGATIONS and (comes in SPARING or has_dep(word, "nsubj", "cop"))


def is_nobody(noun: Token) -> bool:
    """Say whether a noun denies its clause: "nobody came", "signed no treaty"."""
    return noun.lower_ in NOBODY or (has_no(noun) and noun.lemma_ not in SPARED)


def is_to_be_done(word: Token) -> bool:
    """Say whether a verb stands in "is to meet" or "are going to meet"."""
    if not is_bare_infinitive(word):
        return False
    if any(child.lemma_ == "be" and child.dep_ == "aux" for child in children(word)):
        return True
    head = word.head
    going = head.lower_ == "going" and any(child.lemma_ == "be" for child in children(head))
    return word.dep_ == "xcomp" and (going or head.lemma_ == "be")


def is_announced(word: Token) -> bool:
    """Say whether a headline without a verb tells of it: "Bolivia to reopen embassy"."""
    head = word.head
    is_whole = word.dep_ == "acl" and head.head.i == head.i and head.pos_ == "PROPN"
    return is_whole and is_bare_infinitive(word)


def is_due(word: Token) -> bool:
    """Say whether "due to" comes before a verb, which the parse takes for a preposition."""
    before = (child for child in children(word) if child.i < word.i and child.lower_ == "due")
    return word.pos_ == "VERB" and any(has_dep(child, "fixed") for child in before)


def is_inverted(word: Token) -> bool:
    """Say whether a clause is a condition by the order of its words: "Had Peru accepted"."""
    first = next(iter(children(word)), None)
    return (
        word.dep_ == "advcl"
        and first is not None
        and first.dep_.startswith(("aux", "cop"))
        and first.lower_ in INVERTED
    )


def is_supposed(verb: Token) -> bool:
    """Say whether "would" tells of what is only supposed: "would have met", "would leave if"."""
    if any(child.lower_ == "have" for child in kids(verb, "aux")):
        return True
    clauses = kids(verb, "advcl") + (kids(verb.head, "advcl") if verb.dep_ in JOINED else [])
    return any(is_condition(clause) for clause in clauses if clause.i != verb.i)


def is_condition(clause: Token) -> bool:
    """Say whether a clause is a condition, by its first word or by the order of its words."""
    marked = any(mark.lower_ in SUPPOSING for mark in kids(clause, "mark"))
    return marked or is_inverted(clause)


def is_past(verb: Token) -> bool:
    """Say whether a verb tells of what is past: then "soon" says when it was."""
    if verb.tag_ != "VBN":
        return verb.tag_ == "VBD"
    return any(child.lower_ in PAST for child in kids(verb, "aux", "aux:pass"))


def is_participle(verb: Token) -> bool:
    """Say whether a verb stands as a bare past participle after its noun."""
    return verb.tag_ == "VBN" and not has_dep(verb, "aux", "aux:pass", "mark")


def is_bare_infinitive(word: Token) -> bool:
    """Say whether a verb stands with "to"."""
    return any(child.lower_ == "to" and child.tag_ == "TO" for child in children(word))


def is_feat(above: Governor) -> bool:
    """Say whether an infinitive tells what was done first or last: "the first to accept"."""
    before = above.below.doc[max(0, above.below.left_edge.i - FEAT_REACH) : above.below.i]
    return any(token.lower_ in FEATS for token in before)
