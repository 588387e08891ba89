"""Collect the words that lemmas may be: `python -m training.known TREEBANK.conllu.gz…`.

The lemmas of the verbs and of the plural nouns of the treebanks, and the words of the codebook.
Written beside the model, one word a line: of the edits that the model weighs for a verb or a
plural, one that makes a known word wins.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable
from pathlib import Path

from legation import codebook

OUT = Path(__file__).parent.parent / "src/legation/language/data"


def lemmas_of(treebank: Path, tags: tuple[str, ...]) -> Iterable[str]:
    """Yield the lemmas of the words whose Penn tag begins with one of `tags`."""
    with gzip.open(treebank, "rt", encoding="utf-8") as file:
        for line in file:
            columns = line.split("\t")
            if len(columns) == 10 and columns[4].startswith(tags):
                yield columns[2].lower()


def write(name: str, words: Iterable[str]) -> None:
    """Write a list of plain words, each once, in order."""
    plain = sorted({w for w in words if w.replace("-", "").isalpha() and len(w) > 1})
    (OUT / name).write_text("\n".join(plain) + "\n", encoding="utf-8")
    print(f"{name}: {len(plain)} words")


def main() -> None:
    """Write both lists."""
    treebanks = [Path(name) for name in sys.argv[1:]]
    book = codebook.load()
    verbs = [w for bank in treebanks for w in lemmas_of(bank, ("VB",))]
    nouns = [w for bank in treebanks for w in lemmas_of(bank, ("NN",))]
    write("verbs.txt", [*verbs, *book.by_verb, *book.by_phrase])
    write("nouns.txt", [*nouns, *book.by_noun])


if __name__ == "__main__":
    main()
