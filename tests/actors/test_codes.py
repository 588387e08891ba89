"""Countries, sectors, and the codes that join them."""

from __future__ import annotations

import pytest

from legation.actors import Gazetteer, Referent, code, country, sectors

GAZETTEER = Gazetteer.load()
PERU = Referent("Peru", "PER", "state", "peru")
MINISTRY = Referent("foreign ministry", "PER", "body", owner=PERU)
ARMY = Referent("army", "PER", "body", owner=PERU, sector=("MIL",))
MINISTER = Referent("A B", "PER", "person", owner=MINISTRY, sector=("GOV",))
NATO = Referent("NATO", "NATO", "igo", "nato")
ENVOY = Referent("C D", "NATO", "person", owner=NATO, sector=("GOV",))
HAMAS = Referent("Hamas", None, "group", "hamas", sector=("REB",))
CROWD = Referent("protesters", None, "people", sector=("CVL",))
THING = Referent("Blue Door", None, "thing")


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (PERU, ("PER", ("GOV",), "PER")),
        (MINISTRY, ("PER", ("GOV",), "PERGOV")),
        (ARMY, ("PER", ("MIL",), "PERMIL")),
        (MINISTER, ("PER", ("GOV",), "PERGOV")),
        (NATO, (None, ("IGO",), "IGONATO")),
        (ENVOY, (None, ("GOV",), "IGONATO")),
        (HAMAS, ("PSE", ("REB",), "PSEREB")),
        (CROWD, (None, ("CVL",), "CVL")),
        (THING, (None, (), None)),
    ],
)
def test_an_actor_has_a_country_sectors_and_a_code(
    who: Referent, expected: tuple[str | None, tuple[str, ...], str | None]
) -> None:
    assert (country(who, GAZETTEER), sectors(who), code(who, GAZETTEER)) == expected
