"""The pages name what there is, link to what is there, and show what is so."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import legation

ROOT = Path(__file__).parents[1]
README, CONTRIBUTING = ROOT / "README.md", ROOT / "CONTRIBUTING.md"
PAGES = sorted((ROOT / "docs").glob("*.md"))
LINKING = sorted(
    path
    for pattern in ("*.md", "docs/**/*.md", "examples/**/*.md", "training/**/*.md")
    for path in ROOT.glob(pattern)
)
WITH_EXAMPLES = [page for page in (README, *PAGES) if ">>> " in page.read_text("utf-8")]

_CODE_BLOCK = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_VARIABLE = re.compile(r"""(?:environ(?:\.get\(|\[)|getenv\(|envvar=)\s*["'](\w+)""")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def prose(page: Path) -> str:
    return _CODE_BLOCK.sub("", page.read_text("utf-8"))


def anchors(page: Path) -> set[str]:
    """Return what can stand after # in a link to the page: its headings, as GitHub writes them."""
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _HEADING.findall(prose(page)))
    return {heading.strip().replace(" ", "-") for heading in kept}


def leads_nowhere(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.exists():
        return True
    return bool(anchor) and target.suffix == ".md" and anchor not in anchors(target)


def test_every_target_of_the_makefile_is_named() -> None:
    text = README.read_text("utf-8") + CONTRIBUTING.read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^([a-z][\w-]*):", makefile, re.MULTILINE)
    assert {"demo", "test"} <= set(targets)
    assert not [t for t in targets if not re.search(rf"\bmake {t}\b", text)]


def test_every_exported_name_is_named() -> None:
    text = "".join(page.read_text("utf-8") for page in PAGES)
    assert not [n for n in legation.__all__ if not re.search(rf"\blegation\.{n}\b", text)]


def test_every_environment_variable_is_named() -> None:
    text = "".join(page.read_text("utf-8") for page in (README, CONTRIBUTING, *PAGES))
    code = [
        p.read_text("utf-8") for where in ("src", "tools") for p in ROOT.glob(f"{where}/**/*.py")
    ]
    ours = {name for source in code for name in _VARIABLE.findall(source) if name != "PATH"}
    assert "LEGATION_RECORD" in ours
    assert not [name for name in sorted(ours) if f"`{name}" not in text]


def test_every_page_can_be_reached_from_the_readme() -> None:
    links = _LINK.findall(prose(README))
    assert not [page for page in PAGES if name_of(page) not in links]


@pytest.mark.parametrize("page", LINKING, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    ours = [link for link in _LINK.findall(prose(page)) if not re.match(r"[a-z]+:", link)]
    assert not [link for link in ours if leads_nowhere(page, link)]


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=name_of)
def test_examples_hold(page: Path) -> None:
    done = doctest.testfile(str(page), module_relative=False, optionflags=doctest.ELLIPSIS)
    assert done.attempted
    assert done.failed == 0
