"""An event together with what it was read from."""

from __future__ import annotations

from dataclasses import dataclass

from legation.model import Event
from legation.reading.events.arguments import Sides
from legation.reading.events.reality import Reality
from legation.reading.events.trigger import Triggered


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, the frame that read it, its sides and how it stands towards the world."""

    event: Event
    found: Triggered
    sides: Sides
    reality: Reality
