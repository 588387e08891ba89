"""Telling years and dates from numbers of other things."""

from __future__ import annotations

from typing import Final

from legation.dates.find.tokens import Tokens
from legation.dates.find.words import word_set

# What reports count by the thousand; a number before one of these is no year.
COUNTED: Final = word_set(
    "people soldiers troops men women children civilians prisoners detainees hostages refugees "
    "migrants asylum-seekers workers jobs employees students teachers doctors nurses patients "
    "members delegates diplomats officials police policemen officers guards peacekeepers fighters "
    "militants rebels insurgents protesters demonstrators supporters voters votes seats candidates "
    "deaths cases casualties victims survivors arrests houses homes "
    "buildings families households villages towns schools businesses companies firms vehicles cars "
    "trucks tanks aircraft planes jets helicopters ships vessels boats missiles rockets warheads "
    "bombs shells mines rounds weapons rifles tons tonnes kilograms kilos kg pounds grams barrels "
    "gallons litres liters miles mile kilometers kilometres km kms meters metres feet foot ft "
    "yards yard inches acres hectares square cubic degrees watts megawatts mw kilowatts volts "
    "dollars euros euro pounds yen roubles rubles francs marks pesos rupees rupiah won dinars "
    "dollar cents percent per gmt utc est edt cet bst hrs "
    "hours minutes days weeks months years times points pages copies items words questions "
    "tourists visitors passengers pilgrims fans athletes runners residents inhabitants settlers "
    "soldier reservists marines sailors personnel staff observers monitors inspectors journalists "
    "reporters million billion thousand m bn hundred dozen tickets songs shares stocks trees "
    "animals sheep cattle horses species stores shops churches mosques temples"
)
# A number after one of these names a thing or an amount, not a time.
NUMBERED: Final = word_set(
    "resolution resolutions flight no number nos article articles section chapter paragraph rule "
    "room route highway interstate boeing airbus unit page pages channel area district sector "
    "block building suite apartment version model type class form bill law act order decree "
    "protocol convention regulation directive case file box lot group squadron regiment brigade "
    "battalion division company platoon ward grade level phase stage lane gate pier dock hangar "
    "least than nearly almost some roughly approximately estimated exactly only another additional "
    "up altogether totalling totaling averaging numbering numbered"
) | {"$", "€", "£", "¥", "#", "@", "+", "=", "*", "&"}
_TOTALS: Final = word_set(
    "total number toll maximum minimum strength force population speed height altitude average "
    "level price value cost record high low distance"
)
_NOT_PLURALS: Final = word_set(
    "was has as is this its his does goes us thus always perhaps besides across towards sometimes "
    "afterwards whereas unless less plus versus says"
)


def is_counted(tokens: Tokens, i: int, number: int) -> bool:
    """Tell whether the number before token `i` counts what follows.

    A year of the last centuries is taken for a count only before a word of `COUNTED`; other
    numbers before any plural.
    """
    word = tokens.words[i]
    if word in COUNTED or word == "%":
        return True
    if 1900 <= number <= 2100 or not word.isalpha() or tokens.capital(i):
        return False
    return word.endswith("s") and len(word) > 3 and word not in _NOT_PLURALS


def is_numbered(tokens: Tokens, i: int) -> bool:
    """Tell whether the number at token `i` names a thing or follows a word of amount."""
    before = tokens.words[i - 1]
    if before in NUMBERED:
        return True
    if before == "." and tokens.words[i - 2] in ("no", "nos", "art", "res"):
        return True
    return before in ("of", "to", "at") and tokens.words[i - 2] in _TOTALS
