"""Resolution: which actor each mention of a report means.

`resolve` reads a parsed report and answers with its mentions and their referents. Names come from
the gazetteer and the language model; titles and appositions introduce persons; noun phrases act for
the state or organisation that their modifiers name; pronouns and descriptions take up what was
mentioned before. What cannot be decided is refused rather than guessed.
"""

from legation.actors.resolution.mention import Mention, Referent, Resolution, sectors, to_actor
from legation.actors.resolution.resolve import resolve

__all__ = ["Mention", "Referent", "Resolution", "resolve", "sectors", "to_actor"]
