"""From plain tables to frames and entries, refusing what is not well formed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from legation.codebook.entries import Crosswalk, Effect, EventType, LightVerb, Operator, Speech
from legation.codebook.frame import NO_EVENT, Condition, Example, Frame
from legation.codebook.tables import Table
from legation.model import EVENT_TYPES, HOLDS, RELATIONS, STATUSES, DataError

Classes = Mapping[str, frozenset[str]]

_PREDICATES: Final = ("verbs", "nouns", "adjectives", "phrases")
_FRAME_KEYS: Final = frozenset(
    (
        *_PREDICATES,
        "id",
        "mode",
        "object",
        "with",
        "subject",
        "clause",
        "source",
        "target",
        "effect",
    )
) | {"status", "weight", "example", "reads", "examples"}
_FILE_KEYS: Final = frozenset(("type", "default", "frame"))


def noun_classes(table: Table) -> dict[str, frozenset[str]]:
    """Return the lemmas of each noun class, with the classes it includes ("@x") resolved."""
    return {name: _members(name, table, ()) for name in table}


def _members(name: str, table: Table, path: tuple[str, ...]) -> frozenset[str]:
    if name in path:
        raise DataError(f"Noun class {name!r} includes itself.")
    if name not in table:
        raise DataError(f"Unknown noun class {'@' + name!r} (in {path[-1]!r}).")
    found: set[str] = set()
    for word in table[name]:
        if word.startswith("@"):
            found |= _members(word[1:], table, (*path, name))
        else:
            found.add(word)
    return frozenset(found)


def frames(table: Table, classes: Classes, effects: Mapping[str, Effect], file: str) -> list[Frame]:
    """Return the frames of one file's table; `file` names it in errors."""
    unknown = set(table) - _FILE_KEYS
    if unknown:
        raise DataError(f"Codebook file {file} has an unknown key {min(unknown)!r}.")
    kind = table.get("type")
    if kind not in (*EVENT_TYPES, NO_EVENT):
        raise DataError(f"Codebook file {file} has no PLOVER type, but {kind!r}.")
    return [
        _Reader(row, kind, table.get("default", {}), file).frame(classes, effects)
        for row in table.get("frame", ())
    ]


class _Reader:
    """Reads one frame's row and says in errors which frame it was."""

    def __init__(self, row: Table, kind: str, default: Table, file: str) -> None:
        self.row, self.kind, self.default, self.file = row, kind, default, file

    def frame(self, classes: Classes, effects: Mapping[str, Effect]) -> Frame:
        self._check_keys()
        row = self.row
        return Frame(
            id=row["id"],
            type=self.kind,
            mode=row.get("mode") or None,
            verbs=self._words("verbs"),
            nouns=self._words("nouns"),
            adjectives=self._words("adjectives"),
            phrases=self._words("phrases"),
            object=self._condition(row.get("object"), classes),
            oblique=tuple(
                (word, self._condition(nouns, classes))
                for word, nouns in row.get("with", {}).items()
            ),
            subject=self._condition(row.get("subject"), classes),
            clause=self._words("clause"),
            source=self._slots("source", ("subject",)),
            target=self._slots("target", ("object",)),
            effect=self._one_of("effect", effects),
            status=self._one_of("status", STATUSES),
            weight=float(row.get("weight", 1.0)),
            examples=self._examples(),
        )

    def _check_keys(self) -> None:
        if not str(self.row.get("id", "")).startswith(f"{self.kind.lower()}."):
            raise self._error(f"needs an id that begins with {self.kind.lower() + '.'!r}")
        unknown = set(self.row) - _FRAME_KEYS
        if unknown:
            raise self._error(f"has an unknown key {min(unknown)!r}")
        if not any(self.row.get(key) for key in _PREDICATES):
            raise self._error("has no verbs, nouns, adjectives or phrases")

    def _error(self, what: str) -> DataError:
        return DataError(f"Frame {self.row.get('id', '?')!r} in {self.file} {what}.")

    def _words(self, key: str) -> tuple[str, ...]:
        words = self.row.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise self._error(f"has a {key!r} that is no list of words")
        if len(set(words)) != len(words):
            raise self._error(f"repeats a word in {key!r}")
        return tuple(words)

    def _slots(self, key: str, otherwise: tuple[str, ...]) -> tuple[str, ...]:
        return self._words(key) or tuple(self.default.get(key, otherwise))

    def _one_of(self, key: str, known: Any) -> str | None:
        value: str | None = self.row.get(key)
        if value is not None and value not in known:
            raise self._error(f"has an unknown {key} {value!r}")
        return value

    def _condition(self, words: list[str] | None, classes: Classes) -> Condition | None:
        if not words:
            return None
        try:
            return condition(words, classes)
        except KeyError as error:
            raise self._error(f"names an unknown noun class {error}") from error

    def _examples(self) -> tuple[Example, ...]:
        pairs = [[self.row["example"], self.row.get("reads", "-")]] if "example" in self.row else []
        pairs += self.row.get("examples", [])
        if not pairs:
            raise self._error("has no example")
        return tuple(self._example(text, reads) for text, reads in pairs)

    def _example(self, text: str, reads: str) -> Example:
        source, arrow, target = reads.partition(" > ")
        if not arrow and self.kind != NO_EVENT:
            raise self._error(f"must say who does what to whom in {text!r} ('A > B')")
        return Example(text, _names(source), _names(target))


def condition(words: list[str], classes: Classes) -> Condition:
    """Return the condition that a list of lemmas and classes states.

    Raises KeyError for an unknown class.
    """
    wanted, unwanted = set[str](), set[str]()
    for word in words:
        bare = word.removeprefix("!")
        into = wanted if bare == word else unwanted
        if bare in ("@actor", "@any") or not bare.startswith("@"):
            into.add(bare)
        else:
            into |= classes[bare[1:]]
    special = {"@actor", "@any"}
    return Condition(
        any_of=frozenset(wanted - special),
        none_of=frozenset(unwanted - special),
        actor="@actor" in wanted,
        not_actor="@actor" in unwanted,
    )


def _names(words: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in words.split("+") if name.strip() not in ("", "-"))


def effects(table: Table) -> dict[str, Effect]:
    """Return the effects by name."""
    return {name: _effect(name, row) for name, row in table.items()}


def _effect(name: str, row: Table) -> Effect:
    if row.get("relation") not in RELATIONS:
        raise DataError(f"Effect {name!r} has an unknown relation {row.get('relation')!r}.")
    if row.get("holds") not in HOLDS:
        raise DataError(f"Effect {name!r} has an unknown holds {row.get('holds')!r}.")
    return Effect(name=name, **_frozen(row))


def operators(table: Table) -> tuple[Operator, ...]:
    """Return the operators in the order of the file."""
    return tuple(_operator(row) for row in table["operator"])


def _operator(row: Table) -> Operator:
    if row.get("status") not in (None, *STATUSES):
        raise DataError(f"Operator {row['class']!r} has an unknown status {row['status']!r}.")
    for key in ("type", "hostile"):
        if row.get(key) not in (None, *EVENT_TYPES):
            raise DataError(f"Operator {row['class']!r} has an unknown {key} {row[key]!r}.")
    fields = {key: value for key, value in row.items() if key != "class"}
    return Operator(kind=row["class"], **_frozen(fields))


def light_verbs(table: Table) -> tuple[LightVerb, ...]:
    """Return the light verbs, each verb by itself."""
    return tuple(
        LightVerb(tuple(verb.split()), reversed=row.get("reversed", False))
        for row in table["light"]
        for verb in row["verbs"]
    )


def speech(table: Table) -> tuple[Speech, ...]:
    """Return the groups of words of saying."""
    blank: Table = {"verbs": [], "nouns": [], "phrases": [], "addressee": []}
    return tuple(Speech(**_frozen({**blank, **row})) for row in table["speech"])


def event_types(table: Table) -> dict[str, EventType]:
    """Return the sixteen types by name."""
    missing = set(EVENT_TYPES) - set(table["type"])
    if missing:
        raise DataError(f"types.toml does not define {min(missing)}.")
    return {name: EventType(name=name, **_frozen(row)) for name, row in table["type"].items()}


def crosswalk(table: Table) -> tuple[Crosswalk, ...]:
    """Return the rows of the crosswalk to CAMEO."""
    return tuple(Crosswalk(**{"mode": None, **_frozen(row)}) for row in table["row"])


def _frozen(row: Table) -> Table:
    return {key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}
