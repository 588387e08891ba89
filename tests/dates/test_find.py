"""What a mention tells besides its value."""

from __future__ import annotations

import pytest

from legation.dates import RELATIONS, EdtfError, TimeMention, find

PUBLISHED = "2017-01-27"


def only(text: str, published: str | None = PUBLISHED) -> TimeMention:
    (mention,) = find(text, published)
    return mention


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("It has been so since 1952.", "since"),
        ("It has been so since late 1994.", "since"),
        ("It was closed until Friday.", "until"),
        ("It was closed till about May 2016.", "until"),
        ("It was open up to 2016.", "until"),
        ("It will end by early 2020.", "by"),
        ("It will end no later than March 2020.", "by"),
        ("It will end before the end of 2023.", "before"),
        ("It ended ahead of Friday's vote.", "before"),
        ("It ended prior to 2016.", "before"),
        ("It began after May 2016.", "after"),
        ("It began following the 9/11.", "after"),
        ("It rained during May 2016.", "during"),
        ("It rained throughout 2016.", "during"),
        ("As of May 2016, it was open.", "as of"),
        ("It is open from May 2016.", "from"),
        ("It is open starting in May 2018.", "from"),
        ("It is open as early as 1926.", "from"),
        ("Ties dating back to 1926 ended.", "since"),
        ("It opened on Thursday.", "on"),
        ("It opened in 2016.", "in"),
        ("The coup of 2016 failed.", "of"),
        ("It lasted for five hours.", "for"),
        ("In a statement dated May 4, it said so.", "dated"),
        ("Israel opened it Thursday.", None),
    ],
)
def test_the_governing_preposition(text: str, relation: str | None) -> None:
    assert only(text).relation == relation
    assert relation is None or relation in RELATIONS


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Between May and August 2016 it met.", "2016-05/2016-08"),
        ("From 1994 to 2005 it met.", "1994/2005"),
        ("It met from Monday to Wednesday.", "2017-01-23/2017-01-25"),
        ("It met from Dec. 30, 2015 to Jan. 2.", "2015-12-30/2016-01-02"),
        ("It met from late May through early June 2016.", "2016-05/2016-06"),
        ("It met from 2002 until the end of 2014.", "2002/2014"),
    ],
)
def test_both_ends_of_a_range_know_it(text: str, whole: str) -> None:
    start, end = find(text, PUBLISHED)
    assert str(start.range) == str(end.range) == whole
    assert (start.relation, end.relation) == ("from", "to")


def test_dates_in_a_list_are_no_range() -> None:
    assert [m.range for m in find("In 1994 and 1997, and in May and June 2016.", PUBLISHED)] == [
        None
    ] * 4


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("In late 1994 it began.", "late"),
        ("In early May it began.", "early"),
        ("In mid-2016 it began.", "mid"),
        ("At the end of 2016 it began.", "late"),
        ("Earlier this month it began.", "earlier"),
        ("Later in 2005 it began.", "later"),
        ("In 2005 it began.", None),
    ],
)
def test_the_part_of_a_period(text: str, part: str | None) -> None:
    assert only(text).part == part


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [
        ("They talked for five hours.", "duration", "PT5H"),
        ("They talked for two and a half years.", "duration", "P2.5Y"),
        ("They fought for decades.", "duration", "PXY"),
        ("The 18-month truce ended.", "duration", "P18M"),
        ("They meet every two weeks.", "set", "P2W"),
        ("They meet daily.", "set", "P1D"),
        ("It came two months ago.", "date", "P2M"),
        ("It came three days later.", "date", "P3D"),
        ("It came in the past six weeks.", "duration", "P6W"),
        ("It came on Friday.", "date", None),
        ("It came at noon.", "time", None),
    ],
)
def test_kinds_and_amounts(text: str, kind: str, amount: str | None) -> None:
    mention = only(text)
    assert (mention.kind, mention.amount) == (kind, amount)


def test_the_offsets_are_those_of_the_words() -> None:
    text = "BRÜSSEL — İsrail opened it on Thursday, 26 January 2017."
    mention = only(text)
    assert text[mention.start : mention.end] == mention.text == "Thursday, 26 January 2017"


def test_a_reason_is_given() -> None:
    assert only("It opened on Thursday.").why == "the last before publication"
    assert only("It opened on Thursday.", None).why == (
        "a weekday, and no publication date to count from"
    )


def test_the_caller_may_tell_the_tense() -> None:
    text = "Talks on Monday in Geneva"
    asked: list[str] = []

    def tense(start: int, end: int) -> str:
        asked.append(text[start:end])
        return "future"

    assert [str(m.value) for m in find(text, PUBLISHED, tense=tense)] == ["2017-01-30"]
    assert set(asked) == {"Monday"}
    assert [str(m.value) for m in find(text, PUBLISHED)] == ["2017-01-23"]
    assert [str(m.value) for m in find(text, PUBLISHED, tense=lambda _a, _b: None)] == [
        "2017-01-23"
    ]


def test_a_declared_order_decides() -> None:
    text = "It opened on 5/4/2016."
    assert [str(m.value) for m in find(text, order="dmy")] == ["2016-04-05"]
    assert [str(m.value) for m in find(text, order="mdy")] == ["2016-05-04"]
    assert [str(m.value) for m in find(text)] == ["[2016-04-05,2016-05-04]"]


def test_about_is_approximate() -> None:
    assert str(only("It began around 1994.").value) == "1994~"
    assert str(only("It began nearly two years ago.").value) == "2015~"
    assert str(only("The talks about May 2016 failed.").value) == "2016-05"


@pytest.mark.parametrize("published", ["1994/2005", "199X", "Friday", "", "2017-02-30"])
def test_a_publication_date_must_be_one(published: str) -> None:
    with pytest.raises(EdtfError):
        find("on Thursday", published)


def test_a_publication_month_counts_months_and_years_only() -> None:
    values = [m.value for m in find("last month, last year, yesterday, Monday", "2017-01")]
    assert [str(v) for v in values] == ["2016-12", "2016", "None", "None"]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_calendar_ends_quietly(published: str) -> None:
    text = (
        "yesterday, tomorrow, last Monday, next Friday, last year, next year, last week, next "
        "week, two centuries ago, Christmas, last Easter, next spring, Feb. 29, this weekend"
    )
    assert len(find(text, published)) == 14
