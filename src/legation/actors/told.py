"""Mentions and whom they mean, as JSON."""

from __future__ import annotations

from typing import Any

from legation.actors.codes import code, country
from legation.actors.gazetteer import Gazetteer
from legation.actors.resolution import Mention, Referent, Resolution, sectors


def told_mentions(resolution: Resolution, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """Return the mentions, each with its actors, their kinds and codes, as JSON."""
    return [_mention(mention, gazetteer) for mention in resolution.mentions]


def _mention(mention: Mention, gazetteer: Gazetteer) -> dict[str, Any]:
    start, end = mention.chars
    return {
        "start": start,
        "end": end,
        "words": mention.words,
        "form": mention.form,
        "actors": [_referent(referent, gazetteer) for referent in mention.referents],
        "why": mention.why,
    }


def _referent(referent: Referent, gazetteer: Gazetteer) -> dict[str, Any]:
    return {
        "name": referent.name,
        "of": referent.of,
        "kind": referent.kind,
        "entry": referent.entry,
        "office": referent.office,
        "country": country(referent, gazetteer),
        "sectors": list(sectors(referent)),
        "code": code(referent, gazetteer),
    }
