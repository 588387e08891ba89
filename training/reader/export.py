"""Export a trained reader: `python -m training.reader.export --model DIR --out DIR`.

Three files: the network as a graph in 8 bits, the arrays that compare its vectors, and the weights
of the cues as a table that a person can read.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.export import CompactEmbedding, quantise
from training.reader.kept import opened
from training.reader.network import ReaderNetwork

OUTPUTS = ("types", "statuses", "acts", "places", "referring", "meant", "states")
# A cue none of whose weights is larger than this decides nothing.
LEAST = 0.02


class OneStretch(nn.Module):
    """The network over one stretch."""

    def __init__(self, network: ReaderNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, pieces: Tensor, shapes: Tensor, first: Tensor, frames: Tensor
    ) -> tuple[Tensor, ...]:
        """Return `OUTPUTS` for `pieces` and `shapes` [pieces], `first` and `frames` [words]."""
        network = self.network
        states = network.states(pieces[None], shapes[None], first[None], None)[0]
        return (
            network.typed(states, frames),
            network.statuses(states),
            network.acts(states),
            network.places(states),
            network.referring(states),
            network.meant(states),
            states,
        )


def main() -> None:
    """Write `reader.onnx`, `reader.npz` and `cues.json` into the output folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="what training wrote")
    parser.add_argument("--out", type=Path, required=True, help="folder for the files")
    options = parser.parse_args()
    network, numbers = opened(options.model)
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez(options.out / "reader.npz", **_arrays(network))
    tables = {name: _table(network, name, known) for name, known in numbers.items()}
    (options.out / "cues.json").write_text(
        json.dumps(tables, ensure_ascii=False, sort_keys=True).replace("], ", "],\n") + "\n",
        encoding="utf-8",
    )
    _graph(network, options.out / "reader.onnx")


def _arrays(network: ReaderNetwork) -> dict[str, np.ndarray]:
    given = {
        "roles": network.roles,
        "types": network.type_vectors.weight,
        "distances": network.distances.weight,
        "forms": network.forms.weight,
        "base": network.base,
        "reference": network.reference,
    }
    return {name: value.detach().numpy().astype(np.float16) for name, value in given.items()}


def _table(network: ReaderNetwork, name: str, numbers: dict[str, int]) -> dict[str, list[float]]:
    weights = network.cues[name].weight.detach()
    rows = {cue: [round(w, 3) for w in weights[i].tolist()] for cue, i in numbers.items()}
    return {cue: row for cue, row in rows.items() if max(map(abs, row)) >= LEAST}


def _graph(network: ReaderNetwork, path: Path) -> None:
    table = CompactEmbedding(network.encoder.pieces.weight.detach())
    network.encoder.pieces = table  # type: ignore[assignment]
    pieces, words = torch.export.Dim("pieces", min=3, max=512), torch.export.Dim("words", min=2)
    given = (
        torch.tensor([101, 2023, 2003, 102]),
        torch.tensor([0, 1, 1, 0]),
        torch.tensor([1, 2]),
        torch.tensor([0, 1]),
    )
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            OneStretch(network).eval(),
            given,
            str(plain),
            input_names=["pieces", "shapes", "first", "frames"],
            output_names=list(OUTPUTS),
            dynamic_shapes={
                "pieces": {0: pieces},
                "shapes": {0: pieces},
                "first": {0: words},
                "frames": {0: words},
            },
            opset_version=20,
            dynamo=True,
            external_data=False,
        )
        # A few numbers within a layer are far larger than the rest, which 8 bits would round away:
        # events.typed of the 192 reports was 0.842 with them rounded and 0.845 without.
        quantise(plain, path, exact=4 * network.encoder.size.width)


if __name__ == "__main__":
    main()
