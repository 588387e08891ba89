"""Missions as reports tell of them: opened, raised, closed, headed; whose, where and when."""

from __future__ import annotations

import tomllib

import pytest

from legation.codebook.missions import DATA, load_missions

from .read import lines, standings

CASES = [
    # A name after the kind of mission is where it is; the heading tells whose.
    (
        "Opening of the Dutch Embassy in Mali, 1961.\n\nEmbassy Bamako was opened on May 2, 1961.",
        ["Netherlands > Mali Embassy 1961-05-02.."],
    ),
    # What is told of relations and of a mission in one breath.
    (
        "Diplomatic relations and the Danish Embassy at Lima were established on May 2, 1961.",
        ["Denmark > Peru Embassy 1961-05-02.."],
    ),
    # A mission that rises ends as one kind and begins as another.
    (
        "The Danish Legation in Lima opened on May 2, 1931. It was busy. "
        "The Legation at Lima was raised to Embassy status on July 1, 1948.",
        [
            "Denmark > Peru Legation 1931-05-02..1948-07-01",
            "Denmark > Peru Embassy 1948-07-01..",
        ],
    ),
    (
        "The Danish consulate in Lima became the Danish Embassy on July 1, 1948.",
        [
            "Denmark > Peru Embassy 1948-07-01..",
        ],
    ),
    # A closing ends what was opened.
    (
        "The Danish Embassy in Lima opened on May 2, 1931. "
        "The Embassy in Lima was closed on July 1, 1948.",
        ["Denmark > Peru Embassy 1931-05-02..1948-07-01"],
    ),
    # The time of what happens at once; what came first does not date it.
    (
        "Denmark elevated its legation in Lima to Embassy status when Hans Moe presented his "
        "credentials on July 1, 1948.",
        ["Denmark > Peru Embassy 1948-07-01.."],
    ),
    (
        "Following a joint announcement on June 6, 1952, the Danish Legation in Lima was raised to "
        "Embassy status on June 24, 1952.",
        ["Denmark > Peru Embassy 1952-06-24.."],
    ),
    (
        "The Danish Embassy in Lima was reopened and normal relations were resumed on May 2, 1961.",
        ["Denmark > Peru Embassy 1961-05-02.."],
    ),
    # A mission in another's embassy is not in that state.
    (
        "A Danish Interests Section was established in the Swiss Embassy in Lima on May 2, 1961.",
        ["Denmark > Peru Interests Section 1961-05-02.."],
    ),
    # A heading names the mission, and the first credentials of its year beneath it the day.
    (
        "Establishment of the Danish Legation in Lima, 1838.\n\n"
        "Hans Moe presented his credentials on November 7, 1838.",
        ["Denmark > Peru Legation 1838-11-07.."],
    ),
    (
        "Establishment of the Danish Legation in Lima, 1838.\n\n"
        "The Danish Legation in Lima was established on May 2, 1839.",
        ["Denmark > Peru Legation 1839-05-02.."],
    ),
    (
        "The Danish Legation in Lima opened on May 2, 1931.\n\n"
        "Elevation of the Danish Legation to Embassy Status, 1948.\n\n"
        "Hans Moe was appointed Ambassador in March. He presented his new credentials on "
        "July 1, 1948.",
        [
            "Denmark > Peru Legation 1931-05-02..1948-07-01",
            "Denmark > Peru Embassy 1948-07-01..",
        ],
    ),
    # What is raised and called an embassy has become one; "it" is what was closed.
    (
        "The Danish Legation in Lima opened on May 2, 1931. "
        "Denmark elevated the Danish Embassy in Lima on July 1, 1948.",
        [
            "Denmark > Peru Legation 1931-05-02..1948-07-01",
            "Denmark > Peru Embassy 1948-07-01..",
        ],
    ),
    (
        "The Danish Legation in Lima opened on May 2, 1931. The minister closed the Legation on "
        "July 1, 1948, and it became a Consulate General.",
        [
            "Denmark > Peru Legation 1931-05-02..1948-07-01",
            "Denmark > Peru Consulate General 1948-07-01..",
        ],
    ),
    # A change is of the day that it takes effect.
    (
        "The Legation of Peru in Denmark and the Legation of Denmark in Peru were both raised to "
        "the rank of Embassy. The change became effective on July 1, 1948.",
        ["Peru > Denmark Embassy 1948-07-01..", "Denmark > Peru Embassy 1948-07-01.."],
    ),
    # A capital right before a mission is where that is.
    (
        "The Oslo embassy of Peru was closed on May 2, 1961.",
        ["Peru > Norway embassy ..1961-05-02"],
    ),
    # A capital of two states in turn is that of the one that there was.
    (
        "East Germany and West Germany quarrelled. "
        "The Danish Embassy in Berlin was opened on May 2, 1974.",
        ["Denmark > East Germany Embassy 1974-05-02.."],
    ),
    # Two missions at once, each with the other.
    (
        "Denmark and Peru restored relations. Their respective embassies in Lima and Copenhagen "
        "reopened on May 2, 1961.",
        ["Denmark > Peru embassy 1961-05-02..", "Peru > Denmark embassy 1961-05-02.."],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_a_mission_is_read_with_its_dates(text: str, told: list[str]) -> None:
    dated = [line for line in lines(text, "mission") if ".." in line]
    assert dated == told


def test_the_first_credentials_begin_a_mission_of_the_rank_of_its_head() -> None:
    text = (
        "Diplomatic relations were established on May 2, 1921, when Danish Minister Hans Moe "
        "presented his credentials to the Government of Peru."
    )
    assert lines(text, "mission") == ["Denmark > Peru legation 1921-05-02.."]


def test_an_envoy_before_the_mission_opened_lived_elsewhere() -> None:
    text = (
        "Diplomatic relations were established on May 2, 1921, when Danish Minister Hans Moe "
        "presented his credentials to the Government of Peru. "
        "The Danish Legation in Lima opened on July 1, 1948."
    )
    assert lines(text, "mission") == ["Denmark > Peru Legation 1948-07-01.."]


def test_credentials_of_an_envoy_resident_elsewhere_begin_no_mission() -> None:
    text = (
        "Relations were established on May 2, 1921, when Danish Minister Hans Moe (resident at "
        "Santiago) presented his credentials to the Government of Peru."
    )
    assert lines(text, "mission") == []


@pytest.mark.parametrize(
    "text",
    [
        # told in the sentence after
        "The first Danish Ambassador to Peru, Hans Moe, presented his credentials on May 2, 1998. "
        "All ambassadors to Peru have been resident in Santiago.",
        # accredited from his post in a third state
        "Relations were established on May 2, 1998, when the Danish Ambassador to Chile, Hans Moe, "
        "presented his credentials to the Government of Peru.",
    ],
)
def test_an_envoy_who_serves_a_third_state_opens_no_mission(text: str) -> None:
    assert [line for line in lines(text, "mission") if ".." in line] == []


def test_a_heading_over_several_years_dates_no_closing() -> None:
    text = "Closure of the Danish Legation in Lima and its revival, 1936-48.\n\nLima was quiet."
    assert all(mission.end is None for mission in standings(text, "mission"))


def test_what_a_mission_rises_from_is_not_what_it_becomes() -> None:
    text = (
        "Denmark upgraded its representation in Peru from a Legation to an Embassy on July 1, 1948."
    )
    dated = [line for line in lines(text, "mission") if ".." in line]
    assert dated == ["Denmark > Peru Embassy 1948-07-01.."]


def test_relations_that_go_on_end_no_mission() -> None:
    text = (
        "The Danish Embassy in Lima opened on May 2, 1931. "
        "Denmark maintained diplomatic relations with Peru through 1983."
    )
    assert lines(text, "mission") == ["Denmark > Peru Embassy 1931-05-02.."]


def test_what_lasts_through_a_time_does_not_end_with_it() -> None:
    text = "Relations between Denmark and Peru expanded through 1871. They traded wool."
    assert lines(text, "relations") == ["Denmark > Peru"]


def test_relations_severed_twice_within_days_ended_the_first_time() -> None:
    text = (
        "Peru severed diplomatic relations with Denmark on June 6, 1967. "
        "Denmark announced the suspension of diplomatic relations with Peru on June 7, 1967."
    )
    assert lines(text, "relations") == ["Peru > Denmark ..1967-06-06"]


def test_an_interests_section_begins_as_relations_end() -> None:
    text = (
        "The Danish Embassy in Lima opened on May 2, 1931. "
        "Peru severed diplomatic relations with Denmark on June 6, 1967. "
        "A Danish Interests Section was established in the Swiss Embassy."
    )
    dated = [line for line in lines(text, "mission") if ".." in line]
    assert dated == [
        "Denmark > Peru Embassy 1931-05-02..1967-06-06",
        "Denmark > Peru Interests Section 1967-06-06..",
    ]


def test_the_office_that_an_embassy_left_closes_no_embassy() -> None:
    text = (
        "The Danish Embassy in Lima opened on May 2, 1931. The former Embassy Cusco became the "
        "Danish Office Lima, and finally closed on April 3, 2000."
    )
    assert lines(text, "mission") == ["Denmark > Peru Embassy 1931-05-02.."]


def test_a_title_goes_on_before_where_an_envoy_serves() -> None:
    text = (
        "Establishment of the Danish Legation in Peru, 1940.\n\nOn March 1, 1940, Hans Moe "
        "presented his credentials as Envoy Extraordinary and Minister Plenipotentiary to Peru."
    )
    assert lines(text, "mission") == ["Denmark > Peru Legation 1940-03-01.."]


def test_a_state_that_was_no_more_has_no_missions() -> None:
    text = "The Danish consulate in the Kingdom of Bavaria was closed on May 2, 1961."
    assert lines(text, "mission") == []


def test_relations_that_end_end_the_mission() -> None:
    text = (
        "The Danish Embassy in Lima opened on May 2, 1931. "
        "Peru severed diplomatic relations with Denmark on July 1, 1948."
    )
    [mission] = standings(text, "mission")
    assert (mission.end, mission.holds) == ("1948-07-01", "ended")
    assert "until" in mission.why


def test_one_consulate_of_several_that_closes_ends_none() -> None:
    text = (
        "A Danish consulate was established at Lima on May 2, 1901. "
        "A Danish consulate was established at Cusco on May 2, 1905 and was closed on July 1, 1948."
    )
    assert all(mission.end is None for mission in standings(text, "mission"))


def test_a_mission_that_is_planned_is_of_the_future() -> None:
    [mission] = standings("Denmark will open an embassy in Lima in June 2030.", "mission")
    assert (mission.subject.of, mission.object.of, mission.holds) == ("DNK", "PER", "future")


@pytest.mark.parametrize("row", tomllib.loads(DATA.read_text(encoding="utf-8"))["change"])
def test_each_change_is_read_as_its_example_says(row: dict[str, list[str]]) -> None:
    sentence, stated = row["example"]
    relation, ends, word, date = _parts(stated)
    found = [
        s.start if word == "from" else s.end
        for s in standings(sentence, relation)
        if f"{s.subject.name} > {s.object.name}" == ends
    ]
    assert date in found


def _parts(stated: str) -> tuple[str, str, str, str]:
    relation, rest = stated.split(" ", 1)
    ends, word, date = rest.rsplit(" ", 2)
    return relation, ends, word, date


def test_a_consulate_is_a_post_and_an_embassy_is_none() -> None:
    book = load_missions()
    assert book.is_post("Consulate General")
    assert book.is_post("office")
    assert not book.is_post("Embassy")
    assert not book.is_post("")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The French embassy in Libya is working again.", "2021-03-29"),
        ("The French embassy in Libya is open once more. Crowds came on Friday.", "2021-03-26"),
        ("The French embassy in Libya has been open again since 2019.", "2019"),
    ],
)
def test_a_mission_that_works_again_has_opened(text: str, start: str) -> None:
    found = standings(text, "mission", published="2021-03-29")
    assert [(s.start, s.holds) for s in found] == [(start, "yes")]
