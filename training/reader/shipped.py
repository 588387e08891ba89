"""What is shipped, read back from its graphs: the language model's encoder, and the reader.

`python -m training.reader.shipped --out DIR` writes the reader's weights and cues as training
does, so that it can be trained further, say on a researcher's own annotated reports.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.encoder import Encoder
from training.reader.kept import save
from training.reader.network import ReaderNetwork
from training.reader.tensors import Numbers

_SOURCES = Path(__file__).parents[2] / "src/legation"
_LANGUAGE = _SOURCES / "language/data/model.onnx"
_READER = _SOURCES / "reading/learned/data"
_OWN = "network."
_IN = f"{_OWN}encoder."
_PARTS = ("qkv", "out", "inner", "outer")
# What `training.reader.export` calls the arrays beside the graph.
_ARRAYS = {
    "roles": "roles",
    "types": "type_vectors.weight",
    "distances": "distances.weight",
    "forms": "forms.weight",
    "base": "base",
    "reference": "reference",
}

Initializers = dict[str, np.ndarray]


def shipped_encoder(graph: Path = _LANGUAGE) -> Encoder:
    """Return the encoder, its 8-bit weights as numbers again: it knows syntax already."""
    return _encoder(_initializers(graph))


def shipped_reader(folder: Path = _READER) -> tuple[ReaderNetwork, dict[str, Numbers]]:
    """Return the reader's network and the numbers of its cues."""
    cues = json.loads((folder / "cues.json").read_text(encoding="utf-8"))
    numbers = {use: {cue: i for i, cue in enumerate(table)} for use, table in cues.items()}
    given = _initializers(folder / "reader.onnx")
    network = ReaderNetwork(_encoder(given), {use: len(table) for use, table in cues.items()})
    state = network.state_dict()
    for name in state:
        state[name] = _of_heads(given, name, state[name])
    with np.load(folder / "reader.npz", allow_pickle=False) as arrays:
        for short, name in _ARRAYS.items():
            state[name] = torch.tensor(arrays[short].astype(np.float32))
    for use, table in cues.items():
        state[f"cues.{use}.weight"] = torch.tensor(list(table.values()))
    shares = _shares(given)
    state["scale"] = shares.sum()[None]
    state["mix"] = torch.log(shares / shares.sum())
    network.load_state_dict(state)
    return network, numbers


def _initializers(graph: Path) -> Initializers:
    return {i.name: numpy_helper.to_array(i) for i in onnx.load(graph).graph.initializer}


def _encoder(given: Initializers) -> Encoder:
    encoder = Encoder()
    own = encoder.state_dict()
    for name in own:
        if _IN + name in given:
            own[name] = torch.tensor(given[_IN + name])
    pieces = given[f"{_IN}pieces.values"].astype(np.float32) * given[f"{_IN}pieces.scale"]
    own["pieces.weight"] = torch.tensor(pieces)
    for number, weight in enumerate(_unnamed(given)[: encoder.size.layers * len(_PARTS)]):
        layer, part = divmod(number, len(_PARTS))
        own[f"layers.{layer}.{_PARTS[part]}.weight"] = torch.tensor(weight.T.copy())
    encoder.load_state_dict(own)
    return encoder


def _of_heads(given: Initializers, name: str, own: Tensor) -> Tensor:
    """Return a weight of the heads as the graph has it; the encoder's own stay."""
    if _OWN + name in given:
        return torch.tensor(given[_OWN + name])
    turned = f"{_OWN}{name}_Transposed"
    if f"{turned}_quantized" in given:
        return torch.tensor(_numbers(given, turned).T.copy())
    return own


def _shares(given: Initializers) -> Tensor:
    """Return how much each layer counts: the single numbers that the graph took from `mix`."""
    names = [
        name for name, value in given.items() if name.startswith("getitem_") and not value.shape
    ]
    ordered = sorted(names, key=lambda name: int(name.removeprefix("getitem_")))
    return torch.tensor(np.array([given[name] for name in ordered]))


def _unnamed(given: Initializers) -> list[np.ndarray]:
    """Return the unnamed matrices of a graph in the order of their use, in 8 bits or whole."""
    ending = "_quantized"
    found = {
        int(name.removeprefix("val_").removesuffix(ending)): name
        for name, value in given.items()
        if name.startswith("val_") and value.ndim > 1
    }
    return [_matrix(given, found[number]) for number in sorted(found)]


def _matrix(given: Initializers, name: str) -> np.ndarray:
    plain = name.removesuffix("_quantized")
    return given[name] if plain == name else _numbers(given, plain)


def _numbers(given: Initializers, name: str) -> np.ndarray:
    whole: np.ndarray = given[f"{name}_quantized"].astype(np.float32)
    zero = given[f"{name}_zero_point"].astype(np.float32)
    numbers: np.ndarray = (whole - zero) * given[f"{name}_scale"]
    return numbers


def main() -> None:
    """Write `weights.pt` and `cues.json` into the output folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the files")
    options = parser.parse_args()
    network, numbers = shipped_reader()
    save(options.out, network.state_dict(), numbers)


if __name__ == "__main__":
    main()
