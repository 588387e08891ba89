"""The encoders: a transformer over word pieces, in two sizes.

What is shipped is small: BERT with six layers of 384, weights of all-MiniLM-L6-v2. A large one,
MPNet with twelve layers of 768 and the weights of all-mpnet-base-v2, can teach a small one what it
has learned. Both are Apache-2.0 and cut words into the same pieces.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from safetensors.torch import load_file
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Size:
    """How large an encoder is; with `relative`, attention is told how far apart words are."""

    width: int
    layers: int
    epsilon: float
    relative: bool = False


SMALL: Final = Size(width=384, layers=6, epsilon=1e-12)
LARGE: Final = Size(width=768, layers=12, epsilon=1e-5, relative=True)
_HEADS = 12
_PIECES = 30522
_POSITIONS = 512
_SHAPES = 8
# MPNet tells distances apart one by one up to a quarter of its buckets, then ever more coarsely.
_BUCKETS, _FARTHEST = 32, 128


class Layer(nn.Module):
    """Self-attention and a feed-forward net, each added to its input and normalised."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        width, epsilon = size.width, size.epsilon
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=epsilon)
        self.inner = nn.Linear(width, 4 * width)
        self.outer = nn.Linear(4 * width, width)
        self.norm = nn.LayerNorm(width, eps=epsilon)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """Return the next states of `x` [batch, pieces, width]; `bias` is added to the scores."""
        x = self.attention_norm(x + self.dropout(self.out(self._attend(x, bias))))
        inner = nn.functional.gelu(self.inner(x))
        normed: Tensor = self.norm(x + self.dropout(self.outer(inner)))
        return normed

    def _attend(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, width = x.shape
        split = self.qkv(x).view(batch, length, 3, _HEADS, width // _HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4).unbind(0)
        scores = (query * (width // _HEADS) ** -0.5) @ key.transpose(-1, -2)
        if bias is not None:
            scores = scores + bias.to(scores.dtype)
        seen = torch.softmax(scores, -1, dtype=scores.dtype) @ value
        return seen.transpose(1, 2).reshape(batch, length, width)


class Encoder(nn.Module):
    """Word pieces and word shapes to the states of every layer."""

    def __init__(self, size: Size = SMALL) -> None:
        super().__init__()
        self.size = size
        self.pieces = nn.Embedding(_PIECES, size.width)
        self.positions = nn.Embedding(_POSITIONS, size.width)
        self.shapes = nn.Embedding(_SHAPES, size.width)
        self.norm = nn.LayerNorm(size.width, eps=size.epsilon)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.relative = nn.Embedding(_BUCKETS, _HEADS) if size.relative else None
        nn.init.zeros_(self.shapes.weight)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None) -> list[Tensor]:
        """Return states [batch, pieces, width]: the embeddings', then each layer's.

        `mask` [batch, pieces] is True on real pieces; without it all are real.
        """
        x = self.pieces(pieces) + self.shapes(shapes)
        x = self.dropout(self.norm(x + self.positions.weight[: pieces.shape[1]]))
        states = [x]
        bias = self._bias(pieces.shape[1], mask)
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states

    def _bias(self, length: int, mask: Tensor | None) -> Tensor | None:
        """Return what is added to the scores of attention, None for nothing."""
        bias = None if mask is None else torch.where(mask, 0.0, -1e4)[:, None, None, :]
        if self.relative is None:
            return bias
        # What distances count is kept as MPNet learned it.
        told = self.relative.weight.detach()[_buckets(length)].permute(2, 0, 1)[None]
        return told if bias is None else told + bias


def size_of(weights: Mapping[str, Tensor]) -> Size:
    """Return the size of the encoder in a network's weights."""
    width = weights["encoder.pieces.weight"].shape[1]
    return next(size for size in (SMALL, LARGE) if size.width == width)


def _buckets(length: int) -> Tensor:
    """Return the bucket [pieces, pieces] of the distance between each two pieces (T5's)."""
    places = torch.arange(length)
    distance = places[:, None] - places[None, :]
    half, exact = _BUCKETS // 2, _BUCKETS // 4
    side = torch.where(distance < 0, half, 0)
    far = distance.abs().clamp(min=1).float() / exact
    step = exact + (torch.log(far) / math.log(_FARTHEST / exact) * (half - exact)).long()
    return side + torch.where(distance.abs() < exact, distance.abs(), step.clamp(max=half - 1))


def mix(states: list[Tensor], weights: Tensor, scale: Tensor) -> Tensor:
    """Return the states of all layers added up, by weights that are learned."""
    mixed = torch.zeros_like(states[0])
    for weight, state in zip(torch.softmax(weights, 0) * scale, states, strict=True):
        mixed = mixed + weight * state
    return mixed


def pretrained(weights: Path) -> Encoder:
    """Return the small encoder with the weights of a BERT checkpoint in safetensors form."""
    given = load_file(str(weights))
    encoder = Encoder(SMALL)
    places = given["embeddings.position_embeddings.weight"]
    own = _embedded(given) | {
        "positions.weight": places + given["embeddings.token_type_embeddings.weight"][0]
    }
    names = {f"attention.self.{part}": "qkv" for part in ("query", "key", "value")}
    names |= {"attention.output.dense": "out", "attention.output.LayerNorm": "attention_norm"}
    _fill(encoder, own, given, names)
    return encoder


def pretrained_large(folder: Path, pieces: Sequence[str]) -> Encoder:
    """Return the large encoder with the weights of an MPNet checkpoint.

    `folder` holds `model.safetensors` and `vocab.txt`; `pieces` are BERT's in the order of their
    numbers, which are those that the encoder takes.
    """
    given = load_file(str(folder / "model.safetensors"))
    listed = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    numbers = {piece: number for number, piece in enumerate(listed)}
    rows = [numbers[_MPNETS.get(piece, piece)] for piece in pieces]
    encoder = Encoder(LARGE)
    own = _embedded(given) | {
        "relative.weight": given["encoder.relative_attention_bias.weight"],
        # Its first two places are never taken.
        "positions.weight": given["embeddings.position_embeddings.weight"][2:],
    }
    own["pieces.weight"] = own["pieces.weight"][rows]
    names = {f"attention.attn.{part}": "qkv" for part in "qkv"}
    names |= {"attention.attn.o": "out", "attention.LayerNorm": "attention_norm"}
    _fill(encoder, own, given, names)
    return encoder


# Pieces that MPNet calls otherwise.
_MPNETS = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}
_NAMES = {"intermediate.dense": "inner", "output.dense": "outer", "output.LayerNorm": "norm"}


def _embedded(given: dict[str, Tensor]) -> dict[str, Tensor]:
    norm = {f"norm.{kind}": given[f"embeddings.LayerNorm.{kind}"] for kind in ("weight", "bias")}
    return {"pieces.weight": given["embeddings.word_embeddings.weight"], **norm}


def _fill(
    encoder: Encoder, own: dict[str, Tensor], given: dict[str, Tensor], names: dict[str, str]
) -> None:
    """Give an encoder its own tensors and those of a checkpoint's layers.

    `names` says for each part of a layer what it is called here; what goes by one name here stands
    one below the other.
    """
    for i in range(encoder.size.layers):
        for kind in ("weight", "bias"):
            parts: dict[str, list[Tensor]] = {}
            for old, new in (names | _NAMES).items():
                tensor = given[f"encoder.layer.{i}.{old}.{kind}"]
                parts.setdefault(f"layers.{i}.{new}.{kind}", []).append(tensor)
            own |= {name: torch.cat(tensors) for name, tensors in parts.items()}
    encoder.load_state_dict(encoder.state_dict() | own)
