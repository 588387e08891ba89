"""How sure a claim is follows from the steps by which it was made."""

import pytest

from legation.record.sureness import sureness, weakest


@pytest.mark.parametrize(
    ("why", "odds", "step"),
    [
        (
            "frame request.ask by “request” (1.00); source from self.owner (0.81), target from the "
            "sentence (0.52); dated by “Sunday, September 18” before (0.67)",
            0.52,
            "target from the sentence",
        ),
        (
            "model retreat by “go” (0.61); planned by “would”; undated (0.87)",
            0.61,
            "model retreat by “go”",
        ),
        ("role “Minister (0.10), of”; holder by name after the role", 1.0, None),
        ("model aid by “gave (0.01)” (0.90)", 0.9, "model aid by “gave (0.01)”"),
        ("by hand", 1.0, None),
        ("", 1.0, None),
        ("an unclosed “quote (0.40)", 0.4, "an unclosed “quote"),
    ],
)
def test_a_claim_is_as_sure_as_its_least_sure_step(why: str, odds: float, step: str | None) -> None:
    assert (sureness(why), weakest(why)) == (odds, step)
