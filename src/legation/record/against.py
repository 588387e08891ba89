"""Which judgements on who is who stand against one just made, so that a person can be told.

Nothing is decided here: the last judgement of two actors counts, and sameness goes from one to the
next. So two who were judged different can come to be one by way of a third.
"""

from __future__ import annotations

from typing import Final

from legation.record.judged import Judged
from legation.record.rows import Judgement

_OPPOSITE: Final = {"same": "different", "different": "same"}


def standing_against(judged: Judged, made: Judgement) -> tuple[int, ...]:
    """Return the numbers of the judgements that say otherwise of actors who are taken for one.

    `judged` has `made` among its judgements. For "same", those that call two of the actors that
    are one now different; for "different", if the two are one still, those that make them so.
    """
    other = _OPPOSITE.get(made.verdict)
    if other is None or made.other is None:
        return ()
    lead = judged.aliases.lead
    one = lead(made.subject)
    if lead(made.other) != one:
        return ()
    return tuple(
        j.number
        for j in judged.judgements
        if j.verdict == other and not j.undone and lead(j.subject) == lead(j.other or "") == one
    )
