"""Standings that a clause or a noun says hold: "belongs to NATO", "the US embassy in Khartoum"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace

from spacy.tokens import Token

from legation.codebook.statives import Stative
from legation.model import MUTUAL_RELATIONS, Standing
from legation.reading.events.moments import Occasion
from legation.reading.events.reality import Reality, reality
from legation.reading.events.thread import actor_key
from legation.reading.events.trigger import meets, terms
from legation.reading.events.when import date_of
from legation.reading.page import Page, Party
from legation.reading.quote import clause_span, phrase_span
from legation.reading.standings.ends import (
    COUNTING,
    companions,
    counted,
    end,
    is_apart,
    leading,
    likewise,
    others,
)
from legation.reading.standings.groups import last_group
from legation.reading.standings.interval import Interval, interval
from legation.reading.standings.joining import ENTRIES, is_as_less, is_sought
from legation.reading.standings.moment import moment
from legation.reading.standings.pacts import is_pact
from legation.reading.standings.stating import holds_by
from legation.reading.syntax import Slots, children, form_of, kids, noun_slots, verb_slots
from legation.reading.times import PREDICATES, Time

# What a mission is raised to is told before these: "to embassy status".
RANKS = frozenset({"status", "level", "rank"})
# Relations of which two can be told as one subject: "the partnership between Kenya and Japan".
PAIRED = MUTUAL_RELATIONS | {"partner"}
OTHERS, SECOND = "others", "second"
# How far after a list its time can be, in words.
REACH = 4
# Verbs after which somebody is where he was not before.
COMING = frozenset({"come", "land", "arrive", "cross", "jump", "march", "move", "deploy", "send"})
# Where a noun shares the places and the reality of its clause.
SHARED = frozenset({"nsubj", "nsubj:pass", "obj"})
# Kinds that join and leave by themselves.
WHOLE = frozenset({"state", "territory"})
# Prepositions under which it is told what somebody leaves or joins, or for where.
ELSEWHERE = frozenset({"for", "from", "to", "into", "out", "with", "without", "behind"})
LIMITS = frozenset({"until", "till", "by", "before"})


def standings_of_statives(page: Page) -> Iterator[Standing]:
    """Yield the standings that stative words of the report say hold."""
    book = page.books.statives
    for token in page.tokens:
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB":
            for stative in book.by_verb.get(lemma, ()):
                yield from _of_verb(page, token, stative)
        elif token.pos_ in {"NOUN", "PROPN"}:
            names = terms(token)
            fitting = [s for s in book.by_noun.get(lemma, ()) if " ".join(s.words) in names]
            if lemma in page.books.missions.kinds or (lemma in ENTRIES and is_sought(token)):
                continue
            for stative in fitting[:1]:
                slots = noun_slots(token)
                stands = _clause_of(page, stative, token, slots)
                yield from _standings(page, stative, token, slots, stands)


def _clause_of(page: Page, stative: Stative, noun: Token, slots: Slots) -> Reality:
    """Return how the clause stands that tells where a noun is; plain fact where the noun does."""
    own = [name for name in stative.object if not name.startswith("above.")]
    if len(own) == len(stative.object) or noun.dep_ not in SHARED:
        return Reality()
    subjects = end(page, noun, slots, stative.subject)
    told = end(page, noun, slots, own, _is_of(frozenset(), subjects))
    return Reality() if told else reality(page.books.lexicon, noun.head)


def _of_verb(page: Page, verb: Token, stative: Stative) -> Iterator[Standing]:
    told = verb_slots(verb)
    bare = _is_bare_change(stative, verb, told)
    slots = told if bare else _undergone(stative, told)
    if len(stative.words) > 1 and not _completed(verb, slots, stative.words[-1]):
        return
    if stative.intransitive and slots.object is not None:
        return
    if stative.through is not None:
        slots = replace(slots, object=next(iter(slots.under(stative.through)), None))
    if not meets(page, stative.subject_is, slots.subject):
        return
    if bare or meets(page, stative.object_is, slots.object):
        yield from _standings(page, stative, verb, slots, reality(page.books.lexicon, verb))


def _undergone(stative: Stative, slots: Slots) -> Slots:
    """Take the subject of a change for what is changed: "the embassy opened"."""
    if stative.dates is None or slots.object is not None or stative.through is not None:
        return slots
    if stative.object_is is None:
        return slots
    return replace(slots, subject=None, object=slots.subject)


def _completed(verb: Token, slots: Slots, word: str) -> bool:
    particles = {child.lower_ for child in children(verb) if child.dep_ == "compound:prt"}
    return bool(slots.under(word)) or word in particles


def _standings(
    page: Page, stative: Stative, token: Token, slots: Slots, stands: Reality
) -> Iterator[Standing]:
    holds = holds_by(stative, stands, token)
    if holds is None:
        return
    subjects, objects = _ends(page, stative, token, slots)
    known = _interval(page, stative, token, subjects, stands) if holds != "no" else Interval()
    unfinished = stative.dates == "end" and holds == "yes"
    if unfinished or (stands.status == "denied" and stative.dates is not None):
        known = Interval()
    is_noun = token.pos_ in {"NOUN", "PROPN"}
    for subject in subjects:
        when = Interval() if is_apart(page.doc, token.i, subject.mention.head) else known
        for object_ in objects:
            yield Standing(
                relation=stative.relation,
                subject=page.actor(subject),
                object=page.actor(object_),
                at=phrase_span(token) if is_noun else clause_span(token),
                why=f"stative {' '.join(stative.words)} by “{token.text}”",
                role=_role(stative, token, slots),
                start=when.start,
                end=when.end,
                holds=holds,
            )


def _has_come(noun: Token) -> bool:
    """Say whether a clause tells that those whom a noun means came: "marines landed in"."""
    return noun.dep_ in {"nsubj", "nsubj:pass"} and noun.head.lemma_ in COMING


def _ends(
    page: Page, stative: Stative, token: Token, slots: Slots
) -> tuple[list[Party], list[Party]]:
    found = end(page, token, slots, stative.subject, _is_of(stative.subject_kinds))
    subjects = [*found, *companions(page, slots)]
    if stative.subject[0] == "subject":
        subjects = counted(page, token) or subjects
        subjects += likewise(page, token) if subjects else []
    fits = _is_of(stative.kinds if stative.subject_kinds else frozenset(), subjects)
    objects = end(page, token, slots, stative.object, fits)
    if not subjects and OTHERS in stative.subject:
        return (others(page, objects), objects[:1]) if objects else leading(page)
    if stative.kinds:
        objects = [p for p in objects if p.referent.kind in stative.kinds]
    if stative.relation == "member":
        left = stative.holds == "ended"
        objects = [p for p in objects if not (left and is_pact(page, p)) and not is_as_less(slots)]
    if subjects and not objects and _is_bare_change(stative, token, slots):
        subjects = [p for p in subjects if p.referent.kind in WHOLE]
        return subjects, last_group(page, token.i)
    if subjects and not objects and {OTHERS, SECOND} & set(stative.object):
        if len(subjects) > 1 and stative.relation in PAIRED:
            return subjects[:1], subjects[1:]
        if (
            SECOND not in stative.object
            and stative.dates is not None
            and token.sent[0].lower_ not in COUNTING
        ):
            return subjects, others(page, subjects)
    return subjects, objects


def _is_of(kinds: Set[str], taken: Sequence[Party] = ()) -> Callable[[Party], bool]:
    """Return the test that a party is not `taken` yet and of `kinds`, if any are given."""
    used = {actor_key(party) for party in taken}
    return lambda p: actor_key(p) not in used and (not kinds or p.referent.kind in kinds)


def _is_bare_change(stative: Stative, verb: Token, slots: Slots) -> bool:
    """Say whether a verb tells of joining or leaving, and not what: "Morocco left in 1984"."""
    changes = stative.relation == "member" and stative.dates is not None
    bare = slots.object is None and not slots.passive and not slots.obliques.keys() & ELSEWHERE
    return changes and bare and len(stative.words) == 1 and _is_told(verb)


def _is_told(verb: Token) -> bool:
    """Say whether a verb tells of what came about: "left", not "once it leaves", "to leave"."""
    finite = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(kids(verb, "aux")))
    return finite and not kids(verb, "xcomp", "ccomp")


def _interval(
    page: Page, stative: Stative, token: Token, listed: Sequence[Party], stands: Reality
) -> Interval:
    if stative.relation == "forces" and _has_come(token):
        return Interval(start=moment(page, token.head, stands))
    if stative.dates is None:
        told = stative.relation == "member" and form_of(token) == "past"
        times = [*_times(page, token, told=told), *_after(page, listed)]
        return _held(stative, times, told=told)
    at = Occasion(page, token, speaker=stands.speaker, status=stands.status)
    when = date_of(at).value
    return Interval(start=when) if stative.dates == "start" else Interval(end=when)


def _times(page: Page, token: Token, *, told: bool) -> list[Time]:
    """Return the times of a stative word, those of the clause that a relative one tells more of."""
    own = [*page.times.under(token), *page.times.of_verb(token)]
    if own or not told or token.dep_ != "acl:relcl":
        return own
    above = next((word for word in token.ancestors if word.pos_ in PREDICATES), None)
    return page.times.of_verb(above) if above is not None else []


def _after(page: Page, listed: Sequence[Party]) -> list[Time]:
    """Return the time right after a list, wherever it hangs: "A, B and C in late 1994"."""
    end = max((party.mention.end for party in listed), default=0)
    near = [t for t in page.times.placed if end <= t.head.i < end + REACH] if end else []
    return [t for t in near if not any(w.is_punct for w in page.doc[end : t.head.i])]


def _held(stative: Stative, times: Sequence[Time], *, told: bool) -> Interval:
    """Return from when to when something held; where a stative says so, "in 1994" is its start."""
    held = interval(times, told=told)
    if stative.at is None or held != Interval():
        return held
    return Interval(start=next((t.value for t in times if t.mention.relation not in LIMITS), None))


def _role(stative: Stative, token: Token, slots: Slots) -> str | None:
    match stative.role:
        case None:
            return None
        case "head":
            return token.text
        case "object":
            return slots.object.text if slots.object is not None else None
    under = next(iter(slots.under(stative.role)), None)
    if under is None:
        return None
    before = [c.text for c in kids(under, "compound") if c.i < under.i]
    return " ".join(before if before and under.lower_ in RANKS else [*before, under.text])
