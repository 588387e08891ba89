"""What the reader reads by: the codebook, and its word lists indexed for tokens."""

from __future__ import annotations

from dataclasses import dataclass

from legation.codebook import Codebook
from legation.codebook.agreements import AgreementBook, load_agreements
from legation.codebook.missions import MissionBook, load_missions
from legation.codebook.roles import RoleBook, load_roles
from legation.codebook.statives import Statives, load_statives
from legation.reading.lexicon import Lexicon


@dataclass(frozen=True)
class Books:
    """The codebook's frames, its operators by token, and its words of standings."""

    codebook: Codebook
    lexicon: Lexicon
    roles: RoleBook
    statives: Statives
    missions: MissionBook
    agreements: AgreementBook

    @classmethod
    def of(cls, codebook: Codebook) -> Books:
        """Return the books of one codebook."""
        statives = load_statives(codebook.classes)
        return cls(
            codebook,
            Lexicon(codebook),
            load_roles(),
            statives,
            load_missions(),
            load_agreements(),
        )
