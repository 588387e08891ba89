"""Who acts and who is acted on, whatever the voice and the clause."""

from __future__ import annotations

from legation.reading.syntax import noun_slots, verb_slots

from .parsed import parsed, text_of


def test_active() -> None:
    doc = parsed(
        "Israel Israel P NNP nsubj 1",
        "opened open V VBD ROOT 1",
        "offices office N NNS obj 1",
        "at at I IN case 4",
        "NATO NATO P NNP obl 1",
    )
    slots = verb_slots(doc[1])
    assert (text_of(slots.subject), text_of(slots.object)) == ("Israel", "offices")
    assert [t.text for t in slots.under("at")] == ["NATO"]
    assert not slots.passive


def test_a_preposition_on_the_object_counts_for_the_verb() -> None:
    doc = parsed(
        "Israel Israel P NNP nsubj 1",
        "opened open V VBD ROOT 1",
        "offices office N NNS obj 1",
        "at at I IN case 4",
        "NATO NATO P NNP nmod 2",
    )
    assert [t.text for t in verb_slots(doc[1]).under("at")] == ["NATO"]


def test_passive_with_agent() -> None:
    doc = parsed(
        "Mali Mali P NNP nsubj:pass 2",
        "was be X VBD aux:pass 2",
        "suspended suspend V VBN ROOT 2",
        "by by I IN case 4",
        "ECOWAS ECOWAS P NNP obl:agent 2",
    )
    slots = verb_slots(doc[2])
    assert (text_of(slots.subject), text_of(slots.object)) == ("ECOWAS", "Mali")
    assert slots.passive


def test_relative_clause_takes_its_noun() -> None:
    doc = parsed(
        "Kenya Kenya P NNP ROOT 0",
        "which which O WDT nsubj 2",
        "left leave V VBD acl:relcl 0",
        "Somalia Somalia P NNP obj 2",
    )
    slots = verb_slots(doc[2])
    assert (text_of(slots.subject), text_of(slots.object)) == ("Kenya", "Somalia")


def test_relative_clause_with_an_object_gap() -> None:
    doc = parsed(
        "base base N NN ROOT 0",
        "Turkey Turkey P NNP nsubj 2",
        "hosts host V VBZ acl:relcl 0",
    )
    slots = verb_slots(doc[2])
    assert (text_of(slots.subject), text_of(slots.object)) == ("Turkey", "base")


def test_reduced_relative_is_passive() -> None:
    doc = parsed(
        "credentials credential N NNS ROOT 0",
        "submitted submit V VBN acl 0",
        "by by I IN case 3",
        "Yaar Yaar P NNP obl 1",
    )
    slots = verb_slots(doc[1])
    assert (text_of(slots.subject), text_of(slots.object)) == ("Yaar", "credentials")


def test_control_by_the_object_but_not_after_promise() -> None:
    rows = [
        "{} Turkey P NNP nsubj 1",
        "{} {} V VBD ROOT 1",
        "Iran Iran P NNP obj 1",
        "to to T TO mark 4",
        "return return V VB xcomp 1",
    ]
    asked = parsed(rows[0].format("Turkey"), rows[1].format("asked", "ask"), *rows[2:])
    promised = parsed(rows[0].format("Turkey"), rows[1].format("promised", "promise"), *rows[2:])
    assert text_of(verb_slots(asked[4]).subject) == "Iran"
    assert text_of(verb_slots(promised[4]).subject) == "Turkey"


def test_coordinated_verbs_share_their_subject() -> None:
    doc = parsed(
        "Egypt Egypt P NNP nsubj 1",
        "met meet V VBD ROOT 1",
        "and and C CC cc 3",
        "praised praise V VBD conj 1",
        "Oman Oman P NNP obj 3",
    )
    slots = verb_slots(doc[3])
    assert (text_of(slots.subject), text_of(slots.object)) == ("Egypt", "Oman")


def test_noun_with_possessor_and_object() -> None:
    doc = parsed(
        "Turkey Turkey P NNP nmod:poss 2",
        "'s 's T POS case 0",
        "blocking blocking N NN ROOT 2",
        "of of I IN case 4",
        "talks talk N NNS nmod 2",
    )
    slots = noun_slots(doc[2])
    assert (text_of(slots.subject), text_of(slots.object)) == ("Turkey", "talks")


def test_the_possessor_is_acted_on_where_a_by_phrase_acts() -> None:
    doc = parsed(
        "its its O PRP$ nmod:poss 1",
        "rejection rejection N NN ROOT 1",
        "by by I IN case 3",
        "Greece Greece P NNP nmod 1",
    )
    slots = noun_slots(doc[1])
    assert (text_of(slots.subject), text_of(slots.object)) == ("Greece", "its")
