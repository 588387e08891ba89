"""Train the reader: `python -m training.reader.train --corpus REPORTS GOLD [WORDS] … --out DIR`.

With `--teacher DIR` it learns as much from what a trained reader, which may be larger, says of the
same reports. Starts from the encoder that `training.reader.pretrain` has taught predicates and
arguments, or goes on from a trained reader (`training.reader.shipped` reads back the shipped one).
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import torch
from torch import Tensor

from legation.reading import Reader
from legation.reading.page import Page
from training.encoder import Encoder, size_of
from training.precision import half_where_fast
from training.reader.examples import Example, Unseeing, examples
from training.reader.frames import examples_of_frames
from training.reader.gold import GoldEvent, add_corpora, annotated
from training.reader.kept import load, save
from training.reader.loss import loss
from training.reader.network import ReaderNetwork
from training.reader.taught import taught
from training.reader.tensors import USES, Numbers, Stretched, number, spread, stretched
from training.reader.unread import unread
from training.schedule import rate

_PIECES_A_BATCH = 1500
_WARM_UP = 0.1
_RATES = {"heads": 1e-3, "cues": 5e-3}


def main() -> None:
    """Train by the options on the command line and save the weights and the cues' numbers."""
    options = _options()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    reader = Reader.load()
    data = list(_examples(reader, options.corpus, frames=options.frames))
    numbers, many = number(data), len(data)
    data += _drawn(unread(reader, options.unread))
    begun = _begun(options.start, numbers)
    sizes = {name: len(cues) for name, cues in numbers.items()}
    network = ReaderNetwork(Encoder(size_of(begun)), sizes)
    network.load_state_dict(begun, strict=False)
    network.encoder.pieces.weight.requires_grad_(False)
    said = taught(options.teacher, data) if options.teacher else [None] * len(data)
    given = [
        stretched(example, numbers, told, annotated=place < many)
        for place, (example, told) in enumerate(zip(data, said, strict=True))
    ]
    _fit(network, given, options)
    save(options.out, network.state_dict(), numbers)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--start", type=Path, required=True, help="what pretraining wrote, or a trained reader"
    )
    add_corpora(parser)
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and cues")
    parser.add_argument(
        "--frames",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="learn from the examples of the codebook's frames too",
    )
    parser.add_argument("--teacher", type=Path, help="a trained reader to learn from as well")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1e-4, help="how fast the encoder learns")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--unread",
        type=Path,
        nargs="+",
        default=[],
        metavar="FILE",
        help="treebanks whose political parts the teacher reads too",
    )
    options = parser.parse_args()
    if options.unread and options.teacher is None:
        parser.error("--unread needs a --teacher.")
    return options


def _begun(start: Path, numbers: dict[str, Numbers]) -> dict[str, Tensor]:
    """Return the weights of a file, or of a folder that training wrote, cue by cue."""
    if not start.is_dir():
        return torch.load(start, weights_only=True)
    weights, known = load(start)
    tables = {f"cues.{use}.weight": (known[use], numbers[use]) for use in USES}
    return weights | {name: spread(weights[name], *both) for name, both in tables.items()}


def _examples(
    reader: Reader, corpora: Sequence[Sequence[Path]], *, frames: bool
) -> Iterator[Example]:
    own = examples_of_frames(reader) if frames else ()
    yield from _drawn(chain(annotated(reader, corpora), own))


def _drawn(told: Iterable[tuple[Page, list[GoldEvent]]]) -> Iterator[Example]:
    viewer = Unseeing()
    for page, events in told:
        yield from examples(viewer, page, events)


def _fit(network: ReaderNetwork, data: list[Stretched], options: argparse.Namespace) -> None:
    chance = random.Random(options.seed)  # noqa: S311 - no secret depends on it
    epochs = [list(_batches(data, chance)) for _ in range(options.epochs)]
    steps = sum(map(len, epochs))
    optimizer = _optimizer(network, options.rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: rate(step, steps, _WARM_UP)
    )
    network.train()
    begin = time.monotonic()
    for epoch, batches in enumerate(epochs, 1):
        total = 0.0
        for batch in batches:
            with half_where_fast():
                lost = loss(network, batch)
            lost.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            total += lost.item()
        mean, passed = total / len(batches), time.monotonic() - begin
        print(f"epoch {epoch}/{options.epochs} loss {mean:.3f} after {passed:.0f} s", flush=True)


def _batches(data: list[Stretched], chance: random.Random) -> Iterator[list[Stretched]]:
    """Yield batches of stretches of like length, in random order."""
    order = sorted(data, key=lambda one: _length(one) + 60 * chance.random())
    batches: list[list[Stretched]] = [[]]
    for one in order:
        longest = max(map(_length, [*batches[-1], one]))
        if batches[-1] and longest * (len(batches[-1]) + 1) > _PIECES_A_BATCH:
            batches.append([])
        batches[-1].append(one)
    chance.shuffle(batches)
    yield from batches


def _length(one: Stretched) -> int:
    return len(one.given["pieces"])


def _optimizer(network: ReaderNetwork, encoders: float) -> torch.optim.Optimizer:
    encoder = [p for p in network.encoder.parameters() if p.requires_grad]
    cues = network.cue_parameters()
    taken = {id(p) for p in (*network.encoder.parameters(), *cues)}
    heads = [p for p in network.parameters() if id(p) not in taken]
    groups = [
        {"params": encoder, "lr": encoders, "weight_decay": 0.01},
        {"params": heads, "lr": _RATES["heads"], "weight_decay": 0.01},
        {"params": cues, "lr": _RATES["cues"], "weight_decay": 0.001},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


if __name__ == "__main__":
    main()
