"""Asks for whom the persons of one report act."""

from __future__ import annotations

from functools import cached_property

from legation.actors.gazetteer import Entry, Gazetteer
from legation.actors.resolution.allegiance.candidates import Candidate, candidates
from legation.actors.resolution.allegiance.cues import cues
from legation.actors.resolution.allegiance.person_cues import nobody_cues, traits_of
from legation.actors.resolution.allegiance.question import Question
from legation.actors.resolution.allegiance.weighing import Answer, Choose
from legation.actors.resolution.dateline import dateline
from legation.actors.resolution.holding import Held, held
from legation.actors.resolution.known import Known
from legation.actors.resolution.mention import Referent
from legation.actors.resolution.salience import before
from legation.actors.resolution.salience import weighed as presence
from legation.actors.resolution.scene import Scene

_UNNAMED_RANK = 9


class Allegiances:
    """The candidates of a report, and the question put for each person."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a report is read with
        self,
        scene: Scene,
        gazetteer: Gazetteer,
        known: Known,
        published: str | None,
        title: str | None,
        choose: Choose,
    ) -> None:
        self._scene = scene
        self._gazetteer = gazetteer
        self._known = known
        self._published = published
        self._title = title
        self._choose = choose

    def of(
        self, person: Referent, i: int, rules: Referent | None, *, settled: bool
    ) -> tuple[Referent | None, str]:
        """Return for whom a person named at token `i` acts, None if for nobody, and why.

        `rules` is what the rules say; `settled` as in `Question`.
        """
        known = held(person, self._gazetteer.holders, self._published)
        possible = self._possible(known)
        if not possible:
            return None, ""
        asked = self._question(person, i, possible, known, rules, settled=settled)
        traits = traits_of(asked)
        answers = [Answer(found.code, cues(asked, found, traits)) for found in possible]
        answers.append(Answer(None, nobody_cues(asked, traits)))
        code, why = self._choose(person, answers)
        return (None, "") if code is None else (self._referent(code), why)

    def _question(  # noqa: PLR0913 - what the question is made of
        self,
        person: Referent,
        i: int,
        possible: list[Candidate],
        known: Held,
        rules: Referent | None,
        *,
        settled: bool,
    ) -> Question:
        states = [candidate.code for candidate in possible if candidate.state]
        return Question(
            scene=self._scene,
            person=person,
            at=i,
            settled=settled,
            candidates=possible,
            alike=self._gazetteer.likeness.of(person.name, states),
            held=known,
            present=self._present(i),
            rules=rules.of if rules else None,
            beside=self._beside(person, i),
            listed=self._listed(person, i),
        )

    def _possible(self, known: Held) -> list[Candidate]:
        """Return the candidates, and those not named whose office one of that full name held."""
        named = {candidate.code for candidate in self._candidates}
        full = (code for code, (_, full) in known.items() if full and code not in named)
        return [*self._candidates, *(Candidate(c, True, rank=_UNNAMED_RANK) for c in full)]

    @cached_property
    def _candidates(self) -> list[Candidate]:
        text = self._scene.text.text
        start, end = dateline(text)
        outside = {"dateline": self._scan(text[start:end]), "title": self._scan(self._title or "")}
        return candidates(self._known.placed, outside)

    def _scan(self, words: str) -> list[Entry]:
        return [match.entry for match in self._gazetteer.scan(words.split(), self._published)]

    def _present(self, i: int) -> list[tuple[str, float]]:
        """Return the codes that a reader has in mind at a token, the most present first."""
        found: dict[str, float] = {}
        acting = presence(self._scene, i, lambda r: r.of is not None and r.kind != "person")
        for referent, weight in acting:
            if referent.of is not None:
                found[referent.of] = found.get(referent.of, 0.0) + weight
        return sorted(found.items(), key=lambda pair: -pair[1])

    def _beside(self, person: Referent, i: int) -> str | None:
        """Return for whom the last other person acts, named in the sentence or the one before."""
        for mention in reversed(before(self._scene, i, 1)):
            for referent in mention.referents:
                if referent.kind == "person" and referent is not person and referent.of:
                    return referent.of
        return None

    def _listed(self, person: Referent, i: int) -> frozenset[str]:
        """Return for whom those act whom the text lists with a person."""
        scene, name = self._scene, self._scene.naming[i]
        heads = scene.named_with(scene.text.span_head(name.start, name.end))
        mentions = (scene.mentions[head] for head in heads if head in scene.mentions)
        others = (r for mention in mentions for r in mention.referents if r is not person)
        return frozenset(r.of for r in others if r.kind == "person" and r.of)

    def _referent(self, code: str) -> Referent | None:
        ranked = (referent for referent, _ in self._scene.ranked if referent.of == code)
        entry = self._gazetteer.by_of(code, self._published) or self._gazetteer.by_of(code)
        return next(ranked, None) or (self._known.referent(entry) if entry else None)
