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


def test_judging_same_tells_who_judged_different(record: Record) -> None:
    third = person("Rony Yaar", "ISR")
    for who in (RONI, AHARON, third):
        tell(record, standing("envoy", who, NATO))
    verdicts = [
        ("different", "Roni Yaar", "Aharon Yaar"),
        ("same", "Roni Yaar", "Rony Yaar"),
        ("same", "ISR/rony yaar", "ISR/aharon yaar"),
        ("different", "ISR/roni yaar", "ISR/aharon yaar"),
        ("undo", "1", None),
    ]
    made = [record.judge(*verdict, **WHO, at=AT) for verdict in verdicts]
    assert [one.against for one in made] == [(), (), (1,), (2, 3), ()]
    assert all(one.against == () for one in record.judgements())


def test_judgements_have_their_moment(record: Record) -> None:
    tell(record, MEMBER, at=AT)
    claim = record.standings()[0].claims[0].claim
    later = AT + timedelta(days=1)
    record.judge("wrong", claim, **WHO, at=later)
    assert len(record.standings(known=AT)) == 1
    assert record.standings(known=later) == []


def test_a_merge_judged_apart(record: Record) -> None:
    for day in ("2016-05-05", "2016-05-06", "2016-05-07"):
        tell(record, event("REJECT", TURKEY, ISRAEL, "2016-05-04"), published=day)
    before = derived(record)
    (row,) = record.events()
    first, *others = (citation.claim for citation in row.claims)
    assert [(merge.claim, merge.rule) for merge in row.merges] == [(c, row.why) for c in others]
    made = record.judge("apart", first, others[1], **WHO, at=AT)
    assert sorted(row.reports for row in record.events()) == [1, 2]
    apart = derived(record)
    record.rebuild()
    assert derived(record) == apart
    assert [row.reports for row in record.events(known="2019-12-31")] == []
    record.judge("undo", str(made.number), **WHO, at=AT)
    assert derived(record) == before


def test_a_contradiction_judged_compatible_is_kept_and_says_so(record: Record) -> None:
    tell(record, MEMBER)
    tell(record, standing("member", TURKEY, NATO, start="1951"))
    (found,) = record.contradictions()
    made = record.judge("compatible", found.id, by="Ada", why="signature and accession", at=AT)
    (settled,) = record.contradictions()
    assert settled.judgement == made
    assert settled.sides == found.sides
    record.judge("undo", "1", **WHO, at=AT)
    assert record.contradictions() == [found]


def test_the_past_has_the_actors_of_the_past(record: Record) -> None:
    for who in (RONI, AHARON):
        tell(record, event("SUPPORT", who, NATO, "2016-05-04"))
    apart = record.events()
    later = AT + timedelta(days=1)
    record.judge("same", "Roni Yaar", "Aharon Yaar", **WHO, at=later)
    together = record.events()
    record.judge("undo", "1", **WHO, at=later + timedelta(days=1))
    assert record.events(known=AT) == apart
    assert record.events(known=later) == together


@pytest.mark.parametrize(
    ("verdict", "subject", "other", "problem"),
    [
        ("silly", "x", None, "is no verdict"),
        ("wrong", "0123456789", None, "no claims"),
        ("wrong", "0123456789", "Turkey", "is of one claim"),
        ("same", "Turkey", None, "is of two actors"),
        ("apart", "0123456789", None, "is of two claims"),
        ("compatible", "0123456789", None, "no contradictions"),
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
