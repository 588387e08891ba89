"""Who may write on a page, and when."""

from __future__ import annotations

from fastapi import Request

from legation.web.accounts.doors import person_of
from legation.web.accounts.roles import REVIEWER
from legation.web.clocks import Clocks


def may_judge(request: Request, asked: Clocks) -> bool:
    """Tell whether a page shows what judges: to reviewers, of what stands now.

    A claim as it was said or known earlier may have been judged since.
    """
    is_now = asked.said_by is None and asked.known is None
    return is_now and person_of(request).may(REVIEWER)
