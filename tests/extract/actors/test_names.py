"""Lexicon names count only where case and boundaries fit."""

import pytest

from pipeline.extract.actors.names import case_modes, find_hits
from pipeline.lexicon import load
from tests.extract.actors.reading import actor_of, document, ids


def _hits(text: str) -> list[str]:
    found = document(text)
    return [text[hit.start : hit.end] for hit in find_hits(found, load(), case_modes(found))]


def test_an_abbreviation_is_not_a_word_of_the_same_letters() -> None:
    assert _hits("They told us who it is.") == []
    assert _hits("The US told the WHO that IS was near.") == ["US", "WHO", "IS"]


def test_in_capitals_an_ordinary_word_is_no_abbreviation() -> None:
    assert _hits("REBELS TOLD US THAT IT IS OVER IN NICARAGUA.") == ["NICARAGUA"]
    assert "U.S." in _hits("THE U.S. TROOPS LEFT NICARAGUA TODAY.")


def test_a_name_in_lower_case_text_is_found_but_pronouns_stay_pronouns() -> None:
    found = _hits("the ukrainian army said that russia had lost and that it was ready to fight on for us all")
    assert found == ["ukrainian", "russia"]


@pytest.mark.parametrize("text", ["Ukraine’s army advanced.", "Ukraine's army advanced."])
def test_curly_and_straight_possessives_are_read_alike(text: str) -> None:
    assert actor_of(text, "army") == "UKR.MIL"


@pytest.mark.parametrize("name", ["al-Qaeda", "al Qaeda", "Al-Qaida", "Al Qa’ida", "al-Qaʼida"])
def test_spellings_of_one_group_are_one_actor(name: str) -> None:
    assert ids(f"Fighters of {name} attacked the town.")[0] == "grp.aq"


def test_a_name_inside_a_word_is_no_name() -> None:
    assert _hits("The Maliana bridge and the Iranology centre reopened.") == []


def test_the_longest_name_wins() -> None:
    assert ids("South Sudan closed the crossing.") == ["SSD"]


def test_the_west_is_no_compass_point() -> None:
    assert "world.west" not in ids("West of the river the shelling went on.")
    assert "world.west" in ids("Moscow accused the West of lying.")
