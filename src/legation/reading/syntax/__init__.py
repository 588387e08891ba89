"""What stands in which place of a clause, once voice, control and relatives are undone."""

from legation.reading.syntax.chain import Governor, governors
from legation.reading.syntax.form import form_of
from legation.reading.syntax.nouns import noun_slots
from legation.reading.syntax.slots import Slots
from legation.reading.syntax.table import children
from legation.reading.syntax.tree import case_of, conjuncts, has_dep, has_no, is_denied, kids
from legation.reading.syntax.verbs import clausal_slots, is_passive, verb_slots

__all__ = [
    "Governor",
    "Slots",
    "case_of",
    "children",
    "clausal_slots",
    "conjuncts",
    "form_of",
    "governors",
    "has_dep",
    "has_no",
    "is_denied",
    "is_passive",
    "kids",
    "noun_slots",
    "verb_slots",
]
