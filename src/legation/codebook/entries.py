"""What the codebook holds besides frames: effects, operators, light verbs, saying, types."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Effect:
    """The standing that follows from an event.

    `subject`, `object` and `role` are slots in order of preference: "source", "target", or one of
    a frame's slots ("object", "subject", a preposition). `holds` is what the standing is once the
    event is actual; `opens` and `closes` say whether the event's date starts or ends it.
    """

    name: str
    relation: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    holds: str
    role: tuple[str, ...] = ()
    opens: bool = False
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Operator:
    """Words that change the status, or the type, of what they govern.

    `kind` is the operator's class (plan, hypothetical, negative, attempt, aspect, commit, request,
    refuse, deny, accuse, threaten, allow, force, prevent). `status` is what the governed event
    becomes (None: unchanged). `type` is the event that the operator itself is (None: none), or
    `hostile` where what it governs is hostile. `absorbs` says that the governed event is then no
    event of its own. `target` gives slots, as in a frame.
    """

    kind: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    status: str | None = None
    type: str | None = None
    hostile: str | None = None
    absorbs: bool = False
    source: tuple[str, ...] = ("subject",)
    target: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that lends its subject to an event noun ("hold talks", "come under attack").

    `words` are the verb's lemma and the preposition before the noun, if any. Where `reversed`, the
    subject is the target ("suffer an attack").
    """

    words: tuple[str, ...]
    reversed: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """Words of saying, which are no event by themselves.

    `addressee` gives the slots of the one spoken to; `asserts` is False for words that leave open
    whether the speaker holds it to be so.
    """

    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    phrases: tuple[str, ...]
    addressee: tuple[str, ...]
    asserts: bool = True


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER type: what counts as it, its quadrant, its modes."""

    name: str
    definition: str
    quadrant: str
    modes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """CAMEO codes of a PLOVER type (and mode), the quad class 1-4, and the Goldstein-like score.

    The first code is the one that is written; all of them are read. Scores run from -10 to 10.
    """

    type: str
    mode: str | None
    cameo: tuple[str, ...]
    quad: int
    score: float
