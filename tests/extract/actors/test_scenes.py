"""Whose police "the police" are: the towns and countries that a text names as its scene."""

import pytest

from pipeline.extract.actors import find_mentions
from pipeline.extract.places import find_place_mentions
from pipeline.lexicon import load
from tests.extract.actors.reading import document


def police_of(text: str) -> set[str]:
    """Return whose police a text tells of, where its places are read too."""
    reading = document(text)
    found = find_mentions(reading, load(), find_place_mentions(reading, load()))
    return {m.actor.actor_id for m in found if text[m.start : m.end].casefold() == "police"}


def test_a_town_is_a_scene_of_its_state() -> None:
    assert police_of("The shots fell in Marseille at noon. Police sealed off the street.") == {"FRA.COP"}


@pytest.mark.parametrize("country", ["Fiji", "Chad"])
def test_a_country_named_once_beside_towns_of_another_owns_no_police(country: str) -> None:
    text = f"A clerk from {country} was shot in Vancouver. Police in Vancouver are asking. Police gave no name."
    assert police_of(text) <= {"CAN.COP", "role.COP"}


def test_a_village_whose_name_many_bear_decides_nothing() -> None:
    assert police_of("A bus burned in La Reina. Police gave no reason.") == {"role.COP"}


def test_a_state_of_the_name_of_a_country_is_no_scene_of_that_country() -> None:
    text = "A deputy was shot in Atlanta, Georgia. Police in Georgia gave no name."
    assert police_of(text) <= {"USA.COP", "role.COP"}
