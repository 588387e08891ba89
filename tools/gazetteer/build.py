"""Make the gazetteer's index from its tab-separated files.

    python tools/gazetteer/build.py [--check]

Needs nothing but the package. The same files give the same bytes; `--check` writes nothing and
fails if the shipped index is not what the files give.
"""

from __future__ import annotations

import sys
from pathlib import Path

from legation.actors.gazetteer.files import DATA, records, stops
from legation.actors.gazetteer.index import compiled, dumped


def main() -> int:
    """Write or check the index; return the exit status."""
    index = DATA / "index.json"
    made = dumped(compiled(records(DATA), stops(DATA)))
    if "--check" in sys.argv[1:]:
        return 0 if index.read_bytes() == made else 1
    Path(index).write_bytes(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
