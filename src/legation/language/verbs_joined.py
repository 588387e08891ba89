"""Trees in which a second verb was taken for an adjective.

"It broke with Peru and established relations with Chile": nothing in a noun phrase can begin with
"and", so what follows it is a verb, and the noun its object.
"""

from __future__ import annotations

from dataclasses import replace

from legation.language.model import Analysis

_PARTICIPLES = frozenset({"VBN", "VBD"})


def with_joined_verbs(analysis: Analysis) -> Analysis:
    """Return the parse of a sentence with such verbs joined to the verb that took their object.

    The heads of `analysis` count the words from 1; 0 is the head of the root.
    """
    for verb in range(1, len(analysis.heads)):
        if _is_joined(analysis, verb):
            analysis = _joined(analysis, verb)
    return analysis


def _is_joined(analysis: Analysis, verb: int) -> bool:
    """Say whether a participle before a noun is a verb with that noun as its object."""
    noun, sign = analysis.heads[verb] - 1, verb - 1
    if analysis.deprels[verb] != "amod" or analysis.xpos[verb] not in _PARTICIPLES:
        return False
    if analysis.deprels[sign] != "cc" or analysis.heads[sign] - 1 not in {verb, noun}:
        return False
    # The phrase begins with the conjunction, and is what a verb before it does something to.
    begins = all(head - 1 != noun for head in analysis.heads[:sign])
    return begins and 0 < analysis.heads[noun] <= sign and _is_taken(analysis, noun)


def _is_taken(analysis: Analysis, noun: int) -> bool:
    """Say whether a noun was taken for the object of a verb, or for coordinated with one."""
    if analysis.deprels[noun] == "conj":
        return analysis.upos[analysis.heads[noun] - 1] == "VERB"
    return analysis.deprels[noun] == "obj"


def _joined(analysis: Analysis, verb: int) -> Analysis:
    noun, sign = analysis.heads[verb] - 1, verb - 1
    heads, deprels = list(analysis.heads), list(analysis.deprels)
    xpos, upos = list(analysis.xpos), list(analysis.upos)
    heads[verb], deprels[verb] = heads[noun], "conj"
    heads[noun], heads[sign], deprels[noun] = verb + 1, verb + 1, "obj"
    xpos[verb] = xpos[heads[verb] - 1] if xpos[heads[verb] - 1] in _PARTICIPLES else xpos[verb]
    upos[verb] = "VERB"
    return replace(analysis, heads=heads, deprels=deprels, xpos=xpos, upos=upos)
