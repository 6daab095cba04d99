"""The command line: each command a thin call of what the project does. `app` is what `conflict-ledger` runs.

Belongs here: the list of commands. Does not belong here: anything a library user would miss.
"""

from importlib.metadata import version as version_of
from typing import Annotated

import typer

from pipeline.cli.build import build
from pipeline.cli.console import Commands
from pipeline.cli.diff import diff
from pipeline.cli.evaluate import evaluate
from pipeline.cli.explain import explain
from pipeline.cli.releases import check, releases, show
from pipeline.cli.serve import serve

app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _tell_version(is_asked: bool) -> None:
    if is_asked:
        typer.echo(f"conflict-ledger {version_of('conflict-ledger')}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_tell_version, is_eager=True)
    ] = False,
) -> None:
    """From raw news text about conflict to an open dataset whose every row can be checked."""


for command in (build, explain, show, releases, check, diff, evaluate, serve):
    app.command()(command)
