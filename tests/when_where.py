"""Counts how days and places of the acts in whole articles are read, against what was marked before they were read.

An act is found by its trigger. A day or place is right, wrong, missing (the text tells it plainly) or absent (it tells
none, or one need not be given). A date is right if it lies in the one marked, or holds it and is a day longer at most.
"""

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any

from pipeline.extract.document import read_document
from pipeline.extract.facts import DateMention, Event
from pipeline.lexicon import load

_DAY = dt.timedelta(days=1)


def count_when_where(path: Path) -> Counter[str]:
    """Return how many acts were found and how their dates and places were read."""
    counted: Counter[str] = Counter()
    for line in path.read_text("utf-8").splitlines():
        article = json.loads(line)
        published = dt.date.fromisoformat(article["published_date"])
        found = read_document("doc", article["text"], published, (), load()).events
        for act in article["events"]:
            event = next((e for e in found if e.trigger_start < act["end"] and act["start"] < e.trigger_end), None)
            if event is not None:
                counted["found"] += 1
                counted[f"date {_date(act, event.date)}"] += 1
                counted[f"place {_place(act, event, article['text'])}"] += 1
    return counted


def _date(act: dict[str, Any], date: DateMention | None) -> str:
    if date is None or (date.start_date is None and date.end_date is None):
        return "missing" if act["is_dated"] else "absent"
    if act["date"] is None:
        return "right" if act.get("any_date") else "wrong"
    first, last = (dt.date.fromisoformat(day) for day in act["date"])
    start, end = date.start_date or dt.date.min, date.end_date or dt.date.max
    is_within = first <= start and end <= last
    holds = start <= first and last <= end and end - start <= last - first + _DAY
    return "right" if is_within or holds else "wrong"


def _place(act: dict[str, Any], event: Event, text: str) -> str:
    if event.place is None:
        return "missing" if act["is_placed"] else "absent"
    if act.get("any_place"):
        return "right"
    words = text[event.place_start : event.place_end]
    known = event.place.place or event.place.container
    names = (words, known.name if known is not None else "")
    return "right" if any(place in name for place in act["places"] for name in names) else "wrong"
