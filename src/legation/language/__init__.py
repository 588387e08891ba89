"""From a report's text to a parsed spaCy document.

`load()` gives the pipeline. Its components are registered with spaCy under the names
`legation_sentences` and `legation_parser` when this package is imported.
"""

from legation.language.model import TOKENIZER
from legation.language.pipeline import load

__all__ = ["TOKENIZER", "load"]
