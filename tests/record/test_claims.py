"""Claims as a person looks at them: those of a report, and those that nobody has judged."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

import pytest

from legation.model import Event, Span, UsageError
from legation.record import Record

from .making import AT, ISRAEL, NATO, TEXT, TURKEY, claims, event, report, standing, tell

WHO = {"by": "Ada", "why": "read the text"}


def doubtful(odds: str, date: str) -> Event:
    made = event("REJECT", TURKEY, ISRAEL, date, at=Span(24, 46))
    return dataclasses.replace(made, why=f"model reject by “said” ({odds}); undated (0.99)")


def test_a_report_is_shown_with_its_text_and_its_claims_in_order_of_their_words(
    record: Record,
) -> None:
    told = tell(
        record, doubtful("0.40", "2016"), standing("member", TURKEY, NATO), publisher="The Post"
    )
    shown = record.report(told.id)
    assert (shown.text, shown.report.publisher) == (told.text, "The Post")
    assert [claim.kind for claim in shown.claims] == ["standing", "event"]
    first, other = shown.claims
    assert first.wire["quote"] == TEXT[first.start : first.end] == "One thing"
    assert (first.sentence, first.sentence_start) == ("One thing is said here.", 0)
    assert other.sentence == TEXT[other.sentence_start :][: len(other.sentence)]
    assert (other.sure, other.weakest) == (0.4, "model reject by “said”")
    assert first.within == record.standings()[0].id
    assert other.within == record.events()[0].id


def test_what_is_shown_is_how_a_claim_reads_now(record: Record) -> None:
    told = tell(record, doubtful("0.40", "2016"), standing("member", TURKEY, NATO))
    member, rejects = (claim.id for claim in record.report(told.id).claims)
    record.judge("corrected", rejects, '{"date":"2017"}', **WHO, at=AT)
    record.judge("wrong", member, **WHO, at=AT)
    first, other = record.report(told.id).claims
    assert (other.wire["date"], other.judgement and other.judgement.by) == ("2017", "Ada")
    assert (first.judgement and first.judgement.verdict, first.within) == ("wrong", None)


def test_a_report_is_shown_as_it_was_known(record: Record) -> None:
    told, later = report(), AT + timedelta(days=1)
    record.add(told, claims(told, doubtful("0.40", "2016")), at=AT)
    record.add(told, claims(told, standing("member", TURKEY, NATO)), at=later)
    assert [claim.kind for claim in record.report(told.id).claims] == ["standing"]
    assert [claim.kind for claim in record.report(told.id, known=AT).claims] == ["event"]
    for clock in ({"known": "2019-01-01"}, {"said_by": "2016-12-31"}):
        with pytest.raises(UsageError, match="no report"):
            record.report(told.id, **clock)


def test_the_least_sure_claims_come_first_and_those_judged_not_at_all(record: Record) -> None:
    tell(
        record, doubtful("0.60", "2014"), doubtful("0.40", "2015"), standing("member", TURKEY, NATO)
    )
    tell(record, doubtful("0.50", "2016"))
    assert [claim.sure for claim in record.unsure()] == [0.4, 0.5, 0.6, 1.0]
    assert [claim.sure for claim in record.unsure(limit=2, skip=1)] == [0.5, 0.6]
    assert [claim.kind for claim in record.unsure("standing")] == ["standing"]
    first, second, *_ = record.unsure()
    record.judge("wrong", first.id, **WHO, at=AT)
    made = record.judge("right", second.id, **WHO, at=AT)
    assert [claim.sure for claim in record.unsure()] == [0.6, 1.0]
    record.judge("undo", str(made.number), **WHO, at=AT)
    assert [claim.sure for claim in record.unsure()] == [0.5, 0.6, 1.0]
