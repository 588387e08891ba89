"""`legation users`: who may log in to the pages, and as what."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli import rooms
from legation.cli.options import DEFAULT_ACCOUNTS, AccountsPlace, AsJson, examples
from legation.cli.output import show, show_json_array
from legation.cli.users_table import accounts_table
from legation.model import UsageError
from legation.model.rows import row_as_json

if TYPE_CHECKING:
    from legation.web.accounts import Account

app = typer.Typer(
    help="Who may log in to the pages of `legation serve`, and as what.", rich_markup_mode=None
)

Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]
Role = Annotated[
    str,
    typer.Argument(
        metavar="ROLE",
        help="reader looks; reviewer adds and judges, too; admin keeps accounts, too.",
        show_default=False,
    ),
]


@app.command(epilog=examples("users add ada admin", "users add vera reviewer < password.txt"))
def add(name: Name, role: Role, accounts: AccountsPlace = None) -> None:
    """Add an account; the file is made if it is not there.

    The password is asked for, or read from the first line of standard input.
    """
    with rooms.accounts(_place(accounts), create=True) as kept:
        _tell(kept.add(name, role, _new_password()))


@app.command("list", epilog=examples("users list", "users list --json"))
def list_(accounts: AccountsPlace = None, json: AsJson = False) -> None:
    """Print the accounts, those removed among them."""
    with rooms.accounts(_place(accounts)) as kept:
        rows = kept.all()
    if json:
        show_json_array(map(row_as_json, rows))
    else:
        show(accounts_table(rows))


@app.command(epilog=examples("users role vera admin"))
def role(name: Name, role: Role, accounts: AccountsPlace = None) -> None:
    """Give an account another role, which counts at once."""
    with rooms.accounts(_place(accounts)) as kept:
        _tell(kept.set_role(name, role))


@app.command(epilog=examples("users password vera"))
def password(name: Name, accounts: AccountsPlace = None) -> None:
    """Give an account another password, asked for as for a new one; its sessions end.

    One that was removed is back with it.
    """
    with rooms.accounts(_place(accounts)) as kept:
        _tell(kept.set_password(name, _new_password()))


@app.command(epilog=examples("users remove vera"))
def remove(name: Name, accounts: AccountsPlace = None) -> None:
    """Remove an account, and log it out everywhere.

    Its name is not given to anybody else, for it stands in what it judged.
    """
    with rooms.accounts(_place(accounts)) as kept:
        show(f"{kept.remove(name).name} is removed.")


def _place(accounts: Path | None) -> Path:
    return accounts or Path(DEFAULT_ACCOUNTS)


def _new_password() -> str:
    """Return a password: typed twice without being shown, or the first line that comes in."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().removesuffix("\n").removesuffix("\r")
    typed = typer.prompt("Password", hide_input=True)
    if typed != typer.prompt("Once more", hide_input=True):
        raise UsageError("The two are not the same.")
    return str(typed)


def _tell(account: Account) -> None:
    show(f"{account.name} is {account.role}.")
