"""A title with its portfolio: "Treasury Secretary", "Minister of Industry, Mining and Trade"."""

from __future__ import annotations

from legation.reading.page import Page, Party
from legation.reading.standings.role import Role

# How many words of a portfolio can follow "of".
LONGEST = 8
JOINING = frozenset({"and", "&", ",", "the", "of"})
WORDS = frozenset({"NOUN", "PROPN", "ADJ"})


def is_portfolio(page: Page, role: Role, body: Party) -> bool:
    """Say whether what stands beside a title is its field, and no body: "Minister of Water"."""
    if body.referent.of is not None or not has_field(page, role):
        return False
    return role.start <= body.mention.end and body.mention.start < _field_end(page, role)


def title_of(page: Page, role: Role) -> str:
    """Return a title in the text's words, its field included."""
    if not has_field(page, role):
        return role.words(page.doc)
    return page.doc[_field_start(page, role) : _field_end(page, role)].text


def has_field(page: Page, role: Role) -> bool:
    """Say whether an office is one that is over a field: a minister's, a secretary's."""
    return page.doc[role.end - 1].lemma_.lower() in page.books.roles.fielded


def _field_start(page: Page, role: Role) -> int:
    """Return where the words before a title begin that name nothing but its field."""
    before = page.actors.covering(role.start - 1) if role.start else None
    if before is None or before.end != role.start or any(r.of for r in before.referents):
        return role.start
    return before.start if before.form == "name" else role.start


def _field_end(page: Page, role: Role) -> int:
    """Return where the field after "of" ends, before anyone who has a name of his own."""
    end = role.end
    if end >= len(page.doc) or page.doc[end].lower_ not in {"of", "for"}:
        return end
    kept = end
    for token in page.doc[end + 1 : end + 1 + LONGEST]:
        mention = page.mention_from(token.i)
        if mention is not None and any(r.of or r.kind == "person" for r in mention.referents):
            break
        if token.pos_ in WORDS:
            kept = token.i + 1
        elif token.lower_ not in JOINING:
            break
    return kept
