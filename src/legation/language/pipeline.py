"""Loading the pipeline that turns text into a parsed document."""

from __future__ import annotations

import spacy
from spacy.language import Language

from legation.language import parser, sentences
from legation.language.tokenizer import ReportTokenizer
from legation.model import UsageError

_MAX_CHARACTERS = 20_000_000


def load(name: str | None = None) -> Language:
    """Return a spaCy pipeline: ours, or the installed one of that name or path.

    Ours gives sentences, `tag_` (Penn Treebank), `pos_` and `dep_` (Universal Dependencies; the
    root's is "ROOT"), `lemma_`, `head` and entities labelled PERSON, ORG and LOC. The same sentence
    is always analysed the same way, whatever stands around it. Raises UsageError if no pipeline of
    that name is installed.
    """
    if name is not None:
        return _installed(name)
    nlp = spacy.blank("en")
    nlp.tokenizer = ReportTokenizer(nlp)
    nlp.max_length = _MAX_CHARACTERS
    nlp.add_pipe(sentences.NAME)
    nlp.add_pipe(parser.NAME)
    return nlp


def _installed(name: str) -> Language:
    try:
        return spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        raise UsageError(f"there is no spaCy pipeline {name!r} on this machine") from error
