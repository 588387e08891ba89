"""Export a trained model: `python -m training.export --model DIR --encoder DIR --out DIR`.

The graph takes one sentence at a time, so that what it says of a sentence cannot depend on the
sentences beside it (activations are quantised by the range of a whole tensor).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder import Encoder
from training.network import Network

OUTPUTS = ("upos", "xpos", "lemmas", "names", "arcs", "labels", "states")


class OneSentence(nn.Module):
    """The network over one sentence, deciding where a decision needs no more than a maximum."""

    def __init__(self, network: Network, root: int) -> None:
        super().__init__()
        self.network = network
        self.root = root

    def forward(self, pieces: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Return `OUTPUTS` for `pieces` and `shapes` [pieces] and `first` [1 + words]."""
        states = self.network.words(pieces[None], shapes[None], first[None], None)
        scores = self.network.score(states)
        return (
            scores.upos[0].argmax(-1).int(),
            scores.xpos[0].argmax(-1).int(),
            scores.lemma[0],
            scores.name[0],
            scores.arc[0],
            self._labels(scores.label[0]),
            states[0],
        )

    def _labels(self, scores: Tensor) -> Tensor:
        """Return the best label for every head: "root" under the root, and only there.

        `scores` are [words, labels, 1 + words].
        """
        scores = torch.cat([scores[:, : self.root], scores[:, self.root + 1 :]], 1)
        best = scores[..., 1:].argmax(1).int()
        best = best + (best >= self.root).int()
        return torch.cat([torch.full_like(best[:, :1], self.root), best], 1)


class CompactEmbedding(nn.Module):
    """An embedding kept in 8 bits, with a scale for each row."""

    values: Tensor
    scale: Tensor

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("values", torch.round(weight / scale).to(torch.int8))

    def forward(self, index: Tensor) -> Tensor:
        """Return the rows at `index`."""
        flat = index.flatten()
        rows = self.values.index_select(0, flat).float() * self.scale.index_select(0, flat)
        return rows.view(*index.shape, -1)


def main() -> None:
    """Write `model.onnx`, `tokenizer.json` and `labels.json` into the output folder."""
    options = _options()
    labels = json.loads((options.model / "labels.json").read_text())
    network = Network(Encoder(), {kind: len(names) for kind, names in labels.items()})
    network.load_state_dict(torch.load(options.model / "weights.pt", weights_only=True))
    network.eval()
    table = CompactEmbedding(network.encoder.pieces.weight.detach())
    network.encoder.pieces = table  # type: ignore[assignment]
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.onnx"
        _export(OneSentence(network, labels["deprels"].index("root")).eval(), plain)
        quantise(plain, options.out / "model.onnx")
    shutil.copyfile(options.encoder / "tokenizer.json", options.out / "tokenizer.json")
    _describe(labels, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="what training wrote")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--out", type=Path, required=True, help="folder for the files")
    parser.add_argument("--version", default="0.1.0")
    return parser.parse_args()


def _export(module: nn.Module, path: Path) -> None:
    pieces, shapes = torch.tensor([101, 2023, 2003, 102]), torch.tensor([0, 1, 1, 0])
    length, words = torch.export.Dim("pieces", min=3, max=512), torch.export.Dim("words", min=2)
    torch.onnx.export(
        module,
        (pieces, shapes, torch.tensor([0, 1, 2])),
        str(path),
        input_names=["pieces", "shapes", "first"],
        output_names=list(OUTPUTS),
        dynamic_shapes={"pieces": {0: length}, "shapes": {0: length}, "first": {0: words}},
        opset_version=20,
        dynamo=True,
        external_data=False,
    )


def quantise(plain: Path, path: Path, exact: int = 0) -> None:
    """Write the graph in 8 bits, without the exporter's notes on where its code was.

    Weights take seven of them, with a sign: products with all eight overflow where a processor
    without VNNI adds them up in 16 bits, so that two machines would read the same report
    differently, and unsigned ones are multiplied half as fast. Products with `exact` inputs stay as
    they are.
    """
    whole = onnx.load(plain).graph
    inputs = {array.name: array.dims[0] for array in whole.initializer if len(array.dims) > 1}
    kept = [node.name for node in whole.node if inputs.get(_weight_of(node)) == exact]
    quantize_dynamic(
        plain,
        path,
        per_channel=True,
        weight_type=QuantType.QInt8,
        reduce_range=True,
        op_types_to_quantize=["MatMul"],
        nodes_to_exclude=kept,
    )
    model = onnx.load(path)
    _forget_origins(model.graph)
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString(deterministic=True))


def _weight_of(node: onnx.NodeProto) -> str:
    return node.input[1] if node.op_type == "MatMul" else ""


def _forget_origins(graph: onnx.GraphProto) -> None:
    """Drop names of files and modules from a graph; what it computes stays the same."""
    values = (*graph.value_info, *graph.input, *graph.output, *graph.initializer, *graph.node)
    for part in (graph, *values):
        part.ClearField("metadata_props")
        part.ClearField("doc_string")


def _describe(labels: dict[str, list[str]], options: argparse.Namespace) -> None:
    hashes = {
        name: hashlib.sha256((options.out / name).read_bytes()).hexdigest()
        for name in ("model.onnx", "tokenizer.json")
    }
    content = {"version": options.version, "sha256": hashes, "labels": labels}
    (options.out / "labels.json").write_text(json.dumps(content, indent=1) + "\n")


if __name__ == "__main__":
    main()
