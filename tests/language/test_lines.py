"""Line breaks that end something, and line breaks that only wrap."""

from __future__ import annotations

import pytest

from legation.language.lines import deliberate_breaks

WRAPPED = """\
The alliance's council decided on Wednesday to let the country open an
office at its headquarters, which Turkey had until then blocked for six
years over the raid on a flotilla."""


def _lines(text: str) -> list[str]:
    marked = "".join("|" if i in deliberate_breaks(text) else c for i, c in enumerate(text + "\n"))
    return [" ".join(line.split()) for line in marked.split("|") if line.strip()]


def test_a_wrapped_paragraph_is_one() -> None:
    assert len(_lines(WRAPPED)) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"A headline stands alone\n{WRAPPED}",
        f"A headline stands alone\n\n{WRAPPED}",
        f"{WRAPPED}\n- an item of a list that follows",
        f"{WRAPPED}\n\t2. an item of a list that follows",
        f"{WRAPPED}\r\n\r\nAnother paragraph",
        "Foreign ministry\nPress office",
    ],
)
def test_headings_items_and_paragraphs_stand_apart(text: str) -> None:
    assert len(_lines(text)) == 2


def test_a_line_that_goes_on_with_a_small_letter_is_no_end() -> None:
    assert len(_lines("The president of\nthe republic")) == 1
