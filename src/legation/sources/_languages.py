"""Whether a text is in English, the one language that is read."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier  # type: ignore[import-untyped] # ships no types

    from legation.model import Report

ENGLISH: Final = "en"

# No news report comes near it; it bounds the memory and time that one text can take.
_LONGEST: Final = 1_000_000
_SAMPLE: Final = 4000  # characters; enough to be certain

# Words that make up a quarter of an English report and hardly a word of one in another language.
# "was", "will", "on", "for" are left out: German, French and others have them too.
_FUNCTION_WORD: Final = re.compile(
    r"\b(?:the|of|and|to|that|with|by|from|ha[sd]|have|were|which|its|their|would|said|this|after)\b",
    re.IGNORECASE,
)
# Lowest share of them in 241 English reports: 0.167. In six other languages of PUD (Universal
# Dependencies) no five sentences together reach 0.06, and 39 of 6,000 single ones, most of which
# quote English, reach 0.08.
_ENGLISH_SHARE: Final = 0.08
_WORD: Final = re.compile(r"[^\W\d_]+")

# With these two settings no paragraph or title of 241 English reports and no sentence of EWT
# was taken for another language, and 99% of single PUD sentences in six languages were.
_NOT_ASKED_FOR: Final = frozenset({"pcm", "zxx"})  # Nigerian Pidgin; "no language"
_CERTAIN: Final = 0.5

_NAMES: Final = {
    "ar": "Arabic",
    "az": "Azerbaijani",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "mk": "Macedonian",
    "ms": "Malay",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovene",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def language_of(text: str) -> str | None:
    """Return the ISO 639 code of the language a text begins in, None if it is too short to tell."""
    sample = text[:_SAMPLE]
    if _function_word_share(sample) >= _ENGLISH_SHARE:
        return (
            ENGLISH  # spares nearly every report the identifier, which takes half a second to load
        )
    language, probability = _identifier().classify(sample)
    return str(language) if probability >= _CERTAIN else None


def unreadable(report: Report) -> str | None:
    """Return in a sentence why nothing can be read in a report, None if it can be read.

    A text too short to tell its language is taken for English.
    """
    if not report.text.strip():
        return "the report has no text."
    if len(report.text) > _LONGEST:
        return f"the report has {len(report.text):,} characters; over {_LONGEST:,} none is read."
    language = language_of(report.text)
    if language in (ENGLISH, None):
        return None
    name = _NAMES.get(str(language), f"another language ({language})")
    return f"the report is in {name}; only English is read."


def _function_word_share(text: str) -> float:
    return len(_FUNCTION_WORD.findall(text)) / max(1, len(_WORD.findall(text)))


@cache
def _identifier() -> LanguageIdentifier:
    # Imported here because few runs need it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([c for c in identifier.nb_classes if c not in _NOT_ASKED_FOR])
    return identifier
