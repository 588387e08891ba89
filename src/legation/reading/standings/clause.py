"""How a clause tells of a role: "is a member", "will become president", "was named envoy"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from legation.reading.syntax import case_of, children, conjuncts, has_no, kids

BECOMING = frozenset({"become", "remain", "stay", "be"})
SERVING = frozenset({"serve", "act", "work", "return", "join", "continue"})
# Verbs that begin or end somebody's time as something: "took over as", "resigned as".
TURNING = frozenset({"take", "resign", "step", "stand", "retire", "quit"})
# Verbs that make somebody something at once, and verbs that say only who is to become it.
NAMING = frozenset(
    {"appoint", "name", "elect", "install", "declare", "reappoint", "re-elect", "reelect"}
    | {"confirm", "make", "proclaim", "accredit", "inaugurate"}
)
CHOOSING = frozenset({"nominate", "choose", "pick", "designate", "tap", "select", "propose"})
# Auxiliaries of what is still to come, or can.
FUTURE = frozenset(
    {"will", "shall", "'ll", "’ll", "would", "can", "could", "may", "might", "should"}
)
# What a clause that is not plain fact says of what it states; None: nothing.
HOLDS = {"actual": "yes", "planned": "future", "denied": "no", "hypothetical": None}
NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
# With these a "was" tells of the day itself: "Morocco was now a member".
NEW = frozenset({"now", "again", "more"})
PRESENT = NEW | {"already", "still"}


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause that says of somebody that he is something.

    `head` is the word that its subject and auxiliaries hang on, `verb` the verb in it.
    """

    head: Token
    verb: Token


def clause_of(role: Token) -> Clause | None:
    """Return the clause in which the noun `role` is the predicate, None where it is none."""
    head = coordinated_head(role)
    copula = next(iter(kids(head, "cop")), None)
    if copula is not None:
        return Clause(head, copula)
    return Clause(head.head, head.head) if _is_predicate(head) else None


def holds_in_clause(role: Token) -> str | None:
    """Return what the words around a role noun say of when it holds; None where nothing does."""
    if _is_negated(role):
        return "no"
    if _is_contrasted(role):
        return None
    if _is_named(role):
        words = _auxiliaries(role.head)
        chosen = role.head.lemma_.lower() in CHOOSING
        return "future" if chosen or words & FUTURE or _is_to_come(role.head) else None
    clause = clause_of(role)
    return _told(clause) if clause is not None else None


def begins_in(clause: Token) -> bool:
    """Say whether a verb makes somebody something, so that its date is a beginning."""
    return clause.lemma_.lower() in NAMING | CHOOSING | {"become"}


def is_new(role: Token) -> bool:
    """Say whether a clause in the past tells that a role has just begun: "was now a member"."""
    clause = clause_of(role)
    return clause is not None and _is_past(clause) and bool(_auxiliaries(clause.head) & NEW)


def is_no_longer(verb: Token) -> bool:
    """Say whether a clause tells of what was so and is not: "no longer recognises"."""
    return "longer" in _auxiliaries(verb) and "no" in _auxiliaries(verb)


def is_still(verb: Token) -> bool:
    """Say whether a clause tells what is so on the day itself: "was still at war"."""
    return bool(_auxiliaries(verb) & PRESENT)


def coordinated_head(head: Token) -> Token:
    """Return the first of coordinated roles: "president and commander".

    One with a subject of its own is a clause of its own: "…, and Kenya is a partner". Who is one of
    several is what each of them is: "Kenya, *one* of the founding members".
    """
    if head.dep_ == "nmod" and case_of(head) == "of" and head.head.lower_ == "one":
        head = head.head
    for _ in range(4):
        if head.dep_ != "conj" or any(kids(head, "nsubj", "nsubj:pass")):
            return head
        if head.i not in {t.i for t in conjuncts(head.head)}:
            return head
        head = head.head
    return head


def _is_predicate(head: Token) -> bool:
    """Say whether the role is what someone "became" or "served as"."""
    if head.dep_ in {"xcomp", "obj"}:
        return head.head.lemma_ in BECOMING
    return head.dep_ == "obl" and case_of(head) == "as" and head.head.lemma_ in SERVING | TURNING


def _is_named(role: Token) -> bool:
    """Say whether the role is what a verb makes of someone: "named him president"."""
    return role.dep_ in {"xcomp", "obj", "obl", "ccomp", "iobj"} and (
        role.head.lemma_.lower() in NAMING | CHOOSING
    )


def is_lost(role: Token) -> bool:
    """Say whether a role is what somebody has lost: "lost three of its members"."""
    counted = role.dep_ == "nmod" and role.head.pos_ == "NUM" and case_of(role) == "of"
    lost = role.head if counted else role
    verb = lost.head
    return lost.dep_ == "obj" and verb.lemma_ == "lose" and verb.tag_ in {"VBD", "VBN"}


def _is_negated(role: Token) -> bool:
    """Say whether a role is ruled out by its own words: "a partner and not a member", "no ally"."""
    if has_no(role):
        return True
    return role.dep_ == "conj" and any(c.lower_ in {"not", "never"} for c in children(role))


def _is_contrasted(role: Token) -> bool:
    """Say whether a role is what somebody is instead: "not a member *but a partner*"."""
    first = coordinated_head(role)
    negated = bool(_auxiliaries(first) & NEGATIONS)
    return role != first and negated and any(c.lower_ == "but" for c in kids(role, "cc"))


def _told(clause: Clause) -> str | None:
    head, verb = clause.head, clause.verb
    words = _auxiliaries(head) | _auxiliaries(verb)
    if words & NEGATIONS:
        return "no"
    if "longer" in words or _used_to(head):
        return "ended"
    if words & FUTURE or _is_to_come(head) or _is_to_come(verb):
        return "future"
    if verb.lemma_ in SERVING | {"be"} and _is_past(clause):
        return None if words & PRESENT else "ended"
    return None


def _is_past(clause: Clause) -> bool:
    """Say whether a clause tells of what is over: "was president", "had been president"."""
    return clause.verb.tag_ == "VBD" or "had" in _auxiliaries(clause.head)


def _auxiliaries(word: Token) -> set[str]:
    """Return the small words of a clause: its auxiliaries and adverbs, in lower case."""
    small = [c for c in children(word) if c.dep_.startswith(("aux", "advmod", "cop"))]
    return {w.lower_ for c in small for w in (c, *children(c))}


def _is_to_come(word: Token) -> bool:
    """Say whether "to" stands before it: "is to be", "is set to become"."""
    return any(t.tag_ == "TO" for t in children(word)) and not _used_to(word)


def _used_to(word: Token) -> bool:
    return word.dep_ == "xcomp" and word.head.lower_ == "used"
