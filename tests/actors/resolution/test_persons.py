"""Persons: titles, appositions, short forms, spellings, and for whom they act."""

from __future__ import annotations

from .parsed import meant, read

DAVUTOGLU = (
    "Turkish JJ 3 amod | Foreign NNP 3 amod | Minister NNP 4 nmod:desc |"
    " Ahmet NNP 6 nsubj B-PERSON | Davutoğlu NNP 4 flat I-PERSON | spoke VBD 0 root"
)


def test_a_title_gives_office_and_state() -> None:
    resolution = read(DAVUTOGLU)
    mention = resolution.at(3)
    assert mention is not None
    (person,) = mention.referents
    assert (person.name, person.of, person.kind) == ("Ahmet Davutoğlu", "TUR", "person")
    assert person.office == "Foreign Minister"
    assert person.office_of is not None
    assert person.office_of.name == "Turkey"
    assert mention.words == "Turkish Foreign Minister Ahmet Davutoğlu"


def test_a_short_form_without_diacritics_is_the_same_person() -> None:
    resolution = read(DAVUTOGLU, "Davutoglu NNP 2 nsubj B-PERSON | left VBD 0 root")
    assert meant(resolution, 6) == {("Ahmet Davutoğlu", "TUR")}


def test_a_family_name_is_a_person_whatever_the_model_took_it_for() -> None:
    resolution = read(DAVUTOGLU, "Davutoğlu NNP 2 nsubj B-ORG | left VBD 0 root")
    assert meant(resolution, 6) == {("Ahmet Davutoğlu", "TUR")}


def test_an_apposition_introduces_a_person_for_the_whole_report() -> None:
    resolution = read(
        "Abe NNP 2 nsubj B-PERSON | left VBD 0 root",
        "Japan NNP 4 nmod:poss | 's POS 1 case | prime JJ 4 amod | minister NN 9 nsubj |"
        " , , 6 punct | Shinzo NNP 4 appos B-PERSON | Abe NNP 6 flat I-PERSON | , , 6 punct |"
        " returned VBD 0 root",
    )
    assert meant(resolution, 0) == {("Shinzo Abe", "JPN")}
    assert meant(resolution, 5) == {("Shinzo Abe", "JPN")}


def test_a_counterpart_does_not_act_for_the_one_across() -> None:
    resolution = read(
        DAVUTOGLU,
        "He PRP 2 nsubj | met VBD 0 root | his PRP$ 5 nmod:poss | Greek JJ 5 amod |"
        " counterpart NN 2 obj | , , 7 punct | Nikos NNP 5 appos B-PERSON |"
        " Kotzias NNP 7 flat I-PERSON",
    )
    assert meant(resolution, 12) == {("Nikos Kotzias", "GRC")}


def test_a_person_who_opposes_acts_for_no_state() -> None:
    resolution = read(
        "Syrian JJ 3 amod | opposition NN 3 compound | leader NN 4 nmod:desc |"
        " Ahmad NNP 6 nsubj B-PERSON | Jarba NNP 4 flat I-PERSON | left VBD 0 root"
    )
    assert meant(resolution, 3) == {("Ahmad Jarba", None)}


def test_a_bare_title_in_a_report_about_two_states_is_refused() -> None:
    resolution = read(
        "Peru NNP 4 nsubj | and CC 3 cc | Chile NNP 1 conj | met VBD 0 root",
        "President NNP 2 nmod:desc | Ramos NNP 3 nsubj B-PERSON | spoke VBD 0 root",
    )
    assert meant(resolution, 5) == {("Ramos", None)}


def test_a_state_that_names_a_person_is_a_person() -> None:
    resolution = read(
        "Michael NNP 3 nsubj B-PERSON | Jordan NNP 1 flat I-PERSON | spoke VBD 0 root",
        "Jordan NNP 2 nsubj | left VBD 0 root",
    )
    assert meant(resolution, 3) == {("Michael Jordan", None)}


MAHAMA = "President NNP 2 nmod:desc | Mahama NNP 3 nsubj B-PERSON | spoke VBD 0 root | in IN 5 case"


def test_a_known_holder_of_an_office_acts_for_its_state_if_the_report_names_it() -> None:
    resolution = read(f"{MAHAMA} | Ghana NNP 3 obl", published="2016-05-04")
    assert meant(resolution, 1) == {("Mahama", "GHA")}
    mention = resolution.at(1)
    assert mention is not None
    assert "known holder of an office of Ghana" in mention.why


def test_a_family_name_alone_proves_nothing_in_a_report_on_other_states() -> None:
    chile = "and CC 7 cc | Chile NNP 5 conj"
    resolution = read(f"{MAHAMA} | Peru NNP 3 obl | {chile}", published="2020-05-04")
    assert meant(resolution, 1) == {("Mahama", None)}


def test_a_family_name_is_enough_for_one_who_governs_at_the_time() -> None:
    resolution = read(f"{MAHAMA} | Peru NNP 3 obl", published="2016-05-04")
    assert meant(resolution, 1) == {("Mahama", "GHA")}


def test_a_namesake_of_long_ago_is_not_meant() -> None:
    resolution = read(f"{MAHAMA} | Ghana NNP 3 obl", published="1986-05-04")
    mention = resolution.at(1)
    assert mention is not None
    assert "known holder" not in mention.why


def test_a_portfolio_is_nobody_and_does_not_hide_the_state() -> None:
    resolution = read(
        "US NNP 2 compound B-ORG | Defense NNP 3 compound I-ORG | Secretary NNP 4 nmod:desc |"
        " Jane NNP 6 nsubj B-PERSON | Doe NNP 4 flat I-PERSON | flew VBD 0 root"
    )
    assert {(r.name, r.of) for r in resolution.referents} == {
        ("United States", "USA"),
        ("Jane Doe", "USA"),
    }


def test_a_rank_alone_leaves_the_nationality_to_the_word_before() -> None:
    resolution = read(
        "Peruvian JJ 3 amod | Gen. NNP 3 nmod:desc | Luis NNP 5 nsubj B-PERSON |"
        " Paz NNP 3 flat I-PERSON | spoke VBD 0 root"
    )
    assert meant(resolution, 2) == {("Luis Paz", "PER")}


def test_each_of_a_list_of_ministers_has_the_state_before_the_name() -> None:
    resolution = read(
        "the DT 3 det | foreign JJ 3 amod | ministers NNS 14 nsubj | of IN 5 case |"
        " Peru NNP 3 nmod | , , 7 punct | Ana NNP 3 appos B-PERSON | Paz NNP 7 flat I-PERSON |"
        " , , 12 punct |"
        " and CC 12 cc | of IN 12 case | Chile NNP 5 conj | , , 15 punct | met VBD 0 root |"
        " Eva NNP 14 obj B-PERSON"
    )
    assert meant(resolution, 6) == {("Ana Paz", "PER")}


def test_many_are_not_one_person_beside_them() -> None:
    resolution = read(
        "Ten CD 2 nummod | ambassadors NNS 7 nsubj | whom WP 5 obj | Erdogan NNP 5 nsubj B-PERSON |"
        " expelled VBD 2 acl:relcl | had VBD 7 aux | left VBD 0 root"
    )
    assert ("Erdogan", None) not in meant(resolution, 1)
