"""The examples of the codebook as annotated sentences: what a frame reads is the answer."""

from __future__ import annotations

from collections.abc import Iterator

from legation import codebook
from legation.codebook import NO_EVENT, Example, Frame
from legation.model import Report
from legation.reading import Reader
from legation.reading.events.predicates import predicates
from legation.reading.page import Page
from training.reader.gold import GoldEvent


def examples_of_frames(reader: Reader) -> Iterator[tuple[Page, list[GoldEvent]]]:
    """Yield the examples that their own frame is found in; of a frame of no event, without one."""
    for frame in codebook.load().frames:
        for example in frame.examples:
            page = reader.open(Report(example.text))
            token = _token(page, frame)
            if token is not None:
                yield page, [] if frame.type == NO_EVENT else [_event(frame, example, token)]


def _token(page: Page, frame: Frame) -> int | None:
    found = (p.found for sentence in page.doc.sents for p in predicates(page, sentence))
    return next((one.token.i for one in found if one.frame.id == frame.id), None)


def _event(frame: Frame, example: Example, token: int) -> GoldEvent:
    source, target = ([(name, None) for name in side] for side in (example.source, example.target))
    return GoldEvent(token, frame.type, frame.status or "actual", None, (source, target))
