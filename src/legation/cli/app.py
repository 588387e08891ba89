"""The commands, and their order in the help."""

from __future__ import annotations

from typing import Annotated

import typer

from legation import __version__
from legation.cli import (
    actor,
    actors,
    add,
    check,
    contradictions,
    dates,
    diff,
    events,
    explain,
    identity,
    judge,
    judgements,
    panel,
    read,
    rebuild,
    reference,
    serve,
    show,
    standings,
    stats,
    users,
)

app = typer.Typer(
    help="Reads reports on diplomacy and keeps a dated, cited record of who did what to whom.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # examples and brackets come out as they are written
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"legation {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Take the options that belong to no command."""


for _command, _examples in (
    (read.read, read.EXAMPLES),
    (add.add, add.EXAMPLES),
    (standings.standings, standings.EXAMPLES),
    (events.events, events.EXAMPLES),
    (contradictions.contradictions, contradictions.EXAMPLES),
    (diff.diff, diff.EXAMPLES),
    (panel.panel, panel.EXAMPLES),
    (show.show, show.EXAMPLES),
    (judge.judge, judge.EXAMPLES),
    (judgements.judgements, judgements.EXAMPLES),
    (stats.stats, stats.EXAMPLES),
    (rebuild.rebuild, rebuild.EXAMPLES),
    (serve.serve, serve.EXAMPLES),
    (actor.actor, actor.EXAMPLES),
    (actors.actors, actors.EXAMPLES),
    (dates.dates, dates.EXAMPLES),
    (explain.explain, explain.EXAMPLES),
    (reference.reference, reference.EXAMPLES),
    (check.check, check.EXAMPLES),
):
    app.command(epilog=_examples)(_command)

app.add_typer(identity.app, name="identity")
app.add_typer(users.app, name="users")
