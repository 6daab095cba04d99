"""Counts how lists of labelled sentences are read, without showing one of them."""

from dataclasses import dataclass
from pathlib import Path

from tests.extract.events.reading import events
from tests.frozen.score import read, told

OPEN = frozenset({"alleged", "denied", "planned", "hypothetical"})
TESTS = Path(__file__).parent


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
