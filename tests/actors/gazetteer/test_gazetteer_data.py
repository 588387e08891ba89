"""The shipped data: every row says where it is from, and no code or name misleads."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from itertools import combinations

from legation.actors.gazetteer import Entry, Gazetteer, Name
from legation.actors.gazetteer.days import FIRST, LAST, borne, days
from legation.actors.gazetteer.files import DATA, records
from legation.actors.gazetteer.holders import holder_of, read
from legation.actors.gazetteer.words import key, phrase

RECORDS = records(DATA)
ENTRIES = [record.entry for record in RECORDS]
DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
Days = tuple[int, int]


def table(name: str) -> list[dict[str, str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader((x for x in lines if not x.startswith("#")), delimiter="\t"))


def lifetime(entry: Entry) -> Days:
    return (
        days(entry.start)[0] if entry.start else FIRST,
        days(entry.end)[1] if entry.end else LAST,
    )


def usage(entry: Entry, name: Name) -> Days:
    start, end = borne(entry, name)
    return days(start)[0] if start else FIRST, days(end)[1] if end else LAST


def together(one: Days, other: Days) -> bool:
    """Tell whether two stretches share more than the year in which one followed the other."""
    return max(one[0], other[0]) + 10000 <= min(one[1], other[1])


def test_every_row_has_a_source_that_is_listed_or_a_site() -> None:
    listed = {row["key"] for row in table("sources.tsv")}
    cited = {e.source for e in ENTRIES} | {n.source for r in RECORDS for n in r.names}
    cited |= {holder_of(row).source for row in read(DATA / "holders")}
    keys = {source for cell in cited for source in cell.split(", ")}
    assert [k for k in keys if k not in listed and not DOMAIN.fullmatch(k)] == []
    assert sorted(listed - keys) == []


def test_dates_are_dates_and_in_order() -> None:
    for record in RECORDS:
        assert lifetime(record.entry)[0] <= lifetime(record.entry)[1], record.entry
        for name in record.names:
            first, last = usage(record.entry, name)
            assert first <= last, (record.entry.id, name)


def test_codes_are_well_formed_and_of_one_state_at_a_time() -> None:
    forms = {"iso2": "[A-Z]{2}", "iso3": "[A-Z]{3}", "cow": "[A-Z]{3}", "ccode": r"\d{1,3}"}
    bearers: dict[tuple[str, str], list[Days]] = defaultdict(list)
    for entry in ENTRIES:
        for system, value in entry.codes.items():
            assert re.fullmatch(forms[system], value), entry
            bearers[system, value].append(lifetime(entry))
    for code, spans in bearers.items():
        assert not any(together(a, b) for a, b in combinations(spans, 2)), code


def test_states_act_for_a_three_letter_code_and_others_for_one_that_exists() -> None:
    own = {e.of for e in ENTRIES if e.kind in ("state", "territory") and e.of}
    assert all(re.fullmatch("[A-Z]{3}", code) for code in own)
    for entry in ENTRIES:
        if entry.kind in ("body", "subdivision", "city"):
            assert entry.of in own, entry
            assert entry.parent, entry
        if entry.kind in ("armed group", "people", "company", "media", "church"):
            assert entry.of is None, entry
        if entry.kind == "ngo":  # under its own acronym
            assert entry.of is None or (entry.of not in own and entry.of.isupper()), entry
        if entry.where:
            assert set(entry.where) <= own, entry


def test_organisations_act_for_one_acronym_each() -> None:
    own = [e for e in ENTRIES if e.kind == "igo" and e.of]
    for one, other in combinations(own, 2):
        if one.of == other.of and one.parent != other.id and other.parent != one.id:
            shared = together(lifetime(one), lifetime(other))
            assert not shared or {one.of} <= {"UN", "ISO"}, (one.id, other.id)


def test_frameworks_act_for_nobody() -> None:
    named = [e for e in ENTRIES if e.kind == "framework" and e.of]
    assert {e.id for e in named} <= {"unfccc", "three-plus-three"}


def test_no_name_means_two_states_at_one_time_unless_declared() -> None:
    declared = {key(phrase(row["name"])) for row in table("ambiguous.tsv")}
    bearers: dict[str, list[tuple[str, Days]]] = defaultdict(list)
    for record in RECORDS:
        if record.entry.kind in ("state", "territory"):
            for name in record.names:
                span = usage(record.entry, name)
                bearers[key(phrase(name.text))].append((record.entry.id, span))
    found = {
        words
        for words, pairs in bearers.items()
        for (id_, span), (other, other_span) in combinations(pairs, 2)
        if id_ != other and together(span, other_span)
    }
    assert found == declared


def test_every_living_state_has_capital_adjective_and_demonym() -> None:
    lacking = {
        record.entry.id
        for record in RECORDS
        if record.entry.kind == "state"
        and record.entry.end is None
        and {"capital", "adjective", "demonym"} - {name.form for name in record.names}
    }
    assert lacking <= {"vatican", "seychelles"}


def test_successors_and_predecessors_mirror_each_other() -> None:
    by_id = {entry.id: entry for entry in ENTRIES}
    for entry in ENTRIES:
        assert all(entry.id in by_id[s].predecessors for s in entry.successors)
        assert all(entry.id in by_id[p].successors for p in entry.predecessors)


def test_there_are_as_many_organisations_as_promised() -> None:
    counts = Counter(entry.kind for entry in ENTRIES)
    assert counts["igo"] + counts["court"] >= 300
    assert counts["organ"] >= 100
    assert sum(1 for e in ENTRIES if e.kind in ("igo", "court") and e.seat) >= 300


def test_by_of_is_the_state_or_organisation_itself(gazetteer: Gazetteer) -> None:
    found = {
        (of, on): entry.id
        for of, on in [
            ("TUR", None),
            ("TUR", "1900"),
            ("DEU", "1975"),
            ("NATO", None),
            ("WHO", None),
        ]
        if (entry := gazetteer.by_of(of, on))
    }
    assert found == {
        ("TUR", None): "turkey",
        ("TUR", "1900"): "ottoman-empire",
        ("DEU", "1975"): "west-germany",
        ("NATO", None): "nato",
        ("WHO", None): "who",
    }
    assert gazetteer.by_of("no such code") is None


def test_organs_of(gazetteer: Gazetteer) -> None:
    assert "nato-nac" in {organ.id for organ in gazetteer.organs_of("NATO")}
    assert "il-knesset" in {body.id for body in gazetteer.organs_of("ISR")}
