"""What the steps of resolution share: the text, its names, its cast and the mentions so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from legation.actors.resolution.cast import Cast
from legation.actors.resolution.lexicon import Lexicon, Sense, lexicon
from legation.actors.resolution.mention import Mention, Referent
from legation.actors.resolution.name import Name
from legation.actors.resolution.text import PRONOUN_TAGS, SUBJECTS, Text

_BEFORE = frozenset(
    {"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "nmod", "flat", "det:predet"}
    | {"nmod:unmarked"}
)
_COMPLEMENTS = frozenset({"of", "to", "from", "in", "on", "between", "with"})
# Classes of nouns that, with an article alone, mean something named before.
_TAKING_UP = frozenset({"body", "organisation", "country", "group"})
_BREAKS = frozenset({",", ";", ":", "--", "–", "—", "\n", "(", ")"})
_AFTER = frozenset({"flat", "compound", "fixed", "goeswith", "nummod"})


@dataclass(slots=True)
class Scene:
    """The state of one resolution.

    `naming` maps every token of a name to it. `mentions` is by head token; `refused` holds the
    heads that were looked at and mean no actor, or none that can be told.
    """

    text: Text
    names: Sequence[Name]
    cast: Cast = field(default_factory=Cast)
    naming: dict[int, Name] = field(default_factory=dict)
    mentions: dict[int, Mention] = field(default_factory=dict)
    refused: set[int] = field(default_factory=set)
    # The heads of the mentions of each sentence, in order.
    heads: dict[int, list[int]] = field(default_factory=dict)
    # Heads of names that the text lists ("A, B and C"), by each of them.
    lists: dict[int, tuple[int, ...]] = field(default_factory=dict)
    # The heads of the names that acronyms in brackets stand for, by the acronym's token.
    acronyms: dict[int, int] = field(default_factory=dict)
    # The state that the report names clearly more often than others, and so much more often that it
    # is unmistakable; the organisation that it names most.
    leading: Referent | None = None
    dominating: Referent | None = None
    leading_organisation: Referent | None = None
    # The states that the report names, by how much it is about each, the first the most.
    ranked: Sequence[tuple[Referent, float]] = ()
    words: Lexicon = field(default_factory=lexicon)
    senses: list[tuple[Sense, ...]] = field(default_factory=list)
    # The gazetteer entries whose names in the report were seen.
    seen: set[str | None] = field(default_factory=set)
    # The names that nouns stand beside in apposition, head to head.
    equated: dict[int, int] = field(default_factory=dict)
    # The tokens of persons' titles, which are no phrases of their own.
    titles: set[int] = field(default_factory=set)
    # What tells whom a person acts for, where the words beside the name do not, by the person.
    because: dict[int, str] = field(default_factory=dict)
    # The last referent that a noun was used for, for when it comes back with "the".
    last: dict[str, Referent] = field(default_factory=dict)
    describe: Callable[[Scene, int], Mention | None] = field(default=lambda _scene, _i: None)
    # Whether names are still being introduced, when pronouns cannot be resolved yet.
    early: bool = True
    _phrases: dict[int, tuple[int, int]] = field(default_factory=dict)
    _open: set[int] = field(default_factory=set)

    def at(self, i: int) -> Mention | None:
        """Return the mention headed at a token, resolving it now if it has not been."""
        if i in self.naming and i not in self.mentions:
            name = self.naming[i]
            return self.mentions.get(self.text.span_head(name.start, name.end))
        if i in self.mentions or i in self.refused or i in self._open:
            return self.mentions.get(i)
        if self.early and self._needs_pronoun(i):
            return None
        self._open.add(i)
        mention = self.describe(self, i)
        self._open.discard(i)
        if mention is None:
            self.refused.add(i)
        return mention

    def _needs_pronoun(self, i: int) -> bool:
        text = self.text
        possessors = [] if self.listed(i, "opposite") else text.children(i, "nmod:poss")
        return any(map(self.points_back, (i, *possessors)))

    def points_back(self, i: int) -> bool:
        """Tell whether a nominal takes up another: a pronoun, or one like "the ministry"."""
        text = self.text
        if text.tag[i] in PRONOUN_TAGS:
            return True
        if not any(sense.family in _TAKING_UP for sense in self.senses[i]) or i in self.naming:
            return False
        kids = [k for k in text.kids[i] if text.dep[k] not in ("case", "punct", "cc", "conj")]
        return len(kids) == 1 and text.lower[kids[0]] in ("the", "this", "that")

    def referents_at(self, i: int) -> tuple[Referent, ...]:
        """Return whom the mention headed at a token means, nobody if there is none."""
        mention = self.at(i)
        return mention.referents if mention else ()

    def add(  # noqa: PLR0913, PLR0917 - the fields of a mention
        self,
        span: tuple[int, int],
        head: int,
        form: str,
        referents: Iterable[Referent],
        why: str,
        locative: bool = False,
    ) -> Mention:
        """Keep and return a new mention."""
        chars = self.text.chars(*span)
        words = self.text.text[chars[0] : chars[1]]
        mention = Mention(
            span[0], span[1], head, chars, words, form, tuple(referents), why, locative
        )
        self.mentions[head] = mention
        heads = self.heads.setdefault(self.text.sentence[head], [])
        at = bisect_left(heads, head)
        if at == len(heads) or heads[at] != head:
            heads.insert(at, head)
        return mention

    def phrase(self, i: int) -> tuple[int, int]:
        """Return the tokens of the noun phrase with head `i`, without clauses and appositions."""
        if i not in self._phrases:
            self._phrases[i] = self._phrase(i)
        return self._phrases[i]

    def _phrase(self, i: int) -> tuple[int, int]:
        text = self.text
        start, end = i, i + 1
        for kid in reversed(text.kids[i]):
            if kid < i and text.dep[kid] in _BEFORE and text.right[kid] >= start - 2:
                start = min(start, text.left[kid])
        start = self._after_comma(start, i)
        while start < i and text.tag[start] in ("CC", "IN"):
            start += 1
        for kid in text.kids[i]:
            if kid < i:
                continue
            if text.dep[kid] in _AFTER and text.left[kid] == end:
                end = text.right[kid] + 1
            elif (
                text.dep[kid] == "nmod" and text.left[kid] == end and text.case(kid) in _COMPLEMENTS
            ):
                end = max(end, self.phrase(kid)[1])
        return start, end

    def _after_comma(self, start: int, i: int) -> int:
        """Return where a phrase begins if what is before its commas is no string of adjectives."""
        text = self.text
        for j in range(i - 1, start - 1, -1):
            if text.lower[j] in _BREAKS and not (
                j > start
                and text.tag[j - 1] == "JJ"
                and text.tag[j + 1] in ("JJ", "NN", "RB", "VBN")
            ):
                return j + 1
        return start

    def listed(self, i: int, name: str) -> bool:
        """Tell whether the word at `i` is in one of the lexicon's closed lists."""
        return self.text.lower[i] in self.words.lists[name] or (
            self.text.lemma[i] in self.words.lists[name]
        )

    def is_locative(self, i: int) -> bool:
        """Tell whether a name is governed as a place ("in Ankara", "eastern Turkey")."""
        text = self.text
        if any(self.listed(k, "compass") for k in text.children(i, "amod", "compound")):
            return True
        leader = text.coordination(i)[0]
        case = text.case(i) or text.case(leader)
        if case is None or text.dep[leader] not in ("obl", "nmod", "obl:unmarked"):
            return False
        if case in self.words.lists["inside"]:
            return True
        return case in ("to", "from", "for") and self.listed(text.head[leader], "motion")

    def noun(self, i: int) -> range:
        """Return the tokens of the known noun that ends at token `i`, that token alone if none."""
        length = self.senses[i][0].length if self.senses[i] else 1
        return range(i - length + 1, i + 1)

    def named_with(self, i: int) -> Sequence[int]:
        """Return the heads of what is coordinated with a nominal, itself included, in order."""
        return self.lists.get(i) or self.text.coordination(i)

    def is_subject(self, i: int) -> bool:
        """Tell whether a nominal is the subject of a verb."""
        return self.text.role(i) in SUBJECTS
