"""Pronouns and what they take up."""

from __future__ import annotations

from .parsed import meant, read

NORWAY = "Norway NNP 2 nsubj | recalled VBD 0 root | its PRP$ 4 nmod:poss | ambassador NN 2 obj"


def test_a_possessive_takes_up_the_subject() -> None:
    resolution = read(NORWAY)
    assert meant(resolution, 2) == {("Norway", "NOR")}
    assert {of for _, of in meant(resolution, 3)} == {"NOR"}


def test_it_is_a_state_and_she_is_a_person() -> None:
    report = (
        "Norway NNP 3 nmod:poss | 's POS 1 case | envoy NN 4 nmod:desc | Eva NNP 6 nsubj B-PERSON |"
        " Dahl NNP 4 flat I-PERSON | told VBD 0 root | Peru NNP 6 obj"
    )
    she = read(report, "She PRP 2 nsubj | left VBD 0 root")
    assert meant(she, 7) == {("Eva Dahl", "NOR")}
    it = read("Peru NNP 2 nsubj | answered VBD 0 root", "It PRP 2 nsubj | agreed VBD 0 root")
    assert meant(it, 2) == {("Peru", "PER")}


def test_they_are_those_named_together() -> None:
    resolution = read(
        "Peru NNP 4 nsubj | and CC 3 cc | Chile NNP 1 conj | met VBD 0 root",
        "They PRP 2 nsubj | agreed VBD 0 root",
    )
    assert meant(resolution, 4) == {("Peru", "PER"), ("Chile", "CHL")}


def test_an_object_is_not_its_own_subject() -> None:
    resolution = read("Peru NNP 2 nsubj | blamed VBD 0 root | it PRP 2 obj")
    assert meant(resolution, 2) == set()


def test_a_relative_pronoun_is_what_its_clause_hangs_on() -> None:
    resolution = read(
        "Chile NNP 6 nsubj | , , 4 punct | which WDT 4 nsubj | objected VBD 1 acl:relcl |"
        " , , 4 punct | left VBD 0 root"
    )
    assert meant(resolution, 2) == {("Chile", "CHL")}


def test_i_and_we_are_the_one_who_speaks() -> None:
    resolution = read(
        "We PRP 2 nsubj | agree VBP 5 ccomp | , , 5 punct | Peru NNP 5 nsubj | said VBD 0 root"
    )
    assert meant(resolution, 0) == {("Peru", "PER")}


def test_it_that_means_nothing_is_no_mention() -> None:
    after_peru = "Peru NNP 2 nsubj | agreed VBD 0 root"
    said = "It PRP 3 nsubj:pass | was VBD 3 aux:pass | said VBN 0 root"
    crisis = "It PRP 4 nsubj | was VBD 4 cop | a DT 4 det | mistake NN 0 root"
    for sentence in (said, crisis, "It PRP 2 expl | rained VBD 0 root"):
        assert meant(read(after_peru, sentence), 2) == set()
