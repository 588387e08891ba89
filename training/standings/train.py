"""Learn standings: `python -m training.standings.train --corpus REPORTS GOLD [WORDS] … --out DIR`.

Writes `standings.npz` and `standing_cues.json`, as the reader loads them. The trained reader, whose
states this is learned over, stays as it is; train again whenever it changes.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from legation.model import HOLDS
from legation.reading import Reader
from training.reader.gold import add_corpora
from training.schedule import rate
from training.standings.examples import Example, examples
from training.standings.gold import annotated
from training.standings.network import StandingNetwork
from training.standings.tensors import Bonds, Stretched, number, stretched
from training.standings.written import write

_WORDS_A_BATCH = 1500
_WARM_UP = 0.1
_RATES = {"layers": 1e-3, "cues": 5e-3}
# How much the ends of a standing, how it holds and whether it is dated count beside its word.
_ENDS, _HOLDS, _DATED = 0.5, 0.5, 0.25


def main() -> None:
    """Train by the options on the command line and write what was learned."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_corpora(parser)
    parser.add_argument("--out", type=Path, required=True, help="folder for the two files")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    drawn = list(_drawn(options))
    numbers = number(drawn)
    data = [stretched(example, numbers) for example in drawn]
    sizes = {use: len(cues) for use, cues in numbers.items()}
    network = StandingNetwork(data[0].states.shape[1], sizes)
    fit(network, data, options.epochs, options.seed)
    write(options.out, network, numbers)


def _drawn(options: argparse.Namespace) -> Iterator[Example]:
    for page, standings in annotated(Reader.load(), options.corpus):
        yield from examples(page, standings)


def fit(network: StandingNetwork, data: list[Stretched], epochs: int, seed: int) -> None:
    """Train a network on stretches."""
    chance = random.Random(seed)  # noqa: S311 - no secret depends on it
    passes = [list(_batches(data, chance)) for _ in range(epochs)]
    steps = sum(map(len, passes))
    optimizer = _optimizer(network)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: rate(step, steps, _WARM_UP)
    )
    network.train()
    for epoch, batches in enumerate(passes, 1):
        total = 0.0
        for batch in batches:
            lost = loss(network, batch)
            lost.backward()  # type: ignore[no-untyped-call] # torch's own
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            total += lost.item()
        print(f"epoch {epoch}/{epochs} loss {total / len(batches):.3f}", flush=True)


def loss(network: StandingNetwork, batch: list[Stretched]) -> Tensor:
    """Return what training makes small: mistaken words, ends and manners, for each standing."""
    total, standings = torch.zeros(()), 0
    for one in batch:
        states = network.seen(one.states)
        said = network.said(states, one)
        total = total + binary_cross_entropy_with_logits(said, one.relations, reduction="sum")
        if one.bonds is not None:
            standings += len(one.bonds.place)
            total = total + _of_bonds(network, states, one.bonds)
    return total / max(1, standings)


def _of_bonds(network: StandingNetwork, states: Tensor, bonds: Bonds) -> Tensor:
    between = network.between(states, bonds)
    wrong = binary_cross_entropy_with_logits(between, bonds.answers, reduction="none") * bonds.asked
    held = network.held(states, bonds)
    holds, dated = held[:, : len(HOLDS)], held[:, len(HOLDS) :]
    mistaken = _HOLDS * cross_entropy(holds, bonds.holds, reduction="sum")
    undated = _DATED * binary_cross_entropy_with_logits(dated, bonds.dated, reduction="sum")
    return _ENDS * wrong.sum() + mistaken + undated


def _batches(data: list[Stretched], chance: random.Random) -> Iterator[list[Stretched]]:
    """Yield batches of stretches of like length, in random order."""
    order = sorted(data, key=lambda one: len(one.states) + 60 * chance.random())
    batches: list[list[Stretched]] = [[]]
    for one in order:
        if batches[-1] and len(one.states) * (len(batches[-1]) + 1) > _WORDS_A_BATCH:
            batches.append([])
        batches[-1].append(one)
    chance.shuffle(batches)
    yield from batches


def _optimizer(network: StandingNetwork) -> torch.optim.Optimizer:
    cues = network.cue_parameters()
    taken = {id(parameter) for parameter in cues}
    layers = [p for p in network.parameters() if id(p) not in taken]
    groups = [
        {"params": layers, "lr": _RATES["layers"], "weight_decay": 0.01},
        {"params": cues, "lr": _RATES["cues"], "weight_decay": 0.001},
    ]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


if __name__ == "__main__":
    main()
