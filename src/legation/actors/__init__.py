"""Who a mention means: the gazetteer, and resolution within a report."""

from legation.actors.codes import code, country
from legation.actors.gazetteer import Entry, Gazetteer, Match, Reading
from legation.actors.resolution import (
    Mention,
    Referent,
    Resolution,
    resolve,
    sectors,
    to_actor,
)
from legation.actors.told import told_mentions

__all__ = [
    "Entry",
    "Gazetteer",
    "Match",
    "Mention",
    "Reading",
    "Referent",
    "Resolution",
    "code",
    "country",
    "resolve",
    "sectors",
    "to_actor",
    "told_mentions",
]
