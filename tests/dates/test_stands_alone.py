"""The room can be taken by itself."""

from __future__ import annotations

import subprocess
import sys


def test_it_loads_the_standard_library_only() -> None:
    script = (
        "import sys, legation.dates;"
        "known = set(sys.stdlib_module_names) | {'legation', '__main__'};"
        "print(sorted({m.split('.')[0] for m in sys.modules} - known))"
    )
    ran = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-I", "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {script}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == "[]"
