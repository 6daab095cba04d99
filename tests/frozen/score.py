"""Scores a release made of the frozen sentences: `raw TASK GOLD OUT`, then `score TASK GOLD OUT [--show N]`.

The same commands as the scorer of texts that others annotated, so that `conflict-ledger evaluate` runs both.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

VALUES = ("asserted", "reported", "alleged", "denied", "planned", "hypothetical")
Row = dict[str, Any]


def read(path: str) -> list[Row]:
    """Read the sentences of a gold file."""
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]


def write_raw(gold: list[Row], task: str, out: Path) -> None:
    """Write the sentences as a raw folder, without their labels."""
    out.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps({"id": row["id"], "text": row["text"]}, ensure_ascii=False) for row in gold]
    (out / f"{task}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def events_by_sentence(release: Path) -> dict[str, list[Row]]:
    """Return the events of a release by the id of the sentence."""
    folder = release / "latest" if (release / "latest").exists() else release
    documents = pq.read_table(folder / "documents.parquet").to_pylist()
    record = {row["document_id"]: row["source_record"] for row in documents}
    found: dict[str, list[Row]] = {}
    for event in pq.read_table(folder / "events.parquet").to_pylist():
        found.setdefault(record[event["document_id"]], []).append(event)
    return found


def told(row: Row, events: list[Row]) -> Row | None:
    """Return the event whose trigger is the labelled word, of the labelled type if two are."""
    start = row["text"].index(row["trigger"])
    end = start + len(row["trigger"])
    at = [e for e in events if e["trigger_start_char"] < end and start < e["trigger_end_char"]]
    return next((event for event in at if event["event_type"] == row["event_type"]), at[0] if at else None)


def score_status(gold: list[Row], events: dict[str, list[Row]], show: int) -> None:
    """Print how many statuses are right and the table of what was read as what."""
    read_as: dict[str, Counter[str]] = {value: Counter() for value in VALUES}
    types = found = 0
    for row in gold:
        event = told(row, events.get(row["id"], []))
        status = event["status"] if event else "missed"
        read_as[row["status"]][status] += 1
        found += event is not None
        types += event is not None and event["event_type"] == row["event_type"]
        if status != row["status"] and show > 0:
            show -= 1
            print(f"  {row['status']} read as {status}: {row['trigger']!r} in {row['text']}")
    right = sum(read_as[value][value] for value in VALUES)
    worst = sum(read_as[value]["asserted"] for value in ("alleged", "denied"))
    print(f"found                              {100 * found / len(gold):5.1f}   ({found} of {len(gold)})")
    print(f"type right, of those found         {100 * types / max(1, found):5.1f}   ({types} of {found})")
    print(f"status right, of those found       {100 * right / max(1, found):5.1f}   ({right} of {found})")
    print(f"alleged or denied read as asserted {worst}")
    print("".join(f"{name:>14s}" for name in ("is / read as", *VALUES, "missed")))
    for value in VALUES:
        print(f"{value:>14s}" + "".join(f"{read_as[value][name]:14d}" for name in (*VALUES, "missed")))


def score_silence(gold: list[Row], events: dict[str, list[Row]], show: int) -> None:
    """Print how many events were claimed where there are none."""
    false = [event for row in gold for event in events.get(row["id"], [])]
    for event in false[:show]:
        print(f"  {event['event_type']} {event['trigger']!r} ({event['rule_id']}) in {event['evidence']}")
    print(f"events claimed in {len(gold)} sentences without any: {len(false)}")


def main(arguments: list[str]) -> int:
    """Do as the command line says."""
    command, task, gold_path, folder = arguments[:4]
    gold = read(gold_path)
    if command == "raw":
        write_raw(gold, task, Path(folder))
        return 0
    show = int(arguments[5]) if arguments[4:5] == ["--show"] else 0
    {"status": score_status, "silence": score_silence}[task](gold, events_by_sentence(Path(folder)), show)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
