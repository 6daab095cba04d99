"""Counts how lists of labelled sentences are read, without showing one of them."""

import re
from dataclasses import dataclass
from pathlib import Path

from pipeline.extract.facts import Event
from tests.extract.events.reading import events
from tests.frozen.score import read, told

OPEN = frozenset({"alleged", "denied", "planned", "hypothetical"})
TESTS = Path(__file__).parent
_WORDS = re.compile(r"[\w'-]+")


@dataclass(frozen=True)
class Counted:
    """How many labelled events were found, how many with their status, how many open ones were read as asserted."""

    found: int
    right: int
    open_as_asserted: int


def count_status(path: Path) -> Counted:
    """Read every sentence of a list and count."""
    statuses = []
    for row in read(str(path)):
        found = [
            {
                "trigger_start_char": event.trigger_start,
                "trigger_end_char": event.trigger_end,
                "event_type": event.event_type,
                "status": event.status,
            }
            for event in events(row["text"])
        ]
        event = told(row, found)
        if event is not None:
            statuses.append((row["status"], event["status"]))
    right = sum(wanted == got for wanted, got in statuses)
    worst = sum(wanted in OPEN and got == "asserted" for wanted, got in statuses)
    return Counted(len(statuses), right, worst)


def count_events(path: Path) -> int:
    """Count the events read in a list of sentences that hold none."""
    return sum(len(events(row["text"])) for row in read(str(path)))


def count_told(path: Path) -> int:
    """Count the sentences of a list in which an event of the type labelled is read."""
    return sum(row["type"] in {event.event_type for event in events(row["text"])} for row in read(str(path)))


def count_roles(path: Path) -> int:
    """Count the sentences of a list in which the act labelled has exactly the sources and targets labelled."""
    count = 0
    for row in read(str(path)):
        text = row["text"]
        told = [event for event in events(text) if event.event_type in row["types"]]
        named = [event for event in told if text[event.trigger_start : event.trigger_end].lower() in row["words"]]
        count += any(
            all(_are_named(text, event, role, row[role]) for role in ("source", "target")) for event in named or told
        )
    return count


def _are_named(text: str, event: Event, role: str, wanted: list[str]) -> bool:
    """Tell whether the participants in a role are as many as wanted, each with the words wanted of one of them."""
    left = [
        set(_WORDS.findall(_label(text, event, at))) for at, who in enumerate(event.participants) if who.role == role
    ]
    for words in (set(_WORDS.findall(one.lower())) for one in wanted):
        held = next((label for label in left if words <= label), None)
        if held is None:
            return False
        left.remove(held)
    return not left


def _label(text: str, event: Event, at: int) -> str:
    who = event.participants[at]
    name = who.mention.actor.name if who.mention is not None else ""
    return f"{text[who.start : who.end] if who.start is not None else ''} {name}".lower()
