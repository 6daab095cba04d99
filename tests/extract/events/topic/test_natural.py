import pytest

from tests.extract.events.reading import events


@pytest.mark.parametrize(
    "text",
    [
        "A quake hit western Nepal on Monday, killing at least 52 people.",
        "A cyclone struck southern Chad on Friday, killing at least 20 people.",
        "Fire swept through a hostel in Lagos and killed eleven students.",
        "A methane explosion wounded six miners near Karaganda.",
        "Three workers were killed when a roof fell in after heavy snow.",
        "The governor was wounded by a boar during a hunt.",
    ],
)
def test_nature_and_mishaps_attack_nobody(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebel fire swept the road and killed eleven soldiers.",
        "Three soldiers were killed when a bunker collapsed after a mortar hit it.",
        "A bomb exploded near Karaganda, wounding six policemen.",
        "Machine-gun fire killed two guards at the gate.",
    ],
)
def test_weapons_and_fighters_do(text: str) -> None:
    assert "ASSAULT" in {event.event_type for event in events(text)}
