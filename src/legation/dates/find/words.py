"""The words that time is told with, in English."""

from __future__ import annotations

from typing import Final


def word_list(text: str) -> list[str]:
    """Return the words of a text, for lists that read better unquoted."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """Return the set of the words of a text."""
    return frozenset(text.split())


MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
SHORT_MONTHS: Final = frozenset(name for name in MONTHS if len(name) < 4) - {"may"} | {"sept"}
# Months that are also other words or names; alone they need more around them.
DOUBTFUL_MONTHS: Final = frozenset({"may", "march", "august", "april", "june"})

WEEKDAYS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SHORT_WEEKDAYS: Final = frozenset(name for name in WEEKDAYS if len(name) < 6)

SEASONS: Final[dict[str, int]] = {
    "spring": 21,
    "summer": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
}

UNITS: Final[dict[str, str]] = {
    form: unit
    for unit in (
        *("second", "minute", "hour", "day", "week", "weekend", "fortnight"),
        *("month", "quarter", "year", "decade", "century"),
    )
    for form in (unit, unit + "s")
} | {"centuries": "century", "yr": "year", "yrs": "year", "hrs": "hour"}
UNITS.pop("centurys")

# ISO 8601 durations; a fortnight is two weeks, a decade ten years.
DURATION_LETTERS: Final[dict[str, tuple[str, int]]] = {
    "second": ("S", 1),
    "minute": ("M", 1),
    "hour": ("H", 1),
    "day": ("D", 1),
    "week": ("W", 1),
    "weekend": ("D", 2),
    "fortnight": ("W", 2),
    "month": ("M", 1),
    "quarter": ("M", 3),
    "year": ("Y", 1),
    "decade": ("Y", 10),
    "century": ("Y", 100),
}
CLOCK_UNITS: Final = frozenset({"second", "minute", "hour"})

ORDINALS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        word_list(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        start=1,
    )
}
ORDINAL_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})

DAY_PARTS: Final = frozenset(
    {"morning", "afternoon", "evening", "night", "midday", "lunchtime", "dawn", "dusk"}
) | {"noon", "midnight", "mornings", "evenings", "nights", "afternoons"}

WHICH: Final[dict[str, int]] = {
    "last": -1,
    "latest": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}

NUMBERS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        word_list(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        ),
        start=1,
    )
} | {
    word: 10 * n
    for n, word in enumerate(
        word_list("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
VAGUE_NUMBERS: Final = frozenset({"several", "few", "many", "some", "various", "numerous"})

DECADE_WORDS: Final[dict[str, int]] = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

HYPHENS: Final = frozenset("-‐‑–—")
APOSTROPHES: Final = frozenset("'’‘`")
