"""Measures the reading of figures and dates beside quantulum3, and its growth on hostile text.

Run `make bench-figures`: it installs quantulum3, which is no part of the project, into `.compat/quantulum3`. Both read
the sentences of the sample corpus, in one run, on one core; speed is in sentences per CPU-second. quantulum3 is
measured with its classifier, which tells units apart by context as our parse does, and without. Each has read every
sentence once before it is measured, so that neither is charged for loading what it knows, and of several readings of
all sentences the fastest counts, since others may use the machine. Growth is seconds over text
of no more than digits, commas, "a" or parentheses, parse included: twice the text must cost twice the time.
"""

import json
import os
import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.__main__ import cpu_seconds, staged_texts
from pipeline.extract.dates import find_dates
from pipeline.extract.facts import Document, Quantity
from pipeline.extract.quantities import find_quantities
from pipeline.language.parser import parse
from pipeline.lexicon import Lexicon, load

PEER = Path(__file__).parent.parent / ".compat" / "quantulum3"
_TIMES = 5
_SIZES = (10_000, 20_000, 40_000)
_HOSTILE = ("7", "1,", "a ", "(", "1 2,3 ")
_PEER_SCRIPT = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
from quantulum3 import classifier, parser
texts, spent = json.load(sys.stdin), {}
for name in ("with its classifier", "without"):
    if name == "without":
        classifier.USE_CLF = False
    readings = []
    for _ in range(4):
        before = time.process_time()
        for text in texts:
            parser.parse(text)
        readings.append(time.process_time() - before)
    spent[name] = min(readings[1:])
json.dump(spent, sys.stdout)
"""


def sentences() -> list[str]:
    """Return the sentences of the sample corpus."""
    texts = staged_texts().column("text").to_pylist()
    return [text[found.start : found.end] for text in texts for found in parse(text).sentences]


def peer_seconds(texts: list[str]) -> dict[str, float]:
    """Return the CPU-seconds quantulum3 takes, by way of reading; it runs in a process of its own."""
    if not PEER.exists():
        raise SystemExit("quantulum3 is not installed. Run `make bench-figures`, which installs it for itself.")
    done = subprocess.run(
        [sys.executable, "-c", _PEER_SCRIPT],
        input=json.dumps(texts),
        env=os.environ | {"PYTHONPATH": str(PEER), "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    spent: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return spent


def read(document: Document, lexicon: Lexicon) -> list[Quantity]:
    """Find the dates of one parsed text and return its quantities; nothing kept from an earlier reading is used."""
    document = replace(document)
    return find_quantities(document, find_dates(document, lexicon), [], [], [], lexicon)


def parsed(text: str) -> Document:
    """Return a text with its parse."""
    return Document("doc", text, None, (), parse(text))


def read_raw(text: str, lexicon: Lexicon) -> list[Quantity]:
    """Parse a text and return its quantities."""
    return read(parsed(text), lexicon)


def growth(lexicon: Lexicon) -> Table:
    """Return the seconds hostile text takes at each size."""
    report = Table("text of", *(f"{size // 1000} kB" for size in _SIZES), title="seconds")
    for unit in _HOSTILE:
        seconds = []
        for size in _SIZES:
            text = (unit * size)[:size]
            seconds.append(cpu_seconds(partial(read_raw, text, lexicon)))
        report.add_row(repr(unit), *(f"{spent:.2f}" for spent in seconds))
    return report


def main() -> None:
    """Run every measurement once and print it."""
    texts, lexicon = sentences(), load(None)
    read_raw(texts[0], lexicon)
    documents: list[Document] = []
    parsing = cpu_seconds(lambda: documents.extend(parsed(text) for text in texts))
    for document in documents:
        read(document, lexicon)
    reading = min(cpu_seconds(lambda: [read(document, lexicon) for document in documents]) for _ in range(_TIMES))
    ours = {"parse excluded": reading, "parse included": reading + parsing}
    report = Table("measured", "sentences per CPU-second", title=f"{len(texts)} sentences")
    for name, seconds in ours.items():
        report.add_row(f"dates and quantities, {name}", f"{len(texts) / seconds:,.0f}")
    console = Console()
    peer = peer_seconds(texts)
    for name, seconds in peer.items():
        report.add_row(f"quantulum3, {name}", f"{len(texts) / seconds:,.0f}")
    console.print(report)
    for name, seconds in peer.items():
        for our_name, own in ours.items():
            console.print(f"{seconds / own:.1f} × quantulum3 {name}, {our_name}")
    console.print(growth(lexicon))


if __name__ == "__main__":
    main()
