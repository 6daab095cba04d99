"""Make `pipeline/lexicon/data/confidence.csv`: how sure an event is by its traits, from texts that others annotated.

    python training/calibrate_confidence.py ../shared/eval

Run by hand when frames or grammar have changed much; no build runs it. A row is right if the gold of its sentence
(sets of sentences) or of the characters it covers (whole texts) has an event of its type. A logistic regression on the
traits, its weights held small, is fitted to the dev halves; the tables printed come from five folds, each predicted
by a fit on the other four, so that no row is judged by a fit that saw its text. No gold text is kept.
"""

import argparse
import csv
import datetime as dt
import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from pipeline.extract.document import read_document
from pipeline.extract.events.confidence import traits_of
from pipeline.extract.events.find import find_rows
from pipeline.extract.view import TextView
from pipeline.lexicon import load

OUT = Path(__file__).parent.parent / "pipeline" / "lexicon" / "data" / "confidence.csv"
SENTENCES = ("events_plv", "events_plover")
TEXTS = ("samples", "war_news")
FOLDS = 5
RIDGE = 2.0
RENAMED = {
    "DEMAND": {"REQUEST"},
    "DISAPPROVE": {"ACCUSE"},
    "INVESTIGATE": {"ACCUSE"},
    "FIGHT": {"ASSAULT"},
    "YIELD": {"CONCEDE", "RETREAT"},
}

Row = tuple[str, tuple[str, ...], bool]
"""Where a row comes from, its traits, whether it is right."""
Vector = npt.NDArray[np.float64]


def rows_of_sentences(gold: Path) -> Iterator[Row]:
    """Yield the rows found in a set of sentences."""
    with gzip.open(gold, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            types = {name for event in record["events"] for name in RENAMED.get(event["type"], {event["type"]})}
            for event, traits in found_in(record["text"], None):
                yield record["id"], traits, event.event_type in types


def rows_of_texts(gold: Path) -> Iterator[Row]:
    """Yield the rows found in whole texts."""
    marked = json.loads(gold.read_text("utf-8"))
    folder = gold.with_suffix("")
    with (folder / "documents.csv").open(encoding="utf-8") as lines:
        dates = {row["path"]: row["published_date"] for row in csv.DictReader(lines)}
    for path in sorted(folder.glob("*.txt")):
        day = dates.get(path.name)
        for event, traits in found_in(path.read_text("utf-8"), dt.date.fromisoformat(day) if day else None):
            right = any(
                event.event_type in mark["types"] and event.start < mark["span"][1] and mark["span"][0] < event.end
                for mark in marked["events"]
                if mark["doc"] == path.name
            )
            yield path.name, traits, right


def found_in(text: str, published: dt.date | None) -> list[tuple[Any, tuple[str, ...]]]:
    """Return the events of a text with their traits."""
    lexicon = load()
    facts = read_document("d", text, published, (), lexicon)
    view = TextView(facts.document, facts.mentions, facts.places, facts.dates, facts.quotations, lexicon)
    rows = find_rows(view)
    return [(event, traits) for (_, event), traits in zip(rows, traits_of(view, rows), strict=True)]


def fit(features: Vector, right: Vector) -> Vector:
    """Return the weights of a logistic regression, by Newton's method; the first feature, common to all, is free."""
    weights = np.zeros(features.shape[1])
    penalty = np.full(features.shape[1], RIDGE)
    penalty[0] = 0.0
    for _ in range(30):
        chance = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (right - chance) - penalty * weights
        bend = (features * (chance * (1 - chance))[:, None]).T @ features + np.diag(penalty)
        weights = weights + np.linalg.solve(bend, slope)
    return weights


def table(title: str, chance: Vector, right: Vector) -> None:
    """Print how often rows of each tenth of confidence are right, beside how often they should be."""
    print(f"\n{title}: {len(right)} rows, Brier {np.mean((chance - right) ** 2):.3f}\n")
    print("| confidence | rows | expected | right |\n|---|---|---|---|")
    for low in range(10):
        inside = (chance >= low / 10) & (chance < (low + 1) / 10 + (low == 9))
        if inside.any():
            print(
                f"| {low / 10:.1f}–{(low + 1) / 10:.1f} | {inside.sum()} | {100 * chance[inside].mean():.0f} "
                f"| {100 * right[inside].mean():.0f} |"
            )


def main() -> None:
    """Fit, print the tables, write the weights."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("evaluation", type=Path, help="folder with gold/")
    gold = cli.parse_args().evaluation / "gold"
    sets = {name: list(rows_of_sentences(gold / f"{name}.jsonl.gz")) for name in SENTENCES}
    sets |= {name: list(rows_of_texts(gold / f"{name}.json")) for name in TEXTS}
    rows = [row for found in sets.values() for row in found]
    names = sorted({trait for _, traits, _ in rows for trait in traits} - {"row"})
    names.insert(0, "row")
    place = {name: at for at, name in enumerate(names)}
    features = np.zeros((len(rows), len(names)))
    for at, (_, traits, _) in enumerate(rows):
        features[at, [place[trait] for trait in traits]] = 1
    right = np.array([is_right for _, _, is_right in rows], dtype=float)
    fold = np.array([int(hashlib.blake2b(text.encode()).hexdigest(), 16) % FOLDS for text, _, _ in rows])
    chance = np.zeros(len(rows))
    for number in range(FOLDS):
        weights = fit(features[fold != number], right[fold != number])
        chance[fold == number] = 1 / (1 + np.exp(-features[fold == number] @ weights))
    table("All", chance, right)
    first = 0
    for name, found in sets.items():
        last = first + len(found)
        print(
            f"\n{name}: {len(found)} rows, expected {100 * chance[first:last].mean():.1f}, "
            f"right {100 * right[first:last].mean():.1f}, Brier {np.mean((chance - right)[first:last] ** 2):.3f}"
        )
        first = last
    base = right.mean()
    print(f"\nOne confidence for all: {100 * base:.1f}, Brier {base * (1 - base):.3f}")
    weights = fit(features, right)
    with OUT.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(("id", "weight"))
        writer.writerows((name, f"{weight:.2f}") for name, weight in zip(names, weights, strict=True))
    print(f"\nWrote {OUT}.")


if __name__ == "__main__":
    main()
