"""Whether what a verb says has happened, by the words around it."""

from __future__ import annotations

import pytest

from legation.model import Report
from legation.reading import Reader
from legation.reading.events.reality import reality

CASES = (
    ("Bulgaria dismissed reports that its jets had *bombed* Serbia.", "denied"),
    ("There is no evidence for claims that Peru *expelled* the consul.", "denied"),
    ("Rumours that Chad has *shelled* a village could not be confirmed.", "hypothetical"),
    ("Kenya denied any role in the *bombing* of Juba.", "denied"),
    ("Had Norway *vetoed* the deal, Chile would have been angry.", "hypothetical"),
    ("Japan is close to *signing* a trade deal with Peru.", "hypothetical"),
    ("Denmark has decided against *sending* a warship to the Gulf.", "denied"),
    ("*Talks* between Ghana and Togo are due to begin on Monday.", "planned"),
    ("Syria to *close* border with Jordan", "planned"),
    ("Ghana has *signed* no treaty with Togo.", "denied"),
    ("Ghana lost no time in *condemning* the raid.", "actual"),
    ("In the film, Togo *invades* Benin.", "hypothetical"),
    ("Ghana persuaded Togo to *release* the prisoners.", "actual"),
    ("Ghana has not stopped *demanding* an apology from Togo.", "actual"),
    ("Ghana stopped *demanding* an apology from Togo.", "denied"),
    ("The ministers finished *drafting* the treaty in May.", "actual"),
    ("Not since 1990 had Ghana *recalled* its ambassador.", "actual"),
    ("Ghana not only *condemned* the raid but broke off the talks.", "actual"),
    ("The embassy in Accra was the target of a *protest*.", "actual"),
    ("Mensah was soon *elected* by parliament.", "actual"),
    ("Togo will soon *recall* its ambassador.", "planned"),
    ("Ghana left by an agreement *signed* in May with Togo.", "actual"),
    ("Ghana failed to persuade Togo to *release* the prisoners.", "denied"),
    ("The supplies would be *sent* by Japan.", "planned"),
    ("Ghana would *recall* its ambassador if Togo shelled the port.", "hypothetical"),
    ("Ghana would have *recalled* its ambassador.", "hypothetical"),
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.load()


@pytest.mark.parametrize(("marked", "status"), CASES)
def test_a_word_stands_as_the_words_around_it_say(reader: Reader, marked: str, status: str) -> None:
    before, word, after = marked.split("*")
    page = reader.open(Report(before + word + after))
    token = next(t for t in page.doc if t.idx == len(before))
    assert reality(page.books.lexicon, token).status == status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghana will not lift the ban on Togo.", ("REJECT", "actual")),
        ("Ghana did not lift the ban on Togo.", ("CONCEDE", "denied")),
        ("Ghana will lift the ban on Togo.", ("CONCEDE", "planned")),
        # Whoever says what he will do has agreed to it.
        ("Ghana would take up the invitation of Togo.", ("AGREE", "actual")),
    ],
)
def test_who_will_not_yield_rejects_it(reader: Reader, text: str, told: tuple[str, str]) -> None:
    [event] = reader.read(Report(text, published="2016-05-06")).events
    assert (event.type, event.status) == told
