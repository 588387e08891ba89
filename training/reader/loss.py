"""What training makes small: mistaken words, statuses and sides."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from training.reader.network import ReaderNetwork, with_one
from training.reader.tensors import References, Sides, Stretched

_NEVER = -30.0
_IMPOSSIBLE = -1e4
# The share of words whose frame the network is not told, so that it learns to do without.
_UNTOLD = 0.15
_STATUS_WEIGHT = 0.5


def loss(network: ReaderNetwork, batch: Sequence[Stretched]) -> Tensor:
    """Return the loss of a batch, for each event in it."""
    states = _states(network, batch)
    events = max(1, sum(len(one.sides.place) for one in batch if one.sides is not None))
    total = torch.zeros(())
    for padded, one in zip(states, batch, strict=True):
        words = padded[: len(one.types)]
        total = total + _of_words(network, words, one)
        if one.sides is not None:
            total = total + _of_sides(network, words, one.sides, one.references)
    return total / events


def _states(network: ReaderNetwork, batch: Sequence[Stretched]) -> Tensor:
    pieces, shapes, first = (
        torch.nn.utils.rnn.pad_sequence(
            [torch.tensor(one.given[name]) for one in batch], batch_first=True
        )
        for name in ("pieces", "shapes", "first")
    )
    return network.states(pieces, shapes, first, pieces != 0)


def _of_words(network: ReaderNetwork, words: Tensor, one: Stretched) -> Tensor:
    frames = one.frames
    if network.training:
        frames = torch.where(torch.rand(len(frames)) < _UNTOLD, torch.zeros_like(frames), frames)
    scores = network.typed(words, frames).float() + network.counted("words", one.word_cues)
    return cross_entropy(scores[one.span], one.types[one.span], reduction="sum")


def _of_sides(
    network: ReaderNetwork, words: Tensor, sides: Sides, references: References | None
) -> Tensor:
    status = network.statuses(words[sides.place]).float()
    status = status + network.counted("statuses", sides.status_cues)
    scores = side_scores(network, words, sides, references)
    wrong = binary_cross_entropy_with_logits(scores, sides.answers, reduction="none") * sides.asked
    statuses = cross_entropy(status, sides.status, reduction="sum")
    return _STATUS_WEIGHT * statuses + wrong.sum() / 2


def side_scores(
    network: ReaderNetwork, words: Tensor, sides: Sides, references: References | None
) -> Tensor:
    """Return the scores [candidates, 2] of the candidates for being source and target."""
    kinds = network.type_vectors(sides.type)
    acts = with_one(network.acts(words[sides.place]) + kinds.to(words.dtype))
    asked = torch.einsum("hd,rde->hre", acts, network.roles)
    places = with_one(network.places(words[sides.argument]))
    scores = torch.einsum("are,ae->ar", asked[sides.event], places).float() + network.base
    scores = scores + network.distances(sides.bucket) + network.forms(sides.shape)
    scores = scores + network.counted("places", sides.place_cues)
    scores = torch.cat([scores, torch.full((1, 2), _NEVER)])
    means = _meanings(network, words, references)
    ways = scores[sides.ways] + means[sides.meanings][..., None]
    return torch.logsumexp(ways, 1) + network.counted("actors", sides.actor_cues)


def _meanings(network: ReaderNetwork, words: Tensor, references: References | None) -> Tensor:
    """Return the logarithms of the chances of all references, certainty first."""
    certain = torch.zeros(1)
    if references is None:
        return certain
    referring = with_one(network.referring(words[references.words])) @ network.reference
    meant = with_one(network.meant(words[references.meant]))
    scores = (referring * meant).sum(-1).float() + network.counted("references", references.cues)[
        :, 0
    ]
    scores = torch.cat([scores, torch.full((1,), _IMPOSSIBLE)])
    return torch.cat([certain, torch.log_softmax(scores[references.rows], -1).flatten()])
