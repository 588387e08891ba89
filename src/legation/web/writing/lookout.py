"""Who may be who: looked for in the background, because in a large record that takes its time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import Final

from legation.record import Candidate, Judgement, Record
from legation.web.writing.room import ReadingRoom

# Looking is this share of the time at most, for it takes a processor from whatever else is done.
SHARE: Final = 0.1


@dataclass(frozen=True, slots=True)
class Sighted:
    """The candidates found last, without those judged since; `looking` if more may come."""

    candidates: tuple[Candidate, ...]
    looking: bool


class Lookout:
    """Looks for candidates again whenever the record has changed since it looked."""

    def __init__(self, record: Record, room: ReadingRoom) -> None:
        self._record, self._room = record, room
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="lookout")
        self._alone = Lock()
        self._looking: Future[list[Candidate]] | None = None
        self._as_of: str | None = None
        self._found: list[Candidate] = []
        self._again_at = 0.0

    def sighted(self, patience: float = 0) -> Sighted:
        """Return the candidates that are known, and look for more where that is due.

        Waits so many seconds for those that are being looked for.
        """
        with self._alone:
            looking = self._look_if_due()
        wait([looking], timeout=patience)
        done = looking.done() and not looking.exception()
        if done:
            self._found = looking.result()
        judged = judged_pairs(self._record.judgements())
        left = (one for one in self._found if _pair(one.one.key, one.other.key) not in judged)
        return Sighted(tuple(left), looking=not done)

    def close(self) -> None:
        """Stop looking."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _look_if_due(self) -> Future[list[Candidate]]:
        changed = self._record.changed_at()
        last = self._looking
        if last is None or (last.done() and self._is_due(last, changed)):
            self._as_of = changed
            self._looking = last = self._thread.submit(self._look)
        return last

    def _is_due(self, last: Future[list[Candidate]], changed: str | None) -> bool:
        is_other = changed != self._as_of or last.exception() is not None
        return is_other and monotonic() >= self._again_at

    def _look(self) -> list[Candidate]:
        began = monotonic()
        try:
            return self._room.candidates(self._record)
        finally:
            self._again_at = monotonic() + (monotonic() - began) / SHARE


def judged_pairs(judgements: Sequence[Judgement]) -> Collection[frozenset[str]]:
    """Return the pairs of actors of which a judgement stands that they are one, or are not."""
    return {
        _pair(one.subject, one.other or "")
        for one in judgements
        if one.verdict in ("same", "different") and not one.undone
    }


def _pair(one: str, other: str) -> frozenset[str]:
    return frozenset((one, other))
