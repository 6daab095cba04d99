"""The command line: each command a thin call of what the project does. `app` is what `conflict-ledger` runs.

Belongs here: the list of commands. Does not belong here: anything a library user would miss.
"""

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
    help="From raw news text about conflict to an open dataset whose every row can be checked.",
)
for command in (build, explain, show, releases, check, diff, evaluate, serve):
    app.command()(command)
