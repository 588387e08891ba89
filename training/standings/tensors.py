"""Examples as tensors: numbers for cues, and everything that one pass over a stretch needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import torch
from torch import Tensor

from legation.model import HOLDS
from legation.reading.events.candidates import MOST_WORDS
from legation.reading.learned import WEIGHED
from training.reader.network import Bags
from training.reader.tensors import NOBODY, Numbers, bags, numbered
from training.standings.examples import Bond, Cues, Example

USES = ("words", "manners", "places", "actors")


def of_relation(cues: Cues, bond: Bond) -> Iterator[str]:
    """Yield each cue by itself and together with the relation of the standing."""
    yield from cues
    yield from (f"{cue}|{bond.gold.relation}" for cue in cues)


def number(examples: Iterable[Example]) -> dict[str, Numbers]:
    """Return the numbers of the cues that examples have, a table for each use."""
    return numbered(USES, chain.from_iterable(map(_cues, examples)))


def _cues(example: Example) -> Iterator[tuple[str, Iterable[str]]]:
    for cues in example.word_cues:
        yield "words", cues
    for bond in example.bonds:
        yield "manners", of_relation(bond.cues, bond)
        for words in bond.words:
            yield "places", of_relation(words.cues, bond)
        for choice in bond.choices:
            yield "actors", of_relation(choice.cues, bond)


@dataclass(frozen=True, slots=True)
class Bonds:
    """The standings of a stretch and the candidates of all of them.

    `bond`, `argument`, `bucket` and `shape` have an entry for each argument; `ways` [candidates,
    ways] gives the arguments of each candidate, `meanings` the logarithm of each meaning it;
    `answers` and `asked` [candidates, 2] tell what is right and whether it counts.
    """

    place: Tensor
    relation: Tensor
    holds: Tensor
    dated: Tensor
    manner_cues: Bags
    bond: Tensor
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
class Stretched:
    """One example as tensors; `relations` [places, relations] says what each word says."""

    states: Tensor
    places: Tensor
    relations: Tensor
    word_cues: Bags
    bonds: Bonds | None


def stretched(example: Example, numbers: dict[str, Numbers]) -> Stretched:
    """Return one example as tensors."""
    said = torch.zeros(len(example.places), len(WEIGHED))
    rows = {place: row for row, place in enumerate(example.places)}
    for bond in example.bonds:
        said[rows[bond.place], WEIGHED.index(bond.gold.relation)] = 1.0
    bonds = [bond for bond in example.bonds if bond.choices]
    return Stretched(
        states=torch.from_numpy(example.states),
        places=torch.tensor(example.places, dtype=torch.long),
        relations=said,
        word_cues=bags(example.word_cues, numbers["words"]),
        bonds=_bonds(bonds, numbers) if bonds else None,
    )


def _bonds(bonds: Sequence[Bond], numbers: dict[str, Numbers]) -> Bonds:
    arguments = [(n, bond, words) for n, bond in enumerate(bonds) for words in bond.words]
    choices = []
    offset = 0
    for bond in bonds:
        choices += [(offset, bond, choice) for choice in bond.choices]
        offset += len(bond.words)
    answers = [[0.0 if a is None else a for a in c.answers] for _, _, c in choices]
    return Bonds(
        place=torch.tensor([bond.place for bond in bonds]),
        relation=torch.tensor([WEIGHED.index(bond.gold.relation) for bond in bonds]),
        holds=torch.tensor([HOLDS.index(bond.gold.holds) for bond in bonds]),
        dated=torch.tensor([[float(b.gold.starts), float(b.gold.ends)] for b in bonds]),
        manner_cues=bags([of_relation(b.cues, b) for b in bonds], numbers["manners"]),
        bond=torch.tensor([n for n, _, _ in arguments]),
        argument=torch.tensor([words.place for _, _, words in arguments]),
        bucket=torch.tensor([words.bucket for _, _, words in arguments]),
        shape=torch.tensor([words.shape for _, _, words in arguments]),
        place_cues=bags([of_relation(w.cues, b) for _, b, w in arguments], numbers["places"]),
        ways=_padded([[offset + n for n, _ in c.ways] for offset, _, c in choices], NOBODY),
        meanings=_padded([[chance for _, chance in c.ways] for _, _, c in choices], 0.0),
        actor_cues=bags([of_relation(c.cues, b) for _, b, c in choices], numbers["actors"]),
        answers=torch.tensor(answers),
        asked=torch.tensor([[float(a is not None) for a in c.answers] for _, _, c in choices]),
    )


def _padded(rows: Sequence[Sequence[float]], filling: float) -> Tensor:
    return torch.tensor([[*row, *[filling] * (MOST_WORDS - len(row))] for row in rows])
