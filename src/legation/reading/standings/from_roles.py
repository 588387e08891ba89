"""Standings that role phrases state: offices, envoys, members, partners, candidates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legation.model import Actor, Span, Standing
from legation.reading.page import Page, Party
from legation.reading.quote import token_span
from legation.reading.standings.bodies import bodies, hosts, senders
from legation.reading.standings.holders import PERSONAL, Held, held
from legation.reading.standings.interval import Interval, interval
from legation.reading.standings.role import Role, roles
from legation.reading.times import Time

MULTILATERAL = frozenset({"igo", "framework", "organ", "agreement", "forum", "organisation"})


def standings_of_roles(page: Page) -> Iterator[Standing]:
    """Yield the standings that the report's role phrases state, in text order."""
    book = page.books.roles
    names = frozenset(
        i
        for mention in page.actors.mentions
        if mention.form in {"name", "adjective", "metonym", "possessive", "pronoun"}
        for i in range(mention.start, mention.end)
        if not _is_title_word(page, i)
    )
    for sentence in page.doc.sents:
        for role in sorted(roles(book, sentence, names), key=lambda r: r.start):
            found = held(page, role)
            if found is not None:
                yield from _standings(page, role, found)


def _is_title_word(page: Page, i: int) -> bool:
    return page.doc[i].lower_ in page.books.roles.by_last


def _standings(page: Page, role: Role, found: Held) -> Iterator[Standing]:
    objects = _objects(page, role, found)
    for holder in found.holders:
        for body in objects or _own_bodies(role, holder):
            if isinstance(body, Party) and body.key == holder.key:
                continue
            yield _standing(page, role, found, holder, body)


def _objects(page: Page, role: Role, found: Held) -> list[Party | Actor]:
    if role.relation == "envoy":
        sent = {p.referent.of for p in senders(page, role)} | {p.referent.of for p in found.holders}
        return [p for p in hosts(page, role) if p.referent.of not in sent]
    around = [p for p in bodies(page, role) if p.key not in {h.key for h in found.holders}]
    if role.relation in {"member", "candidate"}:
        around = [p for p in around if p.referent.kind in MULTILATERAL]
    if role.relation in PERSONAL:
        around = [p for p in around if p.referent.kind != "person"]
    return list(around[:1])


def _own_bodies(role: Role, holder: Party) -> list[Actor]:
    """Return the body of an office that names none: whom its holder acts for."""
    of = holder.referent.office_of
    if role.relation != "office":
        return []
    if of is not None:
        return [Actor(of.name, of.of, kind=of.kind)]
    return [Actor(holder.referent.of, holder.referent.of)] if holder.referent.of else []


def _standing(page: Page, role: Role, found: Held, holder: Party, body: Party | Actor) -> Standing:
    words = role.words(page.doc)
    holds = role.holds or found.holds or "yes"
    when = _interval(page, role, found)
    return Standing(
        relation=role.relation,
        subject=page.actor(holder),
        object=page.actor(body) if isinstance(body, Party) else body,
        at=_span(page, role, [*found.holders, body] if isinstance(body, Party) else found.holders),
        why=f"role “{words}”; holder by {found.how}",
        role=words if role.relation in PERSONAL else None,
        start=when.start,
        end=when.end,
        holds=holds,
    )


def _interval(page: Page, role: Role, found: Held) -> Interval:
    times: list[Time] = page.times.under(role.head)
    if found.verb is not None:
        times = [*times, *page.times.of_verb(found.verb)]
    return interval(times)


def _span(page: Page, role: Role, parties: Sequence[Party]) -> Span:
    """Return the words from the first to the last of a role and those it joins, in one sentence."""
    inside = [p.mention for p in parties if page.doc[p.mention.head].sent == role.head.sent]
    start = min([role.start, *(m.start for m in inside)])
    return token_span(page.doc, start, max([role.end, *(m.end for m in inside)]))
