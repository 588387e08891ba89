"""Teach the encoder who does what to whom: `python -m training.reader.pretrain --data DIR --out F`.

It starts as the encoder of the shipped language model, or with `--encoder FOLDER` as a larger one
(MPNet's `model.safetensors` and `vocab.txt`), and learns PropBank's predicates and
arguments on English EWT, several sentences at a time. The vectors that tell a first argument from
a second are where those for source and target begin.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from legation.language import TOKENIZER
from legation.reading.learned import Pieces
from training.encoder import Encoder, pretrained_large
from training.precision import half_where_fast
from training.reader.network import SIZE, ReaderNetwork, with_one
from training.reader.propbank import ROLES, Frames, read_propbank
from training.reader.shipped import shipped_encoder
from training.reader.tensors import USES
from training.schedule import rate

_PIECES_A_STRETCH, _LONGEST, _BATCH = 220, 300, 4
_BEGINNING = 0.5
_WARM_UP = 0.08


class Semantics(nn.Module):
    """The reader's network with heads for predicates and for the roles of their arguments."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.reader = ReaderNetwork(encoder, dict.fromkeys(USES, 1))
        self.predicate = nn.Linear(encoder.size.width, 1)
        self.roles = nn.Parameter(torch.randn(len(ROLES), SIZE + 1, SIZE + 1) * 0.02)

    def loss(self, stretches: Sequence[Sequence[Frames]], pieces: Pieces) -> Tensor:
        """Return how wrong predicates and roles are in some stretches of sentences."""
        given = [pieces.encode([s.words for s in stretch]) for stretch in stretches]
        rows = (
            nn.utils.rnn.pad_sequence([torch.tensor(g[k]) for g in given], batch_first=True)
            for k in ("pieces", "shapes", "first")
        )
        padded, shapes, first = rows
        states = self.reader.states(padded, shapes, first, padded != 0)
        told = [self._of_stretch(words, one) for words, one in zip(states, stretches, strict=True)]
        scores, answers, roles, wanted = (torch.cat(part) for part in zip(*told, strict=True))
        found = max(1, int((wanted > 0).sum()))
        return (
            2 * binary_cross_entropy_with_logits(scores, answers)
            + 0.5 * cross_entropy(roles, wanted, reduction="sum") / found
        )

    def _of_stretch(self, states: Tensor, stretch: Sequence[Frames]) -> tuple[Tensor, ...]:
        """Return for every word whether it is a predicate, and for pairs which role there is."""
        acts, places, wanted, answers = [], [], [], []
        offset = 0
        for sentence in stretch:
            count = len(sentence.words)
            answers += [float(i in sentence.predicates) for i in range(count)]
            for i, roles in sentence.predicates.items():
                acts += [offset + i] * count
                places += list(range(offset, offset + count))
                wanted += [roles.get(k, 0) for k in range(count)]
            offset += count
        act = with_one(self.reader.acts(states[acts]))
        place = with_one(self.reader.places(states[places]))
        asked = torch.einsum("nd,rde->nre", act, self.roles)
        scores = torch.einsum("nre,ne->nr", asked, place).float()
        predicate = self.predicate(states[:offset])[:, 0].float()
        return predicate, torch.tensor(answers), scores, torch.tensor(wanted, dtype=torch.long)

    def begun(self) -> dict[str, Tensor]:
        """Return the weights that the reader starts from."""
        none, first, second = self.roles[0], self.roles[1], self.roles[2]
        state = self.reader.state_dict()
        state["roles"] = _BEGINNING * torch.stack([first - none, second - none])
        return {name: value for name, value in state.items() if not name.startswith("cues.")}


def main() -> None:
    """Train by the options on the command line and save where the reader starts from."""
    options = _options()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    names = ("ewt-train.conllu.gz", "ewt-train.srl.jsonl.gz")
    sentences = list(read_propbank(*(options.data / name for name in names)))
    encoder = _large(options.encoder) if options.encoder else shipped_encoder()
    network, pieces = Semantics(encoder), Pieces()
    _fit(network, pieces, list(_stretches(sentences, pieces)), options)
    torch.save(network.begun(), options.out)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of EWT and its frames")
    parser.add_argument("--encoder", type=Path, help="folder of a larger encoder to start from")
    parser.add_argument("--out", type=Path, required=True, help="file for the weights")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _large(folder: Path) -> Encoder:
    vocabulary = Tokenizer.from_file(str(TOKENIZER)).get_vocab()
    return pretrained_large(folder, sorted(vocabulary, key=lambda piece: vocabulary[piece]))


def _stretches(sentences: Sequence[Frames], pieces: Pieces) -> Iterator[list[Frames]]:
    """Yield runs of sentences that are together about as long as a stretch."""
    run: list[Frames] = []
    size = 0
    for sentence in sentences:
        length = pieces.length(sentence.words)
        if length > _LONGEST:
            continue
        if run and size + length > _PIECES_A_STRETCH:
            yield run
            run, size = [], 0
        run.append(sentence)
        size += length
    yield run


def _fit(
    network: Semantics, pieces: Pieces, data: list[list[Frames]], options: argparse.Namespace
) -> None:
    chance = random.Random(options.seed)  # noqa: S311 - no secret depends on it
    steps = options.epochs * math.ceil(len(data) / _BATCH)
    encoder = list(network.reader.encoder.parameters())
    own = {id(p) for p in encoder}
    heads = [p for p in network.parameters() if id(p) not in own]
    groups = [{"params": encoder, "lr": 8e-5}, {"params": heads, "lr": 1e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda k: rate(k, steps, _WARM_UP))
    network.train()
    begin = time.monotonic()
    for epoch in range(options.epochs):
        chance.shuffle(data)
        for step in range(0, len(data), _BATCH):
            with half_where_fast():
                lost = network.loss(data[step : step + _BATCH], pieces)
            lost.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
        passed = time.monotonic() - begin
        print(f"epoch {epoch + 1}/{options.epochs} loss {lost.item():.3f} after {passed:.0f} s")


if __name__ == "__main__":
    main()
