"""What a page is made of, whatever words stand in it: its elements and their attributes."""

from __future__ import annotations

from html.parser import HTMLParser

# Attributes whose values no report can choose: what they hold belongs to the page.
_TELLING = frozenset(
    ["action", "class", "data-judge", "hx-post", "id", "method", "name", "rel", "src", "type"]
)

# Where these stand among others follows from the order of names.
_CHOSEN = ("selected", "checked")


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, ...]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = (pair for pair in attrs if pair[0] not in _CHOSEN)
        told = (f"{name}={value}" if name in _TELLING else name for name, value in kept)
        self.found.append((tag, *told))

    def handle_comment(self, data: str) -> None:
        self.found.append(("comment",))

    def unknown_decl(self, data: str) -> None:
        self.found.append(("declaration",))


def skeleton(page: str) -> list[tuple[str, ...]]:
    """Return the elements of a page in order, each with its attributes."""
    parsed = _Elements()
    parsed.feed(page)
    parsed.close()
    return parsed.found
