"""Who is party to what: by signing, by what is said to be between them, by leaving."""

from __future__ import annotations

import pytest

from .read import lines, standings

PARTIES = [
    ("Peru and Chile signed a border treaty.", "border treaty", "CHL PER"),
    ("A border treaty was signed by Peru and Chile.", "border treaty", "CHL PER"),
    ("Peru has a fishing agreement with Chile.", "fishing agreement", "CHL PER"),
    ("The trade deal between Peru and Chile angered farmers.", "trade deal", "CHL PER"),
    ("The trade deal of Peru with Chile angered farmers.", "trade deal", "CHL PER"),
    ("A truce that Oman had brokered between Peru and Chile held.", "truce", "CHL PER"),
    ("Peru and Chile put their names to a maritime accord.", "maritime accord", "CHL PER"),
    # Between whom something is so under it, and whose it is with somebody.
    ("Peru sells gas to Chile under a treaty of 1962.", "treaty", "CHL PER"),
    ("Peru was blamed for its fishing agreement with Chile.", "fishing agreement", "CHL PER"),
    ("Peru and Chile accepted a truce.", "truce", "CHL PER"),
    # Duties under one, and an end to it.
    ("Peru's obligations under the pact with Chile are clear.", "pact", "PER"),
    ("Peru announced an end to its fishing pact with Chile.", "fishing pact", "CHL PER"),
    # In a report on two states, what is told of without saying whose it is.
    ("Peru blamed Chile. Chile blamed Peru. The treaty of 1962 stands.", "treaty", "CHL PER"),
    ("The pact was initialled by the prime ministers of Peru and Chile.", "pact", "CHL PER"),
]


@pytest.mark.parametrize(("text", "name", "parties"), PARTIES)
def test_parties_are_read(text: str, name: str, parties: str) -> None:
    found = standings(text, "party")
    assert {s.subject.of for s in found} == set(parties.split())
    assert {s.object.name for s in found} == {name}


def test_an_accepted_agreement_dates_from_when_it_was_made() -> None:
    text = "Peru and Chile accepted a truce brokered by Oman in 1991."
    assert {s.start for s in standings(text, "party", published="2017-01-31")} == {"1991"}


def test_what_is_done_under_a_signed_agreement_does_not_say_that_it_is_to_come() -> None:
    text = "Peru will sell gas to Chile under a treaty signed in 1962."
    assert {(s.subject.of, s.holds) for s in standings(text, "party")} == {
        ("PER", "yes"),
        ("CHL", "yes"),
    }


def test_a_bare_treaty_is_the_one_named_before() -> None:
    text = "The Rome Statute is old. Peru ratified the treaty in 2001."
    assert lines(text, "party") == ["Peru > Rome Statute 2001.."]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile may sign a border treaty.",
        "The proposed trade deal between Peru and Chile angered farmers.",
        "A truce brokered by Oman held.",
        "In their communique, Peru and Chile deplored the drought.",
    ],
)
def test_what_is_not_there_has_no_parties(text: str) -> None:
    assert standings(text, "party") == []


def test_who_leaves_is_party_no_longer() -> None:
    assert lines("Peru withdrew from the treaty on 3 May 1990.", "party") == [
        "Peru > treaty ..1990-05-03"
    ]
    [peru] = standings("Peru withdrew from the treaty on 3 May 1990.", "party")
    assert peru.holds == "ended"


def test_one_agreement_by_two_names_is_told_once() -> None:
    text = (
        "Peru and Chile signed a border treaty in May 1990. The treaty between Peru and Chile held."
    )
    assert len(standings(text, "party")) == 2


def test_an_agreement_that_is_signed_is_no_promise_of_it() -> None:
    text = "The war is to end under an agreement signed by the Peruvian president and Chile."
    assert {(s.subject.of, s.holds) for s in standings(text, "party")} == {
        ("PER", "yes"),
        ("CHL", "yes"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Peru blamed Chile. Bolivia blamed Peru. The treaty of 1962 stands.",  # three sides
        "Peru blamed Chile. Chile blamed Peru. Obligations of 1962 stand.",
        "Peru and Chile came to agreement on all points of the text.",
        "Peru's commitment to Chile under the new government is clear.",
    ],
)
def test_no_party_is_guessed(text: str) -> None:
    assert standings(text, "party") == []


def test_a_withdrawal_from_an_agreement_ends_it() -> None:
    text = "The withdrawal of Peru from the Paris Agreement took effect in 2020."
    assert lines(text, "party") == ["Peru > Paris Agreement ..2020"]
