"""The API answers what the record does, in fields that are promised."""

from __future__ import annotations

import csv
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from fastapi.testclient import TestClient

from legation import record as rows
from legation.model.rows import row_as_json
from legation.record import Record, pictured
from legation.web.accounts import Account
from legation.web.api.models import actors, claims, derived
from legation.web.api.models import record as whole

PROMISED: list[tuple[Any, Any]] = [
    (rows.StandingRow, derived.Standing),
    (rows.EventRow, derived.Event),
    (rows.Merge, derived.Merge),
    (rows.Value, derived.Value),
    (rows.Side, derived.Side),
    (rows.Contradiction, derived.Contradiction),
    (rows.Change, derived.Change),
    (rows.Citation, claims.Citation),
    (rows.Judgement, claims.Judgement),
    (rows.ReportRow, claims.Report),
    (rows.ReportDetail, claims.ReportDetail),
    (rows.ClaimDetail, claims.Claim),
    (rows.ReadClaim, claims.ReadClaim),
    (rows.Turn, claims.Turn),
    (rows.Added, claims.Added),
    (rows.Checked, claims.Checked),
    (rows.Opposed, claims.Opposed),
    (rows.Stats, whole.Stats),
    (rows.Taken, whole.Taken),
    (rows.Candidate, actors.Candidate),
    (rows.Used, actors.Used),
    (pictured.Lifeline, actors.Lifeline),
    (pictured.Told, actors.Told),
    (pictured.Tally, actors.Tally),
    (pictured.Partner, actors.Partner),
    (pictured.Tie, actors.Tie),
    (pictured.Ties, actors.Ties),
    (Account, whole.Account),
]


@pytest.mark.parametrize(("row", "model"), PROMISED, ids=lambda kind: kind.__name__)
def test_no_field_of_a_row_is_missing(row: Any, model: Any) -> None:
    assert is_dataclass(row)
    assert {field.name for field in fields(row)} == set(model.model_fields)


def test_an_actor_has_its_code_too() -> None:
    assert set(derived.Party.model_fields) == {"key", "name", "of"}


def rows_of(api: TestClient, path: str) -> Any:
    answer = api.get(f"/api/v1{path}")
    assert answer.status_code == 200, answer.text
    return answer.json()["rows"]


def test_lists_are_those_of_the_record(api: TestClient, record: Record) -> None:
    assert rows_of(api, "/standings?object=NATO") == row_as_json(record.standings(object="NATO"))
    assert rows_of(api, "/events?type=CONSULT") == row_as_json(record.events(type="CONSULT"))
    assert rows_of(api, "/contradictions") == row_as_json(record.contradictions())
    assert len(rows_of(api, "/reports?publisher=The Post")) == 1
    assert len(rows_of(api, "/claims?type=CONSULT")) == 5
    assert rows_of(api, "/review?kind=standing&limit=2") == row_as_json(
        record.unsure("standing", limit=2)
    )


def test_a_day_and_a_period_can_be_asked_for(api: TestClient) -> None:
    (held,) = rows_of(api, "/standings?object=NATO&relation=mission&on=2016-05-05")
    assert held["verdict"] in ("yes", "maybe")
    assert len(rows_of(api, "/events?from=2016-06-02&to=2016-06-03")) == 2
    assert rows_of(api, "/standings?known=2019-01-01") == []


def test_one_thing_is_answered_by_its_id(api: TestClient) -> None:
    for path in ("standings", "events", "contradictions", "reports", "claims"):
        row = rows_of(api, f"/{path}")[0]
        answer = api.get(f"/api/v1/{path}/{row['id']}").json()
        assert (answer.get("report", answer) if path == "reports" else answer)["id"] == row["id"]
        other = "events" if path != "events" else "standings"
        assert api.get(f"/api/v1/{other}/{row['id']}").status_code == 404


def test_a_report_is_set_beside_the_rest_of_the_record(api: TestClient) -> None:
    report = rows_of(api, "/reports?publisher=The Herald")[0]
    assert rows_of(api, f"/reports/{report['id']}/check")[0]["verdict"] == "contradicted"


def test_what_changed_is_told(api: TestClient) -> None:
    changes = rows_of(api, "/changes?since=2000-01-01")
    assert {one["kind"] for one in changes} == {"standing", "event", "contradiction"}
    assert rows_of(api, "/changes?since=2000-01-01&until=2000-01-02") == []


def test_actors_and_what_ties_them(api: TestClient) -> None:
    assert {"key": "GRC", "name": "Greece", "of": "GRC"} in rows_of(api, "/actors")
    assert rows_of(api, "/actors?name=turkey")[0]["key"] == "TUR"
    dossier = api.get("/api/v1/dossier?actor=Turkey").json()
    assert dossier["actor"]["key"] == "TUR"
    assert {one["standing"]["relation"] for one in dossier["standings"]} == {"member"}
    assert dossier["partners"]
    pair = api.get("/api/v1/dossier?actor=Turkey&other=Greece").json()
    assert sum(one["events"] for one in pair["tallies"]) == 5
    assert pair["partners"] == []
    assert api.get("/api/v1/dossier?actor=Nobody").status_code == 404
    assert api.get("/api/v1/network").json()["ties"][0]["count"] == 5
    assert api.get("/api/v1/network?what=mission").json()["total"] == 1
    assert api.get("/api/v1/network?what=verbal cooperation").json()["total"] == 2
    assert api.get("/api/v1/network?what=love").status_code == 400


def test_an_organisation_is_told_on_a_day(api: TestClient) -> None:
    told = api.get("/api/v1/organisation?name=NATO&on=2016-06-01").json()
    assert told["day"] == "2016-06-01"
    assert {one["relation"] for one in told["sections"]} == {"member", "mission"}
    places = rows_of(api, "/organisation/places?name=NATO&on=2016-06-01")
    assert {(one["relation"], one["actor"]["key"]) for one in places} == {
        ("member", "TUR"),
        ("mission", "ISR"),
    }
    (mission,) = rows_of(api, "/organisation/places?name=NATO&relation=mission")
    assert mission["start"] == "2016-05-04"
    first = api.get("/api/v1/organisation/places?name=NATO&limit=1").json()
    second = api.get(f"/api/v1/organisation/places?name=NATO&limit=1&cursor={first['next']}")
    assert first["total"] == 2
    assert first["rows"] != second.json()["rows"]
    (began,) = rows_of(api, "/organisation/changes?name=NATO&from=2016&to=2016")
    assert (began["what"], began["actor"]["key"]) == ("begins", "ISR")
    assert rows_of(api, "/organisation/changes?name=NATO") == []
    assert rows_of(api, "/organisation/objections?name=NATO") == []
    assert api.get("/api/v1/organisation?name=Nobody").status_code == 404
    assert api.get("/api/v1/organisation?name=NATO&on=2016").status_code == 400


def test_a_name_is_looked_up_in_the_gazetteer(api: TestClient) -> None:
    found = rows_of(api, "/gazetteer?name=FYROM&on=2005-01-01")
    assert [one["current"] for one in found] == [True]


def test_a_panel_is_a_table(api: TestClient) -> None:
    asked = "/api/v1/panel?from=2010&to=2020&relation=mission"
    answer = api.get(asked)
    assert answer.headers["content-type"].startswith("text/csv")
    assert len(list(csv.DictReader(answer.text.splitlines()))) == 11
    assert api.get(f"{asked}&form=parquet").content.startswith(b"PAR1")
    too_large = api.get("/api/v1/panel?from=0001&to=9999&every=day")
    assert too_large.status_code == 400
    assert "legation panel" in too_large.json()["detail"]


def test_the_whole_record_in_numbers(api: TestClient, record: Record) -> None:
    assert api.get("/api/v1/stats").json() == row_as_json(record.stats())


def test_it_describes_itself_with_types_and_problems(api: TestClient) -> None:
    told = api.get("/api/v1/openapi.json").json()
    assert told["openapi"].startswith("3.")
    assert {"Problem", "Standing", "Page_Standing_"} <= set(told["components"]["schemas"])
    for methods in told["paths"].values():
        for operation in methods.values():
            problem = operation["responses"]["default"]["content"]
            assert set(problem) == {"application/problem+json"}
            assert operation["description"]


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/api/v1/docs", "/api/v1/redoc"])
def test_no_page_loads_its_documentation_from_elsewhere(api: TestClient, path: str) -> None:
    assert api.get(path).status_code == 404
