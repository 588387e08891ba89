"""What is said of a report, by the noun for it: "rejected claims that", "unconfirmed reports"."""

from __future__ import annotations

from spacy.tokens import Token

from legation.reading.lexicon import Lexicon
from legation.reading.syntax import has_no, kids

NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
# Verbs of these classes deny what a report says that they are about.
DENYING = frozenset({"deny", "negative"})
# Nouns for what is in a report: "no truth in claims that", "no evidence for reports that".
GROUNDS = frozenset({"truth", "basis", "substance", "evidence", "foundation", "ground", "proof"})


def doubted(lexicon: Lexicon, report: Token) -> tuple[str, str] | None:
    """Return how what a noun of saying reports stands, and by which word; None if nothing tells."""
    for word in kids(report, "amod"):
        operator = lexicon.operator(word)
        if operator is not None and operator.status is not None:
            return operator.status, word.lower_
    above = report.head
    if report.dep_ == "nmod" and above.lemma_ in GROUNDS:
        return ("denied", "no") if has_no(above) else None
    return _of_verb(lexicon, above) if report.dep_ in {"obj", "nsubj:pass"} else None


def _of_verb(lexicon: Lexicon, verb: Token) -> tuple[str, str] | None:
    negated = any(child.lower_ in NEGATIONS for child in kids(verb, "advmod"))
    operator = lexicon.operator(verb)
    if operator is not None and operator.kind in DENYING:
        return ("hypothetical" if negated else "denied"), verb.lower_
    return ("hypothetical", verb.lower_) if negated and lexicon.speech(verb) is not None else None
