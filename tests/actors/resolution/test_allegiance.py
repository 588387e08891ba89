"""For whom persons act where no words beside the name tell it, by each kind of what is weighed."""

from __future__ import annotations

import pytest

from legation.actors import Resolution
from legation.actors.resolution.allegiance import WEIGHTS, Answer, likeliest
from legation.choice import Choice, load_choice

from .parsed import GAZETTEER, meant, read

MET = "Peru NNP 4 nsubj | and CC 3 cc | {other} NNP 1 conj | met VBD 0 root"
MINISTER = (
    "Foreign NNP 2 compound | Minister NNP 3 nmod:desc | {first} NNP 5 nsubj B-PERSON |"
    " {last} NNP 3 flat I-PERSON | spoke VBD 0 root"
)


def minister(first: str, last: str, other: str) -> Resolution:
    """Return a report on Peru and another state that ends with a minister of one of them."""
    return read(MET.format(other=other), MINISTER.format(first=first, last=last))


@pytest.mark.parametrize(
    ("first", "last", "other", "code"),
    [
        ("Rodrigo", "Mendoza", "Finland", "PER"),
        ("Pekka", "Virtanen", "Finland", "FIN"),
        ("Nguyen", "Hung", "Vietnam", "VNM"),
    ],
)
def test_a_name_is_placed_where_such_names_are_borne(
    first: str, last: str, other: str, code: str
) -> None:
    assert meant(minister(first, last, other), 6) == {(f"{first} {last}", code)}


def test_a_name_that_fits_both_states_as_well_tells_nothing() -> None:
    assert meant(minister("Luis", "Paz", "Chile"), 6) == {("Luis Paz", None)}


def test_the_reason_says_that_it_was_weighed_and_by_what() -> None:
    mention = minister("Pekka", "Virtanen", "Finland").at(6)
    assert mention is not None
    assert "weighed (0." in mention.why
    assert "name from" in mention.why


def test_a_state_named_beside_the_person_is_likelier_than_one_before() -> None:
    resolution = read(
        "Chile NNP 2 nsubj | left VBD 0 root",
        "Peru NNP 2 nsubj | sent VBD 0 root | Ambassador NNP 4 nmod:desc |"
        " Jane NNP 2 obj B-PERSON | Doe NNP 4 flat I-PERSON",
    )
    assert meant(resolution, 5) == {("Jane Doe", "PER")}


def test_a_state_of_the_title_counts_though_no_sentence_names_it() -> None:
    resolution = read(MINISTER.format(first="Pekka", last="Virtanen"), title="Finland protests")
    assert meant(resolution, 2) == {("Pekka Virtanen", "FIN")}


def test_who_leads_rebels_is_given_to_nobody() -> None:
    resolution = read(
        "Peru NNP 2 nsubj | left VBD 0 root",
        "Rebel NNP 2 compound | commander NN 3 nmod:desc | Rodrigo NNP 5 nsubj B-PERSON |"
        " Mendoza NNP 3 flat I-PERSON | spoke VBD 0 root",
    )
    assert meant(resolution, 4) == {("Rodrigo Mendoza", None)}


def test_words_beside_the_name_are_never_weighed_against() -> None:
    resolution = read(
        MET.format(other="Finland"),
        "Peruvian JJ 3 amod | Foreign NNP 3 compound | Minister NNP 4 nmod:desc |"
        " Pekka NNP 6 nsubj B-PERSON | Virtanen NNP 4 flat I-PERSON | spoke VBD 0 root",
    )
    assert meant(resolution, 7) == {("Pekka Virtanen", "PER")}


def test_an_answer_must_be_likely() -> None:
    answers = [Answer("PER", ["here"]), Answer("CHL", ["there"]), Answer(None, ["nobody"])]
    assert likeliest(Choice({"here": 2.0}), answers) == ("PER", "weighed (0.79): here")
    assert likeliest(Choice({"here": 1.0}), answers) == (None, "")


def test_the_shipped_cues_are_words_that_can_be_read() -> None:
    weights = load_choice(WEIGHTS).weights
    kinds = ("state", "organisation", "nobody", "name", "rules", "of ", "someone", "another")
    assert all(cue.startswith(kinds) for cue in weights)


def test_likeness_compares_a_name_with_those_of_office_holders() -> None:
    alike = GAZETTEER.likeness.of("Pekka Virtanen", ["FIN", "PER", "VNM"])
    assert max(alike, key=lambda code: alike[code]) == "FIN"
    assert GAZETTEER.likeness.of("Pekka Virtanen", ["FIN"])["FIN"] == alike["FIN"]
    assert alike["PER"] < 0 < alike["FIN"]
