"""The tokenizer: spaCy's for English, cut where the treebanks cut, and bounded.

The English Web Treebank splits hyphened words ("EU-Turkey", "U.S.-led") except after some prefixes
("pro-Kurdish", "re-elected"); spaCy splits after those too and leaves "U.S.-led" whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.lang.char_classes import ALPHA, ALPHA_UPPER
from spacy.language import Language
from spacy.symbols import ORTH  # type: ignore[import-not-found] # compiled, without stubs
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found] # likewise
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from legation.language.abbreviations import NEVER_FINAL

_PREFIXES = (
    "anti", "co", "counter", "cross", "e", "ex", "inter", "mid", "mini", "multi", "neo", "non",
    "over", "post", "pre", "pro", "re", "semi", "sub", "un",
)  # fmt: skip
_PREFIXED = re.compile(f"(?:{'|'.join(_PREFIXES)})-[{ALPHA}]+$", re.IGNORECASE)
_INFIXES = (
    rf"(?<=[{ALPHA_UPPER}]\.)-(?=[{ALPHA}])",  # U.S.-led
    r"[)\]”\"'](?=—|–|--)|(?<=[)\]”’\"'.,;:?!])(?:—|–|--)",  # (AP)—The
    r"(?<=[0-9])–(?=[0-9])",  # 1990–1995
)
_SUFFIXES = (r"(?<=[0-9])(?:bn|mn|tn)",)
_NOT_SPECIAL = ("and/or",)

_LONGEST_CHUNK = 400
"""Characters without white space that are tokenized together: longer is no word of a report, and
spaCy's time for a chunk grows with the square of its length."""


class ReportTokenizer:
    """Cuts text into a `Doc` that gives back the text exactly, in time linear in its length."""

    def __init__(self, nlp: Language) -> None:
        defaults = nlp.Defaults
        special = defaults.tokenizer_exceptions or {}
        rules = {form: cut for form, cut in special.items() if form not in _NOT_SPECIAL}
        rules.update({title: [{ORTH: title}] for title in NEVER_FINAL})
        infixes = (*(defaults.infixes or ()), *_INFIXES)
        suffixes = (*(defaults.suffixes or ()), *_SUFFIXES)
        self._vocab = nlp.vocab
        self._tokenizer = Tokenizer(
            nlp.vocab,
            rules,
            prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
            suffix_search=compile_suffix_regex(suffixes).search,
            infix_finditer=compile_infix_regex(infixes).finditer,
            token_match=_PREFIXED.match,
            url_match=defaults.url_match,
        )

    def __call__(self, text: str) -> Doc:
        """Return the tokens of a text."""
        if all(len(chunk) <= _LONGEST_CHUNK for chunk in text.split()):
            doc: Doc = self._tokenizer(text)
            return doc
        words: list[str] = []
        spaces: list[bool] = []
        for part in _parts(text):
            for token in self._tokenizer(part):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(self._vocab, words=words, spaces=spaces)


def _parts(text: str) -> Iterator[str]:
    """Yield the text in parts that hold no longer chunk, cut only inside chunks."""
    start = 0
    for chunk in re.finditer(r"\S+", text):
        for cut in range(chunk.start() + _LONGEST_CHUNK, chunk.end(), _LONGEST_CHUNK):
            yield text[start:cut]
            start = cut
    yield text[start:]
