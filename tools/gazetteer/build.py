"""Make the gazetteer's indexes from its tab-separated files.

    python tools/gazetteer/build.py [--check]

Needs nothing but the package. The same files give the same bytes; `--check` writes nothing and
fails if a shipped index is not what the files give.
"""

from __future__ import annotations

import sys

from legation.actors.gazetteer import holders
from legation.actors.gazetteer.files import DATA, records, stops
from legation.actors.gazetteer.index import compiled, dumped


def main() -> int:
    """Write or check the indexes; return the exit status."""
    made = {
        "index.json": dumped(compiled(records(DATA), stops(DATA))),
        "holders.json": holders.dumped(holders.read(DATA / "holders")),
    }
    if "--check" in sys.argv[1:]:
        return int(any((DATA / name).read_bytes() != content for name, content in made.items()))
    for name, content in made.items():
        (DATA / name).write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
