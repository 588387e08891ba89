"""A reading room without a process, that reads by hand, and forms as a browser sends them."""

from __future__ import annotations

import re
import time

from fastapi.testclient import TestClient
from httpx2 import Response

from legation.model import Report
from legation.record import Candidate, Record
from legation.web import make_app
from legation.web.writing.room import NotReadError, ReadingRoom
from legation.web.writing.worker import Read
from tests.cli.hand_made import claims_of

_TOKEN = re.compile(r'name="csrf" value="([0-9a-f]+)"')


class HandRoom(ReadingRoom):
    """Reads the one report that has hand-made claims, and checks it against an empty reference."""

    def read(self, report: Report) -> Read:
        if report.text == "endless":
            raise NotReadError("It took longer than 60 seconds to read.")
        claims = claims_of(report)
        with Record.open(":memory:") as reference:
            return Read(claims, tuple(reference.check(report, claims)))

    def candidates(self, record: Record) -> list[Candidate]:
        return record.candidates()

    def open(self) -> None:
        pass


class Browser:
    """A client that sends forms with the token of the page they are on."""

    def __init__(self, record: Record) -> None:
        app = make_app(record, room=HandRoom())
        self.client = TestClient(app, base_url="http://127.0.0.1:8080")

    def get(self, address: str) -> str:
        """Return a page, once what it looks for in the background is found."""
        for _ in range(1000):
            answer = self.client.get(address)
            assert answer.status_code == 200, answer.text
            if "still being looked through" not in answer.text:
                return answer.text
            time.sleep(0.02)
        raise AssertionError("looking does not end")

    def send(self, page: str, action: str, **fields: str | list[str]) -> Response:
        """Send a form of `page`, and follow where it leads."""
        found = _TOKEN.search(self.get(page))
        assert found, page
        return self.client.post(action, data={"csrf": found[1], **fields})
