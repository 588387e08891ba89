"""The arguments of event nouns: "Turkey's blocking of the talks", "approval by the Council"."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.syntax.slots import Slots
from legation.reading.syntax.tree import case_of, kids


def noun_slots(noun: Token) -> Slots:
    """Return the logical arguments of the event that `noun` names.

    Who acts: "by X", else the possessor, else an adjective or noun in front ("the Turkish veto").
    What is acted on: "of X"; the possessor too where "by X" says who acts ("its rejection by").
    """
    found: dict[str, list[Token]] = {}
    for token in kids(noun, "nmod", "obl"):
        found.setdefault(case_of(token), []).append(token)
    if "by" not in found:
        found |= _by_below(found.get("of", []))
    possessor = next(iter(kids(noun, "nmod:poss")), None)
    agent = next(iter(found.get("by", [])), None)
    acted_on = next(iter(found.get("of", [])), None)
    if agent is not None and acted_on is None:
        acted_on = possessor
    return Slots(
        subject=agent or possessor,
        object=acted_on,
        obliques=found,
        clauses=tuple(kids(noun, "acl", "ccomp")),
    )


def _by_below(acted_on: list[Token]) -> dict[str, list[Token]]:
    """Return who acts where the parse hung it on what is acted on: "invasion of Chad by Niger"."""
    below = [token for head in acted_on for token in kids(head, "nmod") if case_of(token) == "by"]
    return {"by": below} if below else {}
