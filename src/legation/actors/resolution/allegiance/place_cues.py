"""Where a report names a candidate, seen from a person, and how much it is about it."""

from __future__ import annotations

from collections.abc import Iterator

from legation.actors.resolution.allegiance.candidates import Candidate
from legation.actors.resolution.allegiance.person_cues import NEAR
from legation.actors.resolution.allegiance.question import Question, bucket, compared
from legation.actors.resolution.mention import Mention

_STEPS = (2, 5, 10, 20)
_WEIGHTS = (1.0, 2.0, 4.0, 8.0)
_LAST_RANK = 4


def place_cues(asked: Question, candidate: Candidate) -> Iterator[str]:
    """Yield how present a candidate is in the report, around the person, and to a reader there."""
    yield from _in_report(asked, candidate)
    yield from _around(asked, candidate)
    codes = [code for code, _ in asked.present]
    if candidate.code in codes:
        at = codes.index(candidate.code)
        rivals = [weight for k, (_, weight) in enumerate(asked.present) if k != at]
        yield f"present as number {min(at, _LAST_RANK)}"
        yield f"present {compared(asked.present[at][1], rivals)}"
    else:
        yield "not present"


def _in_report(asked: Question, candidate: Candidate) -> Iterator[str]:
    scene = asked.scene
    yield f"rank {min(candidate.rank, _LAST_RANK)}"
    yield f"weighs {bucket(candidate.weight, _WEIGHTS)}"
    if scene.leading is not None and scene.leading.of == candidate.code:
        yield "leads"
    if scene.dominating is not None and scene.dominating.of == candidate.code:
        yield "dominates"
    yield from (f"in the {where}" for where in sorted(candidate.outside))
    peers = (c for c in asked.candidates if c.state == candidate.state and c is not candidate)
    yield f"weighs {compared(candidate.weight, [peer.weight for peer in peers])}"
    if candidate.heads and scene.text.sentence[candidate.heads[0]] == 0:
        yield "in the first sentence"


def _around(asked: Question, candidate: Candidate) -> Iterator[str]:
    sentence = asked.scene.text.sentence
    here = sentence[asked.at]
    sides = {"before": candidate.before(asked.at), "after": candidate.after(asked.at)}
    near = {side: mention for side, mention in sides.items() if mention is not None}
    for side, mention in near.items():
        if sentence[mention.head] == here:
            yield from (f"{cue} {side}" for cue in _together(asked, mention))
    apart = {sentence[mention.head] - here for mention in near.values()}
    if 0 not in apart:
        if -1 in apart:
            yield "in the sentence before"
        if 1 in apart:
            yield "in the next sentence"
    if not apart & {-1, 0, 1}:
        yield "far away" if near else "not in the sentences"
    if candidate is asked.named_last:
        yield "named last"


def _together(asked: Question, mention: Mention) -> Iterator[str]:
    """Yield how a candidate is named in the sentence that names the person."""
    scene, distance = asked.scene, abs(mention.head - asked.at)
    form = "place" if mention.locative else mention.form
    yield f"{bucket(distance, _STEPS)} words"
    yield form
    if distance < NEAR:
        yield f"{form} {distance} words"
    if scene.is_subject(mention.head):
        yield "subject"
    yield scene.text.case(mention.head) or "no preposition"
    yield from _one_clause(asked, mention)


def _one_clause(asked: Question, mention: Mention) -> Iterator[str]:
    """Yield what person and candidate are to one verb, or that one hangs on the other."""
    text, head = asked.scene.text, asked.head
    verb = text.governor(head)
    if verb == text.governor(mention.head) and text.tag[verb][:2] == "VB":
        yield f"{text.role(mention.head)} of the verb whose {text.role(head)} is the person"
    elif mention.head in text.ancestors(head):
        yield "above the person"
    elif head in text.ancestors(mention.head):
        yield "below the person"
