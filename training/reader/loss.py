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
    """Return the loss of a batch, for each event in it.

    Where a teacher was asked, its answers count as much as the annotators'; a text that only it has
    read counts half.
    """
    events = max(1.0, sum(_events(one) for one in batch))
    total = torch.zeros(())
    for padded, one in zip(states(network, batch), batch, strict=True):
        words = padded[: len(one.types)]
        total = total + _of_words(network, words, one)
        if one.sides is not None:
            total = total + _of_sides(network, words, one, one.sides)
    return total / events


def states(network: ReaderNetwork, batch: Sequence[Stretched]) -> Tensor:
    """Return the states [batch, words, width] of the words of some stretches."""
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
    scores = type_scores(network, words, one, frames)
    wrong = cross_entropy(scores, one.types[one.span], reduction="sum")
    if one.taught is None:
        return wrong
    return _mixed(one, wrong, cross_entropy(scores, one.taught.types, reduction="sum"))


def _of_sides(network: ReaderNetwork, words: Tensor, one: Stretched, sides: Sides) -> Tensor:
    statuses = status_scores(network, words, sides)
    scores = side_scores(network, words, sides, one.references)
    wrong = binary_cross_entropy_with_logits(scores, sides.answers, reduction="none") * sides.asked
    mistaken = _STATUS_WEIGHT * cross_entropy(statuses, sides.status, reduction="sum")
    mistaken = mistaken + wrong.sum() / 2
    if one.taught is None or one.taught.statuses is None or one.taught.sides is None:
        return mistaken
    other = binary_cross_entropy_with_logits(scores, one.taught.sides, reduction="sum") / 2
    other = other + _STATUS_WEIGHT * cross_entropy(statuses, one.taught.statuses, reduction="sum")
    return _mixed(one, mistaken, other)


def _mixed(one: Stretched, wrong: Tensor, otherwise: Tensor) -> Tensor:
    """Return how far a stretch is from the annotators' answers, if any, and the teacher's."""
    return (wrong + otherwise) / 2 if one.annotated else otherwise / 2


def _events(one: Stretched) -> float:
    return 0.0 if one.sides is None else len(one.sides.place) * (1.0 if one.annotated else 0.5)


def type_scores(network: ReaderNetwork, words: Tensor, one: Stretched, frames: Tensor) -> Tensor:
    """Return the scores [words, 17] of the words of a stretch that are read."""
    return (network.typed(words, frames).float() + network.counted("words", one.word_cues))[
        one.span
    ]


def status_scores(network: ReaderNetwork, words: Tensor, sides: Sides) -> Tensor:
    """Return the scores [events, 4] of the statuses of the events of a stretch."""
    return network.statuses(words[sides.place]).float() + network.counted(
        "statuses", sides.status_cues
    )


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
