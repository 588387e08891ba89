"""Train the language model: `python -m training.train --data DIR --encoder DIR --out FILE`."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from legation.language.wordpieces import WordPieces
from training.augment import augmented
from training.batches import IGNORED, Batch, Batcher
from training.corpus import Sentence, read_conllu
from training.encoder import pretrained
from training.labels import collect
from training.network import Network
from training.precision import half_where_fast
from training.silver import read_reports

_WEIGHTS = {"upos": 0.5, "xpos": 0.5, "lemmas": 0.5, "names": 1.0, "deprels": 1.0}
_WARM_UP = 0.08


def main() -> None:
    """Train by the options on the command line and save the weights and labels."""
    options = _options()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    sentences = [s for name in options.treebanks for s in read_conllu(options.data / name)]
    labels = collect(sentences)
    if options.reports:
        sentences += read_reports(options.reports)
    network = Network(
        pretrained(options.encoder / "model.safetensors"),
        {kind: len(names) for kind, names in labels.items()},
    )
    batcher = Batcher(WordPieces(options.encoder / "tokenizer.json"), labels)
    _fit(network, batcher, sentences, options)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), options.out / "weights.pt")
    (options.out / "labels.json").write_text(json.dumps(labels, indent=1) + "\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the treebanks")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and labels")
    parser.add_argument(
        "--treebanks", nargs="+", default=["ewt-train.conllu.gz", "gum-train.conllu.gz"]
    )
    parser.add_argument("--reports", type=Path, help="folder of annotated reports, for names")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _fit(
    network: Network, batcher: Batcher, sentences: list[Sentence], options: argparse.Namespace
) -> None:
    chance = random.Random(options.seed)  # noqa: S311 - no secret depends on it
    steps = options.epochs * sum(1 for _ in batcher.shuffled(sentences, chance))
    optimizer = _optimizer(network)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: rate(step, steps, _WARM_UP)
    )
    network.train()
    begin, seen, total = time.monotonic(), 0, 0.0
    for step, batch in enumerate(_epochs(batcher, sentences, chance, options.epochs), 1):
        with half_where_fast():
            loss = _loss(network, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        seen, total = seen + int((batch.heads != IGNORED).sum()), total + loss.item()
        if step % 50 == 0:
            rate = seen / (time.monotonic() - begin)
            print(f"step {step}/{steps} loss {total / 50:.3f} words/s {rate:.0f}", flush=True)
            total = 0.0


def _epochs(
    batcher: Batcher, sentences: list[Sentence], chance: random.Random, epochs: int
) -> Iterator[Batch]:
    for _ in range(epochs):
        yield from batcher.shuffled([augmented(s, chance) for s in sentences], chance)


def _optimizer(network: Network) -> torch.optim.Optimizer:
    encoder = list(network.encoder.parameters())
    own = {id(p) for p in encoder}
    heads = [p for p in network.parameters() if id(p) not in own]
    groups = [{"params": encoder, "lr": 1.5e-4}, {"params": heads, "lr": 1.5e-3}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def _loss(network: Network, batch: Batch) -> Tensor:
    states = network.words(batch.pieces, batch.shapes, batch.first, batch.pieces != 0)
    scores = network.score(states)
    real = torch.cat([torch.ones_like(batch.first[:, :1]), batch.first[:, 1:]], 1) > 0
    arcs = scores.arc.float().masked_fill(~real[:, None], -1e4)
    gold = batch.heads.clamp(min=0)[..., None, None].expand(-1, -1, scores.label.shape[2], 1)
    given = {
        "upos": scores.upos,
        "xpos": scores.xpos,
        "lemmas": scores.lemma,
        "names": scores.name,
        "deprels": scores.label.gather(3, gold)[..., 0],
    }
    loss = _entropy(arcs, batch.heads)
    for kind, weight in _WEIGHTS.items():
        loss = loss + weight * _entropy(given[kind], batch.targets[kind])
    return loss


def _entropy(scores: Tensor, target: Tensor) -> Tensor:
    """Return the mean cross-entropy over the known words, and 0 where none is known."""
    flat = cross_entropy(
        scores.float().flatten(0, 1), target.flatten(), ignore_index=IGNORED, reduction="sum"
    )
    return flat / (target != IGNORED).sum().clamp(min=1)


if __name__ == "__main__":
    main()
