"""Standings that role phrases state: offices, envoys, members, partners, candidates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legation.model import Actor, Span, Standing
from legation.reading.page import Page, Party
from legation.reading.quote import token_span
from legation.reading.standings.bodies import accredited_to, bodies, within
from legation.reading.standings.clause import begins_in, holds_in_clause, is_lost, is_new
from legation.reading.standings.groups import group_meant
from legation.reading.standings.holders import PERSONAL, Held, held
from legation.reading.standings.interval import Interval, interval
from legation.reading.standings.moment import moment
from legation.reading.standings.role import Role, roles
from legation.reading.standings.service import served
from legation.reading.standings.title import has_field, is_portfolio, title_of
from legation.reading.times import Time

OFFICIAL = frozenset({"office", "counterpart"})
# Kinds of what is named in an office and may act for somebody though nothing says so.
BODIES = frozenset({"body", "organisation", "thing", "organ"})
# Kinds that nobody holds an office of.
OFFICELESS = frozenset({"person", "agreement"})
# Words that tell of membership whoever is named beside them; "country" alone does not.
TELLING = ("member", "partner", "heavyweight")
MULTILATERAL = frozenset({"igo", "framework", "organ", "agreement", "forum", "organisation"})


def standings_of_roles(page: Page) -> Iterator[Standing]:
    """Yield the standings that the report's role phrases state, in text order."""
    office: str | None = None
    for found_role in _roles(page):
        role, found = _held(page, found_role)
        if found is None:
            continue
        title = office if role.relation == "counterpart" else title_of(page, role)
        if title is not None:
            yield from _standings(page, role, found, title)
        if role.relation == "office":
            office = title


def _held(page: Page, role: Role) -> tuple[Role, Held | None]:
    """Return who holds a role; a state that presides is what is said of it, a member.

    "South Africa, this year's chair of the G20".
    """
    found = held(page, role)
    last = page.doc[role.end - 1].lower_
    if (
        found is not None
        or last not in page.books.roles.presiding
        or role.holds not in {None, "yes"}
    ):
        return role, found
    member = replace(role, relation="member")
    return member, held(page, member)


def _roles(page: Page) -> Iterator[Role]:
    names = frozenset(
        i
        for mention in page.actors.mentions
        if mention.form in {"name", "adjective", "metonym", "possessive", "pronoun"}
        for i in range(mention.start, mention.end)
        if page.doc[i].lower_ not in page.books.roles.by_last
    )
    for sentence in page.layout.sentences:
        yield from sorted(roles(page.books.roles, sentence, names), key=lambda r: r.start)


def _standings(page: Page, role: Role, found: Held, title: str) -> Iterator[Standing]:
    for holder, body in _pairs(page, role, found):
        if not (isinstance(body, Party) and body.key == holder.key):
            held_ = _standing(page, role, found, holder, body)
            if role.relation == "partner" and _is_framework(body):
                held_ = replace(held_, relation="member")
            yield replace(held_, role=title if held_.relation in PERSONAL else None)


def _pairs(page: Page, role: Role, found: Held) -> list[tuple[Party, Party | Actor]]:
    """Return each holder with the body he holds the role of.

    Of as many bodies as there are holders each has his own, in the order in which they are told:
    "the presidents of Norway and Peru, Mo and Poe".
    """
    around = _around(page, role, found)
    if role.plural and role.relation in PERSONAL and len(around) == len(found.holders) > 1:
        return list(zip(found.holders, around, strict=True))
    if not around and role.plural and role.relation == "partner" and len(found.holders) == 2:
        one, other = sorted(found.holders, key=lambda p: p.referent.kind == "igo")
        return [(one, other)] if "strategic" in role.words(page.doc) else []
    objects = around if role.relation == "envoy" else around[:1]
    return [
        (holder, body)
        for holder in found.holders
        for body in _after_each(page, role, holder) or objects or _own_bodies(page, role, holder)
    ]


def _after_each(page: Page, role: Role, holder: Party) -> list[Party]:
    """Return whose one of several is by his own words: "ministers Mo of Norway and Poe of Peru"."""
    end = holder.mention.end
    if role.relation != "office" or not role.plural or page.doc[end : end + 1].text != "of":
        return []
    mention = page.mention_from(end + 1)
    whose = [Party(mention, r) for r in mention.referents] if mention is not None else []
    return [party for party in whose if party.referent.kind in {"state", "territory"}]


def _is_framework(body: Party | Actor) -> bool:
    """Say whether a body is a programme, whose partners are its members."""
    return isinstance(body, Party) and body.referent.kind == "framework"


def _around(page: Page, role: Role, found: Held) -> list[Party]:
    if role.relation == "envoy":
        return accredited_to(page, role, found.holders)
    around = [p for p in bodies(page, role) if p.key not in {h.key for h in found.holders}]
    if role.relation == "member":
        around = _groups(page, role, around)
    if role.relation in {"member", "candidate"}:
        around = [p for p in around if p.referent.kind in MULTILATERAL]
    if role.relation == "party":
        around = [p for p in around if not p.mention.start <= role.start < p.mention.end]
    if role.relation in PERSONAL:
        around = [p for p in around if p.referent.kind not in OFFICELESS]
        around = [p for p in around if not is_portfolio(page, role, p)]
    return around


def _groups(page: Page, role: Role, around: list[Party]) -> list[Party]:
    """Return what somebody is a member of; a mere "country" is one only of what it is called by."""
    words = role.words(page.doc).lower()
    if any(word in words for word in TELLING):
        return around or group_meant(page, role)
    if page.doc[role.end - 1].lower_ in page.books.roles.presiding:
        return around
    return [p for p in around if p.mention.end == role.start or _is_of(page, role, p)]


def _is_of(page: Page, role: Role, group: Party) -> bool:
    """Say whether countries are those of a programme: "the countries of the Dialogue"."""
    between = page.doc[role.end : group.mention.start]
    said = group.referent.kind == "framework" and len(between) > 0 and between[0].lower_ == "of"
    return said and all(token.lower_ in {"of", "the"} for token in between)


def _own_bodies(page: Page, role: Role, holder: Party) -> list[Actor]:
    """Return the body of an office that names none: whom its holder acts for."""
    if role.relation not in OFFICIAL:
        return []
    of = holder.referent.office_of
    if of is not None and (of.of is not None or not has_field(page, role)):
        return [Actor(of.name, of.of, kind=of.kind)]
    if holder.referent.of:
        return [Actor(holder.referent.of, holder.referent.of)]
    return served(page, role, holder)


def _standing(page: Page, role: Role, found: Held, holder: Party, body: Party | Actor) -> Standing:
    when = _interval(page, role, found)
    return Standing(
        relation="office" if role.relation == "counterpart" else role.relation,
        subject=page.actor(holder),
        object=_acting(page, body, holder) if isinstance(body, Party) else body,
        at=_span(page, role, [*found.holders, body] if isinstance(body, Party) else found.holders),
        why=f"role “{role.words(page.doc)}”; holder by {found.how}",
        start=when.start,
        end=when.end,
        holds=role.holds
        or ("ended" if is_lost(role.head) else None)
        or _told(role, found)
        or "yes",
    )


def _told(role: Role, found: Held) -> str | None:
    """Return what the clause says of when a role holds, if it is said of these holders."""
    return holds_in_clause(role.head) if found.verb is not None else None


def _acting(page: Page, body: Party, holder: Party) -> Actor:
    """Let a body of which no more is known act for whom the words around it or its officer act."""
    actor = page.actor(body)
    if actor.of is None and actor.kind in BODIES:
        return replace(actor, of=within(page, body) or holder.referent.of)
    return actor


def _interval(page: Page, role: Role, found: Held) -> Interval:
    times: list[Time] = page.times.under(role.head)
    if found.verb is None:
        return interval(times)
    held = interval([*times, *page.times.of_verb(found.verb)], told=begins_in(found.verb))
    if role.relation == "member" and held == Interval() and is_new(role.head):
        return Interval(start=moment(page, found.verb))
    return held


def _span(page: Page, role: Role, parties: Sequence[Party]) -> Span:
    """Return the words from the first to the last of a role and those it joins, in one sentence."""
    inside = [p.mention for p in parties if page.doc[p.mention.head].sent == role.head.sent]
    start = min([role.start, *(m.start for m in inside)])
    return token_span(page.doc, start, max([role.end, *(m.end for m in inside)]))
