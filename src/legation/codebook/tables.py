"""The data files as plain tables."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, Final

from legation.model import DataError

Table = dict[str, Any]

DATA: Final = Path(__file__).parent / "data"


def read_all(folder: Path = DATA) -> dict[str, Table]:
    """Return the tables of all TOML files under `folder`, by their path without the suffix."""
    return {
        path.relative_to(folder).with_suffix("").as_posix(): read_file(path)
        for path in sorted(folder.rglob("*.toml"))
    }


def read_file(path: Path) -> Table:
    """Return the table of one TOML file; raises DataError where it cannot be read as such."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"Codebook file {path} is not valid TOML: {error}.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"Codebook file {path} cannot be read: {error}.") from error
