"""The learned reader as it is trained: the encoder, its heads, and the weights of the cues."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from legation.model import EVENT_TYPES, STATUSES
from legation.reading.events.candidates import BUCKETS, SHAPES
from training.encoder import Encoder, mix

SIZE = 128
_FRAMES, _FRAME_SIZE = len(EVENT_TYPES) + 2, 32
_DROPPED = 0.15


@dataclass(frozen=True, slots=True)
class Bags:
    """Bags of cues: the numbers of all of them, and where each bag begins."""

    numbers: Tensor
    starts: Tensor


def projection(width: int) -> nn.Sequential:
    """Return what turns a word's state into a vector [SIZE] to compare with others."""
    return nn.Sequential(nn.Linear(width, SIZE), nn.GELU(), nn.Dropout(0.2))


def with_one(vectors: Tensor) -> Tensor:
    """Return vectors with a one behind each."""
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], -1)


class ReaderNetwork(nn.Module):
    """One encoder over a stretch of a report, and what it says of words and of pairs of them.

    `sizes` gives for each table of cues how many cues it has.
    """

    def __init__(self, encoder: Encoder, sizes: dict[str, int]) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.size.width
        self.mix = nn.Parameter(torch.zeros(encoder.size.layers + 1))
        self.scale = nn.Parameter(torch.ones(1))
        self.dropout = nn.Dropout(0.15)
        self.frames = nn.Embedding(_FRAMES, _FRAME_SIZE)
        nn.init.normal_(self.frames.weight, std=0.02)
        self.types = _head(width + _FRAME_SIZE, 256, len(EVENT_TYPES) + 1)
        self.statuses = _head(width, 128, len(STATUSES))
        self.acts, self.places = projection(width), projection(width)
        self.referring, self.meant = projection(width), projection(width)
        self.roles = nn.Parameter(torch.zeros(2, SIZE + 1, SIZE + 1))
        self.reference = nn.Parameter(torch.zeros(SIZE + 1, SIZE + 1))
        nn.init.normal_(self.reference[:SIZE, :SIZE], std=0.01)
        self.type_vectors = zeros(len(EVENT_TYPES), SIZE)
        self.distances, self.forms = zeros(BUCKETS, 2), zeros(SHAPES, 2)
        self.base = nn.Parameter(torch.full((2,), -2.0))
        outs = {
            "words": len(EVENT_TYPES) + 1,
            "statuses": len(STATUSES),
            "places": 2,
            "actors": 2,
            "references": 1,
        }
        self.cues = nn.ModuleDict({name: cue_table(sizes[name], out) for name, out in outs.items()})

    def states(self, pieces: Tensor, shapes: Tensor, first: Tensor, mask: Tensor | None) -> Tensor:
        """Return the mixed states [batch, words, width] at each word's first piece."""
        layers = self.encoder(pieces, shapes, mask)
        mixed = mix(layers, self.mix, self.scale)
        places = first[..., None].expand(-1, -1, mixed.shape[-1])
        taken: Tensor = self.dropout(mixed.gather(1, places))
        return taken

    def typed(self, states: Tensor, frames: Tensor) -> Tensor:
        """Return the scores [words, 17] of words [words, width] being events."""
        scores: Tensor = self.types(torch.cat([states, self.frames(frames).to(states.dtype)], -1))
        return scores

    def counted(self, table: str, bags: Bags) -> Tensor:
        """Return the sum of the cues of each bag; in training some are left out."""
        kept = None
        if self.training:
            kept = (torch.rand(len(bags.numbers)) > _DROPPED).float() / (1 - _DROPPED)
        total: Tensor = self.cues[table](bags.numbers, bags.starts, per_sample_weights=kept)
        return total

    def cue_parameters(self) -> list[nn.Parameter]:
        """Return the parameters that are tables: they learn faster than the network."""
        tables = [self.distances.weight, self.forms.weight, self.base]
        return [*self.cues.parameters(), *tables]


def _head(size: int, inner: int, out: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(size, inner), nn.GELU(), nn.Dropout(0.2), nn.Linear(inner, out))


def zeros(count: int, size: int) -> nn.Embedding:
    """Return a table whose rows are nothing yet."""
    table = nn.Embedding(count, size)
    nn.init.zeros_(table.weight)
    return table


def cue_table(count: int, out: int) -> nn.EmbeddingBag:
    """Return a table that adds up the rows of a bag's cues, nothing yet."""
    bag = nn.EmbeddingBag(count, out, mode="sum", include_last_offset=True)
    nn.init.zeros_(bag.weight)
    return bag
