"""When a change came about: the verb's own time, else that of the clause it goes together with."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from legation.reading.events.moments import Occasion
from legation.reading.events.reality import Reality
from legation.reading.events.when import date_of
from legation.reading.page import Page
from legation.reading.standings.force import takes_effect
from legation.reading.syntax import case_of, children, conjuncts, kids
from legation.reading.syntax.tree import climb
from legation.reading.syntax.verbs import surface_subject
from legation.reading.times import Time

ACTUAL = Reality()
# Times that bound a change and do not date it.
BOUNDS = frozenset({"until", "till", "by", "before", "after", "since", "from", "to", "through"})
WITH = frozenset({"with", "by", "upon", "through"})
DAYS = frozenset({"date", "day"})
ASIDES = frozenset({"acl:relcl", "advcl:relcl", "acl"})
HELD = frozenset({"hold", "convene"})
# Nouns by which a change that was just told of is taken up.
CHANGES = frozenset({"change", "elevation", "decision", "measure", "step", "move"})
# Prepositions before what only came first: "Following a joint announcement on June 6, …".
EARLIER = frozenset({"following", "after", "since", "before", "until"})


def moment(page: Page, token: Token, stands: Reality = ACTUAL) -> str | None:
    """Return the date of the change that a verb or noun tells, as EDTF.

    `stands` is how the change stands towards the world: what is to come has a date of its own
    sentence or none.

    Times that hang on the word itself come first, then those of a clause with "when", below or
    above; what came before the change dates it only where nothing else does.
    """
    near = (
        _own(page, token)
        or _same_day(page, token)
        or _beside(page, token)
        or of_meeting(page, token)
        or _of_when(page, token)
        or _of_last(page, token)
        or _after_aside(page, token)
    )
    at = Occasion(page, token, speaker=stands.speaker, status=stands.status)
    return near or date_of(at).value


def told_here(page: Page, token: Token) -> str | None:
    """Return the date of a word if its own sentence tells it, None where it would be a guess."""
    value = _own(page, token) or _of_noun(page, token) or date_of(Occasion(page, token)).value
    here = {time.extent for time in Occasion(page, token).here}
    here |= {time.value for time in Occasion(page, token).here if time.value is not None}
    return value if value in here else None


def of_meeting(page: Page, token: Token) -> str | None:
    """Return the time of that at which something was done: "at the summit *held in 2008*"."""
    held = [c for at in kids(token, "obl") for c in kids(at, "acl") if c.lemma_.lower() in HELD]
    found = (_own(page, verb) for verb in held)
    return next((value for value in found if value is not None), None)


def of_effect(page: Page, token: Token) -> str | None:
    """Return when the next sentence has a change take effect: "The change became effective on"."""
    end = token.sent.end
    verbs = page.doc[end].sent if end < len(page.doc) else ()
    for verb in verbs:
        subject = surface_subject(verb) if takes_effect(verb) else None
        if subject is not None and subject.lemma_.lower() in CHANGES:
            return next((time.value for time in page.times.of_verb(verb)), None)
    return None


def _of_noun(page: Page, token: Token) -> str | None:
    times = page.times.under(token) if token.pos_ == "NOUN" else []
    return times[0].value if times else None


def _own(page: Page, token: Token) -> str | None:
    times = page.times.of_verb(token)
    best = [t for t in times if t.mention.relation not in BOUNDS and not _is_earlier(t, token)]
    nearest = [t for t in best if t.head.head.i == token.i] or best
    return nearest[0].value if nearest else None


def _is_earlier(time: Time, verb: Token) -> bool:
    """Say whether a time belongs to what came before: it hangs on a noun under "following"."""
    between = [time.head, *takewhile(lambda above: above.i != verb.i, climb(time.head))]
    return any(case_of(t).split(" ")[0] in EARLIER or t.lower_ in EARLIER for t in between)


def _of_when(page: Page, token: Token) -> str | None:
    """Return the time of what happened at once: "opened when he presented his letters on 3 May"."""
    together = [c for c in kids(token, "advcl", "advcl:relcl", "acl:relcl") if _has_when(c)]
    if token.dep_ in {"advcl", "advcl:relcl", "acl:relcl"} and _has_when(token):
        together.append(token.head)
    found = (_own(page, verb) for verb in together)
    return next((value for value in found if value is not None), None)


def _of_last(page: Page, token: Token) -> str | None:
    """Return the time after the last of coordinated verbs: "was built and opened on 3 May"."""
    verbs = [verb for verb in conjuncts(token)[1:] if verb.pos_ == "VERB"]
    return _own(page, verbs[-1]) if verbs else None


def _beside(page: Page, token: Token) -> str | None:
    """Return the time of the verb that a noun goes with: "hailed in May with the opening"."""
    if token.pos_ == "VERB" or case_of(token) not in WITH or token.head.pos_ != "VERB":
        return None
    return _own(page, token.head)


def _same_day(page: Page, token: Token) -> str | None:
    """Return the time just spoken of: "on the same date"."""
    for head in kids(token, "obl", "obl:unmarked"):
        if head.lemma_.lower() in DAYS and any(c.lower_ == "same" for c in children(head)):
            before = [t for t in page.times.placed if t.head.i < head.i]
            return before[-1].value if before else None
    return None


def _after_aside(page: Page, token: Token) -> str | None:
    """Return the time that a parse gives to an aside: "to X, who had led it, on 3 May"."""
    inside = range(token.i + 1, token.right_edge.i + 1)
    for time in page.times.placed:
        start = time.head.left_edge
        is_aside = time.verb is not None and time.verb.dep_ in ASIDES
        if time.head.i in inside and is_aside and "," in {start.text, start.nbor(-1).text}:
            return time.value
    return None


def _has_when(clause: Token) -> bool:
    return any(c.lower_ in {"when", "as", "thereby"} and c.i < clause.i for c in children(clause))
