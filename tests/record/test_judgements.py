"""What people judge is honoured in every answer, kept for good, and can be undone."""

from datetime import timedelta

import pytest

from legation.model import UsageError
from legation.record import ClaimDetail, Record

from .making import AT, ISRAEL, NATO, TURKEY, derived, event, kept, person, standing, tell

WHO = {"by": "Ada", "why": "read the text"}
MEMBER = standing("member", TURKEY, NATO, start="1952")
RONI = person("Roni Yaar", "ISR")
AHARON = person("Aharon Yaar", "ISR")


def test_a_claim_judged_wrong_no_longer_counts(record: Record) -> None:
    tell(record, MEMBER)
    tell(record, standing("member", TURKEY, NATO, start="1951"))
    wrong = next(r.starts[1].claims[0] for r in record.standings())
    record.judge("wrong", wrong, **WHO, at=AT)
    (row,) = record.standings()
    assert (len(row.starts), row.reports) == (1, 1)
    assert record.contradictions() == []
    shown = record.show(wrong)
    assert isinstance(shown, ClaimDetail)
    assert shown.within is None
    assert [(j.verdict, j.by, j.why) for j in shown.judgements] == [
        ("wrong", "Ada", "read the text")
    ]


def test_a_judgement_undone(record: Record) -> None:
    told = event("REJECT", TURKEY, ISRAEL, "2016-05-04")
    tell(record, told)
    tell(record, told)
    before = derived(record)
    claim = record.events()[0].claims[0].claim
    made = record.judge("wrong", claim, **WHO, at=AT)
    assert [row.reports for row in record.events()] == [1]
    record.judge("undo", str(made.number), **WHO, at=AT)
    assert derived(record) == before
    assert [(j.verdict, j.undone) for j in record.judgements()] == [
        ("wrong", True),
        ("undo", False),
    ]


def test_the_last_judgement_of_a_claim_counts(record: Record) -> None:
    tell(record, MEMBER)
    claim = record.standings()[0].claims[0].claim
    for verdict, count in (("wrong", 0), ("right", 1), ("wrong", 0)):
        record.judge(verdict, claim, **WHO, at=AT)
        assert len(record.standings()) == count


def test_two_actors_judged_the_same(record: Record) -> None:
    for who in (RONI, AHARON):
        tell(record, standing("envoy", who, NATO, role="ambassador"))
        tell(record, event("SUPPORT", who, NATO, "2016-05-04"))
    apart, claims_then = derived(record), kept(record)["claim"]
    assert len(record.standings()) == 2
    made = record.judge("same", "Roni Yaar", "Aharon Yaar", **WHO, at=AT)
    (row,) = record.standings(subject="Roni Yaar")
    assert (row.reports, record.standings(subject="Aharon Yaar")) == (2, [row])
    assert kept(record)["claim"] == claims_then
    together = derived(record)
    record.rebuild()
    assert derived(record) == together
    record.judge("undo", str(made.number), **WHO, at=AT)
    assert derived(record) == apart


def test_different_takes_back_same(record: Record) -> None:
    for who in (RONI, AHARON):
        tell(record, standing("envoy", who, NATO))
    record.judge("same", "Roni Yaar", "Aharon Yaar", **WHO, at=AT)
    record.judge("different", "ISR/roni yaar", "ISR/aharon yaar", **WHO, at=AT)
    assert len(record.standings()) == 2


def test_judgements_have_their_moment(record: Record) -> None:
    tell(record, MEMBER, at=AT)
    claim = record.standings()[0].claims[0].claim
    later = AT + timedelta(days=1)
    record.judge("wrong", claim, **WHO, at=later)
    assert len(record.standings(known=AT)) == 1
    assert record.standings(known=later) == []


@pytest.mark.parametrize(
    ("verdict", "subject", "other", "problem"),
    [
        ("silly", "x", None, "is no verdict"),
        ("wrong", "0123456789", None, "no claims"),
        ("wrong", "0123456789", "Turkey", "is of one thing"),
        ("same", "Turkey", None, "is of two actors"),
        ("same", "Turkey", "Atlantis", "names no one actor"),
        ("same", "Turkey", "TUR", "are one actor already"),
        ("undo", "7", None, "There is no judgement 7"),
    ],
)
def test_a_judgement_of_nothing(
    record: Record, verdict: str, subject: str, other: str | None, problem: str
) -> None:
    tell(record, MEMBER)
    with pytest.raises(UsageError, match=problem):
        record.judge(verdict, subject, other, **WHO, at=AT)
    assert record.judgements() == []


def test_an_undo_is_not_undone(record: Record) -> None:
    tell(record, MEMBER)
    claim = record.standings()[0].claims[0].claim
    for verdict, subject in (("wrong", claim), ("undo", "1")):
        record.judge(verdict, subject, **WHO, at=AT)
    for number in ("1", "2"):
        with pytest.raises(UsageError, match="judge again"):
            record.judge("undo", number, **WHO, at=AT)


def test_a_judgement_says_who_and_why(record: Record) -> None:
    tell(record, MEMBER)
    with pytest.raises(UsageError, match="who made it and why"):
        record.judge("same", "Turkey", "NATO", by=" ", why="because")
