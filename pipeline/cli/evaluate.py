"""The command `evaluate`. Does not belong here: gold sets, scoring, the record of figures (`evaluation.py`)."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from pipeline.cli.build import progress_bars
from pipeline.cli.console import CommandError, LexiconOption, console, errors, settings_with


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Evaluation folder: score.py, README.md and gold/.")],
    task: Annotated[
        list[str] | None, typer.Option(help="Only this task or gold set; may be given again.", show_default="all")
    ] = None,
    show: Annotated[int, typer.Option(help="Misses to show of each gold set.", min=0)] = 0,
    write: Annotated[bool, typer.Option("--write", help="Keep the figures in the record.")] = False,
    record: Annotated[Path, typer.Option(help="The record of figures.")] = Path("docs/evaluation.md"),
    table: Annotated[Path, typer.Option(help="The same figures as a table, for the codebook.")] = Path(
        "pipeline/release/data/accuracy.csv"
    ),
    date: Annotated[
        dt.datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Date of the figures.", show_default="today")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(help="Processes to extract with.", min=1, show_default="all cores")
    ] = None,
    lexicon: LexiconOption = None,
) -> None:
    """Build a release from each gold set of an evaluation folder and score it."""
    from pipeline import evaluation
    from pipeline.orchestration.build import BuildError, build
    from pipeline.release.manifest import git_revision

    settings = settings_with(workers=workers, lexicon_dir=lexicon)

    def make(raw: Path, outputs: Path) -> None:
        with progress_bars() as listener:
            build(replace(settings, raw_dir=raw, outputs_dir=outputs, publish_text="evidence"), listener)

    found = evaluation.gold_sets(gold)
    if task:
        known = {name for one in found for name in (one.name, one.task) if name}
        if unknown := set(task) - known:
            raise CommandError(
                f"No gold set or task {', '.join(sorted(unknown))}. There are: {', '.join(sorted(known))}."
            )
        names = {one.name for one in found}
        found = [one for one in found if one.name in task or one.task in set(task) - names]
    scores, failed = [], []
    for one in found:
        if one.task is None:
            console.print(Text(f"{one.name}: passed over, no scorer has a task for it.", "dim"))
            continue
        console.rule(f"{one.name} ({one.task})", align="left")
        try:
            scores.append(evaluation.evaluate(gold, one, make, show))
        except (BuildError, evaluation.EvaluationError) as error:
            failed.append(one.name)
            errors.print(str(error), markup=False, highlight=False, soft_wrap=True)
        else:
            console.print(scores[-1].shown, markup=False, highlight=False, soft_wrap=True)
    if write:
        day = date.date() if date else dt.date.today()
        evaluation.record(record, scores, day.isoformat(), git_revision() or "unknown")
        evaluation.write_table(table, evaluation.tabulate(record.read_text("utf-8")))
        console.print(f"Figures written to {record} and {table}.", highlight=False)
    if failed:
        raise CommandError(f"Without figures: {', '.join(failed)}. What went wrong is told above.")
