"""Average two trained readers: `python -m training.reader.average --models DIR DIR --out DIR`.

Both must have started from the same weights. What each has learned by chance weighs less in the
average (Wortsman and others, "Model soups", 2022), and reading costs no more than with one.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.reader.kept import Tables, Weights, load, save
from training.reader.tensors import USES, Numbers, spread


def averaged(one: Weights, own: Tables, other: Weights, its: Tables) -> tuple[Weights, Tables]:
    """Return the average of two networks, and the numbers of all their cues.

    A cue that only one of them knows counts half.
    """
    tables = {use: _united(own[use], its[use]) for use in USES}
    mean = {name: (one[name] + other[name]) / 2 for name in one if not name.startswith("cues.")}
    for use in USES:
        name = f"cues.{use}.weight"
        rows = spread(one[name], own[use], tables[use])
        rows = rows + spread(other[name], its[use], tables[use])
        mean[name] = rows / 2
    return mean, tables


def _united(own: Numbers, its: Numbers) -> Numbers:
    return {cue: i for i, cue in enumerate(sorted({*own, *its}))}


def main() -> None:
    """Average the models on the command line and save the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, nargs=2, required=True, help="what training wrote")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and cues")
    options = parser.parse_args()
    one, other = map(load, options.models)
    save(options.out, *averaged(*one, *other))


if __name__ == "__main__":
    main()
