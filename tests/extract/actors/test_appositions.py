"""A description with a name behind it is the person of that name."""

import pytest

from tests.extract.actors.reading import mentions


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The attacker, Paul Kehoe, was jailed.", "attacker", "Paul Kehoe"),
        ("Police met his brother, Paul Kehoe, on Monday.", "brother", "Paul Kehoe"),
        ("The leader of the M23, Paul Kehoe, was jailed.", "leader", "Paul Kehoe"),
        ("Its spokesman, Major General Paul Kehoe, was jailed.", "Its spokesman", "Paul Kehoe"),
        ("Ghana's minister of mines, Ama Serwa, met his rival, Kofi Badu.", "rival", "Kofi Badu"),
    ],
)
def test_a_description_before_a_name_is_that_person(text: str, words: str, name: str) -> None:
    (found,) = [m for m in mentions(text) if text[m.start : m.end].endswith(words)]
    assert (found.actor.name, found.resolution_basis, found.is_inferred) == (name, "apposition", False)


@pytest.mark.parametrize(
    "text",
    [
        "In a letter to his brother, Paul Kehoe said no.",
        "A brother, Paul Kehoe, was jailed.",
    ],
)
def test_other_names_after_a_comma_are_not(text: str) -> None:
    assert not [m for m in mentions(text) if m.resolution_basis == "apposition"]
