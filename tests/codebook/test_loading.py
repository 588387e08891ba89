"""Loading: frames of one's own, and errors that say what and where."""

from pathlib import Path

import pytest

from legation.codebook import build, load
from legation.model import DataError

GOOD = """
type = "SUPPORT"
[default]
target = ["to"]
[[frame]]
id = "support.curtsy"
verbs = ["curtsy"]
object = ["@envoy", "!@actor"]
example = "Peru bowed to Chile."
reads = "Peru > Chile"
"""


def test_frames_of_ones_own_join_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(GOOD, encoding="utf-8")
    for extra in (tmp_path, tmp_path / "mine.toml"):
        book = load(extra)
        [trigger] = book.by_verb["curtsy"]
        assert trigger.frame.id == "support.curtsy"
        assert trigger.frame.target == ("to",)
        assert len(book.frames) == len(load().frames) + 1


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"SUPPORT"', '"SUPORT"', "no PLOVER type"),
        ("support.curtsy", "accuse.curtsy", "id that begins with 'support.'"),
        ("support.curtsy", "support.praise", "2 frames have the id 'support.praise'"),
        ("@envoy", "@envoi", "unknown noun class 'envoi'"),
        ('example = "Peru bowed to Chile."', "", "has no example"),
        ('"Peru > Chile"', '"Peru"', "who does what to whom"),
        ('verbs = ["curtsy"]', "", "has no verbs"),
        ('verbs = ["curtsy"]', 'verbs = ["curtsy", "curtsy"]', "repeats a word"),
        ('verbs = ["curtsy"]', 'verbs = "curtsy"', "no list of words"),
        ('verbs = ["curtsy"]', 'verbs = ["curtsy"]\neffect = "x"', "unknown effect 'x'"),
        ('verbs = ["curtsy"]', 'verbs = ["curtsy"]\nstatus = "x"', "unknown status 'x'"),
        ('verbs = ["curtsy"]', 'verbs = ["curtsy"]\nverb = "x"', "unknown key 'verb'"),
        ("[default]", "[defaults]", "unknown key 'defaults'"),
        ("[default]", "[default", "is not valid TOML"),
    ],
)
def test_an_error_names_the_file_and_the_fault(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError, match=message.replace("'", ".")):
        load(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_a_noun_class_may_include_others_but_not_itself() -> None:
    classes = build.noun_classes({"a": ["x", "@b"], "b": ["y"]})
    assert classes["a"] == {"x", "y"}
    with pytest.raises(DataError, match="includes itself"):
        build.noun_classes({"a": ["@b"], "b": ["@a"]})
    with pytest.raises(DataError, match="Unknown noun class"):
        build.noun_classes({"a": ["@c"]})


def test_the_shipped_codebook_is_loaded_once() -> None:
    assert load() is load()
