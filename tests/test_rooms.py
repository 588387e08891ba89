"""Imports go one way: what is above may import what is below, rooms of one floor not each other."""

from __future__ import annotations

import ast
from pathlib import Path

import legation

SOURCE = Path(legation.__file__).parent

# From the ground up. A room may import the rooms of lower floors, and `allowed` of its own.
FLOORS = (
    {"model"},
    {"sources", "language", "dates", "actors", "codebook"},
    {"reading", "record", "reference"},
    {"web"},
    {"cli"},
)


def floor_of(room: str) -> int:
    return next(i for i, rooms in enumerate(FLOORS) if room in rooms)


def rooms() -> list[str]:
    return sorted(p.name for p in SOURCE.iterdir() if (p / "__init__.py").exists())


def imported_rooms(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = [node.module]
            if node.module == "legation":
                names = [f"legation.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            raise AssertionError(f"{path}: write imports in full, a relative one hides its room")
        found.update(n.split(".")[1] for n in names if n.startswith("legation."))
    return found & set(rooms())


def test_every_room_has_its_floor() -> None:
    assert set(rooms()) == set().union(*FLOORS)


def test_imports_go_down() -> None:
    for room in rooms():
        for path in sorted((SOURCE / room).rglob("*.py")):
            for other in imported_rooms(path) - {room}:
                assert floor_of(other) < floor_of(room), f"{path} imports legation.{other}"


def test_the_record_does_not_know_how_claims_are_made() -> None:
    for path in sorted((SOURCE / "record").rglob("*.py")):
        assert not imported_rooms(path) & {"reading", "language", "actors", "codebook"}, path


def test_importing_the_package_loads_nothing_heavy() -> None:
    tree = ast.parse((SOURCE / "__init__.py").read_text(encoding="utf-8"))
    top = [n for n in tree.body if isinstance(n, ast.Import | ast.ImportFrom)]
    names = {getattr(n, "module", None) or n.names[0].name for n in top}
    assert not {n for n in names if n.split(".")[0] in {"spacy", "onnxruntime", "sqlalchemy"}}
