"""Whose mission it is and where, by its phrase, its clause, the heading above, or the report."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from legation.reading.events.thread import actor_key, keys
from legation.reading.page import Page, Party
from legation.reading.parties import parties
from legation.reading.standings.ends import others
from legation.reading.standings.missions.credentials import Credentials
from legation.reading.standings.missions.phrase import MissionPhrase, is_party
from legation.reading.syntax import Slots, case_of, kids, verb_slots

CLAUSES = frozenset({"advcl", "advcl:relcl", "acl:relcl"})
THINGS = frozenset({"place"})
HOSTING = ("at", "in", "to")
SENDING = frozenset({"state", "igo", "territory"})
TWO = 2
Pair = tuple[Party, Party]


@dataclass(frozen=True, slots=True)
class Known:
    """Between whom missions were said to be so far, the nearest first."""

    earlier: tuple[Pair, ...] = ()

    def and_then(self, found: Iterable[Pair]) -> Known:
        """Return what is known once missions between `found` have been spoken of."""
        return Known((*found, *self.earlier))


def pairs(
    page: Page, mission: MissionPhrase | None, slots: Slots, known: Known, *, acting: bool
) -> list[Pair]:
    """Return who keeps the mission and where, a pair for each; none where it cannot be told.

    `acting` says whether the clause's subject is who opens or closes it.
    """
    hosts = _hosts(page, mission, slots)
    senders = _senders(page, mission, slots, hosts, acting=acting)
    if mission is not None and mission.vague and not (senders and hosts):
        return []
    if not senders and not hosts:
        return list(known.earlier[:1]) or _of_report(page, known)
    if not hosts and mission is not None and len(senders) == TWO and _is_mutual(mission.head):
        return [(senders[0], senders[1]), (senders[1], senders[0])]
    if not hosts:
        return _with_host(page, senders, known)
    if not senders:
        return _with_sender(page, hosts, known)
    return [(s, h) for s in senders for h in hosts if actor_key(s) != actor_key(h)]


def _is_mutual(head: Token) -> bool:
    """Say whether each of two has missions in the other: "in each other's capitals"."""
    after = [token.lower_ for token in head.doc[head.i + 1 : head.sent.end]]
    return ("each", "other") in itertools.pairwise(after)


def _hosts(page: Page, mission: MissionPhrase | None, slots: Slots) -> list[Party]:
    if mission is not None and mission.hosts:
        return list(mission.hosts)
    heads = [head for case in HOSTING for head in slots.under(case)]
    placed = [p for head in heads for p in _places(page, head)]
    return placed[:1]


def _places(page: Page, head: Token) -> list[Party]:
    """Return the state or organisation that a place is in; another's embassy is where that is."""
    if head.lemma_.lower() in page.books.missions.kinds:
        below = [child for child in kids(head, "nmod") if case_of(child) in HOSTING]
        return [party for child in below for party in _places(page, child)]
    if page.times.covers(head):
        return []
    return [p for p in parties(page, head, 2, THINGS) if is_party(p.referent)]


def _senders(
    page: Page, mission: MissionPhrase | None, slots: Slots, hosts: Sequence[Party], *, acting: bool
) -> list[Party]:
    if mission is not None and mission.senders:
        return list(mission.senders)
    if not acting or slots.subject is None:
        return []
    found = [p for p in parties(page, slots.subject) if is_party(p.referent)]
    return [p for p in found if actor_key(p) not in keys(hosts)]


def _with_host(page: Page, senders: Sequence[Party], known: Known) -> list[Pair]:
    """Give a mission whose place is not said the one it had before, or the report's other state."""
    for sender, host in known.earlier:
        if actor_key(sender) in keys(senders):
            return [(sender, host)]
    hosts = _subject_of(page, senders) or others(page, senders)
    return [(s, h) for s in senders for h in hosts if actor_key(s) != actor_key(h)]


def _with_sender(page: Page, hosts: Sequence[Party], known: Known) -> list[Pair]:
    """Give a mission of nobody named the one who kept it before, or the report's other state."""
    for sender, host in known.earlier:
        if actor_key(host) in keys(hosts):
            return [(sender, host)]
    return [(s, h) for s in others(page, hosts) for h in hosts]


def _of_report(page: Page, known: Known) -> list[Pair]:
    """Return the mission of the report's other state in the one that it is about."""
    return _with_host(page, others(page, _subject_of(page, ())), known)


def _subject_of(page: Page, taken: Sequence[Party]) -> list[Party]:
    """Return the state that the report is about by its title, if that is none of those `taken`."""
    title = (page.report.title or "").strip()
    about = {reading.entry.id for reading in page.gazetteer.lookup(title)} if title else set()
    found = (
        Party(mention, referent)
        for mention in page.actors.mentions
        for referent in mention.referents
        if referent.entry in about and referent.kind in SENDING
    )
    first = next(found, None)
    return [first] if first is not None and actor_key(first) not in keys(taken) else []


def accredited(page: Page, given: Credentials, known: Known) -> list[Pair]:
    """Return who sends a head of mission that presents credentials, and to whom.

    Where he also serves elsewhere ("Minister to Greece"), that is not where he presents them.
    """
    hosts = _hosts(page, None, given.slots)
    if hosts and given.served and not keys(hosts) & keys(given.served):
        return []
    above = _clause_above(given.verb)
    hosts = hosts or list(given.served) or _acting_at(page, above.under("with"))
    persons = [head for head in (given.slots.subject, above.subject) if head is not None]
    senders = [p for p in _acting_at(page, persons) if actor_key(p) not in keys(hosts)]
    if senders and hosts:
        return [(senders[0], hosts[0])]
    if senders:
        return _with_host(page, senders, known)
    hosts = hosts or _subject_of(page, ())
    return _with_sender(page, hosts, known) if hosts else list(known.earlier[:1])


def _clause_above(verb: Token) -> Slots:
    """Return the clause that one with "when" belongs to: "Peru established relations when …"."""
    return verb_slots(verb.head) if verb.dep_ in CLAUSES and verb.head.pos_ == "VERB" else Slots()


def _acting_at(page: Page, heads: Iterable[Token]) -> list[Party]:
    return [p for head in heads for p in parties(page, head) if is_party(p.referent)]
