"""Who may take part in an event, by which words."""

from __future__ import annotations

from functools import cache

import pytest

from legation.model import Report
from legation.reading import Reader
from legation.reading.events.candidates import Field, field
from legation.reading.events.namings import BARE, namings
from legation.reading.events.predicates import predicates
from legation.reading.events.reference import options
from legation.reading.events.seen import Seen, seen
from legation.reading.events.settings import settings
from legation.reading.learned import load_network
from legation.reading.page import Page

TEXT = (
    "Peru and Norway signed a fishing treaty in Lima on Monday. "
    "Empty lorries blocked the road. The two neighbours will meet again."
)


@cache
def page() -> Page:
    return Reader.load().open(Report(TEXT, published="2016-05-06"))


@cache
def stretch() -> Seen:
    everything = [p for s in page().doc.sents for p in predicates(page(), s)]
    return next(seen(page(), load_network(), everything))


def around(word: str) -> Field:
    token = next(t.i for t in page().doc if t.text == word)
    everything = [list(predicates(page(), s)) for s in page().doc.sents]
    [setting] = settings(page(), everything, frozenset({token}))
    return field(setting, stretch())


def test_an_actor_named_in_the_sentence_needs_no_reference() -> None:
    peru = next(c for c in around("signed").candidates if c.key == "PER")
    assert any(words is None for _, words in peru.arguments)


def test_a_bare_noun_phrase_may_stand_for_itself() -> None:
    field_ = around("blocked")
    bare = [c for c in field_.candidates if c.key.startswith(BARE)]
    names = {field_.arguments[c.arguments[0][0]].naming.parties[0].referent.name for c in bare}
    assert "Empty lorries" in names


def test_an_actor_that_the_sentence_leaves_unsaid_is_a_candidate() -> None:
    keys = {c.key for c in around("blocked").candidates}
    assert {"PER", "NOR"} <= keys


def test_each_candidate_has_at_least_one_way_to_take_part() -> None:
    for word in ("signed", "blocked", "meet"):
        assert all(c.arguments for c in around(word).candidates)


def test_a_phrase_may_mean_itself_or_any_actor_of_the_stretch() -> None:
    lorries = next(n for n in namings(page()) if n.parties[0].referent.name == "Empty lorries")
    keys = [option.key for option in options(page(), stretch(), lorries)]
    assert keys[0] == lorries.keys[0]
    assert set(keys[1:]) == set(stretch().actors)


def test_no_cue_speaks_a_name() -> None:
    names = {"peru", "norway", "lima", "per", "nor"}
    for word in ("signed", "blocked", "meet"):
        field_ = around(word)
        cues = [cue for argument in field_.arguments for cue in argument.cues]
        cues += [cue for candidate in field_.candidates for cue in candidate.cues]
        for cue in cues:
            assert not names & set(cue.lower().replace("=", "|").split("|")), cue


@pytest.mark.parametrize("text", ["", "Peru.", "\n\n", "x " * 1500])
def test_any_text_is_seen_whole(text: str) -> None:
    odd = Reader.load().open(Report(text or " ", published=None))
    everything = [p for s in odd.doc.sents for p in predicates(odd, s)]
    covered = [i for s in seen(odd, load_network(), everything) for i in range(s.start, s.end)]
    assert covered == list(range(len(odd.doc)))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Chad annexed the former Spanish colony.", "ESP"),
        ("Six ex-Soviet states signed in Oslo.", "SUN"),
    ],
)
def test_whose_something_once_was_takes_no_part(text: str, key: str) -> None:
    odd = Reader.load().open(Report(text, published="2016-05-06"))
    assert key not in {key for naming in namings(odd) for key in naming.keys}
