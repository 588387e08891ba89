"""docs/commands.md names every command and every option."""

import re
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from legation.cli.app import app

DOCS = (Path(__file__).parents[2] / "docs" / "commands.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"(?ms)^## `legation ([\w ]+)`$(.*?)(?=^## |\Z)", DOCS))


def commands_of(group: Any, name: str = "") -> dict[str, Any]:
    """Return the commands of a group and of the groups in it, by their full names."""
    found: dict[str, Any] = {}
    for word, command in group.commands.items():
        inner = hasattr(command, "commands")
        found |= commands_of(command, f"{name}{word} ") if inner else {name + word: command}
    return found


COMMANDS = commands_of(get_command(app))


def test_every_command_has_a_section_and_every_section_a_command() -> None:
    assert sorted(SECTIONS) == sorted(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_named_in_its_section(name: str) -> None:
    options = [max(p.opts, key=len) for p in COMMANDS[name].params if p.param_type_name == "option"]
    missing = [option for option in options if f"`{option}" not in SECTIONS[name]]
    assert not missing


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_section_exists(name: str) -> None:
    known = {option for param in COMMANDS[name].params for option in param.opts}
    assert set(re.findall(r"`(--[a-z-]+)", SECTIONS[name])) <= known | {"--help"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_section_shows_the_command_at_work(name: str) -> None:
    assert f"$ legation {name} " in SECTIONS[name] or f"$ legation {name}\n" in SECTIONS[name]
