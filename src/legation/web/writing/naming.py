"""An actor that a person names in a correction, where the report has none such."""

from __future__ import annotations

from typing import Any, Final

from legation.model import UsageError
from legation.record import Party, Record
from legation.record.identity import actor_key
from legation.web.gazetteer import gazetteer

Json = dict[str, Any]
# Of actors whose kind nobody says: the one by which the key comes out as it is.
_KINDS: Final = (None, "state", "igo")


def named_actor(record: Record, words: str) -> Json:
    """Return whom a name, code or key means by the gazetteer, else by the record, in wire form.

    Raises UsageError where neither knows it.
    """
    entry = next((reading.entry for reading in gazetteer().lookup(words)), None)
    if entry is not None:
        return _wire(entry.name, entry.of, entry.kind)
    party = next(iter(record.whom(words)), None)
    if party is None:
        raise UsageError(f"Nobody is called {words[:60]!r}: neither here nor in the gazetteer.")
    return _wire(party.name, party.of, _kind_of(party))


def _kind_of(party: Party) -> str | None:
    keys = ((kind, actor_key(party.name, party.of, kind)) for kind in _KINDS)
    return next((kind for kind, key in keys if key == party.key), None)


def _wire(name: str, of: str | None, kind: str | None) -> Json:
    return {"name": name, "of": of, "kind": kind, "mention": None, "start": None, "end": None}
