"""What speaks for and against a word being an event, and an actor being its source or target.

Each cue is a word that a learned weight belongs to: the frame, the way through the parse from an
actor to the event's word, the slot it stands in, what the rules chose, how far back it was named.
Cues speak of kinds and places, never of names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from legation.reading.events.arguments import Sides
from legation.reading.events.namings import BARE, Naming
from legation.reading.events.predicates import Predicate
from legation.reading.events.thread import actors
from legation.reading.page import Page
from legation.reading.syntax import children
from legation.reading.syntax.path import path

NEAR, FAR = 3, 10
TOP = 3
MOST_BACK, MOST_AHEAD = -4, 2


@dataclass(frozen=True)
class Setting:
    """An event's word in its surroundings: all that the cues of its sides are drawn from.

    `slots` tells in which slot of the predicate each head word stands, `clause` the sides that the
    clause gives by rule, `rules` those with what is filled in from the report's thread, `earlier`
    the actors of the event before.
    """

    page: Page
    predicate: Predicate
    slots: Mapping[int, str]
    clause: Sides
    rules: Sides
    earlier: tuple[frozenset[str], frozenset[str]]

    @cached_property
    def by_rule(self) -> tuple[frozenset[str], frozenset[str]]:
        """The actors that are source and target by rule."""
        return actors(self.rules.source), actors(self.rules.target)

    @cached_property
    def filled(self) -> str:
        """Which sides the clause gives."""
        return f"{bool(self.clause.source)}|{bool(self.clause.target)}"


def word_cues(predicate: Predicate) -> list[str]:
    """Return what speaks for a word being an event of a type."""
    found = predicate.found
    token, frame = found.token, found.frame
    shared = [f"tag={token.tag_}", f"dep={token.dep_}", f"lemma={token.lemma_.lower()}"]
    if predicate.plain:
        return [*shared, f"plain|spent={predicate.spent}"]
    return [
        *shared,
        f"frame={frame.type}",
        f"id={frame.id}",
        f"kind={found.kind}|{frame.type}",
        *status_cues(predicate),
    ]


def status_cues(predicate: Predicate) -> list[str]:
    """Return what speaks for an event being actual, planned, thought of or denied."""
    stands = predicate.stands
    taken = stands.taken[0].kind if stands.taken is not None else "-"
    return [
        f"status={stands.status}",
        f"taken={taken}",
        f"purpose={stands.purpose}",
        f"said={stands.speaker is not None}",
        f"light={predicate.lent is not None}",
    ]


def place_cues(at: Setting, naming: Naming) -> Iterator[str]:
    """Yield what speaks of the place in the event's sentence that words stand in."""
    found, lent = at.predicate.found, at.predicate.lent
    token, head = found.token, at.page.doc[naming.head]
    kind = found.kind + ("-light" if lent is not None else "")
    voice = "passive" if found.slots.passive else kind
    way = path(head, token)
    slot = at.slots.get(naming.head, "-")
    side = "before" if naming.head < token.i else "after"
    yield f"way={way}|{voice}"
    yield f"last={way.rsplit('<', maxsplit=1)[-1]}|{voice}"
    yield f"top={way.split('<', maxsplit=1)[0]}|{voice}"
    yield f"slot={slot}|{kind}"
    yield f"first={slot in found.frame.source[:1]}|{slot in found.frame.target[:2]}"
    yield f"form={naming.form}|{slot}"
    yield f"locative={naming.parties[0].mention.locative}|{slot}"
    yield f"side={side}|{distance(naming.head, token.i)}|{kind}"
    if lent is not None:
        yield f"lent={path(head, lent[0])}|{lent[1].reversed}"


def absence_cues(back: int, key: str, naming: Naming, page: Page) -> Iterator[str]:
    """Yield what speaks of an actor that the sentence does not name, `back` sentences away."""
    yield f"back={max(MOST_BACK, min(MOST_AHEAD, back))}|{rank(page, key)}"
    yield f"back|{back < 0}"
    yield f"absent={who(naming, key)}"
    yield "absent"


def actor_cues(at: Setting, key: str, naming: Naming) -> Iterator[str]:
    """Yield what speaks of an actor whatever the words for it: its kind, what the rules say."""
    sources, targets = at.by_rule
    said = "source" if key in sources else "target" if key in targets else "-"
    slot = at.rules.source_slot if key in sources else at.rules.target_slot
    before, after = at.earlier
    earlier = "source" if key in before else "target" if key in after else "-"
    yield f"rules={said}|{slot if said != '-' else '-'}"
    yield f"rules={said}|{at.predicate.found.kind}"
    yield f"rules={said}|{at.filled}"
    yield f"earlier={earlier}|{at.filled}"
    yield f"rank={rank(at.page, key)}"
    yield f"who={who(naming, key)}"


def rank(page: Page, key: str) -> str:
    """Return how prominent an actor is in its report: "0", "1", "2" or "more"."""
    place = page.prominence.get(key, TOP)
    return str(place) if place < TOP else "more"


def kind_of(naming: Naming, key: str) -> str:
    """Return the kind of the actor that some words mean under a key."""
    return naming.party(key).referent.kind


def who(naming: Naming, key: str) -> str:
    """Return the kind of actor that some words mean, and whether it acts for a state or body."""
    referent = naming.party(key).referent
    acts = "of" if referent.of else BARE if naming.form == BARE else "free"
    return f"{acts}-{referent.kind}"


def distance(a: int, b: int) -> str:
    """Return how far apart two tokens are: "near", "mid" or "far"."""
    gap = abs(a - b)
    return "near" if gap <= NEAR else "far" if gap > FAR else "mid"


@dataclass(frozen=True, slots=True)
class Referring:
    """Words that refer to somebody, and what of them the cues are drawn from.

    `said` is the actor that resolution took them for, None for a bare noun phrase.
    """

    page: Page
    form: str
    said: str | None
    lemma: str
    tag: str
    article: str
    sentence: int

    @classmethod
    def of(cls, page: Page, words: Naming) -> Referring:
        """Return what some words tell by themselves."""
        head = page.doc[words.head]
        return cls(
            page=page,
            form=words.form,
            said=None if words.form == BARE else words.keys[0],
            lemma=head.lemma_.lower(),
            tag=head.tag_,
            article=_article(head),
            sentence=page.layout.sentence_at(words.head),
        )

    def to_itself(self) -> tuple[str, ...]:
        """Return what speaks for a bare noun phrase standing for itself."""
        return "itself", f"itself|{self.lemma}", f"itself|{self.article}|{self.tag}"

    def to(self, key: str, meant: Naming) -> tuple[str, ...]:
        """Return what speaks for the words meaning the actor `key`, last named by `meant`."""
        says = "-" if self.said is None else "same" if self.said == key else "other"
        kind, form = kind_of(meant, key), self.form
        gap = self.page.layout.sentence_at(meant.head) - self.sentence
        back = max(MOST_BACK, min(1, gap))
        return (
            f"rule|{form}|{says}",
            f"{self.lemma}|{kind}",
            f"{self.article}|{self.tag}|{kind}",
            f"rank={rank(self.page, key)}|{form}",
            f"back={back}|{form}",
            f"back={back}|{says}",
            f"near={meant.form}|{back}",
        )


_ARTICLES = frozenset({"the", "a", "an", "this", "that", "these", "those", "both", "all", "no"})


def _article(head: Token) -> str:
    """Return what determines a noun: its article, "own" for a possessive, "-" for nothing."""
    for child in children(head):
        if child.i < head.i and child.dep_ in {"det", "nmod:poss"}:
            return child.lower_ if child.lower_ in _ARTICLES else "own"
    return "-"
