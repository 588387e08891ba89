"""What a person says a claim should read is honoured in every answer, and can be undone."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from legation.model import Actor, UsageError
from legation.record import Record

from .making import AT, GREECE, ISRAEL, NATO, TURKEY, derived, event, kept, standing, tell

WHO = {"by": "Ada", "why": "read the text"}


def the_claim(record: Record) -> str:
    rows = record.events() or record.standings()
    return rows[0].claims[0].claim


def as_read(actor: Actor) -> dict[str, object]:
    told = {"name": actor.name, "of": actor.of, "kind": actor.kind}
    return {**told, "mention": "", "start": None, "end": None}


def test_what_follows_follows_from_how_a_claim_should_read(record: Record) -> None:
    tell(record, event("THREATEN", TURKEY, ISRAEL, "2011-09-18"))
    told = json.dumps({"date": "2011-09-19", "status": "denied", "type": "REJECT"})
    record.judge("corrected", the_claim(record), told, **WHO, at=AT)
    (row,) = record.events()
    assert (row.type, row.date, row.status) == ("REJECT", "2011-09-19", "denied")
    assert record.events(type="THREATEN") == []


def test_a_correction_of_the_actors_is_found_under_them(record: Record) -> None:
    tell(record, standing("member", TURKEY, NATO, start="1952"))
    told = json.dumps({"subject": as_read(GREECE)})
    record.judge("corrected", the_claim(record), told, **WHO, at=AT)
    assert [row.subject.key for row in record.standings(subject="Greece")] == ["GRC"]
    assert record.standings(subject="Turkey") == []


def test_a_corrected_telling_is_one_happening_with_those_it_now_agrees_with(record: Record) -> None:
    tell(record, event("CONSULT", TURKEY, ISRAEL, "2016-05-03"))
    tell(record, event("CONSULT", GREECE, ISRAEL, "2016-05-03"))
    wrong = next(row for row in record.events() if row.source[0].key == "GRC").claims[0].claim
    told = json.dumps({"source": [as_read(TURKEY)]})
    record.judge("corrected", wrong, told, **WHO, at=AT)
    assert [row.reports for row in record.events()] == [2]


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (event("REJECT", TURKEY, ISRAEL, "2016-05-04"), {"source": [as_read(GREECE)]}),
        (event("REJECT", TURKEY, ISRAEL, "2016-05-04"), {"date": None}),
        (standing("member", TURKEY, NATO, start="1952"), {"start": "1951"}),
        (standing("member", TURKEY, NATO), {"object": as_read(GREECE), "relation": "relations"}),
    ],
)
def test_what_is_derived_is_what_a_rebuild_derives_and_an_undo_restores_the_answers(
    record: Record, made: object, told: dict[str, object]
) -> None:
    tell(record, made)  # type: ignore[arg-type] # one of two kinds
    tell(record, made)  # type: ignore[arg-type] # likewise
    before = record.events(), record.standings()
    judgement = record.judge("corrected", the_claim(record), json.dumps(told), **WHO, at=AT)
    assert (record.events(), record.standings()) != before
    _is_as_rebuilt(record)
    record.judge("undo", str(judgement.number), **WHO, at=AT)
    assert (record.events(), record.standings()) == before
    _is_as_rebuilt(record)


def _is_as_rebuilt(record: Record) -> None:
    found = derived(record)
    record.rebuild()
    assert derived(record) == found


def test_an_answer_as_known_before_a_correction_is_what_it_was(record: Record) -> None:
    tell(record, event("CONSULT", TURKEY, ISRAEL, "2016-05-03"))
    tell(record, standing("member", TURKEY, NATO))
    before = record.events(), record.standings()
    for claim in (record.events()[0].claims[0].claim, record.standings()[0].claims[0].claim):
        side = "source" if claim == the_claim(record) else "subject"
        told = [as_read(GREECE)] if side == "source" else as_read(GREECE)
        later = AT + timedelta(days=1)
        record.judge("corrected", claim, json.dumps({side: told}), **WHO, at=later)
    assert (record.events(known=AT), record.standings(known=AT)) == before
    assert record.events("Turkey", known=AT) == before[0]
    assert record.events("Turkey") == []


def test_a_correction_keeps_the_claim_as_it_was_read(record: Record) -> None:
    tell(record, event("CONSULT", TURKEY, ISRAEL, "2016-05-03"))
    before = kept(record)["claim"]
    record.judge("corrected", the_claim(record), '{"date":"2016"}', **WHO, at=AT)
    assert kept(record)["claim"] == before
    (one,) = record.judgements()
    assert (one.verdict, one.other) == ("corrected", '{"date":"2016"}')


def test_the_last_judgement_of_a_claim_is_the_one_that_counts(record: Record) -> None:
    tell(record, event("CONSULT", TURKEY, ISRAEL, "2016-05-03"))
    claim = the_claim(record)
    record.judge("wrong", claim, **WHO, at=AT)
    record.judge("corrected", claim, '{"date":"2016"}', **WHO, at=AT)
    assert [row.date for row in record.events()] == ["2016"]
    record.judge("right", claim, **WHO, at=AT)
    assert [row.date for row in record.events()] == ["2016-05-03"]


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (None, "in which fields"),
        ("soon", "not JSON"),
        ("[1]", "is none"),
        ('{"colour": "red"}', "'colour' of an event cannot be corrected"),
        ('{"quote": "Another"}', "cannot be corrected"),
        ('{"type": "FRIEND"}', "is no type"),
        ('{"date": "soon"}', "soon"),
        ('{"date": 2016}', "is no date"),
        ('{"source": [{"name": ""}]}', "is no source"),
        ('{"date": "2016-05-03"}', "reads so already"),
        ("{}", "reads so already"),
    ],
)
def test_what_is_no_correction_is_refused(record: Record, told: str | None, sentence: str) -> None:
    tell(record, event("CONSULT", TURKEY, ISRAEL, "2016-05-03"))
    with pytest.raises(UsageError, match=sentence):
        record.judge("corrected", the_claim(record), told, **WHO, at=AT)
    assert record.judgements() == []


def test_what_a_correction_joins_to_others_is_told_as_changed(record: Record) -> None:
    """Found by the model of three clocks: the row that a claim came to be part of was left out."""
    tell(record, event("REJECT", TURKEY, ISRAEL, "2016-12-28"))
    before = AT + timedelta(days=1)
    judgement = record.judge("corrected", the_claim(record), '{"date":null}', **WHO, at=AT)
    tell(record, event("REJECT", TURKEY, ISRAEL, "2016-12-28"), at=before)
    old = {row.id for row in record.events()}
    record.judge("undo", str(judgement.number), **WHO, at=before + timedelta(days=1))
    (row,) = record.events()
    changes = record.diff(before)
    assert {one.before.id for one in changes if one.before} == old
    assert [one.after and one.after.id for one in changes if one.after] == [row.id]
