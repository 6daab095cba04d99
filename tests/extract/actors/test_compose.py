"""Actors made from lexicon entries have ids and parents that say what they are."""

import pytest

from pipeline.extract.actors.compose import (
    of_country,
    of_lexicon,
    population_of,
    role_of,
    unknown_organisation,
    unknown_person,
)
from pipeline.lexicon import load

LEXICON = load()
KENYA = LEXICON.countries.by_id["KEN"]


def test_a_body_of_the_state_has_the_country_as_parent_and_rebels_have_none() -> None:
    assert role_of(KENYA, LEXICON.actors.classes["COP"], LEXICON).parent_actor_id == "KEN"
    assert role_of(KENYA, LEXICON.actors.classes["REB"], LEXICON).parent_actor_id is None


def test_a_people_is_not_its_government() -> None:
    people = population_of(KENYA, LEXICON)
    assert (people.actor_type, people.parent_actor_id, people.country_code) == ("population", None, "KEN")


def test_a_composed_actor_that_the_lexicon_knows_by_name_is_that_one() -> None:
    military = role_of(LEXICON.countries.by_id["ISR"], LEXICON.actors.classes["MIL"], LEXICON)
    assert military.name == of_lexicon("ISR.MIL", LEXICON).name == "Israel Defense Forces"


def test_a_territory_without_an_iso_code_has_none() -> None:
    assert of_country(LEXICON.countries.by_id["NKR"]).country_code is None


@pytest.mark.parametrize(("one", "other"), [("Omar Sayed", "Omar  Sayed"), ("Petr Nowak", "Pétr Nowak")])
def test_an_unknown_person_has_the_id_of_the_name_alone(one: str, other: str) -> None:
    assert unknown_person(one, "GOV", KENYA).actor_id == unknown_person(other, None, None).actor_id


def test_unknown_organisations_differ_by_type_and_name() -> None:
    party = unknown_organisation("the Harvest Front", "party", "PTY", None)
    assert party.actor_id == unknown_organisation("Harvest Front", "party", None, KENYA).actor_id
    assert party.actor_id != unknown_organisation("Harvest Front", "armed_group", None, None).actor_id
