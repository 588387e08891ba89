"""The form of a verb in its clause, in one word: past, perfect, future, infinitive."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.syntax.table import children

VERBS = frozenset({"VERB", "AUX"})
# By which auxiliary a clause has which form; the first that is there decides.
AUXILIARIES = (
    ("future", frozenset({"will", "shall", "'ll", "’ll", "wo"})),
    ("would", frozenset({"would", "'d", "’d"})),
    ("modal", frozenset({"may", "might", "could", "can", "should", "must"})),
    ("pluperfect", frozenset({"had"})),
    ("perfect", frozenset({"has", "have", "'ve", "’ve"})),
    ("having", frozenset({"having"})),
)
PAST = frozenset({"was", "were", "did", "been"})
PRESENT = frozenset({"is", "are", "am", "be", "'s", "’s", "being"})
BY_TAG = {
    "VBD": "past",
    "VBZ": "present",
    "VBP": "present",
    "VBG": "ing",
    "VBN": "participle",
    "VB": "bare",
}


def form_of(word: Token) -> str:
    """Return the form of a verb or of an adjective with its copula; "noun" for other words."""
    if word.pos_ not in VERBS and word.pos_ != "ADJ":
        return "noun"
    below = children(word)
    auxiliaries = {child.lower_ for child in below if child.dep_.startswith("aux")}
    for form, words in AUXILIARIES:
        if auxiliaries & words:
            return form
    if any(child.tag_ == "TO" for child in below):
        return "infinitive"
    if auxiliaries & PAST:
        return "past"
    return "present" if auxiliaries & PRESENT else BY_TAG.get(word.tag_, "other")
