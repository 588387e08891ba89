"""Measure how long the gazetteer takes to load, and how many tokens a second it scans.

    python tools/gazetteer/bench.py FILE.jsonl…

The files are JSON Lines with a `text`. Times are of the processor, not of the wall; the first scan
fills the caches, the second shows the speed with them full.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import spacy

from legation.actors.gazetteer import Gazetteer


def main() -> None:
    """Print one line for each thing measured."""
    start = time.process_time()
    gazetteer = Gazetteer.load()
    print(f"load: {(time.process_time() - start) * 1000:.1f} ms")
    tokenizer = spacy.blank("en").tokenizer
    lines = [line for name in sys.argv[1:] for line in Path(name).read_text("utf-8").splitlines()]
    reports = [[token.text for token in tokenizer(json.loads(line)["text"])] for line in lines]
    tokens = sum(map(len, reports))
    for run in ("first", "second"):
        start = time.process_time()
        found = sum(len(gazetteer.scan(words, "2016")) for words in reports)
        speed = tokens / (time.process_time() - start)
        print(f"{run} scan: {tokens:,} tokens, {found:,} names, {speed:,.0f} tokens/s")


if __name__ == "__main__":
    main()
