"""Write where states are on the map of the pages: in which shape, or at which point.

    python tools/map_places.py countries-110m.json countries-10m.json > places.json

Both files are of the npm package world-atlas (Natural Earth, public domain); needs pycountry (ISO
3166). Each code has the id of its shape in the first file, Kosovo its name because it has no id;
states too small for that have longitude and latitude of the middle of their largest part in the
second. What is written is `src/legation/web/static/data/places.json`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycountry

Point = tuple[float, float]
# Shapes without an ISO number that the gazetteer has a code for.
_BY_NAME = {"XKX": "Kosovo"}


def main() -> None:
    """Print the places as JSON."""
    coarse, fine = (json.loads(Path(path).read_text("utf-8")) for path in sys.argv[1:3])
    shapes = {shape.get("id") for shape in coarse["objects"]["countries"]["geometries"]}
    points = {shape.get("id"): middle(fine, shape) for shape in geometries(fine)}
    places: dict[str, str | Point] = dict(_BY_NAME)
    for country in pycountry.countries:
        if country.numeric in shapes:
            places[country.alpha_3] = country.numeric
        elif country.numeric in points:
            places[country.alpha_3] = points[country.numeric]
    print(json.dumps(dict(sorted(places.items())), separators=(",", ":")))


def geometries(topology: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the shapes of countries."""
    found: list[dict[str, Any]] = topology["objects"]["countries"]["geometries"]
    return found


def middle(topology: dict[str, Any], shape: dict[str, Any]) -> Point:
    """Return the middle of a shape's largest part, to a tenth of a degree."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    _, x, y = max(_centroid(list(_ring(topology, polygon[0]))) for polygon in polygons)
    return round(x, 1), round(y, 1)


def _ring(topology: dict[str, Any], arcs: list[int]) -> Iterator[Point]:
    (scale_x, scale_y), (move_x, move_y) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    for number in arcs:
        points, x, y = [], 0, 0
        for dx, dy in topology["arcs"][number if number >= 0 else ~number]:
            x, y = x + dx, y + dy
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        yield from points if number >= 0 else reversed(points)


def _centroid(ring: list[Point]) -> tuple[float, float, float]:
    """Return the area of a ring and the middle of it."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return (abs(area), x / (3 * area), y / (3 * area)) if area else (0.0, *ring[0])


if __name__ == "__main__":
    main()
