"""The order of the steps: names, persons, then everything else from left to right."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from legation.actors.gazetteer import Gazetteer
from legation.actors.resolution.allegiance import Allegiances, Choose, weighed
from legation.actors.resolution.context import Context
from legation.actors.resolution.evidence import Evidence, leader, title_matches, weights
from legation.actors.resolution.introduce import Introductions
from legation.actors.resolution.known import Known
from legation.actors.resolution.lexicon import lexicon
from legation.actors.resolution.listing import listed
from legation.actors.resolution.mention import Mention, Referent, Resolution
from legation.actors.resolution.name import KNOWN, PERSON
from legation.actors.resolution.named import by_initials, declared_acronyms, place_named
from legation.actors.resolution.names import dateline_tokens, find_names
from legation.actors.resolution.phrases import phrase
from legation.actors.resolution.pronouns import pronoun
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import Text

_STATES = frozenset({"state", "territory", "de facto"})
# How many times more often than the next a state must be named for a bare "the government", and
# for a bare "President Mulino", to be its: of the latter, two in three are then right.
_LEADING, _DOMINATING = 1.5, 3.0
_ORGANISATIONS = frozenset({"igo"})
_RESOLVED_TAGS = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "WP", "WDT", "WP$", "CD", "DT", "PDT"}
)


def resolve(
    doc: Doc,
    gazetteer: Gazetteer,
    *,
    published: str | None = None,
    title: str | None = None,
    choose: Choose = weighed,
) -> Resolution:
    """Return who is meant by every mention of an actor in a parsed report.

    `doc` needs tags, lemmas, a Universal Dependencies parse, sentences and, as entities, PERSON,
    ORG and LOC. `published` is an EDTF date: names are read as they were borne then. `title` tells
    what the report is about. What cannot be decided is no mention. `choose` decides for whom those
    persons act of whom no words tell it.
    """
    text = Text(doc)
    senses = lexicon().read(text)
    skip = dateline_tokens(text)
    names = find_names(text, senses, skip, gazetteer, published)
    scene = Scene(text, names, senses=senses, describe=_describe, refused=set(skip))
    for name in names:
        scene.naming.update(dict.fromkeys(range(name.start, name.end), name))
    known = _place_known(scene, gazetteer)
    _find_leading(scene, gazetteer, known, title, published)
    _place_others(scene)
    scene.lists = listed(text, names)
    scene.acronyms = declared_acronyms(scene)
    allegiances = Allegiances(scene, gazetteer, known, published, title, choose)
    context = Context(scene, gazetteer, known, published, allegiances)
    introductions = Introductions(scene, context)
    introductions.run()
    for i in range(text.n):
        introductions.finish(i)
        if text.tag[i] in _RESOLVED_TAGS or text.lower[i] in scene.words.lists["quantities"]:
            scene.at(i)
    return Resolution.of(_explained(scene, mention) for mention in scene.mentions.values())


def _explained(scene: Scene, mention: Mention) -> Mention:
    """Return a person's mention and, if that stands elsewhere, what tells for whom they act."""
    because = scene.because.get(id(mention.referents[0])) if mention.referents else None
    return replace(mention, why=f"{mention.why}; {because}") if because else mention


def _place_known(scene: Scene, gazetteer: Gazetteer) -> Known:
    known = Known(scene, gazetteer, Evidence(scene.names))
    for name in scene.names:
        if name.label == KNOWN:
            known.placed.append((known.choose(name).entry, known.place(name)))
    return known


def _find_leading(
    scene: Scene, gazetteer: Gazetteer, known: Known, title: str | None, on: str | None
) -> None:
    in_title = title_matches(gazetteer, title, on)

    mentioned = [(entry, mention.locative) for entry, mention in known.placed]

    def first(kinds: frozenset[str], times: float, least: float) -> Referent | None:
        found = leader(weights(mentioned, in_title, kinds), times, least)
        return known.referent(gazetteer.entry(found)) if found else None

    states = weights(mentioned, in_title, _STATES)
    scene.ranked = [(known.referent(gazetteer.entry(entry)), weight) for entry, weight in states]
    scene.leading = first(_STATES, _LEADING, 1.0)
    scene.dominating = first(_STATES, _DOMINATING, 4.0)
    scene.leading_organisation = first(_ORGANISATIONS, 1.0, 1.0)


def _place_others(scene: Scene) -> None:
    for name in scene.names:
        if name.label not in (KNOWN, PERSON):
            place_named(scene, name)


def _describe(scene: Scene, i: int) -> Mention | None:
    if i in scene.naming:
        return None
    if scene.text.tag[i] in ("PRP", "PRP$", "WP", "WDT", "WP$"):
        return pronoun(scene, i)
    return _acronym(scene, i) or phrase(scene, i)


def _acronym(scene: Scene, i: int) -> Mention | None:
    """Return the mention of an acronym that the report declares or that fits a name's initials."""
    text = scene.text
    if (
        not text.words[i].isupper()
        or len(text.words[i]) < 2
        or text.tag[i] not in ("NNP", "NN", "NNPS")
    ):
        return None
    long = scene.acronyms.get(i)
    referents = scene.referents_at(long) if long is not None else ()
    if not referents:
        found = by_initials(scene, text.words[i])
        referents = (found,) if found else ()
    if not referents:
        return None
    return scene.add((i, i + 1), i, "name", referents[:1], f"short for {referents[0].name}")
