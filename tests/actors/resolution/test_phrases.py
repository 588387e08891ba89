"""Noun phrases, descriptions and collectives."""

from __future__ import annotations

import pytest

from .parsed import meant, read

TALKS = "Peru NNP 4 nsubj | and CC 3 cc | Chile NNP 1 conj | met VBD 0 root"


@pytest.mark.parametrize(
    ("sentence", "head", "of"),
    [
        ("Thai JJ 2 amod | troops NNS 3 nsubj | left VBD 0 root", 1, "THA"),
        ("Mali NNP 3 nmod:poss | 's POS 1 case | junta NN 4 nsubj | fell VBD 0 root", 2, "MLI"),
        ("Parliament NN 4 nsubj | in IN 3 case | Skopje NNP 1 nmod | met VBD 0 root", 0, "MKD"),
        ("Polish JJ 3 amod | rebel NN 3 compound | leaders NNS 4 nsubj | met VBD 0 root", 2, None),
        ("Polish JJ 2 amod | workers NNS 3 nsubj | marched VBD 0 root", 1, None),
        ("NATO NNP 2 compound | officials NNS 3 nsubj | left VBD 0 root", 1, "NATO"),
    ],
)
def test_a_phrase_acts_for_what_modifies_it(sentence: str, head: int, of: str | None) -> None:
    assert {code for _, code in meant(read(sentence), head)} == {of}


def test_an_adjective_shared_by_two_states_gives_two_actors() -> None:
    resolution = read(
        "Polish JJ 4 amod | and CC 3 cc | Czech JJ 1 conj | troops NNS 5 nsubj | left VBD 0 root"
    )
    assert {of for _, of in meant(resolution, 3)} == {"POL", "CZE"}


def test_both_countries_are_the_two_last_named_together() -> None:
    resolution = read(
        TALKS, "Both DT 2 det | countries NNS 3 nsubj | agreed VBD 0 root", title="Peru and Chile"
    )
    assert meant(resolution, 5) == {("Peru", "PER"), ("Chile", "CHL")}


def test_four_states_are_those_that_only_the_next_sentence_names() -> None:
    resolution = read(
        "Three CD 3 nummod | African JJ 3 amod | states NNS 4 nsubj | left VBD 0 root |"
        " Peru NNP 4 obj",
        "Mali NNP 2 nsubj | followed VBD 0 root | Togo NNP 2 obj | out IN 6 case | of IN 4 fixed |"
        " Peru NNP 2 obl | with IN 8 case | Benin NNP 2 obl",
    )
    assert {of for _, of in meant(resolution, 2)} == {"MLI", "TGO", "BEN"}


def test_the_kingdom_is_a_kingdom() -> None:
    resolution = read(
        "Peru NNP 4 nsubj | and CC 3 cc | Norway NNP 1 conj | met VBD 0 root",
        "The DT 2 det | kingdom NN 3 nsubj | agreed VBD 0 root",
    )
    assert meant(resolution, 5) == {("Norway", "NOR")}


def test_the_alliance_is_the_organisation_of_the_report() -> None:
    resolution = read(
        "NATO NNP 2 nsubj | warned VBD 0 root | Peru NNP 2 obj",
        "The DT 2 det | alliance NN 3 nsubj | waited VBD 0 root",
    )
    assert {of for _, of in meant(resolution, 4)} == {"NATO"}


def test_agreements_are_named_and_taken_up() -> None:
    resolution = read(
        "Peru NNP 2 nsubj | signed VBD 0 root | a DT 5 det | border NN 5 compound |"
        " treaty NN 2 obj",
        "The DT 2 det | treaty NN 3 nsubj | failed VBD 0 root",
    )
    assert meant(resolution, 4) == meant(resolution, 6) == {("border treaty", None)}


def test_coming_into_force_is_no_force() -> None:
    resolution = read("It PRP 2 nsubj | came VBD 0 root | into IN 4 case | force NN 2 obl")
    assert resolution.at(3) is None


def test_a_place_is_marked_and_a_dateline_is_none() -> None:
    resolution = read("Leaders NNS 2 nsubj | met VBD 0 root | in IN 4 case | Lima NNP 2 obl")
    mention = resolution.at(3)
    assert mention is not None
    assert mention.locative
    assert {of for _, of in meant(resolution, 3)} == {"PER"}
    dated = read("LIMA NNP 4 dep | — : 1 punct | Leaders NNS 4 nsubj | met VBD 0 root")
    assert dated.at(0) is None
    assert dated.at(2) is not None


def test_a_group_named_by_its_members_is_the_group() -> None:
    resolution = read(
        "Hamas NNP 2 compound B-ORG | militants NNS 3 nsubj | left VBD 0 root",
        "Three CD 3 nummod | Hamas NNP 3 compound B-ORG | militants NNS 4 nsubj | left VBD 0 root",
    )
    few, three = resolution.at(1), resolution.at(5)
    assert few is not None
    assert three is not None
    assert [(r.entry, r.name) for r in few.referents] == [("hamas", "Hamas militants")]
    assert three.referents != few.referents


def test_forces_of_a_part_of_a_state_are_not_the_states() -> None:
    resolution = read("Tigrayan JJ 2 amod | forces NNS 3 nsubj | advanced VBD 0 root")
    assert {of for _, of in meant(resolution, 1)} == {None}


def test_countries_are_states_and_no_organisation() -> None:
    resolution = read(
        "Peru NNP 4 nsubj | and CC 3 cc | NATO NNP 1 conj | met VBD 0 root",
        "The DT 2 det | countries NNS 3 nsubj | agreed VBD 0 root",
    )
    assert {of for _, of in meant(resolution, 5)} <= {None}
