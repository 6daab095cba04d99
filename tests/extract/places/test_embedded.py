"""A place in the name of a team, ship, newspaper, company, hospital or university is embedded there."""

import pytest

from pipeline.extract.document import read_document
from pipeline.extract.facts import Facts
from pipeline.lexicon import load


def facts(text: str) -> Facts:
    return read_document("doc", text, None, (), load())


def usages(text: str) -> dict[str, str]:
    return {text[place.start : place.end]: place.usage for place in facts(text).places}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bayern Munich won the cup.", "Munich"),
        ("Shakhtar Donetsk trained abroad.", "Donetsk"),
        ("Fans of Manchester United rioted.", "Manchester"),
        ("Chelsea beat Madrid on Sunday.", "Madrid"),
        ("Barcelona beat Chelsea 2-0.", "Barcelona"),
        ("HMS Sheffield burned for days.", "Sheffield"),
        ("The submarine Kursk sank with all hands.", "Kursk"),
        ("The Kursk sank in the Barents Sea.", "Kursk"),
        ("The ferry Estonia went down.", "Estonia"),
        ("The tanker New York was hit by a drone.", "New York"),
        ("The Jerusalem Post reported it.", "Jerusalem"),
        ("The Times of Israel reported it.", "Israel"),
        ("The Bank of Baghdad was robbed.", "Baghdad"),
        ("The Royal Bank of Scotland paid.", "Scotland"),
        ("Kabul University was attacked.", "Kabul"),
        ("Doctors at Aleppo University Hospital fled.", "Aleppo"),
        ("Hotel Ukraine was hit.", "Ukraine"),
        ("Radio Kabul went silent.", "Kabul"),
    ],
)
def test_a_place_in_the_name_of_something_else_is_embedded(text: str, name: str) -> None:
    assert usages(text)[name] == "embedded"


@pytest.mark.parametrize(
    "text",
    [
        "Chelsea beat Madrid on Sunday.",
        "Hotel Ukraine was hit.",
        "The ferry Estonia went down.",
        "Fans of Dynamo Kyiv rioted.",
    ],
)
def test_a_state_does_not_act_where_its_name_is_a_teams_ships_or_hotels(text: str) -> None:
    assert [m for m in facts(text).mentions if m.actor.actor_type == "country"] == []


@pytest.mark.parametrize("text", ["USS Cole was attacked.", "The Mavi Marmara was boarded.", "HMS Sheffield burned."])
def test_a_ship_is_no_person(text: str) -> None:
    assert facts(text).mentions == ()


def test_a_bank_of_a_country_is_a_company_of_that_name() -> None:
    found = {
        mention.actor.name: mention.actor.actor_type for mention in facts("The Bank of Lebanon froze it.").mentions
    }
    assert found == {"Bank of Lebanon": "company"}


@pytest.mark.parametrize(
    "text", ["Kyiv beat back the attack.", "Moscow lost the war in Kharkiv.", "Kursk was shelled."]
)
def test_a_town_in_a_war_is_no_team_and_no_ship(text: str) -> None:
    assert "embedded" not in usages(text).values()


@pytest.mark.parametrize("text", ["The Geneva Conventions apply.", "The Dayton Accords failed."])
def test_a_treaty_is_no_person(text: str) -> None:
    assert facts(text).mentions == ()
