"""The encoder of the shipped language model, read back from its graph."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.encoder import LAYERS, Encoder

_GRAPH = Path(__file__).parents[2] / "src/legation/language/data/model.onnx"
_IN = "network.encoder."
_PARTS = ("qkv", "out", "inner", "outer")


def shipped_encoder(graph: Path = _GRAPH) -> Encoder:
    """Return the encoder, its 8-bit weights as numbers again: it knows syntax already."""
    tensors = {i.name: numpy_helper.to_array(i) for i in onnx.load(graph).graph.initializer}
    encoder = Encoder()
    own = encoder.state_dict()
    for name in own:
        if _IN + name in tensors:
            own[name] = torch.tensor(tensors[_IN + name])
    pieces = tensors[f"{_IN}pieces.values"].astype(np.float32) * tensors[f"{_IN}pieces.scale"]
    own["pieces.weight"] = torch.tensor(pieces)
    for number, weight in enumerate(_matrices(tensors)[: LAYERS * len(_PARTS)]):
        layer, part = divmod(number, len(_PARTS))
        own[f"layers.{layer}.{_PARTS[part]}.weight"] = torch.tensor(weight.T.copy())
    encoder.load_state_dict(own)
    return encoder


def _matrices(tensors: dict[str, np.ndarray]) -> list[np.ndarray]:
    """Return the unnamed matrices of the graph in the order of their use."""
    ending = "_quantized"
    names = [n.removesuffix(ending) for n in tensors if n.startswith("val_") and n.endswith(ending)]
    return [
        (tensors[n + ending].astype(np.float32) - tensors[f"{n}_zero_point"].astype(np.float32))
        * tensors[f"{n}_scale"]
        for n in sorted(names, key=lambda name: int(name.removeprefix("val_")))
    ]
