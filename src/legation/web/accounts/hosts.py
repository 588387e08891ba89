"""Under which names the pages are asked for, and from where forms may be sent.

Another host's name that leads to this machine (DNS rebinding) would let that host's pages read the
record: only names that the server was told are answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from legation.model import UsageError

_OURS: Final = ("same-origin", "none")
# Names of hosts and IPv4 addresses; letters of other scripts are asked for in their xn-- form.
_NAME: Final = re.compile(r"[\w-]+(\.[\w-]+)*", re.ASCII)


def is_loopback(host: str) -> bool:
    """Tell whether a host's name means this machine, so that nobody else can reach it by that."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


class Names:
    """The names under which a server answers: those of this machine alone, or also `others`."""

    def __init__(self, others: Iterable[str] = ()) -> None:
        """Take names as they stand in an address; raises UsageError for what is none."""
        self._others = frozenset(map(_checked, others))

    @property
    def lead_here_from_elsewhere(self) -> bool:
        """Tell whether anybody but this machine's users can ask under one of the names."""
        return not all(map(is_loopback, self._others))

    def has(self, host: str | None) -> bool:
        """Tell whether a Host header, with its port or without, is one of the names."""
        name = _name(host or "")
        return name is not None and (is_loopback(name) or name in self._others)


def is_from_here(headers: Headers) -> bool:
    """Tell whether a request that would change something was sent by one of our own pages.

    Browsers say where a request comes from: `Sec-Fetch-Site`, or over plain HTTP at least `Origin`.
    What says neither is no browser, and carries nobody's cookies without being told to.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        return site in _OURS
    return origin is None or origin.partition("://")[2] == headers.get("host")


def _checked(other: str) -> str:
    name = other.lower().rstrip(".")
    if not _is_ipv6(name) and not _NAME.fullmatch(name):
        raise UsageError(f"{other!r} is no name of a host: write it without https:// and port.")
    return name


def _is_ipv6(name: str) -> bool:
    try:
        return ip_address(name).version == 6
    except ValueError:
        return False


def _name(host: str) -> str | None:
    """Return the name in a Host header, None where it is none."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port  # raises for what is no port
    except ValueError:
        return None
    is_plain = parts.netloc == host and "@" not in host and parts.hostname
    return parts.hostname.rstrip(".") if is_plain and parts.hostname else None
