"""The same sentence is always analysed the same way."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from legation.language import load

SENTENCES = (
    "Israel opened its first office at NATO headquarters on Tuesday.",
    "Turkey, a member, had blocked this until the two countries signed an agreement.",
    "No.",
    "The ambassador, who was recalled in May 2010 after nine people had been killed, returned.",
    "“We welcome it,” said Stoltenberg.",
)


def _said(tokens: Doc | Span) -> list[tuple[str, ...]]:
    return [
        (t.text, t.tag_, t.pos_, t.lemma_, t.dep_, str(t.head.i - t.i), t.ent_iob_, t.ent_type_)
        for t in tokens
    ]


def test_a_sentence_alone_in_a_text_and_in_a_stream(nlp: Language) -> None:
    alone = [_said(nlp(sentence)) for sentence in SENTENCES]
    together = [_said(sentence) for sentence in nlp("\n\n".join(SENTENCES)).sents]
    stream = list(nlp.pipe([*SENTENCES, *reversed(SENTENCES)], batch_size=3))
    assert [[row for row in rows if not row[0].isspace()] for rows in together] == alone
    assert [_said(doc) for doc in stream] == [*alone, *reversed(alone)]


def test_a_second_pipeline_says_the_same(nlp: Language) -> None:
    text = " ".join(SENTENCES)
    assert _said(load()(text)) == _said(nlp(text))
