"""The arguments of verbs: active, passive, controlled, relative, coordinated."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.syntax.slots import Slots
from legation.reading.syntax.table import children
from legation.reading.syntax.tree import (
    MAX_DEPTH,
    antecedent,
    case_of,
    has_dep,
    is_relative_word,
    kids,
)

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
# Words before a gerund that tells what the object of the verb above it did, or was kept from.
DONE_BY_OBJECT = frozenset({"for", "of", "from", "into", "as"})
PREDICATES = frozenset({"VERB", "AUX", "ADJ", "NOUN", "PROPN"})


def verb_slots(verb: Token) -> Slots:
    """Return the logical arguments of `verb`."""
    passive = is_passive(verb)
    surface = surface_subject(verb)
    if passive:
        subject, object_ = _agent(verb), surface
    else:
        subject, object_ = surface, _object(verb)
    return Slots(
        subject=subject,
        object=object_,
        indirect=next(iter(kids(verb, "iobj")), None) or (_object(verb) if passive else None),
        obliques=obliques(verb, object_),
        clauses=tuple(kids(verb, "ccomp", "xcomp", "csubj")),
        passive=passive,
    )


def clausal_slots(predicate: Token) -> Slots:
    """Return the arguments of any predicate that has a subject: "was ready", "is a member"."""
    return Slots(
        subject=surface_subject(predicate),
        obliques=obliques(predicate, None),
        clauses=tuple(kids(predicate, "ccomp", "xcomp", "csubj", "advcl")),
    )


def is_progressive(verb: Token) -> bool:
    """Say whether a verb tells of what is going on: "are leaving"."""
    return verb.tag_ == "VBG" and any(child.lemma_ == "be" for child in kids(verb, "aux"))


def is_passive(verb: Token) -> bool:
    """Say whether the surface subject of `verb` is its logical object."""
    if has_dep(verb, "aux:pass", "nsubj:pass", "obl:agent"):
        return True
    if verb.tag_ != "VBN" or has_dep(verb, "aux", "nsubj"):
        return False
    if verb.dep_ in {"acl", "advcl", "amod"}:
        return True
    return verb.dep_ == "conj" and verb.head.pos_ == "VERB" and is_passive(verb.head)


def surface_subject(verb: Token, depth: int = 0) -> Token | None:
    """Return the head of what `verb` is said of, looking through control and coordination."""
    own = next((t for t in kids(verb, *SUBJECTS) if not _is_fronted(t)), None)
    if own is not None:
        return (antecedent(own) or own) if is_relative_word(own) else own
    if depth > MAX_DEPTH or verb.head.i == verb.i:
        return None
    return _inherited_subject(verb, depth)


def _inherited_subject(verb: Token, depth: int) -> Token | None:
    head = verb.head
    match verb.dep_:
        case "conj" | "parataxis" if head.pos_ in PREDICATES:
            return surface_subject(head, depth + 1) if verb.dep_ == "conj" else None
        case "xcomp":
            return _controller(head, depth)
        case "advcl":
            return _main_subject(verb, head, depth)
        case "acl":
            return _described(verb, head, depth)
        case "acl:relcl":
            return head if not has_dep(verb, "obj") or verb.tag_ in {"VBG", "VBN"} else None
    return None


def _controller(head: Token, depth: int) -> Token | None:
    """Return who does the infinitive under `head`: its object where it has one, else its subject.

    "urged Iran to return": Iran; "promised Iran to return" is the one common exception.
    """
    if head.lemma_ != "promise" and not is_passive(head):
        given = next(iter(kids(head, "obj", "iobj")), None)
        if given is not None:
            return antecedent(given) if is_relative_word(given) else given
    return surface_subject(head, depth + 1)


def _main_subject(verb: Token, head: Token, depth: int) -> Token | None:
    """Return who of the clause above it does what a clause without a subject of its own tells.

    That is who acts there, but "thanked Sudan for releasing them", "was accused of shelling": what
    its object did.
    """
    of_object = verb.tag_ == "VBG" and any(m.lower_ in DONE_BY_OBJECT for m in kids(verb, "mark"))
    surface = surface_subject(head, depth + 1)
    if is_passive(head):
        agent = _agent(head)
        return (surface or agent) if of_object else (agent or surface)
    return (_object(head) or surface) if of_object else surface


def _described(verb: Token, noun: Token, depth: int) -> Token | None:
    """Return what a clause hanging on a noun is said of: the noun, or whose plan it is."""
    if verb.tag_ in {"VBG", "VBN"} and not has_dep(verb, "mark"):
        return noun
    owner = next(iter(kids(noun, "nmod:poss")), None)
    if owner is not None:
        return owner
    if noun.dep_ in {"obj", "obl"} and noun.head.pos_ == "VERB":
        return surface_subject(noun.head, depth + 1)
    return None


def _agent(verb: Token) -> Token | None:
    agents = kids(verb, "obl:agent") or [t for t in kids(verb, "obl") if case_of(t) == "by"]
    agents = agents or _agents_after(verb)
    if agents:
        found = agents[0]
        return antecedent(found) if is_relative_word(found) else found
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and is_passive(verb.head):
        later = [t for t in kids(verb.head, "obl:agent") if t.i > verb.i]
        return later[0] if later else None
    return None


def _agents_after(verb: Token) -> list[Token]:
    """Return who did it, hung on what it was done to or as: "succeeded as minister by Kos"."""
    before = (t for t in kids(verb, "obl") if case_of(t) in {"as", "to"})
    return [t for noun in before for t in kids(noun, "nmod") if case_of(t) == "by"]


def _is_fronted(subject: Token) -> bool:
    """Say whether what the parse has for a subject is an object: "whose boats Canada seized"."""
    whose = any(child.lower_ == "whose" for child in kids(subject, "nmod:poss"))
    return whose and len(kids(subject.head, "nsubj")) > 1


def _object(verb: Token) -> Token | None:
    own = next((t for t in kids(verb, "obj", "nsubj") if t.dep_ == "obj" or _is_fronted(t)), None)
    if own is not None:
        return (antecedent(own) or own) if is_relative_word(own) else own
    if verb.dep_ == "acl:relcl" and _is_object_gap(verb):
        return verb.head
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        shared = [t for t in kids(verb.head, "obj") if t.i > verb.i]
        return shared[0] if shared else None
    return None


def _is_object_gap(verb: Token) -> bool:
    """Say whether a relative clause lacks an object: "the radar that Turkey hosts"."""
    subject = next(iter(kids(verb, *SUBJECTS)), None)
    if subject is None or is_relative_word(subject) or has_dep(verb, "ccomp", "xcomp"):
        return False
    return not any(
        t.lower_ in {"where", "when", "whose"} or is_relative_word(t) for t in children(verb)
    )


def obliques(verb: Token, object_: Token | None) -> dict[str, list[Token]]:
    """Return what stands under which preposition of `verb`, then of its object.

    A parser often hangs "an office at NATO" on the office; for the meaning it is the same.
    """
    found: dict[str, list[Token]] = {}
    for token in kids(verb, "obl", "obl:agent"):
        _file(found, token)
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        for token in kids(verb.head, "obl"):
            if token.i > verb.i:
                _file(found, token)
    if object_ is not None and (object_.i > verb.i or object_.head.i == verb.i):
        for token in kids(object_, "nmod", "obl"):
            _file(found, token)
    return found


def _file(found: dict[str, list[Token]], token: Token) -> None:
    case = case_of(token)
    if not case:
        return
    heads = [antecedent(token) or token] if is_relative_word(token) else [token]
    found.setdefault(case, []).extend(heads)
    first = case.split()[0]
    if first != case:
        found.setdefault(first, []).extend(heads)
