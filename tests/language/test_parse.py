"""What a parsed document holds."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

REPORT = """\
BRUSSELS, May 4 (Reuters) — Israel has opened its first office at NATO headquarters, Prime
Minister Benjamin Netanyahu said on Wednesday. Turkey had blocked the move for six years.

The ministers met in Ankara."""


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    return nlp(REPORT)


def test_offsets_are_those_of_the_text(doc: Doc) -> None:
    assert doc.text == REPORT
    assert all(REPORT[t.idx : t.idx + len(t)] == t.text for t in doc)


def test_every_sentence_is_a_tree(doc: Doc) -> None:
    for sentence in doc.sents:
        roots = [token for token in sentence if token.head == token]
        assert roots == [sentence.root]
        assert roots[0].dep_ == "ROOT"
        assert set(sentence.root.subtree) == set(sentence)


def test_sentences_stay_as_they_were_split(doc: Doc) -> None:
    assert [sentence[0].text for sentence in doc.sents] == ["BRUSSELS", "Turkey", "The"]


def test_a_clause_has_its_verb_subject_and_object(doc: Doc) -> None:
    verb = next(token for token in doc if token.text == "blocked")
    assert (verb.lemma_, verb.pos_, verb.tag_, verb.dep_) == ("block", "VERB", "VBN", "ROOT")
    slots = {token.dep_: token.text for token in verb.children}
    assert slots["nsubj"] == "Turkey"
    assert slots["aux"] == "had"
    assert slots["obj"] == "move"


def test_white_space_hangs_on_the_word_before(doc: Doc) -> None:
    spaces = [token for token in doc if token.is_space]
    assert spaces
    for space in spaces:
        assert (space.pos_, space.tag_, space.dep_) == ("SPACE", "_SP", "dep")
        assert space.head.i < space.i


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        ("The ministers met in cities .", "the minister meet in city ."),
        ("It was opened and has been closed .", "it be open and have be close ."),
        ("Diplomats criticised the companies .", "diplomat criticise the company ."),
        ("NATO accepted the credentials .", "NATO accept the credential ."),
        ("They went home and said nothing .", "they go home and say nothing ."),
        ("The allies agreed , announcing talks .", "the ally agree , announce talk ."),
    ],
)
def test_words_have_their_lemmas(nlp: Language, sentence: str, lemmas: str) -> None:
    assert [token.lemma_ for token in nlp(sentence)] == lemmas.split()
