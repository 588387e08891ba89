"""How many probes the reader passes, and whether the probes are well formed."""

from __future__ import annotations

from collections import Counter

import pytest

from legation.model import EVENT_TYPES, HOLDS, RELATIONS, STATUSES, Claims, Report
from legation.reading import Reader

from .probe import Probe, failures, load_probes

# The share of probes that the reader passes at least; raise it with the reader.
FLOOR = 0.93
LEAST_PROBES = 320


@pytest.fixture(scope="module")
def probes() -> list[Probe]:
    return load_probes()


@pytest.fixture(scope="module")
def claims(probes: list[Probe]) -> list[Claims]:
    reports = [Report(text=p.text, published=p.published, ref=p.id) for p in probes]
    return [read for _, read in Reader.load().read_all(reports)]


def test_the_reader_passes_the_floor(probes: list[Probe], claims: list[Claims]) -> None:
    failed = {
        probe: wrong
        for probe, read in zip(probes, claims, strict=True)
        if (wrong := failures(probe, read))
    }
    print(_by_theme(probes, failed))  # pytest shows it with -s, and on failure
    assert 1 - len(failed) / len(probes) >= FLOOR


def test_there_are_enough_probes_and_each_has_its_own_id_and_text(probes: list[Probe]) -> None:
    assert len(probes) >= LEAST_PROBES
    assert len({p.id for p in probes}) == len(probes)
    assert len({p.text for p in probes}) == len(probes)


def test_probes_speak_the_closed_vocabularies(probes: list[Probe]) -> None:
    for probe in probes:
        for pattern in (*probe.expect, *probe.forbid):
            assert pattern.type in {None, *EVENT_TYPES}, probe.id
            assert pattern.status in {None, *STATUSES}, probe.id
        for standing in (*probe.standings, *probe.forbid_standings):
            assert standing.relation in {None, *RELATIONS}, probe.id
            assert standing.holds in {None, *HOLDS}, probe.id


def test_every_probe_decides_something_and_nothing_twice(probes: list[Probe]) -> None:
    for probe in probes:
        wanted = {*probe.expect, *probe.standings}
        barred = {*probe.forbid, *probe.forbid_standings}
        assert wanted or barred, probe.id
        assert len(wanted) == len(probe.expect) + len(probe.standings), probe.id
        assert len(barred) == len(probe.forbid) + len(probe.forbid_standings), probe.id
        assert not wanted & barred, probe.id


def test_what_a_probe_expects_it_names(probes: list[Probe]) -> None:
    for probe in probes:
        assert all(pattern.type for pattern in probe.expect), probe.id
        assert all(standing.relation for standing in probe.standings), probe.id


def _by_theme(probes: list[Probe], failed: dict[Probe, list[str]]) -> str:
    sizes = Counter(probe.theme for probe in probes)
    lines = [f"{len(probes) - len(failed)} of {len(probes)} probes pass"]
    for theme, size in sizes.items():
        missed = {p.id: wrong for p, wrong in failed.items() if p.theme == theme}
        lines.append(f"{theme}: {size - len(missed)} of {size}")
        lines.extend(f"  {id_}: {'; '.join(wrong)}" for id_, wrong in missed.items())
    return "\n".join(lines)
