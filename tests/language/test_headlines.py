"""Tests of pipeline/language/headlines.py."""

import pytest

from tests.language.test_participles import done


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("Army shells opposition stronghold, kills 12", "shells", ["Army"], ["stronghold"]),
        ("Army shells opposition stronghold, kills 12", "kills", ["Army"], ["12"]),
        ("Turkey, Greece to hold talks on islands", "hold", ["Turkey", "Greece"], ["talks"]),
    ],
)
def test_headlines_have_a_verb_between_bare_nouns_and_a_comma_for_and(
    text: str, verb: str, agents: list[str], patients: list[str]
) -> None:
    assert done(text, verb) == (agents, patients)


def test_a_name_between_two_commas_stays_an_apposition() -> None:
    assert done("Juba, the capital, fell in March.", "fell")[0] == ["Juba"]


def test_a_plural_with_a_subject_and_a_bare_name_behind_it_is_a_verb() -> None:
    assert done("Senior U.S. Military Official Visits Georgia.", "Visits") == (["Official"], ["Georgia"])


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("Activists arrested as police raid offices in Minsk", "raid", ["police"], ["offices"]),
        ("Opposition leader arrested and released as police fire tear gas", "fire", ["police"], ["gas"]),
        ("Opposition leader arrested and released as police fire tear gas", "arrested", [], ["leader"]),
        ("Opposition leader arrested and released as police fire tear gas", "released", [], ["leader"]),
        ("Ex-minister sworn in as police chief", "sworn", [], ["minister"]),
    ],
)
def test_a_bare_verb_behind_as_and_a_plural_has_its_own_subject(
    text: str, verb: str, agents: list[str], patients: list[str]
) -> None:
    assert done(text, verb) == (agents, patients)


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("Rebel Warplanes Strike Army Targets in Northern Mali", "Strike", ["Warplanes"], ["Targets"]),
        ("Jets Raid Town Near Border, 7 Herders Killed", "Killed", [], ["Herders"]),
        ("Protesters Seize Town Near Gaza Strip as Army Retreats", "Seize", ["Protesters"], ["Town"]),
    ],
)
def test_a_headline_in_large_letters_has_verbs(text: str, verb: str, agents: list[str], patients: list[str]) -> None:
    assert done(text, verb) == (agents, patients)
