"""The command `build`. Does not belong here: what a build does (`orchestration/`)."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from pipeline.cli.console import LexiconOption, OutputsOption, console, settings_with
from pipeline.settings import PublishText

if TYPE_CHECKING:
    from pipeline.orchestration.resources import Progress as Listener


def build(
    raw: Annotated[Path | None, typer.Option(help="Folder of texts to read.", show_default="raw")] = None,
    outputs: OutputsOption = None,
    lexicon: LexiconOption = None,
    workers: Annotated[
        int | None, typer.Option(help="Processes to extract with.", min=1, show_default="all cores")
    ] = None,
    ray: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Extract on Ray: local starts it here, auto or host:port find a running cluster.",
            show_default="not",
        ),
    ] = None,
    publish_text: Annotated[
        PublishText | None,
        typer.Option(
            help="What of the texts is published: by licence, evidence only, or none.", show_default="licence"
        ),
    ] = None,
    release_date: Annotated[
        dt.datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Name of the release.", show_default="today")
    ] = None,
) -> None:
    """Build a release from a folder of texts and say what came of it."""
    settings = settings_with(
        raw_dir=raw,
        outputs_dir=outputs,
        lexicon_dir=lexicon,
        workers=workers,
        ray_address=ray,
        publish_text=publish_text,
        release_date=release_date.date() if release_date else None,
    )
    with progress_bars() as listener:
        from pipeline.orchestration.build import build as run
        from pipeline.release.summary import summarise

        built = run(settings, listener)
    console.print(summarise(built.path, built.is_new).text(), markup=False, highlight=False, soft_wrap=True)


@contextmanager
def progress_bars() -> Iterator["Listener"]:
    """Show a bar for each stage that tells how far it is; nothing where the output is no terminal."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bars:
        starting = bars.add_task("Starting", total=None)
        stages: dict[str, TaskID] = {}

        def tell(stage: str, more: int, total: int | None) -> None:
            bars.update(starting, visible=False)
            if stage not in stages:
                stages[stage] = bars.add_task(stage, total=total)
            bars.update(stages[stage], advance=more, total=total)

        yield tell
