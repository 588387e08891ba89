"""The gazetteer: states, organisations, bodies and groups, with dated names and their sources.

`Gazetteer.load()` reads the shipped index; `lookup` asks what some words can mean, on a day;
`scan` finds the names in a sequence of tokens.
"""

from legation.actors.gazetteer.entry import FORMS, KINDS, Entry, Match, Name, Reading
from legation.actors.gazetteer.gazetteer import Gazetteer

__all__ = [
    "FORMS",
    "KINDS",
    "Entry",
    "Gazetteer",
    "Match",
    "Name",
    "Reading",
]
