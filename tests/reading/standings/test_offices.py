"""Offices: their fields, whose they are where nothing says so, and counterparts; envoys' hosts."""

from __future__ import annotations

import pytest

from .read import lines, standings

OFFICES = [
    # The field of a minister is no body.
    (
        "The Peruvian Minister of Industry, Mining and Trade, Rosa Varas, resigned.",
        ["Rosa Varas > Peru Minister of Industry, Mining and Trade"],
    ),
    # An official of no other serves the one state that a sentence names before him.
    (
        "Peru said nothing, but Defence Minister Rosa Varas smiled.",
        ["Rosa Varas > Peru Defence Minister"],
    ),
    # Who takes the holder's place has his office.
    (
        "Interior Minister Juan Paz of Peru was dismissed and replaced by Rosa Varas.",
        ["Juan Paz > Peru Interior Minister", "Rosa Varas > Peru Interior Minister"],
    ),
    # A surname may begin with a small particle.
    ("Egyptian President Hassan al-Nouri spoke.", ["Hassan al-Nouri > Egypt President"]),
    # Two offices of one person, told apart by more than their last word.
    (
        "Peruvian Foreign Minister Rosa Varas spoke. Peruvian Prime Minister Rosa Varas left.",
        ["Rosa Varas > Peru Foreign Minister", "Rosa Varas > Peru Prime Minister"],
    ),
    # Several who hold one office each for their own.
    (
        "President Juan Paz of Chile flew in. President Rosa Varas of Peru waited. "
        "The two presidents, Juan Paz and Rosa Varas, embraced.",
        ["Juan Paz > Chile President", "Rosa Varas > Peru President"],
    ),
    # Who stands behind the holder is not the holder.
    (
        "Juan Paz, the Chilean president, Rosa Varas and others met.",
        ["Juan Paz > Chile president"],
    ),
    # Of two named before an apposition, the one right before it holds the office.
    (
        "Rosa Varas and Juan Paz, the Chilean president, met.",
        ["Juan Paz > Chile president"],
    ),
    # An official of one state is not minister of another.
    (
        "Peruvian President Rosa Varas, the Defence Minister of Chile, Juan Paz, and others met.",
        ["Rosa Varas > Peru President", "Juan Paz > Chile Defence Minister"],
    ),
    # What is said of an office by a verb alone.
    ("Rosa Varas heads the African Union.", ["Rosa Varas > African Union heads"]),
    # Of several, each holds the office of his own.
    (
        "Rosa Varas and Juan Paz, the presidents of Peru and Chile, met.",
        ["Rosa Varas > Peru presidents", "Juan Paz > Chile presidents"],
    ),
    (
        "The presidents of Peru and Chile, Rosa Varas and Juan Paz, met.",
        ["Rosa Varas > Peru presidents", "Juan Paz > Chile presidents"],
    ),
    (
        "Foreign ministers Rosa Varas of Peru and Juan Paz of Chile met.",
        ["Rosa Varas > Peru Foreign ministers", "Juan Paz > Chile Foreign ministers"],
    ),
    (
        "The US and Peruvian presidents, Juan Paz and Rosa Varas, met.",
        ["Juan Paz > United States presidents", "Rosa Varas > Peru presidents"],
    ),
    # Who had the office before, or has it now.
    (
        "Peruvian President Rosa Varas spoke. Her predecessor, Juan Paz, left.",
        ["Rosa Varas > Peru President", "Juan Paz > Peru President"],
    ),
    (
        "Juan Paz, then president of Peru, fell. His successor, Rosa Varas, left.",
        ["Juan Paz > Peru president", "Rosa Varas > Peru president"],
    ),
    # Nobody's predecessor has an office of which the report says nothing.
    ("Rosa Varas spoke. Her predecessor, Juan Paz, left.", []),
    # Whose an office is who gave it tells, and an agreement has no officers.
    (
        "Juan Paz, mediator appointed by the African Union, left.",
        ["Juan Paz > African Union mediator"],
    ),
    # Of two states that a sentence names, there is no telling whose official is meant.
    ("Peru and Chile said nothing, but Defence Minister Jane Doe smiled.", []),
    # The body is whose the office is said to be, not the holder's own state.
    (
        "The African Union, whose chairperson is Kenyan President Juan Paz, met.",
        ["Juan Paz > African Union chairperson", "Juan Paz > Kenya President"],
    ),
    # A comma and a verb part a title from who is congratulated.
    ("The Peruvian foreign minister, a lawyer, praised Rosa Varas.", []),
    # Who is described as something has the office that is told with his name.
    (
        "Peruvian President Rosa Varas spoke. The Peruvian leader left.",
        ["Rosa Varas > Peru President"],
    ),
    # Who holds the same office for another.
    (
        "Chilean Foreign Minister Juan Paz met his Peruvian counterpart, Rosa Varas.",
        ["Juan Paz > Chile Foreign Minister", "Rosa Varas > Peru Foreign Minister"],
    ),
]


@pytest.mark.parametrize(("text", "held"), OFFICES)
def test_an_office_is_read_with_whose_it_is(text: str, held: list[str]) -> None:
    assert lines(text, "office") == held


def test_a_counterpart_of_nobody_holds_nothing_that_is_known() -> None:
    assert lines("His Peruvian counterpart, Rosa Varas, agreed.", "office") == []


def test_an_envoy_without_a_host_is_sent_to_the_reports_other_side() -> None:
    text = "Chile expelled two spies. The Peruvian ambassador, Rosa Varas, protested."
    assert lines(text, "envoy") == ["Rosa Varas > Chile ambassador"]


def test_an_organisation_before_the_title_is_the_host() -> None:
    [envoy] = standings("Sweden's U.N. ambassador, Olof Skoog, voted yes.", "envoy")
    assert (envoy.subject.name, envoy.object.of) == ("Olof Skoog", "UN")


def test_a_description_is_nobodys_name() -> None:
    assert standings("The Peruvian ambassador to Chile left.", "envoy") == []


def test_a_body_acts_for_whom_the_words_around_it_name() -> None:
    [held] = standings("Rosa Varas, director of the IMF's Asia Department, spoke.", "office")
    assert held.object.of == "IMF"


ENVOYS = [
    ("Juan Paz, the Chilean ambassador in Lima, left.", ["Juan Paz > Peru ambassador"]),
    (
        "The ambassadors of Kenya to Peru and Chile, Juan Paz and Rosa Varas respectively, left.",
        ["Juan Paz > Peru ambassadors", "Rosa Varas > Chile ambassadors"],
    ),
]


@pytest.mark.parametrize(("text", "stated"), ENVOYS)
def test_envoys_are_where_the_words_after_the_title_say(text: str, stated: list[str]) -> None:
    assert lines(text, "envoy") == stated


def test_who_is_called_former_anywhere_holds_the_office_no_more() -> None:
    text = "The last Peruvian president, Rosa Varas, spoke. Former president Rosa Varas left."
    assert {s.holds for s in standings(text, "office")} == {"ended"}


def test_an_ambassador_who_is_recalled_remains_one() -> None:
    text = "Peru recalled its ambassador, Juan Paz, from Chile on Monday."
    [envoy] = standings(text, "envoy", published="2017-01-31")
    assert (envoy.object.of, envoy.holds, envoy.end) == ("CHL", "yes", None)


def test_an_ambassador_who_is_expelled_is_one_no_more() -> None:
    text = "Peru expelled the Chilean ambassador, Juan Paz, on Monday."
    assert {s.holds for s in standings(text, "envoy", published="2017-01-31")} == {"ended"}


def test_nobody_is_sent_to_a_person() -> None:
    text = "When Juan Paz refused, Peru recalled its ambassador, Rosa Varas."
    assert [s for s in standings(text, "envoy") if s.object.name == "Juan Paz"] == []
