"""Whether what an event closes is over, and since when what it closes had been."""

from __future__ import annotations

from datetime import timedelta

from spacy.tokens import Token

from legation.dates import parse
from legation.reading.events.happening import Happening
from legation.reading.page import Page
from legation.reading.standings.force import takes_effect
from legation.reading.standings.moment import told_here
from legation.reading.syntax import children, form_of, kids
from legation.reading.syntax.verbs import is_progressive

# Relations that end some time after one who is "leaving" says so.
NOTICED = frozenset({"member", "party"})
# Verbs of lifting a part, which leaves the rest.
PARTIAL = frozenset({"ease", "relax", "soften", "loosen", "reduce"})
# Adverbs of what was so once.
FORMER = frozenset({"previously", "earlier", "formerly", "once"})
# Verbs by which what ends had once begun.
BEGINNING = frozenset(
    {
        "sign",
        "conclude",
        "reach",
        "make",
        "enter",
        "ratify",
        "adopt",
        "agree",
        "impose",
        "introduce",
        "broker",
        "mediate",
        "negotiate",
        "strike",
    }
    | {"begin", "put", "lay", "place", "slap", "enact", "announce"}
)
# How long ago a bare past tells of what is over.
PAST = timedelta(days=365)


def is_only_leaving(relation: str, verb: Token) -> bool:
    """Say whether a verb tells of a leaving under way: "announced that it is withdrawing".

    A leaving of which the clause tells that it "took effect" is none.
    """
    done = any(c.tag_ == "VBD" and takes_effect(c) for c in verb.subtree if c.pos_ == "VERB")
    return relation in NOTICED and is_progressive(verb) and not done


def is_partial(happening: Happening) -> bool:
    """Say whether an event takes away a part only: "eased the sanctions"."""
    return happening.found.token.lemma_.lower() in PARTIAL


def is_over(page: Page, happening: Happening) -> bool:
    """Say whether an attitude or a war is told of as one of the past: "had until then opposed"."""
    verb = happening.found.token
    if verb.pos_ != "VERB":
        return False
    if form_of(verb) == "pluperfect" or any(c.lower_ in FORMER for c in children(verb)):
        return True
    return form_of(verb) == "past" and _is_long_ago(page, happening.event.date)


def begun_before(page: Page, thing: Token | None) -> str | None:
    """Return the date that a thing has from before: "the sanctions *imposed in 2009*"."""
    if thing is None:
        return None
    times = [t for t in page.times.under(thing) if t.mention.relation in {"of", "since", "from"}]
    if times:
        return times[0].value
    verbs = [c for c in kids(thing, "acl", "acl:relcl") if c.lemma_.lower() in BEGINNING]
    dates = (told_here(page, verb) for verb in verbs)
    return next((value for value in dates if value is not None), None)


def _is_long_ago(page: Page, value: str | None) -> bool:
    """Say whether a date lies long before the report; where that has no day, one of years does."""
    if value is None:
        return False
    first, last = parse(value).first, parse(value).last
    if page.told_on is None:
        return first is not None and last is not None and last - first > PAST
    told = parse(page.told_on).first
    return last is not None and told is not None and told - last > PAST
