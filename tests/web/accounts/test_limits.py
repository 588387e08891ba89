"""A limit lets a burst through, then so many a second, for each who asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legation.web.accounts import limits
from legation.web.accounts.limits import Limit, by_address

from .making import Clock


def test_a_burst_passes_and_then_a_few() -> None:
    clock = Clock()
    limit = Limit(rate=0.5, burst=3, clock=clock)
    assert [limit.take("a") for _ in range(4)] == [0, 0, 0, 2]
    assert limit.take("b") == 0
    clock.now += 1
    assert limit.take("a") == 1
    clock.now += 1
    assert limit.take("a") == 0
    assert limit.take("a") == 2


def test_looking_takes_nothing() -> None:
    limit = Limit(rate=1, burst=1, clock=Clock())
    assert [limit.wait("a") for _ in range(9)] == [0] * 9


@given(st.lists(st.floats(0, 10), max_size=60))
def test_never_more_than_the_burst_and_the_rate_allow(pauses: list[float]) -> None:
    clock = Clock(0.0)
    limit = Limit(rate=2, burst=5, clock=clock)
    passed = 0
    for pause in pauses:
        clock.now += pause
        passed += limit.take("a") == 0
    assert passed <= 5 + 2 * sum(pauses) + 1e-6


def test_the_keys_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_MOST_KEYS", 10)
    limit = Limit(rate=1, burst=1, clock=Clock())
    for number in range(100):
        limit.take(str(number))
    assert len(limit._buckets) == 10


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
    ],
)
def test_one_network_of_ipv6_counts_as_one(host: str, key: str) -> None:
    assert by_address(host) == key
