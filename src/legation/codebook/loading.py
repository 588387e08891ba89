"""Loading the codebook, whole and checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from legation.codebook import build, tables
from legation.codebook.codebook import Codebook, index
from legation.codebook.entries import Effect
from legation.codebook.frame import Frame
from legation.codebook.tables import Table
from legation.model import DataError


def load(extra: Path | None = None) -> Codebook:
    """Return the codebook.

    `extra` is a file of frames, or a folder of such files, in the format of `data/frames`; its
    frames are added to the shipped ones and may use their noun classes and effects. Raises
    DataError, naming file and frame, for anything that is not well formed.
    """
    return _load(_files(extra)) if extra else _shipped()


@cache
def _shipped() -> Codebook:
    return _load(())


def _load(extra: Iterable[Path]) -> Codebook:
    data = tables.read_all()
    classes = build.noun_classes(data["nouns"])
    effects = build.effects(data["effects"])
    shipped = {name: table for name, table in data.items() if name.startswith("frames/")}
    added = {str(path): tables.read_file(path) for path in extra}
    frames = _frames({**shipped, **added}, classes, effects)
    return Codebook(
        frames=frames,
        by_verb=index(frames, "verbs"),
        by_noun=index(frames, "nouns"),
        by_adjective=index(frames, "adjectives"),
        by_phrase=index(frames, "phrases"),
        classes=classes,
        effects=effects,
        operators=build.operators(data["operators"]),
        light_verbs=build.light_verbs(data["light"]),
        speech=build.speech(data["speech"]),
        types=build.event_types(data["types"]),
        contexts={name: tuple(words) for name, words in data["types"]["context"].items()},
        crosswalk=build.crosswalk(data["crosswalk"]),
    )


def _files(extra: Path) -> Iterable[Path]:
    return sorted(extra.rglob("*.toml")) if extra.is_dir() else (extra,)


def _frames(
    files: Mapping[str, Table],
    classes: Mapping[str, frozenset[str]],
    effects: Mapping[str, Effect],
) -> tuple[Frame, ...]:
    found = [
        f for name, table in files.items() for f in build.frames(table, classes, effects, name)
    ]
    counts = Counter(frame.id for frame in found)
    for name, count in counts.items():
        if count > 1:
            raise DataError(f"{count} frames have the id {name!r}.")
    return tuple(found)
