"""What a clause with a stative word says of its standing: holds, ended, to come, none."""

from __future__ import annotations

from spacy.tokens import Token

from legation.codebook.statives import Stative
from legation.reading.events.reality import Reality
from legation.reading.standings.clause import is_no_longer, is_still
from legation.reading.syntax import kids
from legation.reading.syntax.verbs import is_progressive

# What a clause that is not plain fact says of a standing; None: nothing.
HOLDS = {"denied": "no", "planned": "future", "hypothetical": None}
# Verbs of what is so and goes on.
LASTING = frozenset({"remain", "stay", "keep", "maintain", "continue"})
# Relations that there are not, where somebody refuses to do what would make them.
REFUSED = frozenset({"recognition", "sanctions"})

# Verbs that begin what somebody agrees to: "agreed to establish relations".
BEGINNING = frozenset({"establish", "take"})
# Operators under which what is to end has not ended yet.
UNFINISHED = frozenset({"commit", "refuse"})


def holds_by(stative: Stative, stands: Reality, verb: Token) -> str | None:
    """Return what a clause says of a standing, None where it says nothing.

    What is only to end, or to stay, still holds; what somebody refuses to do does not.
    """
    if not stands.told:
        return _of_taken(stative, stands)
    status = stands.status
    lasts = stative.dates == "end" or stative.words[0] in LASTING
    if status == "actual" or (status == "denied" and is_no_longer(verb)):
        return _of_fact(stative, verb)
    if lasts and status != "hypothetical" and stative.holds != "no":
        return "yes" if stative.dates == "end" or status == "planned" else HOLDS[status]
    return HOLDS[status]


def _of_fact(stative: Stative, verb: Token) -> str | None:
    """Return what a clause that tells a fact says of a standing."""
    if stative.relation == "forces" and is_progressive(verb):
        return "yes"
    if stative.relation == "forces" and stative.dates == "start" and _is_bare(verb):
        return None
    over = is_no_longer(verb) if stative.dates is None else False
    return "ended" if over or (stative.relation == "conflict" and _was(verb)) else stative.holds


def _is_bare(verb: Token) -> bool:
    """Say whether a verb is an infinitive, which tells of no deed yet: "to send soldiers"."""
    return verb.tag_ == "VB" and any(child.tag_ == "TO" for child in kids(verb, "mark"))


def _was(noun: Token) -> bool:
    """Say whether a clause tells that somebody was in a state: "was at war with"."""
    return any(c.tag_ == "VBD" for c in kids(noun, "cop")) and not is_still(noun)


def _of_taken(stative: Stative, stands: Reality) -> str | None:
    """Return what is said of a standing where another word makes or ends it only in speech.

    Who "refused to recognise" does not; what somebody "agreed to end" holds until it does end.
    """
    if stands.taken is None:
        return None
    kind = stands.taken[0].kind
    if stative.holds == "ended" and stative.dates == "end":
        return "yes" if kind in UNFINISHED else None
    if kind == "commit" and stative.relation == "relations" and stative.words[0] in BEGINNING:
        return "future"
    refused = kind == "refuse" and stative.holds == "yes" and stative.relation in REFUSED
    return "no" if refused else None
