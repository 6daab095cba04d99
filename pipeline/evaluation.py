"""Scoring releases against texts that others annotated, in a folder with a scorer of its own (`score.py`).

Belongs here: which gold set belongs to which task, the raw folder and the release made of it, the record of figures.
Does not belong here: how anything is scored, by that scorer or by our own for what it has no task for (`chains.py`). No
gold text is kept: only the scorer's figures are.
"""

import csv
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.chains import score_chains

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
_ROW = re.compile(r"^\|(?P<names>[^|]+)\|(?P<task>[^|]+)\|", re.MULTILINE)
_TASKS = re.compile(r"^def score_(\w+)\(", re.MULTILINE)

_SECTION = re.compile(
    r"^(?P<gold>\S+) \((?P<task>\w+)\)\s+(?P<date>\S+), revision \S+\s+```\n(?P<lines>.*?)```", re.DOTALL
)
_SHARE = re.compile(r"^(?P<label>.*?\S) +(?P<percent>[\d.]+) +\((?P<basis>\d+ of \d+)\)$")
_RATES = re.compile(r"^(?P<label>.*?\S) +P +(?P<P>[\d.]+) +R +(?P<R>[\d.]+) +F1 +(?P<F1>[\d.]+) +\((?P<basis>.*)\)$")
_CHAINS = "chains"
# Gold sets with a scorer of our own, and the task of the folder's scorer that writes their texts as a raw folder.
_OWN = {"actors_newswcl50": (_CHAINS, "actors")}

Build = Callable[[Path, Path], None]
"""Builds a release from a raw folder into an outputs folder."""


class EvaluationError(ValueError):
    """A gold folder or figure file that cannot be used; the message says why."""


@dataclass(frozen=True)
class GoldSet:
    """One gold file. `task` is None where no scorer has one for it; `texts` is its raw folder if it is one."""

    name: str
    path: Path
    task: str | None
    texts: Path | None = None


@dataclass(frozen=True)
class Score:
    """What the scorer printed for one gold set: figures, and misses if any were asked for."""

    gold: GoldSet
    figures: str
    shown: str


def gold_sets(folder: Path) -> list[GoldSet]:
    """Return the gold sets of an evaluation folder by name.

    The task of each is read in the table of the folder's README.md; without a row there, it is the first part of the
    file's name. Raises EvaluationError where there is no scorer or no gold.
    """
    scorer = folder / "score.py"
    if not scorer.is_file():
        raise EvaluationError(f"{folder} holds no score.py, so it is no evaluation folder.")
    known = set(_TASKS.findall(scorer.read_text("utf-8")))
    readme = folder / "README.md"
    told = dict(_told_tasks(readme.read_text("utf-8"))) if readme.is_file() else {}
    found = []
    for path in sorted((folder / "gold").glob("*.json*")):
        name = path.name.partition(".")[0]
        texts = path.with_name(name)
        task = told.get(name, "samples" if texts.is_dir() else name.partition("_")[0])
        own, _ = _OWN.get(name, (None, ""))
        found.append(GoldSet(name, path, task if task in known else own, texts if texts.is_dir() else None))
    if not found:
        raise EvaluationError(f"{folder / 'gold'} holds no gold set (*.json, *.jsonl, *.jsonl.gz).")
    return found


def _told_tasks(readme: str) -> Iterator[tuple[str, str]]:
    """Yield name and task from a table's rows; `events_a, _b` names events_a and events_b."""
    for row in _ROW.finditer(readme):
        first = ""
        for name in row["names"].strip().split(", "):
            first = first or name.partition("_")[0]
            yield (first + name if name.startswith("_") else name), row["task"].strip()


def evaluate(folder: Path, gold: GoldSet, build: Build, show: int = 0) -> Score:
    """Build a release from a gold set's texts and score it, with `show` misses. Raises EvaluationError on failure."""
    if gold.task is None:
        raise EvaluationError(f"No scorer has a task for {gold.name}.")
    with tempfile.TemporaryDirectory(prefix="conflict-ledger-") as temporary:
        raw, outputs = gold.texts or Path(temporary, "raw"), Path(temporary, "outputs")
        if gold.texts is None:
            _, written_as = _OWN.get(gold.name, ("", gold.task))
            _run(folder, "raw", written_as, str(gold.path.absolute()), str(raw))
        build(raw, outputs)
        if gold.task == _CHAINS:
            return Score(gold, *score_chains(gold.path, outputs, show))
        arguments = ("score", gold.task, str(gold.path.absolute()), str(outputs))
        figures = _run(folder, *arguments)
        return Score(gold, figures, _run(folder, *arguments, "--show", str(show)) if show else figures)


def _run(folder: Path, *arguments: str) -> str:
    scorer = str((folder / "score.py").absolute())
    done = subprocess.run([sys.executable, scorer, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise EvaluationError(f"score.py {' '.join(arguments[:2])} failed: {last}")
    return done.stdout.rstrip()


def record(path: Path, scores: list[Score], date: str, revision: str) -> None:
    """Write figures into a Markdown file, between its markers; figures of gold sets not scored now are kept.

    Raises EvaluationError where the file exists without its markers.
    """
    text = path.read_text("utf-8") if path.exists() else f"# Evaluation\n\n{BEGIN}\n{END}\n"
    before, begin, rest = text.partition(BEGIN)
    inside, end, after = rest.partition(END)
    if not begin or not end:
        raise EvaluationError(f"{path} has no lines {BEGIN} and {END} to write between.")
    sections = {part.partition("\n")[0].strip(): part for part in inside.split("\n### ")[1:]}
    for score in scores:
        heading = f"{score.gold.name} ({score.gold.task})"
        sections[heading] = f"{heading}\n\n{date}, revision {revision}\n\n```\n{score.figures}\n```\n"
    body = "".join(f"\n### {sections[heading].strip()}\n" for heading in sorted(sections))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{before}{BEGIN}\n{body}\n{END}{after}", "utf-8")


def tabulate(record_text: str) -> list[dict[str, str]]:
    """Return the figures of a record as rows: gold, task, date, measure, percent and what they were counted on.

    Lines that give precision, recall and F1 make three rows, their measure ending in P, R and F1; counts without a
    share make none.
    """
    inside = record_text.partition(BEGIN)[2].partition(END)[0]
    rows = []
    for section in filter(None, (_SECTION.match(part) for part in inside.split("\n### ")[1:])):
        told = section.groupdict()
        origin = {name: told[name] for name in ("gold", "task", "date")}
        for line in told["lines"].splitlines():
            if share := _SHARE.match(line):
                rows.append(origin | {"measure": share["label"], "percent": share["percent"], "basis": share["basis"]})
            elif rates := _RATES.match(line):
                rows += [
                    origin | {"measure": f"{rates['label']} {name}", "percent": rates[name], "basis": rates["basis"]}
                    for name in ("P", "R", "F1")
                ]
    return rows


def write_table(path: Path, rows: list[dict[str, str]]) -> None:
    """Write the figures as CSV, for the codebook of a release to tell."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, ("gold", "task", "date", "measure", "percent", "basis"), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
