"""The development set: phrases in context, and the share that resolves to the right actor."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.tokens import Doc

from legation import language
from legation.actors import Gazetteer, Mention, Resolution, resolve

FILE = Path(__file__).parents[1] / "cases.tsv"
REQUIRED = 0.95


@dataclass(frozen=True)
class Case:
    published: str | None
    text: str
    start: int
    end: int
    of: tuple[str, ...]
    names: tuple[str, ...]


def read_cases() -> list[Case]:
    cases = []
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith(("#", "published\t")) or not line.strip():
            continue
        published, marked, of, names = [*line.split("\t"), ""][:4]
        marked = marked.replace(" // ", "\n\n")
        start, end = marked.index("[["), marked.index("]]") - 2
        text = marked.replace("[[", "", 1).replace("]]", "", 1)
        cases.append(Case(published or None, text, start, end, _split(of), _split(names)))
    return cases


def _split(value: str) -> tuple[str, ...]:
    return tuple(value.split("+")) if value else ()


def answer(case: Case, document: Doc, resolution: Resolution) -> Mention | None:
    """Return the mention headed where the marked words are."""
    span = document.char_span(case.start, case.end, alignment_mode="expand")
    assert span is not None, case
    return resolution.at(span.root.i)


def is_right(case: Case, mention: Mention | None) -> bool:
    codes = {r.of for r in mention.referents} if mention else set()
    if case.of == ("?",):
        return codes <= {None}
    if mention is None:
        return False
    wanted = {None if code == "-" else code for code in case.of}
    held = " | ".join(r.name for r in mention.referents).casefold()
    return (not case.of or codes == wanted) and all(n.casefold() in held for n in case.names)


@cache
def answers() -> list[tuple[Case, Mention | None]]:
    nlp, gazetteer = language.load(), Gazetteer.load()
    cases = read_cases()
    documents = nlp.pipe(case.text for case in cases)
    return [
        (case, answer(case, document, resolve(document, gazetteer, published=case.published)))
        for case, document in zip(cases, documents, strict=True)
    ]


def test_the_set_is_large_enough() -> None:
    assert len(read_cases()) >= 400


def test_phrases_resolve_to_the_right_actor() -> None:
    wrong = [
        f"{case.text[case.start : case.end]!r} in {case.text!r}: "
        + (f"{[(r.name, r.of) for r in mention.referents]}" if mention else "nothing")
        for case, mention in answers()
        if not is_right(case, mention)
    ]
    assert len(wrong) <= (1 - REQUIRED) * len(answers()), "\n".join(wrong)
