"""Names found in tokens."""

from __future__ import annotations

import pytest

from legation.actors.gazetteer import Gazetteer

# Tokens with spaces between them, then the names expected as "words=entry".
SENTENCES = [
    (
        "Equatorial Guinea , Guinea - Bissau , Papua New Guinea and Guinea met",
        "Equatorial Guinea=equatorial-guinea; Guinea - Bissau=guinea-bissau; "
        "Papua New Guinea=papua-new-guinea; Guinea=guinea",
    ),
    ("the turkey that Turkey ate told us what the US did", "Turkey=turkey; US=united-states"),
    ("U.S.-led forces and non - NATO allies", "U.S.-led=united-states; NATO=nato"),
    ("the U.S 's U.S. 's", "U.S=united-states; U.S.=united-states"),
    ("North Korean and South Korea 's", "North Korean=north-korea; South Korea=south-korea"),
    ("the UN Security Council 's seat", "UN Security Council=un-security-council"),
    ("al - Qaeda , Lashkar - e - Taiba", "al - Qaeda=al-qaeda; Lashkar - e - Taiba=let"),
    ("the People 's Liberation Army", "People 's Liberation Army=cn-pla"),
    ("the Workers ' Party of Korea", "Workers ' Party of Korea=kp-wpk"),
    ("at the Quai d'Orsay in Côte d’Ivoire", "Quai d'Orsay=france; Côte d’Ivoire=ivory-coast"),
    ("North , Korea", "Korea=south-korea"),
    ("P5 + 1 and the P5", "P5 + 1=p5-plus-1; P5=p5"),
    ("It cost US$ 5", ""),
    ("JOIN US AND WHO KNOWS", ""),
    ("the West and the west", "the West=the-west"),
    (
        "The West Bengal government and the West Bank",
        "West Bengal=in-west-bengal; West Bank=west-bank",
    ),
    ("the National Security Council", ""),
    ("fought in the Korean War", ""),
    ("the Ahtisaari Plan , PLAN ships", "PLAN=cn-pla-navy"),
    ("the League of Arab States", "League of Arab States=las"),
    ("Israeli - Palestinian talks", "Israeli=israel; Palestinian=palestine"),
    ("Asean and Nato and Cites", "Asean=asean; Nato=nato"),
    ("Russia / Ukraine", "Russia=russia; Ukraine=ukraine"),
    ("St. Kitts and Nevis", "St. Kitts and Nevis=saint-kitts-and-nevis"),
    ("a G-7 summit , the G8", "G-7=g7; G8=g8"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_scan(gazetteer: Gazetteer, sentence: str, expected: str) -> None:
    words = sentence.split()
    found = [f"{' '.join(words[m.start : m.end])}={m.entry.id}" for m in gazetteer.scan(words)]
    assert "; ".join(found) == expected


def test_part_of_a_token_is_no_whole_match(gazetteer: Gazetteer) -> None:
    (part, whole) = gazetteer.scan(["U.S.-led", "NATO"])
    assert (part.start, part.end, part.whole) == (0, 1, False)
    assert whole.whole


def test_form_says_how_the_state_is_named(gazetteer: Gazetteer) -> None:
    words = ["Turkish", "Turks", "in", "Ankara", "and", "the", "Kremlin"]
    forms = [match.form for match in gazetteer.scan(words, "2016")]
    assert forms == ["adjective", "demonym", "capital", "building"]


def test_a_match_keeps_all_readings(gazetteer: Gazetteer) -> None:
    (match,) = gazetteer.scan(["Brussels"], "2016")
    current = [reading.entry.id for reading in match.readings if reading.current]
    assert current == ["belgium", "nato", "eu"]
    assert "eec" in {entry.id for entry in match.entries}


def test_names_reach_across_a_wrapped_line_and_no_further(gazetteer: Gazetteer) -> None:
    assert gazetteer.scan(["Saudi", "\n", "Arabia"])[0].end == 3
    assert gazetteer.scan(["Saudi", "\n\n", "Arabia"])[0].end == 1
    assert gazetteer.scan(["Saudi", ".", "Arabia"])[0].end == 1


def test_nothing_in_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.scan([]) == []
    assert gazetteer.scan(["", " ", "-", "'"]) == []
