"""Capitals, demonyms and adjectives from the CIA World Factbook (public domain)."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Territories whose people the Factbook calls by the mother country's name, or not at all.
_NO_PEOPLE = frozenset({"hk", "mo", "aw", "cw", "pm", "mp", "tc", "va", "sx", "eu", "gg", "je"})
# What the Factbook gives that is no such word, or would mislead.
_NOT_WORDS = frozenset({"NA", "none", "Congo", "Laos", "Taiwan", "Singapore", "Luxembourg"})
# Capitals whose names more often mean something else, and a spelling that own rows date.
_NO_CAPITALS = frozenset({"Victoria", "Nay Pyi Taw"})
_WORD = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
_CAPITAL = re.compile(r"[\w'’. -]+")
_MEN = re.compile(r"(\w+)man ?\(men\)")


def names(folder: Path, ids: dict[str, str], states: set[str]) -> list[tuple[str, ...]]:
    """Return (entry, cell of names, source) rows for the territories in `ids` (by alpha-2).

    Only `states` get their capitals: "Douglas" and "The Valley" mean other things in the news.
    """
    found = []
    for code, page in pages(folder):
        entry = ids.get(code)
        cells = list(_people(page)) if entry else []
        if entry in states:
            cells += _capital(page)
        if entry and cells:
            found.append((entry, " | ".join(cells), "factbook"))
    return sorted(found)


def pages(folder: Path) -> Iterator[tuple[str, Any]]:
    """Yield (ISO 3166-1 alpha-2 code, page), in the order of the files; "" where it has none."""
    for path in sorted(folder.glob("*/*.json")):
        page = json.loads(path.read_text(encoding="utf-8"))
        yield _internet_code(page), page


def urban_areas(page: Any) -> str:
    """Return what a page says of the largest cities."""
    people = page.get("People and Society", {})
    return _text(people.get("Major urban areas - population"))


def divisions(page: Any) -> str:
    """Return what a page says of the administrative divisions."""
    return _text(page.get("Government", {}).get("Administrative divisions"))


def _people(page: Any) -> Iterator[str]:
    if _internet_code(page).lower() not in _NO_PEOPLE:
        people = page.get("People and Society", {}).get("Nationality", {})
        yield from (f"adjective={word}" for word in _words(_text(people.get("adjective"))))
        yield from (f"demonym={word}" for word in _plurals(_text(people.get("noun"))))


def _capital(page: Any) -> Iterator[str]:
    text = _text(page.get("Government", {}).get("Capital", {}).get("name"))
    capital = text.split(" (")[0].split(" in ")[0]
    if _CAPITAL.fullmatch(capital) and capital not in _NO_CAPITALS:
        yield f"capital={capital}"


def _internet_code(page: Any) -> str:
    text = _text(page.get("Communications", {}).get("Internet country code"))
    found = re.match(r"(?:metropolitan France - )?\.([a-z]{2})\b", text)
    # The Factbook gives Britain's domain, which is not its ISO code.
    return {"uk": "GB"}.get(found[1], found[1].upper()) if found else ""


def _words(text: str) -> list[str]:
    items = re.split(r",|;| or |/", re.sub(r"\([^)]*\)", "", text).split("note")[0])
    stripped = [item.strip() for item in items]
    return [word for word in stripped if _WORD.fullmatch(word) and word not in _NOT_WORDS]


def _plurals(text: str) -> list[str]:
    text = _MEN.sub(r"\1man, \1men", text.replace("woman(women)", "woman, women"))
    both = re.sub(r"([\w' -]+)\(s\)", r"\1,\1s", text)
    words = _words(both.replace("s (singular", " (singular") if "(s)" in text else both)
    return list(dict.fromkeys(words))


def _text(node: Any) -> str:
    raw = node.get("text", "") if isinstance(node, dict) else ""
    return html.unescape(re.sub(r"<[^>]+>", " ", raw)).strip()
