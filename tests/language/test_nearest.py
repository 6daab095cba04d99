"""Tests of pipeline/language/nearest.py."""

import pytest

from tests.language.test_participles import done


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("The man's brother met reporters outside his home, which was burned in the riot.", "burned", [], ["home"]),
        ("The mayor met a trader with his sons, who were beaten on Sunday.", "beaten", [], ["sons"]),
        ("It sparked a row between students and police, who fired tear gas.", "fired", ["police"], ["gas"]),
        ("Soldiers fired shots at villagers shouting slogans.", "shouting", ["villagers"], ["slogans"]),
        ("They will fight an order by Chad demanding that they leave.", "demanding", ["order"], []),
    ],
)
def test_what_is_said_of_a_noun_is_said_of_the_nearest_that_can_be(
    text: str, verb: str, agents: list[str], patients: list[str]
) -> None:
    assert done(text, verb) == (agents, patients)
