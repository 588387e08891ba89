"""Ties as a network: actors once each, and what is between them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from legation.record import Party, Ties


@dataclass(frozen=True, slots=True)
class Node:
    """An actor of a network. `weight` is the sum of its ties."""

    key: str
    name: str
    weight: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two nodes, by their keys; as in `Tie`."""

    one: str
    other: str
    count: int
    mutual: bool
    answer: str | None


@dataclass(frozen=True, slots=True)
class Graph:
    """A network: nodes heaviest first, edges strongest first; `total` counts edges left out too."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    total: int


def graph(ties: Ties) -> Graph:
    """Return ties as a network."""
    weights: Counter[Party] = Counter()
    for tie in ties.ties:
        weights[tie.one] += tie.count
        weights[tie.other] += tie.count
    nodes = sorted(weights, key=lambda party: (-weights[party], party.key))
    return Graph(
        tuple(Node(party.key, party.name, weights[party]) for party in nodes),
        tuple(Edge(t.one.key, t.other.key, t.count, t.mutual, t.answer) for t in ties.ties),
        ties.total,
    )
