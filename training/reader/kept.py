"""A trained reader in a folder: the weights of its network and the numbers of its cues."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import Tensor

from training.encoder import Encoder, size_of
from training.reader.network import ReaderNetwork
from training.reader.tensors import Numbers

Weights = dict[str, Tensor]
Tables = dict[str, Numbers]


def save(folder: Path, weights: Weights, numbers: Tables) -> None:
    """Write `weights.pt` and `cues.json` into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(weights, folder / "weights.pt")
    (folder / "cues.json").write_text(json.dumps(numbers, indent=0) + "\n")


def opened(folder: Path) -> tuple[ReaderNetwork, Tables]:
    """Return a trained reader to be asked, and the numbers of its cues."""
    weights, numbers = load(folder)
    sizes = {use: len(cues) for use, cues in numbers.items()}
    network = ReaderNetwork(Encoder(size_of(weights)), sizes)
    network.load_state_dict(weights)
    return network.eval(), numbers


def load(folder: Path) -> tuple[Weights, Tables]:
    """Return what `save` wrote."""
    weights: Weights = torch.load(folder / "weights.pt", weights_only=True)
    return weights, json.loads((folder / "cues.json").read_text())
