import pytest

from tests.extract.events.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "A whodunit in which the gardener poisons three colonels opens the season.",
        "The fresco shows how the soldiers stormed the city and killed its ruler.",
        "The game lets players who command rebels bomb the palace.",
    ],
)
def test_what_happens_in_a_work_is_no_event(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Police banned the film, in which actors mock the president.", "COERCE"),
        ("The film shows how Israel bombed the port of Beirut.", "ASSAULT"),
        ("Rebels killed four men who had filmed a comedy in the camp.", "ASSAULT"),
    ],
)
def test_what_is_done_to_a_work_and_true_acts_in_it_are(text: str, event_type: str) -> None:
    assert event_type in {event.event_type for event in events(text)}
