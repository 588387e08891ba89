"""`/accounts`: who may log in, for admins."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from legation.model import DataError, UnavailableError
from legation.web.accounts import Accounts
from legation.web.accounts.identifying import logging_in
from legation.web.accounts.passwords import LONGEST, SHORTEST
from legation.web.accounts.person import LONGEST_NAME
from legation.web.api.doors import Manager
from legation.web.api.models.base import Rows
from legation.web.api.models.record import Account, Role

Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
NameInPath = Annotated[str, Path(min_length=1, max_length=LONGEST_NAME)]
Password = Annotated[str, Field(min_length=SHORTEST, max_length=LONGEST)]

router = APIRouter()


class NewAccount(BaseModel):
    """Somebody who may log in from now on."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    role: Role
    password: Password


class ChangedAccount(BaseModel):
    """What is to be another: the role, the password, or both."""

    model_config = ConfigDict(extra="forbid")

    role: Role | None = None
    password: Password | None = None


def _accounts(request: Request) -> Accounts:
    return logging_in(request).accounts


Kept = Annotated[Accounts, Depends(_accounts)]


@router.get("/accounts", response_model=Rows[Account])
def accounts(kept: Kept, person: Manager) -> Any:
    """Return all accounts, those removed among them."""
    return {"rows": kept.all()}


@router.post("/accounts", status_code=201, response_model=Account)
def add(kept: Kept, person: Manager, told: NewAccount) -> Any:
    """Add an account."""
    return kept.add(told.name, told.role, told.password)


@router.patch("/accounts/{name}", response_model=Account)
def change(kept: Kept, person: Manager, name: NameInPath, told: ChangedAccount) -> Any:
    """Give an account another role or password; a password ends its sessions."""
    changed = _known(kept, name)
    if told.password is not None:
        changed = kept.set_password(name, told.password)
    if told.role is not None:
        with _or_not_found():
            changed = kept.set_role(name, told.role)
    return changed


@router.delete("/accounts/{name}", response_model=Account)
def remove(kept: Kept, person: Manager, name: NameInPath) -> Any:
    """Remove an account; its name stays with what it judged."""
    with _or_not_found():
        return kept.remove(name)


def _known(kept: Accounts, name: str) -> Any:
    found = [one for one in kept.all() if one.name.casefold() == name.casefold()]
    if not found:
        raise HTTPException(404, f"There is no account {name!r}.")
    return found[0]


@contextmanager
def _or_not_found() -> Iterator[None]:
    """Answer 404 for an account that is not there, or was removed."""
    try:
        yield
    except UnavailableError:
        raise
    except DataError as error:
        raise HTTPException(404, str(error)) from error
