"""Counts how the places of acts in our list of sentences are read."""

import json
from collections import Counter
from pathlib import Path

from pipeline.extract.document import read_document
from pipeline.extract.facts import Event
from pipeline.lexicon import load


def count_placed(path: Path) -> Counter[str]:
    """Count by act: right, silent (a place is told and none given), wrong (another, or of another country), unread."""
    found: Counter[str] = Counter()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        events = read_document("doc", text, None, (), load()).events
        for act in row["acts"]:
            told = [e for e in events if act["trigger"] in text[e.trigger_start : e.trigger_end]]
            found[_verdict(text, told[0], act["places"], act["country"]) if told else "unread"] += 1
    return found


def _verdict(text: str, event: Event, places: list[str], country: str | None) -> str:
    if event.place is None:
        return "silent" if places else "right"
    words = text[event.place.start : event.place.end]
    known = event.place.place or event.place.container
    is_named = any(place in words or words in place or (known and known.name == place) for place in places)
    is_there = known is None or country is None or known.country_code == country
    return "right" if is_named and is_there else "wrong"
