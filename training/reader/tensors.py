"""Examples as tensors: numbers for cues, and everything that one pass over a stretch needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

import torch
from torch import Tensor

from legation.model import EVENT_TYPES
from legation.reading.events.candidates import MOST_WORDS
from training.reader.examples import Cues, Example, Head
from training.reader.network import Bags

# A cue that training has met less often is not given a weight.
LEAST_MET = 3
Numbers = dict[str, int]
NOBODY = -1


def typed(cues: Cues, kind: int) -> Iterator[str]:
    """Yield each cue by itself and together with the type of the event."""
    yield from cues
    yield from (f"{cue}|{EVENT_TYPES[kind]}" for cue in cues)


def number(examples: Iterable[Example]) -> dict[str, Numbers]:
    """Return the numbers of the cues that examples have, a table for each use."""
    return numbered(USES, chain.from_iterable(map(_cues, examples)))


def numbered(uses: Iterable[str], met: Iterable[tuple[str, Iterable[str]]]) -> dict[str, Numbers]:
    """Return the numbers of cues that were met, a table for each use; rare ones have none."""
    counts: dict[str, Counter[str]] = {use: Counter() for use in uses}
    for use, cues in met:
        counts[use].update(cues)
    kept = {
        use: sorted(c for c, n in known.items() if n >= LEAST_MET) for use, known in counts.items()
    }
    return {use: {cue: i for i, cue in enumerate(cues)} for use, cues in kept.items()}


def spread(weights: Tensor, numbers: Numbers, others: Numbers) -> Tensor:
    """Return the rows of a table at the numbers that its cues have in another; the rest is 0."""
    rows = torch.zeros(len(others), weights.shape[1])
    shared = [cue for cue in numbers if cue in others]
    rows[[others[cue] for cue in shared]] = weights[[numbers[cue] for cue in shared]]
    return rows


USES = ("words", "statuses", "places", "actors", "references")


def _cues(example: Example) -> Iterator[tuple[str, Iterable[str]]]:
    for cues in example.word_cues[example.start : example.end]:
        yield "words", cues
    for head in example.heads:
        yield "statuses", head.status_cues
        for words in head.words:
            yield "places", typed(words.cues, head.type)
        for choice in head.choices:
            yield "actors", typed(choice.cues, head.type)
    for referring in example.referring:
        for _, cues in referring.options:
            yield "references", cues


@dataclass(frozen=True, slots=True)
class Sides:
    """The candidates of all events of a stretch.

    `event`, `place`, `bucket` and `shape` have an entry for each argument; `ways` [candidates,
    ways] gives the arguments of each candidate and `meanings` the entry of the references that
    each needs (0: none); `event_of` tells to which event a candidate belongs, `answers` and `asked`
    [candidates, 2] what is right and whether it counts.
    """

    place: Tensor
    type: Tensor
    status: Tensor
    status_cues: Bags
    event: Tensor
    argument: Tensor
    bucket: Tensor
    shape: Tensor
    place_cues: Bags
    ways: Tensor
    meanings: Tensor
    actor_cues: Bags
    answers: Tensor
    asked: Tensor


@dataclass(frozen=True, slots=True)
class References:
    """Pairs of words and what they may mean; `rows` [words, options] are the pairs of each."""

    words: Tensor
    meant: Tensor
    cues: Bags
    rows: Tensor


@dataclass(frozen=True, slots=True)
class Taught:
    """What a teacher says of a stretch, as chances.

    `types` [words, 17] of the words that are read, `statuses` [events, 4] and `sides`
    [candidates, 2] of its events if it has any.
    """

    types: Tensor
    statuses: Tensor | None
    sides: Tensor | None


@dataclass(frozen=True, slots=True)
class Stretched:
    """One example as tensors."""

    given: dict[str, list[int]]
    span: slice
    frames: Tensor
    types: Tensor
    word_cues: Bags
    sides: Sides | None
    references: References | None
    taught: Taught | None = None
    annotated: bool = True


def stretched(
    example: Example,
    numbers: dict[str, Numbers],
    taught: Taught | None = None,
    *,
    annotated: bool = True,
) -> Stretched:
    """Return one example as tensors, with what a teacher says of it."""
    options = max((len(r.options) for r in example.referring), default=0)
    return Stretched(
        given=example.given,
        span=slice(example.start, example.end),
        frames=torch.tensor(example.frames),
        types=torch.tensor(example.types),
        word_cues=bags(example.word_cues, numbers["words"]),
        sides=_sides(example.heads, numbers, options) if example.heads else None,
        references=_references(example, numbers["references"], options) if options else None,
        taught=taught,
        annotated=annotated,
    )


def bags(rows: Sequence[Iterable[str]], numbers: Numbers) -> Bags:
    """Return cues as bags of the numbers of those that are known."""
    found = [[numbers[cue] for cue in row if cue in numbers] for row in rows]
    starts = [0]
    for row in found:
        starts.append(starts[-1] + len(row))
    flat = [n for row in found for n in row]
    return Bags(torch.tensor(flat, dtype=torch.long), torch.tensor(starts))


def _sides(heads: Sequence[Head], numbers: dict[str, Numbers], options: int) -> Sides:
    arguments = [(n, head, words) for n, head in enumerate(heads) for words in head.words]
    offsets = _offsets([len(head.words) for head in heads])
    choices = [(offsets[n], head, c) for n, head in enumerate(heads) for c in head.choices]
    ways = [[offset + n for n, _ in c.ways] for offset, _, c in choices]
    meanings = [[_entry(row, options) for _, row in c.ways] for _, _, c in choices]
    answers = [[0.0 if a is None else a for a in c.answers] for _, _, c in choices]
    return Sides(
        place=torch.tensor([head.place for head in heads]),
        type=torch.tensor([head.type for head in heads]),
        status=torch.tensor([head.status for head in heads]),
        status_cues=bags([head.status_cues for head in heads], numbers["statuses"]),
        event=_numbers(n for n, _, _ in arguments),
        argument=_numbers(words.place for _, _, words in arguments),
        bucket=_numbers(words.bucket for _, _, words in arguments),
        shape=_numbers(words.shape for _, _, words in arguments),
        place_cues=bags([typed(w.cues, h.type) for _, h, w in arguments], numbers["places"]),
        ways=_padded(ways, NOBODY),
        meanings=_padded(meanings, 0),
        actor_cues=bags([typed(c.cues, h.type) for _, h, c in choices], numbers["actors"]),
        answers=torch.tensor(answers),
        asked=torch.tensor([[float(a is not None) for a in c.answers] for _, _, c in choices]),
    )


def _offsets(sizes: Sequence[int]) -> list[int]:
    found = [0]
    for size in sizes:
        found.append(found[-1] + size)
    return found


def _entry(row: tuple[int, int] | None, options: int) -> int:
    """Return the place of a reference in the flat table of chances; 0 stands for certainty."""
    return 0 if row is None else 1 + row[0] * options + row[1]


def _references(example: Example, numbers: Numbers, options: int) -> References:
    pairs = [(r.place, meant, cues) for r in example.referring for meant, cues in r.options]
    offsets = _offsets([len(r.options) for r in example.referring])
    rows = [
        [*range(start, end), *[NOBODY] * (options - (end - start))]
        for start, end in pairwise(offsets)
    ]
    return References(
        words=torch.tensor([place for place, _, _ in pairs]),
        meant=torch.tensor([meant for _, meant, _ in pairs]),
        cues=bags([cues for _, _, cues in pairs], numbers),
        rows=torch.tensor(rows),
    )


def _numbers(given: Iterable[int]) -> Tensor:
    """Return whole numbers as a tensor, of whole numbers even where there are none."""
    return torch.tensor(list(given), dtype=torch.long)


def _padded(rows: Sequence[Sequence[int]], filling: int) -> Tensor:
    return torch.tensor([[*row, *[filling] * (MOST_WORDS - len(row))] for row in rows])
