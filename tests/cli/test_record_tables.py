"""The record's rows as tables and as JSON."""

import io
import json
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console, RenderableType

from legation.cli.record_tables import contradiction_parts, events_table, standings_table
from legation.model.rows import row_as_json
from legation.record.rows import (
    Citation,
    Contradiction,
    EventRow,
    Party,
    Side,
    StandingRow,
    Value,
)

TURKEY, ISRAEL, NATO = Party("TUR", "Turkey"), Party("ISR", "Israel"), Party("NATO", "NATO")
CITATION = Citation(
    claim="3f9a01cc5d7e2b44",
    report="0123456789abcdef",
    ref="c01-05",
    publisher="Defense News",
    published="2016-05-04",
    quote="Israel and four other countries outside the alliance\nmay open diplomatic missions",
)
STANDING = StandingRow(
    id="s1",
    relation="mission",
    subject=ISRAEL,
    object=NATO,
    role="diplomatic mission",
    start="2016-05-04",
    end=None,
    holds="future",
    starts=(Value("2016-05-04", ("3f9a01cc5d7e2b44",), 1, 1),),
    ends=(),
    first_cited="2016-05-04",
    last_cited="2016-05-04",
    reports=1,
    sources=1,
    claims=(CITATION, CITATION, CITATION),
)
EVENT = EventRow(
    id="e1",
    type="REJECT",
    mode=None,
    status="denied",
    date="2011-09-17/2011-09-18",
    source=(TURKEY,),
    target=(ISRAEL, Party("/gaza", "Gaza")),
    place=None,
    dates=(),
    statuses=(),
    first_cited=None,
    last_cited=None,
    reports=1,
    sources=1,
    why=None,
    claims=(CITATION,),
)
DISPUTE = Contradiction(
    id="x1",
    rule="one start",
    says="Two dates for the start of Israel's mission to NATO.",
    sides=(Side("2016-05-04", (CITATION,)), Side("2017-01-26", (CITATION,))),
)


def _printed(width: int, *parts: RenderableType) -> str:
    out = io.StringIO()
    Console(file=out, width=width).print(*parts, sep="\n")
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 120])
def test_tables_fit_the_terminal(width: int) -> None:
    tables = (standings_table([STANDING]), events_table([EVENT]), *contradiction_parts(DISPUTE))
    for part in tables:
        assert max(map(cell_len, _printed(width, part).splitlines())) <= width


def test_a_standing_says_when_what_who_and_where_it_is_said() -> None:
    words = " ".join(_printed(200, standings_table([STANDING])).split())
    for part in ("from 2016-05-04", "mission", "Israel (ISR) → NATO", "diplomatic", "to come"):
        assert part in words
    assert "“Israel and four other countries outside the alliance may open" in words
    assert "3f9a01cc, Defense News, 2016-05-04" in words
    assert "and 2 claims more" in words


@pytest.mark.parametrize(
    ("verdict", "disputed", "said"),
    [("maybe", False, "may be"), ("no", False, "not then"), ("yes", True, "disputed")],
)
def test_the_answer_for_a_day_is_in_words(verdict: str, disputed: bool, said: str) -> None:
    row = replace(STANDING, verdict=verdict, disputed=disputed)
    printed = _printed(200, standings_table([row]))
    assert "to come" in printed
    assert said in printed


def test_an_event_says_its_status_in_words_and_breaks_its_interval() -> None:
    first, second, *_ = _printed(120, events_table([EVENT])).splitlines()[3:]
    assert [line.split()[0] for line in (first, second)] == ["2011-09-17/", "2011-09-18"]
    assert "Turkey (TUR) → Israel" in first
    assert "denied" in second


def test_a_contradiction_shows_both_sides() -> None:
    printed = _printed(100, *contradiction_parts(DISPUTE))
    assert printed.startswith("Two dates for the start")
    assert printed.index("either") < printed.index("2016-05-04") < printed.index("2017-01-26")


def test_a_row_is_json_with_the_affiliation_of_its_actors() -> None:
    row = json.loads(json.dumps(row_as_json(EVENT)))
    assert row["source"] == [{"key": "TUR", "name": "Turkey", "of": "TUR"}]
    assert row["target"][1] == {"key": "/gaza", "name": "Gaza", "of": None}
    assert row["claims"][0]["claim"] == "3f9a01cc5d7e2b44"
