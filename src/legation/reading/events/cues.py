"""What speaks for and against an actor being the source or the target of an event.

Each cue is a word that a learned weight belongs to (`training/sides.py`): the way through the
parse from the actor to the event's word, the slot of the frame it stands in, what the rules chose,
how far back it was mentioned. Cues speak of kinds and places, never of names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from legation.actors import Mention
from legation.reading.events.arguments import Sides
from legation.reading.events.slotted import slotted
from legation.reading.events.thread import Thread, actor_key, keys
from legation.reading.events.trigger import Triggered
from legation.reading.page import INERT_KINDS, Page, Party
from legation.reading.syntax.path import path

NEAR, FAR = 3, 10
TOP = 3
SILENT = INERT_KINDS | {"thing"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that may take part in an event.

    `parties` are its mentions in the event's sentence; where there are none it was mentioned
    `back` sentences before, last as `remembered`.
    """

    key: str
    parties: tuple[Party, ...]
    remembered: Party
    back: int


@dataclass(frozen=True, slots=True)
class Setting:
    """An event's word in its surroundings: all that the cues are drawn from."""

    page: Page
    found: Triggered
    lender: Token | None
    reversed: bool
    earlier: tuple[frozenset[str], frozenset[str]]
    ranks: dict[str, int]
    clause: Sides
    rules: Sides


def candidates(page: Page, thread: Thread, sentence: int, start: int, end: int) -> list[Candidate]:
    """Return the actors named in the sentence of tokens [start, end), then those just before."""
    here: dict[str, list[Party]] = {}
    for party in acting(page, start, end):
        here.setdefault(actor_key(party), []).append(party)
    found = [Candidate(key, tuple(ps), ps[0], 0) for key, ps in here.items()]
    for key, (back, party) in thread.recent(sentence).items():
        if key not in here:
            found.append(Candidate(key, (), party, back))
    return found


def acting(page: Page, start: int, end: int) -> Iterator[Party]:
    """Yield the parties mentioned in tokens [start, end) that can act at all."""
    for mention in page.actors.mentions:
        if start <= mention.head < end:
            for referent in mention.referents:
                if referent.kind not in SILENT or (referent.of and referent.kind == "place"):
                    yield Party(mention, referent)


def cues(at: Setting, actor: Candidate) -> list[str]:
    """Return the cues of one actor for one event."""
    found: list[str] = []
    places = slotted(at.found, at.lender)
    for party in actor.parties:
        if party.mention.head != at.found.token.i:
            found.extend(_of_mention(at, party.mention, places))
    found.extend(_of_absence(at, actor))
    found.extend(_of_rules(at, actor, places))
    return found


def _of_mention(at: Setting, mention: Mention, places: dict[int, str]) -> Iterator[str]:
    token, frame = at.found.token, at.found.frame
    head = at.page.doc[mention.head]
    kind = at.found.kind + ("-light" if at.lender is not None else "")
    voice = "passive" if at.found.slots.passive else kind
    way = path(head, token)
    slot = places.get(mention.head, "-")
    referent = mention.referents[0]
    who = f"{'of' if referent.of else 'bare'}-{referent.kind}"
    side = "before" if mention.head < token.i else "after"
    yield f"kind={kind}"
    yield f"way={way}|{voice}"
    yield f"way={way}|{frame.type}"
    yield f"last={way.rsplit('<', maxsplit=1)[-1]}|{voice}"
    yield f"top={way.split('<', maxsplit=1)[0]}|{frame.type}"
    yield f"lent={path(head, at.lender) if at.lender is not None else ''}|{at.reversed}"
    yield f"slot={slot}|{kind}"
    yield f"slot={slot}|{frame.type}"
    yield f"slot={slot}|{frame.id}"
    yield f"first={slot in frame.source[:1]}|{slot in frame.target[:2]}"
    yield f"form={mention.form}|{slot}"
    yield f"who={who}|{slot}"
    yield f"who={who}|{frame.type}"
    yield f"side={side}|{_distance(mention.head, token.i)}|{kind}"
    yield f"place={mention.locative}|{frame.type}"


def _of_absence(at: Setting, actor: Candidate) -> Iterator[str]:
    rank = at.ranks.get(actor.key, TOP)
    shown = str(rank) if rank < TOP else "more"
    if actor.parties:
        yield "here"
        yield f"times={min(len(actor.parties), TOP)}"
        yield f"rank={shown}|here"
    else:
        yield f"back={min(actor.back, TOP)}|{shown}"
        yield f"back|{at.found.frame.type}"
        yield f"back|{at.found.kind}"


def _of_rules(at: Setting, actor: Candidate, places: dict[int, str]) -> Iterator[str]:
    frame, kind = at.found.frame, at.found.kind
    in_source, in_target = actor.key in keys(at.rules.source), actor.key in keys(at.rules.target)
    said = "source" if in_source else "target" if in_target else "-"
    slot = at.rules.source_slot if in_source else at.rules.target_slot if in_target else "-"
    where = "here" if actor.parties else "back"
    filled = f"{bool(at.clause.source)}|{bool(at.clause.target)}"
    before, after = at.earlier
    earlier = "source" if actor.key in before else "target" if actor.key in after else "-"
    referent = actor.remembered.referent
    yield f"rules={said}|{slot}"
    yield f"rules={said}|{slot}|{kind}"
    yield f"rules={said}|{frame.type}"
    yield f"rules={said}|{filled}|{where}"
    yield f"earlier={earlier}|{filled}|{where}"
    yield f"acts={bool(referent.of)}|{referent.kind}|{where}"
    if at.reversed and actor.parties:
        yield f"reversed|{places.get(actor.parties[0].mention.head, '-')}"


def _distance(a: int, b: int) -> str:
    gap = abs(a - b)
    return "near" if gap <= NEAR else "far" if gap > FAR else "mid"
