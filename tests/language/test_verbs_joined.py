"""Second verbs that the parser took for adjectives."""

from __future__ import annotations

from spacy.language import Language

from legation.language.model import Analysis
from legation.language.verbs_joined import with_joined_verbs

WORDS = "Peru broke with Chile and established relations"


def _analysis() -> Analysis:
    return Analysis(
        upos=["PROPN", "VERB", "ADP", "PROPN", "CCONJ", "VERB", "NOUN"],
        xpos=["NNP", "VBD", "IN", "NNP", "CC", "VBN", "NNS"],
        lemmas=WORDS.split(),
        heads=[2, 0, 4, 2, 7, 7, 2],
        deprels=["nsubj", "root", "case", "obl", "cc", "amod", "obj"],
        names=["O"] * 7,
    )


def test_a_noun_phrase_does_not_begin_with_and() -> None:
    found = with_joined_verbs(_analysis())
    assert found.heads == [2, 0, 4, 2, 6, 2, 6]
    assert found.deprels == ["nsubj", "root", "case", "obl", "cc", "conj", "obj"]
    assert (found.xpos[5], found.upos[5]) == ("VBD", "VERB")


def test_a_verb_is_not_coordinated_with_a_noun() -> None:
    analysis = _analysis()
    analysis.deprels[6] = "conj"
    assert with_joined_verbs(analysis) == with_joined_verbs(_analysis())


def test_coordinated_adjectives_stay() -> None:
    analysis = _analysis()
    analysis.heads[3], analysis.deprels[3] = 7, "amod"  # "broke with old and established relations"
    assert with_joined_verbs(analysis) == analysis


def test_it_is_a_verb_in_a_document(nlp: Language) -> None:
    doc = nlp("The Dominican Republic broke with Taiwan and established relations with China.")
    verb = next(token for token in doc if token.text == "established")
    assert (verb.dep_, verb.head.text, verb.pos_) == ("conj", "broke", "VERB")
