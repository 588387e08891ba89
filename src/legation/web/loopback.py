"""Which addresses mean this machine."""

from __future__ import annotations

from ipaddress import ip_address


def is_loopback(host: str) -> bool:
    """Tell whether a host's name means this machine, so that nobody else can reach it by that."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
