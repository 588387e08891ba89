"""Who an actor is, as the gazetteer has it."""

from __future__ import annotations

from legation.web.pictures.about import about, name_of


def test_names_are_told_with_the_time_for_which_they_were_borne() -> None:
    found = about("MKD")
    assert found is not None
    assert found.name == "North Macedonia"
    assert ("FYROM", "1993-04-08", "2019-02-12") in {(n.name, n.start, n.end) for n in found.names}
    assert ("Yugoslavia", "YUG") in found.before


def test_a_name_is_told_once() -> None:
    found = about("USA")
    assert found is not None
    names = [(one.name, one.start, one.end) for one in found.names]
    assert len(names) == len(set(names))


def test_of_whom_the_gazetteer_knows_nothing_the_key_is_the_name() -> None:
    assert about("TUR/ahmet davutoglu") is None
    assert name_of("AAORG") == "AAORG"
    assert name_of("TUR") == "Turkey"
