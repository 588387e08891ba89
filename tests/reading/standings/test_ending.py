"""What is only to end, or does not end, still holds."""

from __future__ import annotations

import pytest

from .read import standings

ENDINGS = [
    ("Qatar left the Arab League on 3 May 1990.", "member", "ended", "1990-05-03"),
    ("Qatar will leave the Arab League in May 2031.", "member", "yes", "2031-05"),
    ("Peru did not break off relations with Chile.", "relations", "yes", None),
    ("Peru will close its embassy in Chile in May 2031.", "mission", "yes", "2031-05"),
    ("Peru will withdraw from the climate treaty in May 2031.", "party", "yes", "2031-05"),
]


@pytest.mark.parametrize(("text", "relation", "holds", "end"), ENDINGS)
def test_what_has_not_ended_holds(text: str, relation: str, holds: str, end: str | None) -> None:
    found = [(s.holds, s.end) for s in standings(text, relation)]
    assert found == [(holds, end)]


def test_a_group_that_is_to_be_formed_has_members_in_the_future() -> None:
    found = standings("A contact group of Jordan, Iraq and Egypt will be formed.", "member")
    assert {s.holds for s in found} == {"future"}
    assert len(found) == 3
