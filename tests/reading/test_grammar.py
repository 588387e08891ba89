"""What grammar alone settles about who is on which side."""

from __future__ import annotations

import pytest

from legation.model import Report
from legation.reading import Reader

CASES = (
    ("Denmark, but not Norway, recalled its ambassador from Pretoria.", "SANCTION", "DNK", "ZAF"),
    ("Brazil criticised Paraguay and praised Uruguay.", "SUPPORT", "BRA", "URY"),
    ("Ecuador received an apology from Colombia for the raid.", "SUPPORT", "COL", "ECU"),
    ("Iceland got an ultimatum from Britain on Friday.", "THREATEN", "GBR", "ISL"),
    ("Morocco came under criticism from Algeria.", "ACCUSE", "DZA", "MAR"),
    ("Malawi received maize as a gift from Angola.", "AID", "AGO", "MWI"),
    ("A spokesman for Kenya said that Uganda had accused Rwanda of lying.", "ACCUSE", "UGA", "RWA"),
    ("Peru praised Chile for recalling its envoy from Caracas.", "SANCTION", "CHL", "VEN"),
    ("Oman reminded Yemen to invite the Saudi minister.", "REQUEST", "YEM", "SAU"),
    ("Ecuador and Peru held talks in Brasilia.", "CONSULT", "ECU", "PER"),
    ("Estonia and Latvia met Lithuania's new leader in Riga.", "CONSULT", "EST LVA", "LTU"),
    ("Kenya said Uganda had attacked it.", "ASSAULT", "UGA", "KEN"),
    ("Haiti severed ties with Taiwan and opened talks with China.", "SANCTION", "HTI", "TWN"),
    ("Haiti severed ties with Taiwan and opened talks with China.", "CONSULT", "HTI", "CHN"),
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


@pytest.mark.parametrize(("text", "kind", "source", "target"), CASES)
def test_the_sides_are_those_that_grammar_gives(
    reader: Reader, text: str, kind: str, source: str, target: str
) -> None:
    events = [event for event in reader.read(Report(text)).events if event.type == kind]
    assert [(sorted({a.of or "" for a in e.source}), [a.of for a in e.target]) for e in events] == [
        (source.split(), target.split())
    ]
