"""A town that a building or a province that its capital is told by says where they are."""

import pytest

from tests.extract.events.reading import the


@pytest.mark.parametrize(
    ("text", "event_type", "where"),
    [
        ("Gunmen raided a Mogadishu hotel on Sunday.", "ASSAULT", "Mogadishu"),
        ("A rocket destroyed Kharkiv's main hospital.", "ASSAULT", "Kharkiv"),
        ("A device blew up outside a Peshawar restaurant.", "ASSAULT", "Peshawar"),
        ("The Lahore bombing killed nine people.", "ASSAULT", "Lahore"),
        ("Kirkuk bombings left nine dead.", "ASSAULT", "Kirkuk"),
        ("Nine people have been killed in Thailand's southern provinces.", "ASSAULT", "Thailand"),
        ("Two priests were shot in the Idlib countryside.", "ASSAULT", "Idlib"),
    ],
)
def test_a_building_stands_in_the_town_it_is_told_by(text: str, event_type: str, where: str) -> None:
    event = the(text, event_type)
    assert event.place is not None and text[event.place.start : event.place.end] == where


@pytest.mark.parametrize("words", ["the Guerrero state capital", "the capital of Oaxaca state"])
def test_the_capital_of_a_province_is_in_it_but_is_not_the_province(words: str) -> None:
    place = the(f"A lawyer was shot in {words}.", "ASSAULT").place
    assert place is not None and place.place is None
    assert place.container is not None and place.container.place_type == "admin1"


def test_the_capital_of_a_country_is_not_that_of_a_region_named_alike() -> None:
    place = the("A car bomb in the Somali capital killed two men.", "ASSAULT").place
    assert place is not None and place.place is not None and place.place.name == "Mogadishu"
