"""Placing persons: their mentions with titles, and for whom they act anywhere in the report."""

from __future__ import annotations

from legation.actors.resolution.affiliation import owners
from legation.actors.resolution.beside import chosen_as, office_beside, state_before
from legation.actors.resolution.context import Context
from legation.actors.resolution.fold import fold
from legation.actors.resolution.mention import Referent
from legation.actors.resolution.name import PERSON, Name
from legation.actors.resolution.people import gather
from legation.actors.resolution.scene import Scene
from legation.actors.resolution.text import PLURAL_TAGS
from legation.actors.resolution.titles import Office, title_before


class Introductions:
    """What the report says about its persons, gathered before anything else is resolved."""

    def __init__(self, scene: Scene, context: Context) -> None:
        self._scene = scene
        self._context = context
        self._settled: set[int] = set()
        self._offices: dict[int, Office] = {}
        self._unplaced: dict[int, Referent] = {}
        self.pending: dict[int, tuple[Name, Referent]] = {}

    def run(self) -> None:
        """Place every person's name and give the persons their offices and owners."""
        scene = self._scene
        bearers = gather(scene)
        people = [n for n in scene.names if n.label == PERSON]
        for name in people:
            self._place(name, bearers[name.start])
        for name in people:
            self._describe(name, bearers[name.start])
        for name in people:  # "chief of staff of X", who is described only after
            if bearers[name.start].owner is None:
                self._describe(name, bearers[name.start])
        self.pending = {n.start: (n, bearers[n.start]) for n in people if self._waits(n)}
        waiting = {id(referent) for _, referent in self.pending.values()}
        for name in people:
            referent = bearers[name.start]
            if id(referent) not in waiting and not self._from_holders(referent):
                waiting.add(id(referent))
                self._unplaced[name.start] = referent
        scene.early = False

    def finish(self, start: int) -> None:
        """Place a person of whom the words up to a token tell more.

        An introduction may have to wait for a pronoun ("its president"), or for what is spoken of.
        """
        if start in self.pending:
            name, referent = self.pending.pop(start)
            self._describe(name, referent)
            if not self._from_holders(referent):
                self._unplaced[start] = referent
        unplaced = self._unplaced.pop(start, None)
        if unplaced is not None:
            settled = id(unplaced) in self._settled
            self._place_by(unplaced, *self._context.around(unplaced, start, settled=settled))

    def _waits(self, name: Name) -> bool:
        """Tell whether a pronoun possesses the title before a name or the apposition beside it."""
        text = self._scene.text
        head = text.span_head(name.start, name.end)
        near = [*text.kids[head], *(k for k in text.ancestors(head) if text.dep[head] == "appos")]
        near += chosen_as(self._scene, head, name)
        nouns = [n for n in (head, *near) if not self._scene.listed(n, "opposite")]
        tokens = {t for n in nouns for t in text.children(n, "nmod:poss", "nmod")}
        return any(self._scene.points_back(t) for t in tokens)

    def _place(self, name: Name, referent: Referent) -> None:
        scene, text = self._scene, self._scene.text
        head = text.span_head(name.start, name.end)
        scene.add((name.start, name.end), head, "name", [referent], f"named {referent.name}")

    def _describe(self, name: Name, referent: Referent) -> None:
        scene, text = self._scene, self._scene.text
        head = text.span_head(name.start, name.end)
        start, office = title_before(scene, name)
        if start < name.start:
            self._sex(referent, start, name.start)
            why = f"{text.slice(start, name.end)}"
            scene.add((start, name.end), head, "title", [referent], why)
        office = office or self._shared(head)
        if office is not None:
            self._offices[head] = office
            self._give(referent, office)
        beside = office_beside(scene, head, name, start)
        if beside is not None:
            scene.equated[beside[0]] = head
            private = beside[1].owner is None and beside[1].settled
            if office is None or not private:  # "his brother, Prime Minister X" holds an office
                self._give(referent, beside[1])
        self._possessed(referent, head)
        listed = state_before(scene, start)
        if listed is not None and id(referent) not in self._settled:
            self._own(referent, listed)

    def _shared(self, head: int) -> Office | None:
        """Return the office that a name shares with the first of a list ("leaders A and B")."""
        text = self._scene.text
        first = text.coordination(head)[0]
        title = [k for k in text.children(first, "nmod:desc", "compound") if k < first]
        plural = any(text.tag[k] in PLURAL_TAGS for k in title)
        return self._offices.get(first) if plural and first != head else None

    def _possessed(self, referent: Referent, head: int) -> None:
        """Take "Russia's Lavrov", "Lavrov of Russia" and "Russian Sergei Lavrov" at their word."""
        text = self._scene.text
        placed = [k for k in text.children(head, "nmod") if text.case(k) not in ("of", "from")]
        if id(referent) in self._settled or placed:
            return
        found, settled = owners(self._scene, head)
        if found or settled:
            self._own(referent, found[0] if found else None)

    def _give(self, referent: Referent, office: Office) -> None:
        if referent.office is None and office.words:
            referent.office = office.words
            referent.sector = office.sector
            for word in dict.fromkeys(fold(office.words)):
                self._scene.cast.holders[word].append(referent)
        if office.settled and referent.owner is None:
            self._own(referent, office.owner)
        if office.owner is not None and office.owner.kind == "body" and office.owner.of is None:
            self._settled.discard(id(referent))  # a ministry, but of which state?

    def _own(self, referent: Referent, owner: Referent | None) -> None:
        self._settled.add(id(referent))
        if owner is not None:
            referent.owner = owner
            referent.of = owner.of

    def _sex(self, referent: Referent, start: int, end: int) -> None:
        for i in range(start, end):
            for sex in ("male", "female"):
                if self._scene.text.lower[i] in self._scene.words.lists[sex]:
                    referent.sex = sex

    def _from_holders(self, referent: Referent) -> bool:
        """Give a person whose state is not said to the one whose office they held, if known.

        Returns whether nothing is left to be found out about the person.
        """
        settled = id(referent) in self._settled
        if not settled or referent.owner is None:
            self._place_by(referent, *self._context.holding(referent))
        return referent.owner is not None and id(referent) in self._settled

    def _place_by(self, referent: Referent, owner: Referent | None, why: str) -> None:
        if owner is None:
            return
        body = referent.owner
        self._own(referent, owner)
        self._scene.because[id(referent)] = why
        if body is not None and body.kind == "body":
            body.of, body.owner = owner.of, owner
            referent.owner = body
