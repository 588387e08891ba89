"""What `resolve` promises of any document: order, offsets, the same answer every time, no error."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from legation.actors import Resolution, resolve, to_actor
from legation.model import Span as Offsets

from .parsed import GAZETTEER, VOCAB, parse, read

_WORDS = st.sampled_from(
    [
        "Turkey",
        "Turkish",
        "NATO",
        "it",
        "they",
        "who",
        "Ankara",
        "minister",
        "Mr.",
        "Ali",
        "Kaya",
        "said",
        "met",
        "the",
        "two",
        "both",
        "countries",
        "its",
        "government",
        ",",
        "and",
        "of",
        "'s",
        "(",
        ")",
        "RSF",
        "deal",
        "troops",
        "-",
        "We",
        "rebels",
        "Brussels",
        "alliance",
        "…",
    ]
)
_TAGS = st.sampled_from(["NNP", "NN", "NNS", "JJ", "PRP", "PRP$", "WP", "VBD", "DT", "CD", "POS"])
_DEPS = st.sampled_from(
    ["nsubj", "obj", "nmod", "nmod:poss", "appos", "flat", "compound", "conj", "acl:relcl", "amod"]
)


@st.composite
def documents(draw: st.DrawFn) -> Doc:
    """Documents with any words, tags and trees."""
    words = draw(st.lists(_WORDS, min_size=1, max_size=25))
    size = len(words)
    tags = [draw(_TAGS) for _ in words]
    heads = [draw(st.integers(0, max(0, i - 1))) for i in range(size)]
    order = draw(st.permutations(range(size)))
    tree = [0] * size
    for i, head in enumerate(heads):
        tree[order[i]] = order[head]
    deps = ["root" if tree[i] == i else draw(_DEPS) for i in range(size)]
    doc = Doc(VOCAB, words=words, tags=tags, heads=tree, deps=deps, lemmas=words)
    start = draw(st.integers(0, size - 1))
    label = draw(st.sampled_from(["PERSON", "ORG", "LOC"]))
    doc.ents = [Span(doc, start, draw(st.integers(start + 1, size)), label=label)]
    return doc


def told(resolution: Resolution) -> list[tuple[object, ...]]:
    return [
        (m.start, m.end, m.head, m.form, m.why, [(r.name, r.of, r.kind) for r in m.referents])
        for m in resolution.mentions
    ]


@settings(max_examples=150, deadline=None)
@given(documents())
def test_any_document_resolves_in_order_and_the_same_twice(doc: Doc) -> None:
    resolution = resolve(doc, GAZETTEER)
    assert [m.start for m in resolution.mentions] == sorted(m.start for m in resolution.mentions)
    for mention in resolution.mentions:
        assert 0 <= mention.start <= mention.head < mention.end <= len(doc)
        assert doc.text[slice(*mention.chars)] == mention.words
        assert mention.referents
        assert resolution.at(mention.head) is mention
    assert told(resolve(doc, GAZETTEER)) == told(resolution)


def test_an_empty_document_has_no_mentions() -> None:
    assert resolve(Doc(VOCAB), GAZETTEER).mentions == ()


def test_a_mention_becomes_the_actor_of_a_claim() -> None:
    resolution = read("Ankara NNP 2 nsubj | agreed VBD 0 root")
    (mention,) = resolution.mentions
    actor = to_actor(mention, mention.referents[0])
    assert (actor.name, actor.of, actor.mention, actor.kind) == ("Turkey", "TUR", "Ankara", "state")
    assert actor.at == Offsets(0, 6)


def test_a_token_is_covered_by_the_shortest_mention_around_it() -> None:
    doc = parse("Thai JJ 2 amod | troops NNS 3 nsubj | left VBD 0 root")
    resolution = resolve(doc, GAZETTEER)
    covering = [resolution.covering(i) for i in range(3)]
    assert [m.words if m else None for m in covering] == ["Thai", "Thai troops", None]


def test_the_same_actor_is_one_referent_in_all_its_mentions() -> None:
    resolution = read(
        "Turkey NNP 2 nsubj | agreed VBD 0 root",
        "Ankara NNP 2 nsubj | left VBD 0 root",
        "Turkish JJ 2 amod | help NN 3 nsubj | came VBD 0 root",
    )
    assert len({id(r) for m in resolution.mentions for r in m.referents}) == 1
    assert [r.name for r in resolution.referents] == ["Turkey"]
