"""How likely a predicate is an event of which type, by its frame, its clause and its meaning.

The frames of the codebook say what a word can be; a small linear model, trained on annotated
reports (`training/predicates.py`), says whether it is that here. Its cues are words for the frame,
the place in the clause and the status; beside them it sees the language model's vector of the
word, by which a verb that no frame knows can still be told by the company it keeps.
"""

from __future__ import annotations

from dataclasses import dataclass

from legation.reading.events.predicates import Predicate
from legation.reading.learned import load_linear
from legation.reading.page import Page

NEITHER = "NONE"
# The type that the frame gives stands as long as it is this part as likely as the likeliest.
LEADING = 0.1


@dataclass(frozen=True, slots=True)
class Likelihood:
    """The likeliest event type of a predicate, and the chance that it is an event at all."""

    type: str
    chance: float


def likelihood(page: Page, predicate: Predicate) -> Likelihood:
    """Return what a predicate most likely is."""
    model = load_linear("predicates")
    vector = page.doc.tensor[predicate.found.token.i] if len(page.doc.tensor) else ()
    chances = model.probabilities(predicate_cues(page, predicate), vector)
    types = {name: chance for name, chance in chances.items() if name != NEITHER}
    best = max(types, key=lambda name: (types[name], name))
    framed = types.get(predicate.found.frame.type, 0.0)
    if framed >= LEADING * types[best]:
        best = predicate.found.frame.type
    return Likelihood(best, 1.0 - chances[NEITHER])


def predicate_cues(page: Page, predicate: Predicate) -> list[str]:
    """Return the cues of one predicate, each a word that a weight belongs to."""
    found, stands = predicate.found, predicate.stands
    token, frame = found.token, found.frame
    taken = stands.taken[0].kind if stands.taken is not None else "-"
    return [
        f"frame={frame.type}",
        f"id={frame.id}",
        f"kind={found.kind}|{frame.type}",
        f"tag={token.tag_}",
        f"dep={token.dep_}",
        f"pos={token.pos_}|{bool(frame.id)}",
        f"purpose={stands.purpose}",
        f"taken={taken}",
        f"status={stands.status}",
        f"mention={page.actors.at(token.i) is not None}",
        f"light={predicate.lent is not None}",
        f"said={stands.speaker is not None}",
    ]
