"""Bodies of a state that go by a leader's name are that state's, and never of whichever state the text names."""

import datetime as dt

import pytest

from tests.extract.actors.reading import actor_of

IN_OFFICE = dt.date(2023, 9, 21)


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Biden administration imposed sanctions on Iran.", "administration", "USA.GOV"),
        ("Putin's government rejected the plan of Japan.", "government", "RUS.GOV"),
        ("Assad forces shelled the hills above Beirut.", "forces", "SYR.MIL"),
        ("Officials in Oslo met the Zelensky government.", "government", "UKR.GOV"),
    ],
)
def test_a_body_goes_by_the_name_of_who_leads_the_state(text: str, words: str, actor: str) -> None:
    assert actor_of(text, words, IN_OFFICE) == actor


def test_a_leader_of_other_days_needs_the_country_in_the_text() -> None:
    assert actor_of("The Obama administration wrote to Chad.", "administration", IN_OFFICE) == "role.GOV"
    text = "The Obama administration wrote to Chad that the United States would pay."
    assert actor_of(text, "administration", IN_OFFICE) == "USA.GOV"


def test_without_a_date_a_surname_needs_the_country_in_the_text() -> None:
    assert actor_of("The Biden administration wrote to Chad.", "administration", None) == "role.GOV"


def test_an_administration_of_a_governor_of_the_text_is_no_states() -> None:
    text = "Governor Musa Abdullahi spoke in Nigeria. The Abdullahi administration arrested six men, and Nigeria paid."
    assert actor_of(text, "administration", IN_OFFICE) == "role.GOV"


def test_a_determiner_before_a_role_is_no_name() -> None:
    assert actor_of("A policeman was shot in Zambia.", "policeman") == "ZMB.COP"
