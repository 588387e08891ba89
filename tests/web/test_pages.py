"""Each page shows what the record answers, and so does its JSON."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from legation.record import Record
from tests.record.making import GREECE, ISRAEL, NATO, TURKEY, standing, tell

from .conftest import client_of


def test_the_first_page_says_how_much_there_is_and_what_came_last(client: TestClient) -> None:
    page = client.get("/").text
    assert '<strong>2</strong> <a href="/reports">reports</a>' in page
    assert page.index("The Herald") < page.index("The Post")
    assert client.get("/index.json").json()["stats"]["claims"] == 3


def test_standings_of_a_day_say_whether_they_held_and_in_which_words(client: TestClient) -> None:
    page = client.get("/standings", params={"object": "NATO", "on": "2016-05-04"}).text
    assert "held then" in page
    assert "“One thing”" in page
    assert "The Post</bdi>, 2017-01-27" in page
    row = client.get("/standings.json?object=NATO&on=2016-05-04").json()[0]
    assert (row["verdict"], row["subject"]["of"]) == ("yes", "ISR")


def test_what_held_comes_first(record: Record) -> None:
    tell(record, standing("member", GREECE, NATO, start="2020-01-01"))
    page = client_of(record).get("/standings?on=2016-05-04").text
    assert page.index(">mission</a>") < page.index(">member</a>")


def test_a_form_shows_what_was_asked_and_its_empty_fields_ask_nothing(client: TestClient) -> None:
    page = client.get("/standings?relation=mission&subject=Israel&object=&on=&known=&said_by=").text
    assert "<option selected>mission</option>" in page
    assert 'name="subject" value="Israel"' in page
    assert "1 standing<" in page


def test_clocks_set_back_show_less(client: TestClient) -> None:
    assert "no such standing" in client.get("/standings?said_by=2016-12-31").text
    assert "no such standing" in client.get("/standings?known=2019-01-01").text


@pytest.mark.parametrize(
    ("asked", "types"),
    [
        ("", ["THREATEN", "CONCEDE"]),
        ("?from=2016", ["CONCEDE"]),
        ("?to=2011-09", ["THREATEN"]),
        ("?type=CONCEDE&source=Turkey", ["CONCEDE"]),
        ("?target=NATO", []),
    ],
)
def test_events_are_those_asked_for(client: TestClient, asked: str, types: list[str]) -> None:
    assert [row["type"] for row in client.get(f"/events.json{asked}").json()] == types
    assert f"{len(types) or 'no such'} event" in client.get(f"/events{asked}").text


def test_both_sides_of_a_contradiction_are_shown(record: Record) -> None:
    client = client_of(record)
    assert "No claims of the record" in client.get("/contradictions").text
    for publisher, holds in (("One Paper", "yes"), ("Other Paper", "no")):
        tell(
            record,
            standing("member", TURKEY, NATO, holds, "2016-05-03"),
            publisher=publisher,
            published="2016-05-03",
        )
    page = client.get("/contradictions").text
    assert client.get("/contradictions.json").json()
    assert "One Paper" in page
    assert "Other Paper" in page


@pytest.mark.parametrize("kind", ["standings", "events"])
def test_a_row_leads_to_its_claims_and_a_claim_to_its_words(client: TestClient, kind: str) -> None:
    row = client.get(f"/{kind}.json").json()[0]
    claim = row["claims"][0]["claim"]
    assert f'href="/show/{row["id"]}"' in client.get(f"/{kind}").text
    for id_ in (row["id"], claim):
        page = client.get(f"/show/{id_}").text
        assert "<bdi><mark>One thing</mark> is said here.</bdi>" in page
        assert client.get(f"/show/{id_}.json").json()["id"] == id_
    assert f'href="/show/{row["id"]}"' in client.get(f"/show/{claim}").text


def test_a_page_names_its_json(client: TestClient) -> None:
    address = "/standings.json?object=NATO&amp;on=2016-05-04"
    assert address in client.get("/standings?object=NATO&on=2016-05-04").text
    assert ISRAEL.name in client.get("/standings.json?object=NATO&on=2016-05-04").text
