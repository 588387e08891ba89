"""Who holds a role: the name beside it, in apposition, across "is", or made it by a verb."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from legation.reading.lists import listed_after
from legation.reading.page import Page, Party
from legation.reading.parties import own_parties
from legation.reading.standings.bodies import bodies
from legation.reading.standings.clause import CHOOSING, NAMING, clause_of, coordinated_head
from legation.reading.standings.ends import likewise
from legation.reading.standings.groups import listed_next
from legation.reading.standings.role import Role
from legation.reading.syntax import case_of, children, kids, verb_slots
from legation.reading.syntax.tree import antecedent, is_relative_word
from legation.reading.syntax.verbs import surface_subject

PERSONAL = frozenset({"office", "envoy", "counterpart"})
LISTING = frozenset({"including", "such", "like", "namely", "among", "especially", "notably"})


@dataclass(frozen=True, slots=True)
class Held:
    """The holders of a role, how they were found, and the head of the clause that says so."""

    holders: tuple[Party, ...]
    how: str
    verb: Token | None = None


def held(page: Page, role: Role) -> Held | None:
    """Return who holds a role, None where nobody named does."""
    personal = role.relation in PERSONAL
    ways = (
        (_following, _apposed, _titled, _described, _listed, _copular, _named)
        if personal
        else (_apposed, _titled, _following, _next, _listed, _copular, _named, _meant, _as_one)
    )
    states = _states(page, role) if role.relation == "office" else frozenset()
    for way in ways:
        found = way(page, role)
        if found is None:
            continue
        fitting = tuple(p for p in found.holders if _fits(role, p) and _serves(p, states))
        if fitting:
            return Held(fitting, found.how, found.verb or _verb_of(page, role, fitting))
    return None


def _verb_of(page: Page, role: Role, holders: tuple[Party, ...]) -> Token | None:
    """Return the verb that says of these holders that they hold the role, if one does."""
    known = {party.key for party in holders}
    said = (way(page, role) for way in (_copular, _named))
    return next((h.verb for h in said if h and known & {p.key for p in h.holders}), None)


def _fits(role: Role, party: Party) -> bool:
    if role.relation in PERSONAL:
        return party.referent.kind == "person"
    return party.referent.kind in {"state", "territory", "igo"}


def _states(page: Page, role: Role) -> frozenset[str]:
    """Return the states whose a role is by its own words: "the Defense Minister of Turkey"."""
    whose = (party.referent for party in bodies(page, role))
    return frozenset(r.of for r in whose if r.kind == "state" and r.of is not None)


def _serves(party: Party, states: frozenset[str]) -> bool:
    """Say whether somebody can hold an office of these states: one of another's cannot."""
    own = party.referent.office_of
    return not states or own is None or own.kind != "state" or own.of in states


def _following(page: Page, role: Role) -> Held | None:
    """Take the name right after the role, or after a comma: "President Lula", "envoy, Mo".

    What stands behind the name that it is said of is not: "Mo, the Norwegian president, Poe …".
    """
    behind = _is_behind_name(page, role)
    for mention in page.actors.mentions:
        if mention.start >= role.end + 3 or (behind and mention.start > role.end):
            break
        around = mention.start <= role.start and mention.end > role.end
        if mention.form in {"name", "title"} and (around or _is_next(page, role, mention.start)):
            found = tuple(Party(mention, r) for r in mention.referents if r.kind == "person")
            if role.plural and found:
                found = tuple(dict.fromkeys([*found, *_and_others(page, mention.end)]))
            if found or role.relation not in PERSONAL:
                return Held(found, "name after the role")
    return None


def _next(page: Page, role: Role) -> Held | None:
    """Take the states named right after a plural: "the EU *states France and Germany*"."""
    return Held(tuple(listed_next(page, role)), "those named after the role")


def _is_behind_name(page: Page, role: Role) -> bool:
    """Say whether a role stands in apposition to a person named before it."""
    head = role.head
    named = page.parties_at(head.head) if head.dep_ == "appos" and head.head.i < head.i else []
    return any(p.referent.kind == "person" and p.mention.form == "name" for p in named)


def _and_others(page: Page, position: int) -> list[Party]:
    """Return the persons listed from a token on: "the presidents, Mo of Norway and Poe"."""
    found: list[Party] = []
    while position < len(page.doc):
        mention = page.mention_from(position)
        if mention is not None:
            found.extend(Party(mention, r) for r in mention.referents if r.kind == "person")
            position = mention.end
        elif page.doc[position].lower_ in {",", "and", "of"} or _is_role(page, position):
            position += 1
        else:
            break
    return found


def _is_role(page: Page, position: int) -> bool:
    return page.doc[position].lower_ in page.books.roles.by_last


def _is_next(page: Page, role: Role, start: int) -> bool:
    between = page.doc[role.end : start]
    return role.end <= start and all(t.lower_ in {",", "(", "–", "—"} for t in between)


def _apposed(page: Page, role: Role) -> Held | None:
    """Take an apposition either way: "Mo, spokesman", "its president, Mo"."""
    head = coordinated_head(role.head)
    for child in kids(role.head, "appos"):
        found = own_parties(page, child)
        if found:
            return Held(tuple(found), "apposition")
    one = head.lower_ == "one"
    nearest = _before_comma(page, role, head) if one or not role.plural else None
    if nearest is not None and (one or head.dep_ == "appos"):
        return Held((nearest,), "apposition")
    if head.dep_ in {"appos", "parataxis"} or (head.dep_ == "nmod:desc" and head.head.i < head.i):
        found = own_parties(page, head.head) if role.plural else page.parties_at(head.head)
        if found:
            return Held(tuple(found), "apposition")
    return None


def _before_comma(page: Page, role: Role, head: Token) -> Party | None:
    """Return who is named right before the comma that a role's phrase follows."""
    words = role.head if head.lower_ != "one" else head
    start = min([role.start, words.i, *(t.i for t in words.lefts if not t.is_punct)])
    comma = page.doc[start - 1] if start > role.head.sent.start + 1 else None
    mention = page.actors.covering(comma.i - 1) if comma is not None and comma.text == "," else None
    if mention is None or mention.end != start - 1 or mention.form != "name":
        return None
    return next((p for r in mention.referents if _fits(role, p := Party(mention, r))), None)


def _titled(page: Page, role: Role) -> Held | None:
    """Take the name that the parse hangs the title on, or the other way round."""
    head = role.head
    if head.dep_ in {"nmod:desc", "compound", "flat", "nmod", "amod", "nmod:unmarked"}:
        found = page.parties_at(head.head)
        if found and head.head.i >= role.end and not _is_parted(page, role, head.head):
            return Held(tuple(found), "title of the name")
    for child in kids(head, "flat", "nmod:desc", "nmod:unmarked", "compound"):
        if child.i >= role.end:
            found = page.parties_at(child)
            if found:
                return Held(tuple(found), "title of the name")
    return None


def _is_parted(page: Page, role: Role, name: Token) -> bool:
    """Say whether a comma or a verb parts a title from a name that the parse hangs it on."""
    between = page.doc[role.end : name.i]
    return any(t.text == "," or t.pos_ in {"VERB", "AUX"} for t in between)


def _described(page: Page, role: Role) -> Held | None:
    """Take the person whom the role's phrase as a whole was resolved to, if that has a name."""
    found = page.parties_at(role.head) if not role.plural else []
    named = tuple(p for p in found if _is_named(p))
    return Held(named, "whom the phrase means") if named else None


def _is_named(party: Party) -> bool:
    """Say whether a person goes by more than a phrase: not by "Egypt's foreign minister"."""
    name = party.referent.name
    return name[:1].isupper() and name != party.mention.words


def _meant(page: Page, role: Role) -> Held | None:
    """Take those whom a count was resolved to: "the two NATO members"."""
    mention = page.actors.at(role.head.i)
    if mention is None or mention.form != "collective":
        return None
    return Held(tuple(Party(mention, r) for r in mention.referents), "whom the phrase means")


def _as_one(page: Page, role: Role) -> Held | None:
    """Take who does something as what he is: "As a member of NATO, Turkey can veto it"."""
    head = role.head
    if role.plural or case_of(head) != "as" or head.dep_ not in {"obl", "nmod", "advcl"}:
        return None
    subject = surface_subject(head.head)
    if subject is None or (subject.i < head.i and not _is_set_off(role)):
        return None
    return Held(tuple(own_parties(page, subject)), "who does it as one")


def _is_set_off(role: Role) -> bool:
    """Say whether a comma parts "as a member" from the clause: not "joined as a member"."""
    opening = next(c for c in kids(role.head, "case") if c.lower_ == "as")
    return opening.i > 0 and opening.nbor(-1).text == ","


def _listed(page: Page, role: Role) -> Held | None:
    """Take the members listed after the role: "members such as", "members (Jordan, Qatar)"."""
    if not role.plural:
        return None
    listed = listed_after(page, page.doc[role.end - 1])
    if listed:
        return Held(tuple(listed), "list after the role")
    for child in children(role.head):
        opening = case_of(child).split(" ")[0]
        if child.i >= role.end and (
            opening in LISTING or child.dep_ in {"appos", "parataxis", "dep"}
        ):
            found = own_parties(page, child)
            if found:
                return Held(tuple(found), f"list after “{opening or '('}”")
    return None


def _copular(page: Page, role: Role) -> Held | None:
    """Go across a verb of being: "Turkey is a member", "who was president"."""
    head = coordinated_head(role.head)
    if head.dep_ == "nsubj" and kids(head.head, "cop") and not kids(head, "cop"):
        found = own_parties(page, head.head)
        return Held(tuple(found), "what its holder is said to be")
    clause = clause_of(role.head)
    subject = surface_subject(clause.head) if clause is not None else None
    if clause is None or subject is None:
        return None
    found = own_parties(page, subject) or _before_who(page, clause.head)
    found = [*found, *likewise(page, clause.verb)] if found else []
    return Held(tuple(found), f"subject of “{clause.verb.text}”", clause.head)


def _before_who(page: Page, clause: Token) -> list[Party]:
    """Return who is named right before "who", whatever the parse makes the clause describe."""
    who = next((c for c in kids(clause, "nsubj") if c.lower_ == "who"), None)
    before = page.actors.covering(who.i - 1) or page.actors.covering(who.i - 2) if who else None
    return [Party(before, r) for r in before.referents] if before is not None else []


def _named(page: Page, role: Role) -> Held | None:
    """Take who was made it by a verb: "named him president", "was appointed ambassador"."""
    head = role.head
    verb = head.head
    if (
        head.dep_ not in {"xcomp", "obj", "obl", "ccomp", "iobj"}
        or verb.lemma_.lower() not in NAMING | CHOOSING
    ):
        return None
    slots = verb_slots(verb)
    holder = slots.object
    if holder is None or holder.i == head.i:
        holder = slots.indirect
    if holder is None:
        return None
    if is_relative_word(holder):
        holder = antecedent(holder) or holder
    return Held(tuple(own_parties(page, holder)), f"made it by “{verb.text}”", verb)
