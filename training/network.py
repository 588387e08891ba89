"""The whole model: the encoder and a head for each thing it says about a word."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from training.encoder import Encoder, mix

_ARC = 320
_LABEL = 96


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of words [batch, words, …]; place 0 among the heads is the root."""

    upos: Tensor
    xpos: Tensor
    lemma: Tensor
    name: Tensor
    arc: Tensor
    """[batch, words, 1 + words]: how likely each word (or the root) is the head."""
    label: Tensor
    """[batch, words, labels, 1 + words]: the relation, for every head."""


class Biaffine(nn.Module):
    """Scores of pairs of a word and a head, by Dozat and Manning (2017)."""

    def __init__(self, width: int, size: int, out: int) -> None:
        super().__init__()
        self.word = nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.33))
        self.head = nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.33))
        self.weight = nn.Parameter(torch.randn(size + 1, out * (size + 1)) * 0.02)
        self.out = out

    def forward(self, words: Tensor) -> Tensor:
        """Return scores [batch, words, out, 1 + words] for `words` [batch, 1 + words, width]."""
        word, head = self._biased(self.word(words[:, 1:])), self._biased(self.head(words))
        batch, count, size = word.shape
        half = (word @ self.weight).view(batch, count * self.out, size)
        return (half @ head.transpose(1, 2)).view(batch, count, self.out, -1)

    @staticmethod
    def _biased(x: Tensor) -> Tensor:
        return torch.cat([x, torch.ones_like(x[..., :1])], dim=-1)


class Network(nn.Module):
    """Tags, lemma edits, names and a dependency tree from one encoder."""

    def __init__(self, encoder: Encoder, sizes: dict[str, int]) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.size.width
        self.mix = nn.Parameter(torch.zeros(encoder.size.layers + 1))
        self.scale = nn.Parameter(torch.ones(1))
        self.dropout = nn.Dropout(0.2)
        self.upos = nn.Linear(width, sizes["upos"])
        self.xpos = nn.Linear(width, sizes["xpos"])
        self.lemma = nn.Linear(width, sizes["lemmas"])
        self.name = nn.Linear(width, sizes["names"])
        self.arc = Biaffine(width, _ARC, 1)
        self.label = Biaffine(width, _LABEL, sizes["deprels"])

    def words(self, pieces: Tensor, shapes: Tensor, first: Tensor, mask: Tensor | None) -> Tensor:
        """Return the mixed states [batch, words, width] at each word's first piece."""
        states = self.encoder(pieces, shapes, mask)
        mixed = mix(states, self.mix, self.scale)
        return mixed.gather(1, first[..., None].expand(-1, -1, mixed.shape[-1]))

    def score(self, states: Tensor) -> Scores:
        """Return the scores of the words [batch, 1 + words, width], the root's state first."""
        states = self.dropout(states)
        words = states[:, 1:]
        return Scores(
            upos=self.upos(words),
            xpos=self.xpos(words),
            lemma=self.lemma(words),
            name=self.name(words),
            arc=self.arc(states)[:, :, 0],
            label=self.label(states),
        )
