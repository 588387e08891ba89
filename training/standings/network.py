"""What is learned of standings: layers over a word's state, and weights of the cues."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from legation.model import HOLDS
from legation.reading.events.candidates import BUCKETS, SHAPES
from legation.reading.learned import WEIGHED
from training.reader.network import Bags, cue_table, with_one, zeros
from training.standings.tensors import Bonds, Stretched

_INNER, _MANNER, _SIZE = 192, 192, 96
_DATED = 2
# The share of a state, of a hidden layer, and of the cues that a pass goes without.
_UNSEEN, _DROPPED, _UNCOUNTED = 0.15, 0.2, 0.15
# What a score starts from: few words say a relation, few candidates are an end of it.
_RARE, _SELDOM = -4.0, -2.0
_NEVER = -30.0


class StandingNetwork(nn.Module):
    """Scores of what words say, of how it holds, and of between whom; `width` is the states'."""

    def __init__(self, width: int, sizes: dict[str, int]) -> None:
        super().__init__()
        self.unseen = nn.Dropout(_UNSEEN)
        self.relations = _head(width, _INNER, len(WEIGHED))
        nn.init.constant_(self.relations[-1].bias, _RARE)  # type: ignore[arg-type] # a layer's
        self.manner = _head(width, _MANNER, len(HOLDS) + _DATED)
        self.bonds, self.ends = _projection(width), _projection(width)
        self.kinds = zeros(len(WEIGHED), _SIZE)
        self.roles = nn.Parameter(torch.randn(2, _SIZE + 1, _SIZE + 1) * 0.01)
        self.distances, self.forms = zeros(BUCKETS, 2), zeros(SHAPES, 2)
        self.base = nn.Parameter(torch.full((2,), _SELDOM))
        outs = {"words": len(WEIGHED), "manners": len(HOLDS) + _DATED, "places": 2, "actors": 2}
        self.cues = nn.ModuleDict({use: cue_table(sizes[use], out) for use, out in outs.items()})

    def seen(self, states: Tensor) -> Tensor:
        """Return the states of a stretch; in training with holes."""
        taken: Tensor = self.unseen(states.float())
        return taken

    def said(self, states: Tensor, one: Stretched) -> Tensor:
        """Return the scores [places, relations] of what the words of a stretch say."""
        scores: Tensor = self.relations(states[one.places])
        return scores + self._counted("words", one.word_cues)

    def held(self, states: Tensor, bonds: Bonds) -> Tensor:
        """Return the scores [bonds, holds + 2] of how standings hold, of their start and end."""
        scores: Tensor = self.manner(states[bonds.place])
        return scores + self._counted("manners", bonds.manner_cues)

    def between(self, states: Tensor, bonds: Bonds) -> Tensor:
        """Return the scores [candidates, 2] of being subject and object."""
        said = with_one(self.bonds(states[bonds.place]) + self.kinds(bonds.relation))
        asked = torch.einsum("hd,rde->hre", said, self.roles)
        ends = with_one(self.ends(states[bonds.argument]))
        scores = torch.einsum("are,ae->ar", asked[bonds.bond], ends) + self.base
        scores = scores + self.distances(bonds.bucket) + self.forms(bonds.shape)
        scores = scores + self._counted("places", bonds.place_cues)
        scores = torch.cat([scores, torch.full((1, 2), _NEVER)])
        ways = scores[bonds.ways] + bonds.meanings[..., None]
        return torch.logsumexp(ways, 1) + self._counted("actors", bonds.actor_cues)

    def _counted(self, table: str, bags: Bags) -> Tensor:
        """Return the sum of the cues of each bag; in training some are left out."""
        kept = None
        if self.training:
            kept = (torch.rand(len(bags.numbers)) > _UNCOUNTED).float() / (1 - _UNCOUNTED)
        total: Tensor = self.cues[table](bags.numbers, bags.starts, per_sample_weights=kept)
        return total

    def cue_parameters(self) -> list[nn.Parameter]:
        """Return the parameters that are tables: they learn faster than the layers."""
        return [*self.cues.parameters(), self.distances.weight, self.forms.weight, self.base]


def _gelu() -> nn.Module:
    # The approximation that is cheap without torch, for reading has none.
    return nn.GELU(approximate="tanh")


def _head(width: int, inner: int, out: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(width, inner), _gelu(), nn.Dropout(_DROPPED), nn.Linear(inner, out)
    )


def _projection(width: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width, _SIZE), _gelu(), nn.Dropout(_DROPPED))
