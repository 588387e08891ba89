"""A plot of how times grow with the size of a record, as SVG, on logarithmic axes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from xml.sax.saxutils import escape

WIDTH, HEIGHT = 860, 440
LEFT, RIGHT, TOP, BOTTOM = 70, 400, 20, 50
# Okabe and Ito's colours, which colour-blind people can tell apart.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#8A8A8A")

Point = tuple[int, float, str]
_Place = Callable[[int, float], tuple[float, float]]


def picture(lines: Mapping[str, Sequence[Point]]) -> str:
    """Return a plot of the lines whose values are times; a point is claims, value, unit."""
    timed = {
        name: [(claims, value) for claims, value, unit in points if unit == "ms"]
        for name, points in lines.items()
    }
    drawn = {name: points for name, points in timed.items() if points}
    sizes = sorted({claims for points in drawn.values() for claims, _ in points})
    values = [value for points in drawn.values() for _, value in points]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))

    def place(claims: int, value: float) -> tuple[float, float]:
        first, last = math.log10(sizes[0]), math.log10(sizes[-1])
        along = (math.log10(claims) - first) / ((last - first) or 1)
        up = (math.log10(value) - low) / ((high - low) or 1)
        return (
            LEFT + along * (WIDTH - LEFT - RIGHT),
            HEIGHT - BOTTOM - up * (HEIGHT - TOP - BOTTOM),
        )

    parts = [*_grid(sizes, list(range(low, high + 1)), place)]
    for number, (name, points) in enumerate(drawn.items()):
        parts += _line(name, [place(*point) for point in points], number)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'font-family="sans-serif" font-size="12" role="img">'
        "<title>Processor time by the number of claims in the record</title>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>' + "".join(parts) + "</svg>\n"
    )


def _grid(sizes: Sequence[int], powers: Sequence[int], place: _Place) -> list[str]:
    parts = []
    for power in powers:
        _, y = place(sizes[0], 10.0**power)
        label = f"{10**power:g} ms" if power < 3 else f"{10 ** (power - 3):g} s"
        parts.append(
            f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
            f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{label}</text>'
        )
    for size in sizes:
        x, _ = place(size, 10.0 ** powers[0])
        parts.append(
            f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>'
            f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{size:,}</text>'
        )
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append(f'<text x="{middle}" y="{HEIGHT - 10}" text-anchor="middle">claims</text>')
    return parts


def _line(name: str, points: Sequence[tuple[float, float]], number: int) -> list[str]:
    colour = COLOURS[number % len(COLOURS)]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in points
    )
    y = TOP + 14 + number * 20
    x = WIDTH - RIGHT + 20
    return [
        f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}'
        f'<circle cx="{x}" cy="{y - 4}" r="5" fill="{colour}"/>'
        f'<text x="{x + 12}" y="{y}">{escape(name)}</text>'
    ]
