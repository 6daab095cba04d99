import pytest

from tests.extract.events.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Open the map, besiege the town and kill its defenders.",
        "The guards will arrest you at the gate of the palace.",
        "My brother imposed a curfew on the whole house.",
    ],
)
def test_orders_to_readers_and_tales_of_the_writer_are_no_news(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ('"The soldiers shot my brother at the checkpoint," said Amina Yusuf, 40.', "ASSAULT"),
        ("Arrest warrants were issued for two generals.", "COERCE"),
        ("The army told us that rebels had killed six soldiers.", "ASSAULT"),
    ],
)
def test_what_people_say_of_their_own_is(text: str, event_type: str) -> None:
    assert event_type in {event.event_type for event in events(text)}
