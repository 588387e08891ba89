"""Who of the candidates is on which side of an event."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legation.model import Report
from legation.reading import Reader
from legation.reading.events.arguments import Sides
from legation.reading.events.candidates import Candidate
from legation.reading.events.casting import LEAST, Cast, among_themselves, chosen
from legation.reading.events.weighing import Odds

chances = st.floats(0, 1, allow_nan=False)


def odds(*pairs: tuple[float, float]) -> list[Odds]:
    return [Odds(Candidate(str(n), (), ()), pair, (0, 0)) for n, pair in enumerate(pairs)]


def keys(*pairs: tuple[float, float]) -> list[list[str]]:
    return [[one.candidate.key for one in side] for side in chosen(odds(*pairs))]


def test_who_is_likeliest_on_both_sides_leaves_one_to_the_next() -> None:
    assert keys((0.9, 0.8), (0.1, 0.4), (0.2, 0.2)) == [["0"], ["1"]]


def test_two_who_act_for_one_state_deal_with_each_other() -> None:
    two_words = Odds(Candidate("MLI", (), ()), (0.9, 0.8), (0, 1))
    one_word = Odds(Candidate("MLI", (), ()), (0.9, 0.8), (0, 0))
    other = Odds(Candidate("AU", (), ()), (0.1, 0.2), (2, 2))
    assert chosen([two_words, other]) == [[two_words], [two_words]]
    assert chosen([one_word, other]) == [[one_word], [other]]


def test_whoever_else_is_likely_is_on_the_side_too() -> None:
    assert keys((0.9, 0.0), (0.6, 0.1), (0.1, 0.9), (0.4, 0.5)) == [["0", "1"], ["2", "3"]]


def test_who_surely_act_together_deal_with_each_other_where_the_other_side_is_a_guess() -> None:
    found = chosen(odds((0.9, 0.1), (0.8, 0.1), (0.0, 0.2)))
    assert [[one.candidate.key for one in side] for side in found] == [["0", "1"], ["2"]]
    shared = among_themselves("COOPERATE", found)
    assert [[one.candidate.key for one in side] for side in shared] == [["0"], ["1"]]
    assert among_themselves("ACCUSE", found) == found


def test_who_is_far_less_likely_than_the_surest_is_not_on_the_side() -> None:
    assert keys((0.95, 0.0), (0.3, 0.1), (0.1, 0.9)) == [["0"], ["2"]]


def test_a_sure_side_is_told_alone_where_the_other_is_a_guess() -> None:
    sides = Sides((), (), "subject", "the sentence")
    alone = Cast(sides, (0.9, 0.05)).one_sided()
    assert alone is not None
    assert (alone.sides.source_slot, alone.sides.target_slot) == ("subject", "-")
    assert Cast(sides, (0.9, 0.4)).one_sided() is None
    assert Cast(sides, (0.2, 0.1)).one_sided() is None


def test_a_withdrawal_from_a_treaty_has_no_target() -> None:
    (event,) = Reader.load().read(Report("Ecuador has withdrawn from the Rio Treaty.")).events
    assert (event.type, [a.of for a in event.source], event.target) == ("SANCTION", ["ECU"], ())


def test_one_candidate_alone_is_on_the_side_where_it_is_likely() -> None:
    assert keys((0.9, 0.1)) == [["0"], []]
    assert keys() == [[], []]


@given(st.lists(st.tuples(chances, chances), max_size=8))
def test_nobody_is_on_both_sides(pairs: list[tuple[float, float]]) -> None:
    source, target = keys(*pairs)
    assert not set(source) & set(target)
    least = [
        min(pairs[int(key)][side] for key in ks) for side, ks in enumerate((source, target)) if ks
    ]
    assert all(chance >= LEAST for chance in least)


def test_parliament_is_another_actor_than_the_government() -> None:
    text = (
        "Peru's parliament accused the Peruvian government and its president, Ana Ruiz, of lying."
    )
    page = Reader.load().open(Report(text))
    assert {r.of for m in page.actors.mentions for r in m.referents} == {"PER"}
    assert len(page.prominence) == 2
