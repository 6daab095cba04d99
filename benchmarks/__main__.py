"""Measures the stages on the sample corpus and prints one table.

Speed is in words per CPU-second of one process, so that machines and load compare; the blank tokenizer of spaCy,
measured in the same run, is the yardstick. Growth runs the extraction on one, two and four copies of the corpus and
must stay flat.
"""

import resource
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import spacy
from rich.console import Console
from rich.table import Table

from pipeline.extract.batch import extract_batch
from pipeline.language.parser import load_model, parse
from pipeline.lexicon import load
from pipeline.staging.stage import stage

RAW = Path(__file__).parent.parent / "raw"


def staged_texts() -> pa.Table:
    """Stage the sample corpus and return its rows."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "staged"
        staged = stage(RAW, target, load(None).boilerplate)
        return staged.documents.read()


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU time a call takes in this process."""
    before = time.process_time()
    work()
    return time.process_time() - before


def main() -> None:
    """Run every measurement once and print it."""
    corpus = staged_texts()
    texts = corpus.column("text").to_pylist()
    words = sum(len(text.split()) for text in texts)
    lexicon = load(None)
    extract_batch(corpus.slice(0, 1))
    blank = spacy.blank("en")
    report = Table("measured", "words per CPU-second", title=f"{len(texts)} documents, {words:,} words")

    def row(name: str, seconds: float, times: int = 1) -> float:
        report.add_row(name, f"{times * words / seconds:,.0f}")
        return seconds / times

    tokenize = row("blank tokenizer (20 times)", cpu_seconds(lambda: [list(blank.pipe(texts)) for _ in range(20)]), 20)
    model = row("language model", cpu_seconds(lambda: list(load_model().pipe(texts))))
    row("parse (model, copy, repair)", cpu_seconds(lambda: [parse(text) for text in texts]))
    for copies in (1, 2, 4):
        table = pa.concat_tables([corpus] * copies)
        row(f"whole extraction, {copies} × corpus", cpu_seconds(lambda table=table: extract_batch(table)), copies)
    console = Console()
    console.print(report)
    console.print(f"model costs {model / tokenize:.1f} × the blank tokenizer")
    console.print(
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB, lexicon {lexicon.version}"
    )


if __name__ == "__main__":
    main()
