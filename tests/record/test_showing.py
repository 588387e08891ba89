"""One thing by its id, reports listed and searched, everything counted."""

import pytest

from legation.model import Span, UsageError
from legation.record import ClaimDetail, EventRow, Record, StandingRow

from .making import AT, ISRAEL, NATO, TURKEY, claims, event, report, standing, tell

OTHER = Span(24, 39)


def test_a_claim_with_its_sentence(record: Record) -> None:
    told = report(publisher="The Post")
    record.add(told, claims(told, standing("member", TURKEY, NATO, at=OTHER)), at=AT, reader="r1")
    id_ = record.standings()[0].claims[0].claim
    for prefix in (id_, id_[:6]):
        shown = record.show(prefix)
        assert isinstance(shown, ClaimDetail)
        assert (shown.id, shown.kind, shown.wire["relation"]) == (id_, "standing", "member")
        assert shown.sentence == "Another is said there!"
        words = slice(shown.start - shown.sentence_start, shown.end - shown.sentence_start)
        assert shown.sentence[words] == shown.wire["quote"] == "Another is said"
        assert (shown.report.publisher, shown.report.claims) == ("The Post", 1)
        assert shown.turns[0].reader == "r1"


def test_what_a_claim_is_within(record: Record) -> None:
    tell(record, standing("member", TURKEY, NATO), event("REJECT", TURKEY, ISRAEL))
    (one,), (other,) = record.standings(), record.events()
    assert record.show(one.id) == one
    assert isinstance(record.show(one.id), StandingRow)
    assert record.show(other.id[:10]) == other
    assert isinstance(record.show(other.id), EventRow)
    for row in (one, other):
        shown = record.show(row.claims[0].claim)
        assert isinstance(shown, ClaimDetail)
        assert shown.within == row.id


@pytest.mark.parametrize(
    ("prefix", "problem"), [("abc", "too short"), ("ffffff0", "Nothing"), ("%%%%%%", "Nothing")]
)
def test_no_such_id(record: Record, prefix: str, problem: str) -> None:
    tell(record, standing("member", TURKEY, NATO))
    with pytest.raises(UsageError, match=problem):
        record.show(prefix)


def test_search_by_words(record: Record) -> None:
    for text in (
        "Ankara blocked the bid.",
        "Davutoğlu met Stoltenberg in Ankara.",
        "Nothing else.",
    ):
        told = report(text=text)
        record.add(told, claims(told), at=AT)
    assert len(record.search("ankara")) == 2
    (found,) = record.search("davutoglu ANKARA")
    assert found.snippet == "‹Davutoğlu› met Stoltenberg in ‹Ankara›."
    assert len(record.search("ankara", limit=1)) == 1
    assert record.search('"OR" NEAR(') == []


def test_search_for_no_word(record: Record) -> None:
    with pytest.raises(UsageError, match="no word"):
        record.search(' "* ')


def test_everything_counted(record: Record) -> None:
    tell(record, standing("member", TURKEY, NATO, start="1952"), published="2017-01-27")
    told = tell(record, standing("member", TURKEY, NATO, start="1951"), published="2011")
    tell(record, event("REJECT", TURKEY, ISRAEL), published=None)
    record.add(told, claims(told, standing("member", TURKEY, NATO, start="1953")), at=AT)
    stats = record.stats()
    assert (stats.reports, stats.claims, stats.withdrawn) == (3, 3, 1)
    assert (stats.standings, stats.events, stats.contradictions, stats.actors) == (1, 1, 1, 3)
    assert (stats.first_published, stats.last_published) == ("2011", "2017-01-27")
