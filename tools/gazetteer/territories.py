"""States and territories with ISO 3166-1 codes, by pycountry and Babel (Unicode CLDR)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import pycountry
from babel import Locale

# The common English name in the news, where CLDR's is another.
_COMMON = {
    "BIH": "Bosnia and Herzegovina",
    "CIV": "Ivory Coast",
    "COD": "Democratic Republic of the Congo",
    "COG": "Republic of the Congo",
    "CZE": "Czech Republic",
    "HKG": "Hong Kong",
    "MAC": "Macau",
    "MMR": "Myanmar",
    "PSE": "Palestine",
    "STP": "Sao Tome and Principe",
    "TLS": "East Timor",
    "TUR": "Turkey",
    "VAT": "Vatican",
    "VIR": "US Virgin Islands",
}
# ISO 3166-1 leaves XK to users; the European Commission and CLDR use it for Kosovo.
_KOSOVO = ("XK", "XKX", "Kosovo")
_AWKWARD = re.compile(r"SAR China|, |\(|^U\.S\.| - ")


@dataclass(frozen=True, slots=True)
class Territory:
    """A state or territory with its codes; `id` is a slug of its common name."""

    id: str
    name: str
    iso2: str
    iso3: str


def all_territories() -> list[Territory]:
    """Return all, in the order of their alpha-3 codes."""
    coded = [(c.alpha_2, c.alpha_3, _common(c.alpha_2, c.alpha_3)) for c in pycountry.countries]
    return [
        Territory(slug(name), name, iso2, iso3)
        for iso2, iso3, name in sorted([*coded, _KOSOVO], key=lambda row: row[1])
    ]


def names(territory: Territory) -> Iterator[tuple[str, str]]:
    """Yield (source, cell of names) for the names that ISO and CLDR give a territory."""
    country = pycountry.countries.get(alpha_3=territory.iso3)
    if country:
        given = [(f, getattr(country, f, None)) for f in ("name", "common_name", "official_name")]
        cell = _cell(territory, [(_FORM[field], text) for field, text in given if text])
        if cell:
            yield "iso3166", cell
    cldr = Locale("en").territories.get(territory.iso2)
    cell = _cell(territory, [("short", cldr)] if cldr else [])
    if cell:
        yield "cldr", cell


_FORM = {"name": "short", "common_name": "short", "official_name": "official"}


def slug(name: str) -> str:
    """Return a name in lower-case ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "").replace(".", "")).strip("-")


def _common(iso2: str, iso3: str) -> str:
    return _COMMON.get(iso3) or Locale("en").territories[iso2].replace("’", "'").replace(
        "St. ", "Saint "
    ).replace(" & ", " and ")


def _cell(territory: Territory, given: list[tuple[str, str]]) -> str:
    wanted = {
        text.replace("’", "'").removeprefix("the ").removeprefix("The "): form
        for form, text in given
        if text != territory.name and not _AWKWARD.search(text)
    }
    return " | ".join(f"{form}={text}" for text, form in wanted.items())
