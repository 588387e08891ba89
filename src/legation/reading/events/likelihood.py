"""How likely a word is an event, of which type, and how it stands.

The frames of the codebook say what a word can be; the learned network, which sees the sentences
around it, and the weights of its cues say whether it is that here. Where frame and network agree
the frame has made the event; elsewhere the network has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from legation.codebook import NO_EVENT
from legation.model import EVENT_TYPES, STATUSES
from legation.reading.events.cues import status_cues, word_cues
from legation.reading.events.predicates import Predicate
from legation.reading.events.reality import FUTURE
from legation.reading.events.shape import DENIALS, is_negated
from legation.reading.learned import Weights
from legation.reading.syntax import form_of

# A frame's own type stands as long as it is this part as likely as the likeliest.
LEADING = 0.5
# What the network has to see more in another status than in the plain one, where no word says so.
ACTUAL_LEADS = 0.5
# Types of what somebody grants to another: who will not do it rejects it.
YIELDING = frozenset({"AGREE", "CONCEDE", "AID", "RETREAT"})
_ACTUAL: Final = np.array([ACTUAL_LEADS * (name == "actual") for name in STATUSES])
# Types of which an act is done by saying what one will do, and the words that say so.
SAYING = frozenset({"AGREE", "REJECT", "THREATEN"})
# Types of which the noun is something said: it has been, where it is accepted or has an aim.
SAID = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
WILL = FUTURE | {"would"}


@dataclass(frozen=True, slots=True)
class Likelihood:
    """The likeliest event type of a predicate, and the chance that it is an event at all."""

    type: str
    chance: float


def frame_number(predicate: Predicate) -> int:
    """Return the number by which the network knows what the codebook says of a word.

    0 for nothing, 1 to 16 for the types, 17 for a frame that says that it is no event.
    """
    kind = predicate.found.frame.type
    if kind == NO_EVENT:
        return len(EVENT_TYPES) + 1
    return EVENT_TYPES.index(kind) + 1 if kind else 0


def likelihood(weights: Weights, predicate: Predicate, scores: np.ndarray) -> Likelihood:
    """Return what a predicate most likely is; `scores` [17] are the network's for its word."""
    chances = softmax(scores + weights.words.added([word_cues(predicate)])[0])
    types = dict(zip(EVENT_TYPES, chances[1:].tolist(), strict=True))
    best = max(types, key=lambda name: (types[name], name))
    framed = predicate.found.frame.type
    if types.get(framed, 0.0) >= LEADING * types[best]:
        best = framed
    if best in YIELDING and refuses(predicate):
        best = "REJECT"
    return Likelihood(best, 1.0 - float(chances[0]))


def refuses(predicate: Predicate) -> bool:
    """Say whether a clause tells of what somebody will not do: "would not lift the ban"."""
    verb = predicate.lender or predicate.found.token
    return is_negated(verb) and form_of(verb) in {"future", "would"}


def status(weights: Weights, predicate: Predicate, scores: np.ndarray, kind: str) -> str:
    """Return how an event of type `kind` stands; `scores` [4] are the network's for its word.

    What words around it say by rule ("did not", "may") stands; where they say nothing, the network
    may still see that the event is planned, thought of or denied.
    """
    if _is_the_act(predicate, kind):
        return "actual"
    if predicate.stands.status != "actual":
        return predicate.stands.status
    total = scores + weights.statuses.added([status_cues(predicate)])[0] + _ACTUAL
    return STATUSES[int(total.argmax())]


def _is_the_act(predicate: Predicate, kind: str) -> bool:
    """Tell whether what denies an act, orders it or says that it will be done is the act itself.

    "Would not recognise" is a rejection that has happened, where no frame of rejecting is denied;
    whoever says that he will come has agreed to, or has threatened to strike; whoever decides on a
    sanction has taken it; and a demand that is accepted has been made.
    """
    stands, framed = predicate.stands, predicate.found.frame.type == kind
    if kind in SAID and predicate.found.kind == "noun" and stands.status == "planned":
        promised = stands.taken is not None and stands.taken[0].kind == "commit"
        return promised or stands.why[-1] == "aimed"
    if kind in SAYING and stands.status == "planned":
        return stands.why[-1] in WILL
    if kind == "REJECT" and stands.status == "denied":
        return not framed and stands.why[-1] in DENIALS
    decided = stands.taken is not None and stands.taken[0].kind == "decide"
    return kind == "SANCTION" and decided and stands.status == "planned"


def softmax(scores: Sequence[float] | np.ndarray) -> np.ndarray:
    """Return scores as chances that add up to one."""
    powers = np.exp(np.asarray(scores, dtype=np.float64) - np.max(scores))
    total: np.ndarray = powers / powers.sum()
    return total


def sigmoid(scores: np.ndarray) -> np.ndarray:
    """Return scores as chances, each by itself."""
    chances: np.ndarray = 1.0 / (1.0 + np.exp(-scores))
    return chances
