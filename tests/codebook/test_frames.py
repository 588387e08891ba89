"""What holds of every frame of the shipped codebook."""

from collections import defaultdict

import pytest

from legation.codebook import Codebook, Frame
from legation.codebook.frame import NO_EVENT
from legation.model import EVENT_TYPES

KINDS = ("verbs", "nouns", "adjectives", "phrases")
SLOTS = {"subject", "object", "indirect", "object.of", "none"}


def test_it_covers_at_least_2500_predicates(book: Codebook) -> None:
    events = (frame for frame in book.frames if frame.type != NO_EVENT)
    assert len({word for frame in events for word in frame.predicates}) >= 2500


@pytest.mark.parametrize("kind", EVENT_TYPES)
def test_every_type_has_frames_of_verbs_and_of_nouns(book: Codebook, kind: str) -> None:
    frames = [frame for frame in book.frames if frame.type == kind]
    assert sum(bool(frame.verbs) for frame in frames) >= 5
    assert sum(bool(frame.nouns) for frame in frames) >= 3


def test_examples_are_whole_sentences_of_their_own(book: Codebook) -> None:
    texts = [example.text for frame in book.frames for example in frame.examples]
    assert [text for text in texts if not (text[0].isupper() and text.endswith("."))] == []
    assert len(set(texts)) == len(texts)


def test_a_frame_of_verbs_and_nouns_shows_both(book: Codebook) -> None:
    both = [f for f in book.frames if f.verbs and f.nouns and f.type != NO_EVENT]
    assert [frame.id for frame in both if len(frame.examples) < 2] == []


def test_an_example_of_no_event_names_nobody(book: Codebook) -> None:
    for frame in book.frames:
        for example in frame.examples:
            if frame.type == NO_EVENT:
                assert not example.source + example.target, example


def test_examples_name_actors_that_stand_in_them_or_act_through_others(book: Codebook) -> None:
    named = [
        bool(example.source or example.target)
        for frame in book.frames
        if frame.type != NO_EVENT
        for example in frame.examples
    ]
    assert sum(named) > 0.97 * len(named)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_words_under_the_same_conditions_mean_one_type(book: Codebook, kind: str) -> None:
    meanings: dict[object, set[str]] = defaultdict(set)
    for frame in book.frames:
        for word in getattr(frame, kind):
            meanings[word, *_conditions(frame)].add(frame.type)
    assert [key[0] for key, types in meanings.items() if len(types) > 1] == []  # type: ignore[index] # keys are tuples


def _conditions(frame: Frame) -> tuple[object, ...]:
    return (frame.object, frame.oblique, frame.subject, frame.clause)


def test_modes_are_those_of_the_type(book: Codebook) -> None:
    wrong = [
        frame.id
        for frame in book.frames
        if frame.mode and frame.mode not in book.types[frame.type].modes
    ]
    assert wrong == []


def test_slots_are_known_places_or_prepositions(book: Codebook) -> None:
    for frame in book.frames:
        for slot in frame.source + frame.target:
            plain = slot.removeprefix("clause.")
            assert plain in SLOTS or plain == "clause" or plain.isalpha(), (frame.id, slot)


def test_words_are_written_once_and_lower_case_but_for_names(book: Codebook) -> None:
    for frame in book.frames:
        for word in frame.predicates:
            assert word == " ".join(word.split()), (frame.id, word)


def test_withdrawing_is_told_apart_by_what_is_withdrawn(book: Codebook) -> None:
    def types(noun: str) -> set[str]:
        return {
            t.frame.type
            for t in book.by_verb["withdraw"]
            if t.words == ("withdraw",) and t.frame.object and t.frame.object.meets([noun])
        }

    assert types("objection") == {"CONCEDE"}
    assert types("ambassador") == {"SANCTION"}
    assert types("soldier") == {"RETREAT"}
