"""Every frame's own examples: a sentence that must match gives its type, a near miss gives no event of the frame."""

from functools import cache

import pytest

from pipeline.extract.facts import Event
from pipeline.lexicon import load
from pipeline.lexicon.frames import Frame
from tests.extract.events.reading import events


@cache
def _events(text: str) -> tuple[Event, ...]:
    return tuple(events(text))


def _frames() -> list[Frame]:
    found = {predicate.frame.id: predicate.frame for held in load().frames.predicates.values() for predicate in held}
    return [found[name] for name in sorted(found)]


_YES = [pytest.param(frame, text, id=f"{frame.id}:{text}") for frame in _frames() for text in frame.yes]
_NO = [pytest.param(frame, text, id=f"{frame.id}:{text}") for frame in _frames() for text in frame.no]


@pytest.mark.parametrize(("frame", "text"), _YES)
def test_an_example_gives_an_event_of_the_frames_type(frame: Frame, text: str) -> None:
    found = [(event.event_type, event.rule_id) for event in _events(text)]
    assert frame.type in {event_type for event_type, _ in found}, found


@pytest.mark.parametrize(("frame", "text"), _NO)
def test_a_near_miss_gives_no_event_of_the_frame(frame: Frame, text: str) -> None:
    assert not [event.rule_id for event in _events(text) if event.rule_id.startswith(f"{frame.id}/")]


def test_examples_come_in_pairs() -> None:
    """A frame that shows what it matches also shows what it must leave alone."""
    assert [frame.id for frame in _frames() if bool(frame.yes) != bool(frame.no)] == []
