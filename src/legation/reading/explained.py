"""What was made of each sentence of a report, as JSON: for whoever asks why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spacy.tokens import Doc, Span, Token

from legation.model import Claims, Report
from legation.model.wire import event_to_json, standing_to_json
from legation.reading.events import Dropped


def explained(
    report: Report, doc: Doc, claims: Claims, dropped: Sequence[Dropped]
) -> dict[str, Any]:
    """Return a report sentence by sentence: its words, its claims, and what is none, as JSON."""
    return {
        "id": report.ref or report.id,
        "sentences": [_sentence_as_json(report, one, claims, dropped) for one in doc.sents],
    }


def _sentence_as_json(
    report: Report, sentence: Span, claims: Claims, dropped: Sequence[Dropped]
) -> dict[str, Any]:
    return {
        "start": sentence.start_char,
        "end": sentence.end_char,
        "text": sentence.text,
        "tokens": [_token_as_json(token, sentence.start) for token in sentence],
        "events": [event_to_json(e, report.text) for e in within(sentence, claims.events)],
        "standings": [standing_to_json(s, report.text) for s in within(sentence, claims.standings)],
        "dropped": [
            {"type": one.type, "start": one.at.start, "end": one.at.end, "why": one.why}
            for one in within(sentence, dropped)
        ],
    }


def _token_as_json(token: Token, first: int) -> dict[str, Any]:
    """Return a word; `head` is the place in the sentence of what it depends on."""
    return {
        "start": token.idx,
        "end": token.idx + len(token),
        "text": token.text,
        "lemma": token.lemma_,
        "tag": token.tag_,
        "relation": token.dep_,
        "head": token.head.i - first,
        "entity": token.ent_type_ or None,
    }


def within(sentence: Span, claims: Sequence[Any]) -> list[Any]:
    """Return the claims whose words begin in a sentence."""
    first, last = sentence.start_char, sentence.end_char
    return [claim for claim in claims if first <= claim.at.start < last]
