"""Reads a text as the pipeline does and shows its events in words."""

import datetime as dt
from collections.abc import Sequence

import pytest

from pipeline.extract.document import read_document
from pipeline.extract.facts import Event, Facts
from pipeline.lexicon import load


def read(text: str) -> Facts:
    return read_document("doc", text, dt.date(2021, 6, 16), (), load())


def events(text: str) -> list[Event]:
    return list(read(text).events)


def the(text: str, event_type: str) -> Event:
    """The one event of a type in a text."""
    found = [event for event in events(text) if event.event_type == event_type]
    assert len(found) == 1, [(e.event_type, text[e.trigger_start : e.trigger_end], e.status) for e in events(text)]
    return found[0]


def who(text: str, event: Event, role: str) -> list[str]:
    return [text[p.start : p.end] for p in event.participants if p.role == role and p.start is not None]


def each_status(cases: Sequence[tuple[str, str]]) -> pytest.MarkDecorator:
    """Runs a test with each `text` and the `status` that its one event must have, named by the text."""
    return pytest.mark.parametrize(("text", "status"), cases, ids=[text for text, _ in cases])
