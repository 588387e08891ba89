"""The model's files belong together and are small enough to ship."""

from __future__ import annotations

import hashlib
import json

from legation.language.labels import read_labels
from legation.language.model import DATA

FILES = ("model.onnx", "tokenizer.json", "labels.json")


def test_the_files_are_those_that_were_exported_together() -> None:
    said = json.loads((DATA / "labels.json").read_text(encoding="utf-8"))["sha256"]
    found = {name: hashlib.sha256((DATA / name).read_bytes()).hexdigest() for name in said}
    assert found == said


def test_the_files_take_thirty_megabytes_at_most() -> None:
    assert sum((DATA / name).stat().st_size for name in FILES) <= 30 * 2**20


def test_the_labels_are_those_of_universal_dependencies_and_the_penn_treebank() -> None:
    labels = read_labels(DATA / "labels.json")
    assert len(labels.upos) == 17
    assert {"nsubj", "nsubj:pass", "obl:agent", "acl:relcl", "root"} <= set(labels.deprels)
    assert {"NNP", "VBD", "-LRB-"} <= set(labels.xpos)
