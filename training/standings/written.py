"""What was learned of standings, as the reader loads it: arrays, and tables of cues."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from training.reader.tensors import Numbers
from training.standings.network import StandingNetwork

# A cue none of whose weights is larger than this decides nothing.
LEAST = 0.02
# What the reader calls the layers, and where they stand in the network.
_LAYERS = {
    "relations.inner": "relations.0",
    "relations.outer": "relations.3",
    "manner.inner": "manner.0",
    "manner.outer": "manner.3",
    "bonds": "bonds.0",
    "ends": "ends.0",
}


def write(folder: Path, network: StandingNetwork, numbers: dict[str, Numbers]) -> None:
    """Write `standings.npz` and `standing_cues.json` into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez(folder / "standings.npz", **_arrays(network))  # type: ignore[arg-type] # arrays by name
    tables = {use: _table(network, use, known) for use, known in numbers.items()}
    text = json.dumps(tables, ensure_ascii=False, sort_keys=True).replace("], ", "],\n")
    (folder / "standing_cues.json").write_text(f"{text}\n", encoding="utf-8")


def _arrays(network: StandingNetwork) -> dict[str, np.ndarray]:
    alone = {
        "roles": network.roles,
        "kinds": network.kinds.weight,
        "distances": network.distances.weight,
        "forms": network.forms.weight,
        "base": network.base,
    }
    given = {name: tensor.detach().numpy() for name, tensor in alone.items()}
    weights = network.state_dict()
    for name, layer in _LAYERS.items():
        given[f"{name}.weights"] = weights[f"{layer}.weight"].numpy().T
        given[f"{name}.bias"] = weights[f"{layer}.bias"].numpy()
    return {name: array.astype(np.float16) for name, array in given.items()}


def _table(network: StandingNetwork, use: str, known: Numbers) -> dict[str, list[float]]:
    weights = network.cues[use].weight.detach()  # type: ignore[union-attr, operator] # a table
    rows = {cue: [round(w, 3) for w in weights[i].tolist()] for cue, i in known.items()}
    return {cue: row for cue, row in rows.items() if max(map(abs, row)) >= LEAST}
