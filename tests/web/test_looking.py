"""The pages of actors, pairs, organisations and networks, asked for as a browser does."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from .conftest import client_of
from .telling import pictured

PAGES = (
    "/actor",
    "/actor/TUR",
    "/actor/TUR/ada lovelace",
    "/pair",
    "/pair?one=TUR&other=Israel",
    "/organisation/NATO",
    "/network",
    "/network?what=member",
)


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with pictured(tmp_path_factory.mktemp("looking") / "legation.db") as record:
        yield client_of(record)


def rows(answer: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer)))


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("clocks", ["", "said_by=2030-01-01", "known=2030-01-01", "on=2012-01-01"])
def test_every_page_answers_on_every_clock_in_every_form(
    asking: TestClient, path: str, clocks: str
) -> None:
    plain, _, query = path.partition("?")
    for ending in ("", ".json", ".csv"):
        answer = asking.get(f"{plain}{ending}?{query}&{clocks}")
        assert answer.status_code == 200, answer.text
        assert "<script>alert" not in answer.text or ending


@pytest.mark.parametrize("path", PAGES)
def test_links_keep_the_clocks(asking: TestClient, path: str) -> None:
    plain, _, query = path.partition("?")
    text = asking.get(f"{plain}?{query}&said_by=2030-01-01").text
    main = text[text.index("<main") : text.index("</main>")]
    links = [part.split('"')[0] for part in main.split('href="')[1:]]
    assert all("said_by=2030-01-01" in link for link in links if link.startswith("/"))


def test_a_page_of_nobody_is_not_there(asking: TestClient) -> None:
    for path in ("/actor/Nobody", "/organisation/Nobody", "/pair?one=Nobody&other=TUR"):
        assert asking.get(path).status_code == 404
    assert "Nobody" in asking.get("/actor?name=Nobody").text


def test_a_name_leads_to_its_actor(asking: TestClient) -> None:
    answer = asking.get("/actor?name=turkey&on=2012-01-01", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/actor/TUR?on=2012-01-01")
    answer = asking.get("/organisation?name=nato", follow_redirects=False)
    assert answer.headers["location"] == "/organisation/NATO"


def test_an_actor_is_told_with_names_standings_events_and_partners(asking: TestClient) -> None:
    told = asking.get("/actor/TUR.json").json()
    assert told["actor"]["name"] == "Turkey"
    assert "Türkiye" in {name["name"] for name in told["about"]["names"]}
    assert [lane["group"] for lane in told["standings"]] == [
        "member of",
        "envoy to",
        "relations with",
        "objection to",
    ]
    assert [partner["actor"]["name"] for partner in told["partners"]] == ["Israel", "Greece"]
    assert told["months"]["undated"] == 1
    assert [bar["first"] for bar in told["months"]["vague"]] == ["2010-01-01"]


def test_each_table_of_a_page_comes_as_csv(asking: TestClient) -> None:
    standings = rows(asking.get("/actor/TUR.csv").text)
    assert {row["group"] for row in standings} >= {"member of", "envoy to"}
    months = rows(asking.get("/actor/TUR.csv?table=months").text)
    assert {"way", "first", "counts_verbal conflict", "score"} <= set(months[0])
    partners = rows(asking.get("/actor/TUR.csv?table=partners").text)
    assert partners[0]["actor_name"] == "Israel"
    assert rows(asking.get("/pair.csv?one=TUR&other=ISR&table=turning_points").text)
    assert asking.get("/actor/TUR.csv?table=nothing").status_code == 400


def test_without_a_script_the_tables_say_the_same(asking: TestClient) -> None:
    text = asking.get("/actor/TUR").text
    assert 'data-stretches="1952-02-18/2017-01-27/sure 2017-01-28/../unsure"' in text
    assert ">member of</a>" in text
    assert "source=TUR&amp;from=2010-06&amp;to=2010-06" in text


def test_a_pair_has_its_turning_points(asking: TestClient) -> None:
    told = asking.get("/pair.json?one=Turkey&other=Israel").json()
    assert [(point["date"], point["says"]) for point in told["turning_points"]] == [
        ("1949-03-28", "Begins: Israel, relations with Turkey"),
        ("2010", "Begins: Turkey, objection to Israel"),
        ("2010-05-31", "From cooperation to conflict: ASSAULT Israel → Turkey"),
        ("2016-05", "Ends: Turkey, objection to Israel"),
        ("2016-06-28", "From conflict to cooperation: AGREE Turkey → Israel"),
    ]
    in_2010 = asking.get("/pair.json?one=TUR&other=ISR&from=2010&to=2010").json()
    assert {row["type"] for row in in_2010["events"]} == {"ASSAULT", "THREATEN", "SANCTION"}
    assert asking.get("/pair?one=TUR&other=ISR&from=2011&to=2010").status_code == 400


def test_an_organisation_is_shown_on_a_day(asking: TestClient) -> None:
    told = asking.get("/organisation/NATO.json?on=2016-01-01").json()
    answers = {
        (section["relation"], place["actor"]["name"]): place["answer"]
        for section in told["sections"]
        for place in section["places"]
    }
    assert answers["member", "Turkey"] == "yes"
    assert answers["mission", "Israel"] == "no"
    assert [(row["subject"]["name"], row["answer"]) for row in told["objections"]] == [
        ("Turkey", "yes")
    ]
    assert asking.get("/organisation/NATO.json").json()["day"] == "2017-01-27"
    assert asking.get("/organisation/NATO?on=2016").status_code == 400
    changed = rows(asking.get("/organisation/NATO.csv?from=1952&to=1952&table=changes").text)
    assert [row["actor_name"] for row in changed] == ["Greece", "Turkey"]


def test_a_network_is_of_a_relation_a_type_or_a_quadrant(asking: TestClient) -> None:
    members = asking.get("/network.json?what=member&on=1980-01-01").json()
    assert {(edge["one"], edge["other"]) for edge in members["edges"]} == {
        ("GRC", "NATO"),
        ("TUR", "NATO"),
    }
    verbal = asking.get("/network.json?what=verbal conflict&from=2010&to=2010").json()
    assert [(edge["one"], edge["other"]) for edge in verbal["edges"]] == [("TUR", "ISR")]
    met = asking.get("/network.csv?what=CONSULT").text
    assert len(rows(met)) == 2
    assert asking.get("/network?what=friendship").status_code == 400
    assert asking.get("/network?most=100000").status_code == 400
    assert "ties anybody" in asking.get("/network?what=sanctions").text


def test_links_of_an_oddly_named_actor_lead_back_to_it(asking: TestClient) -> None:
    text = asking.get("/actor").text
    (address,) = re.findall(r'href="([^"]+)"><bdi>Odd</bdi>', text)
    page = asking.get(address)
    assert page.status_code == 200
    (as_json,) = re.findall(r'href="([^"]+)">JSON</a> or', page.text)
    assert asking.get(html.unescape(as_json)).json()["actor"]["name"] == "Odd"
