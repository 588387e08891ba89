"""A small application behind the guard, with a page for each door, and clients that ask it."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import PlainTextResponse
from fastapi.testclient import TestClient

from legation.web.accounts import Asker, Entrance, Guard, Manager, Person, Writer, csrf_token

from .making import House


def client(entrance: Entrance, base: str = "http://127.0.0.1:8080", **how: Any) -> TestClient:
    app = FastAPI()

    @app.get("/form")
    def form(request: Request) -> str:
        return csrf_token(request)

    @app.get("/login")
    @app.get("/static/a.css")
    def nothing() -> str:
        return ""

    @app.get("/who")
    def who(person: Asker) -> dict[str, str]:
        return {"name": person.name, "role": person.role}

    @app.post("/write")
    @app.put("/write")
    async def write(request: Request, person: Writer) -> str:
        return f"{person.name} {(await request.form()).get('words', '')}"

    @app.post("/manage")
    def manage(person: Manager) -> str:
        return person.name

    @app.post("/body")
    async def body(request: Request) -> int:
        return len(await request.body())

    def refuse(_: Request, status: int, sentence: str) -> Response:
        return PlainTextResponse(sentence, status)

    app.add_middleware(Guard, entrance=entrance, refuse=refuse)
    return TestClient(app, base_url=base, follow_redirects=False, **how)


def logged_in(home: House, name: str, role: str) -> TestClient:
    asking = client(home.entrance)
    asking.cookies.set("legation_session", home.sessions.begin(Person(name, role)))
    return asking
