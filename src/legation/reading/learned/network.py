"""The learned reader: one small transformer over a stretch of a report, run by onnxruntime.

It sees the words of several sentences at once, and for each word whether a frame of the codebook
speaks there. What it says of a word are scores and vectors; `reading/events` adds up the weights
of the cues and makes claims of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime  # type: ignore[import-untyped] # no stubs

from legation.reading.learned.pieces import Pieces

DATA: Final = Path(__file__).parent / "data"
THREADS = 2
_OUTPUTS = ("types", "statuses", "acts", "places", "referring", "meant", "states")


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the network says of each word of a stretch, as arrays [words, …].

    `types` scores no event and the sixteen types, `statuses` the statuses. `acts` and `places` are
    vectors of the word as something that happens and as somebody who takes part, `referring` and
    `meant` as words that refer to somebody and as somebody referred to. `states` are what all that
    is drawn from, for what else there is to learn of a word.
    """

    types: np.ndarray
    statuses: np.ndarray
    acts: np.ndarray
    places: np.ndarray
    referring: np.ndarray
    meant: np.ndarray
    states: np.ndarray


class Network:
    """The exported network in a folder."""

    def __init__(self, folder: Path = DATA) -> None:
        options = onnxruntime.SessionOptions()
        # Threads share out rows and never sums: what comes out does not depend on their number.
        options.intra_op_num_threads = THREADS
        options.inter_op_num_threads = 1
        # A thread that waits for the other by turning round takes as much time as one that works.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "reader.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.pieces = Pieces()

    def run(self, sentences: Sequence[Sequence[str]], frames: Sequence[int]) -> Outputs:
        """Return what the network says of the words of some sentences.

        `frames` has for each word the number of the frame type that speaks there (0: none).
        """
        given = {**self.pieces.encode(sentences), "frames": frames}
        arrays = {name: np.array(values, dtype=np.int64) for name, values in given.items()}
        return Outputs(*self._session.run(_OUTPUTS, arrays))


@cache
def load_network() -> Network:
    """Return the network that comes with the package."""
    return Network()
