"""The encoder: BERT with six layers of 384, weights of all-MiniLM-L6-v2 (Apache-2.0)."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

WIDTH = 384
LAYERS = 6
_HEADS = 12
_INNER = 1536
_PIECES = 30522
_POSITIONS = 512
_SHAPES = 8


class Layer(nn.Module):
    """Self-attention and a feed-forward net, each added to its input and normalised."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, _INNER)
        self.outer = nn.Linear(_INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """Return the next states of `x` [batch, pieces, width]; `bias` is added to the scores."""
        x = self.attention_norm(x + self.dropout(self.out(self._attend(x, bias))))
        inner = nn.functional.gelu(self.inner(x))
        normed: Tensor = self.norm(x + self.dropout(self.outer(inner)))
        return normed

    def _attend(self, x: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, _ = x.shape
        split = self.qkv(x).view(batch, length, 3, _HEADS, WIDTH // _HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4).unbind(0)
        if bias is not None:
            bias = bias.to(query.dtype)
        seen = scaled_dot_product_attention(query, key, value, attn_mask=bias)
        return seen.transpose(1, 2).reshape(batch, length, WIDTH)


class Encoder(nn.Module):
    """Word pieces and word shapes to the states of every layer."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(_PIECES, WIDTH)
        self.positions = nn.Embedding(_POSITIONS, WIDTH)
        self.shapes = nn.Embedding(_SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        nn.init.zeros_(self.shapes.weight)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None) -> list[Tensor]:
        """Return seven states [batch, pieces, width]: the embeddings', then each layer's.

        `mask` [batch, pieces] is True on real pieces; without it all are real.
        """
        x = self.pieces(pieces) + self.shapes(shapes)
        x = self.dropout(self.norm(x + self.positions.weight[: pieces.shape[1]]))
        bias = None if mask is None else torch.where(mask, 0.0, -1e4)[:, None, None, :]
        states = [x]
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states


def mix(states: list[Tensor], weights: Tensor, scale: Tensor) -> Tensor:
    """Return the states of all layers added up, by weights that are learned."""
    mixed = torch.zeros_like(states[0])
    for weight, state in zip(torch.softmax(weights, 0) * scale, states, strict=True):
        mixed = mixed + weight * state
    return mixed


def pretrained(weights: Path) -> Encoder:
    """Return the encoder with the weights of a BERT checkpoint in safetensors form."""
    encoder = Encoder()
    given = load_file(str(weights))
    own = encoder.state_dict()
    own["pieces.weight"] = given["embeddings.word_embeddings.weight"]
    own["positions.weight"] = (
        given["embeddings.position_embeddings.weight"]
        + given["embeddings.token_type_embeddings.weight"][0]
    )
    for kind in ("weight", "bias"):
        own[f"norm.{kind}"] = given[f"embeddings.LayerNorm.{kind}"]
        for i in range(LAYERS):
            own.update(_layer(given, i, kind))
    encoder.load_state_dict(own)
    return encoder


def _layer(given: dict[str, Tensor], i: int, kind: str) -> dict[str, Tensor]:
    old, new = f"encoder.layer.{i}", f"layers.{i}"
    parts = [given[f"{old}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
    return {
        f"{new}.qkv.{kind}": torch.cat(parts),
        f"{new}.out.{kind}": given[f"{old}.attention.output.dense.{kind}"],
        f"{new}.attention_norm.{kind}": given[f"{old}.attention.output.LayerNorm.{kind}"],
        f"{new}.inner.{kind}": given[f"{old}.intermediate.dense.{kind}"],
        f"{new}.outer.{kind}": given[f"{old}.output.dense.{kind}"],
        f"{new}.norm.{kind}": given[f"{old}.output.LayerNorm.{kind}"],
    }
