"""What is in English, and what is not."""

import pytest

from legation.model import Report
from legation.sources import language_of, unreadable

FOREIGN = {
    "German": "Israel hat am Donnerstag ein Büro im Hauptquartier der NATO in Brüssel eröffnet.",
    "French": "La Turquie a retiré ses objections à l'ouverture d'un bureau israélien à Bruxelles.",
    "Spanish": "El ministro de Asuntos Exteriores anunció que Turquía levantará el veto a Israel.",
    "Turkish": "Türkiye, İsrail'in NATO karargâhında ofis açmasına yönelik itirazını geri çekti.",
    "Chinese": "以色列星期四在北约总部开设了新的办事处，这是北大西洋理事会批准的结果。",
    "Arabic": "افتتحت إسرائيل مكتبا جديدا في مقر حلف شمال الأطلسي في بروكسل يوم الخميس.",
}
NAMES = (
    "Recep Tayyip Erdoğan, Ahmet Davutoğlu and Feridun Sinirlioğlu met Kyriakos Mitsotakis, "
    "Nikos Dendias, Zoran Zaev and Edi Rama in Thessaloniki; Türkiye and Hellas agreed."
)


@pytest.mark.parametrize(("name", "text"), FOREIGN.items())
def test_a_text_in_another_language_is_named(name: str, text: str) -> None:
    assert unreadable(Report(text)) == f"the report is in {name}; only English is read."


def test_a_language_without_a_name_here_has_its_code() -> None:
    text = "Agorwyd swyddfa newydd gan Israel ym mhencadlys NATO ym Mrwsel ddydd Iau diwethaf."
    assert (
        unreadable(Report(text)) == "the report is in another language (cy); only English is read."
    )


@pytest.mark.parametrize(
    "text", [NAMES, "Turkey blocks Israeli bid at NATO", "NATO", "12 May", "Aye"]
)
def test_english_with_foreign_names_and_very_short_texts_pass(text: str) -> None:
    assert unreadable(Report(text)) is None


def test_an_english_report_that_quotes_another_language_is_english() -> None:
    text = (
        "The minister said of the agreement: “Das ist ein guter Tag für uns alle.” It is the "
        "first of its kind that the two countries have signed since the end of the war."
    )
    assert language_of(text) == "en"


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_a_report_without_text_says_so(text: str) -> None:
    assert unreadable(Report(text)) == "the report has no text."
