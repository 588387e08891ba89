"""Parts of the federations whose states and provinces reports name without their country."""

from __future__ import annotations

import pycountry
from tools.gazetteer.territories import slug

_FEDERATIONS = ("AU", "CA", "IN", "US")
# Own rows say more about these; a capital's district is a name of its state already.
_OWN = frozenset({"CA-QC", "CA-NL", "IN-JK", "IN-DL"})
_ADJECTIVES = {"US-TX": "Texan", "US-CA": "Californian", "US-HI": "Hawaiian", "US-AK": "Alaskan"}

Row = tuple[str, ...]


def rows() -> list[Row]:
    """Return (id, name, kind, of, parent's alpha-2, names, source) rows, by ISO 3166-2 code."""
    return [_row(part) for part in _parts()]


def _parts() -> list[pycountry.db.Data]:
    found = [p for c in _FEDERATIONS for p in pycountry.subdivisions.get(country_code=c)]
    return sorted(
        (p for p in found if p.code not in _OWN and p.type != "Outlying area"),
        key=lambda p: p.code,
    )


def _row(part: pycountry.db.Data) -> Row:
    # ISO writes Indian names with the length marks of the transliteration.
    name = slug(part.name).replace("-", " ").title() if not part.name.isascii() else part.name
    country = pycountry.countries.get(alpha_2=part.country_code)
    adjective = _ADJECTIVES.get(part.code)
    names = f"adjective={adjective} | demonym={adjective}s" if adjective else ""
    entry = f"{part.country_code.lower()}-{slug(name)}"
    return entry, name, "subdivision", country.alpha_3, part.country_code, names, "iso3166-2"
