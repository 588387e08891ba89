"""Rate limits: how much somebody may ask before having to wait.

A bucket for each key (an address, a name) holds `burst` drops and gets `rate` more in a second;
what is asked takes one. The buckets are bounded in number: the one that was asked longest ago goes,
and would soon have been full again.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import ip_address, ip_network
from typing import Final

_MOST_KEYS: Final = 10_000
# What one customer of a network provider has at least, so that it counts as one.
_ONE_IPV6: Final = 64


class Limit:
    """One limit, over all keys. Used from one thread: the event loop's."""

    def __init__(
        self, rate: float, burst: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, key: str) -> float:
        """Return the seconds that this key has to wait, 0 if it may ask; takes nothing."""
        return max(0.0, (1 - self._level(key)) / self._rate)

    def take(self, key: str) -> float:
        """Take a drop, and return 0, or the seconds to wait where there is none."""
        if seconds := self.wait(key):
            return seconds
        self._buckets[key] = self._level(key) - 1, self._clock()
        self._buckets.move_to_end(key)
        if len(self._buckets) > _MOST_KEYS:
            self._buckets.popitem(last=False)
        return 0.0

    def give_back(self, key: str) -> None:
        """Put back what was taken for something that is not to be counted."""
        if key in self._buckets:
            self._buckets[key] = min(self._burst, self._level(key) + 1), self._clock()

    def _level(self, key: str) -> float:
        level, since = self._buckets.get(key, (float(self._burst), 0.0))
        return min(self._burst, level + (self._clock() - since) * self._rate)


def by_address(host: str) -> str:
    """Return the key for a client's address: itself, or for IPv6 its network."""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(address if address.version == 4 else ip_network((address, _ONE_IPV6), strict=False))
