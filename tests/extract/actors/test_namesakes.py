"""Names of countries and cities are people's where people's company tells so, and only there."""

import pytest

from pipeline.extract.document import read_document
from pipeline.lexicon import load
from tests.extract.actors.reading import mentions


def people(text: str) -> set[str]:
    return {text[m.start : m.end] for m in mentions(text) if m.actor.actor_type == "person"}


def countries(text: str) -> list[str]:
    return [
        text[m.start : m.end] for m in mentions(text) if m.actor.actor_type == "country" and m.mention_type == "name"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Israel Mwangi said he had fled.", "Israel Mwangi"),
        ("They met Chad Wolf and Paris Hilton.", "Chad Wolf"),
        ("They met Chad Wolf and Paris Hilton.", "Paris Hilton"),
        ("Jordan Peterson spoke at length.", "Jordan Peterson"),
        ("Georgia Meloni became prime minister.", "Georgia Meloni"),
        ("Lee Sudan, 34, was arrested.", "Lee Sudan"),
        ("Israel Okoro, a farmer, wept.", "Israel Okoro"),
        ("Witness Kenya Moore saw the attack.", "Kenya Moore"),
        ("Mr Jordan said the raid had failed.", "Jordan"),
        ("Ms. London agreed with them.", "London"),
        ("Colonel Chad was wounded.", "Chad"),
    ],
)
def test_a_country_in_a_personal_name_is_a_person_and_no_state(text: str, name: str) -> None:
    assert name in people(text)
    assert countries(text) == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Israel Katz of Israel spoke; Israel said no more.", "Israel"),
        ("Jordan Foreign Minister Salim Nuri said no.", "Jordan"),
        ("Chad President Salim Nuri was killed.", "Chad"),
        ("Israel Bombs Beirut", "Israel"),
        ("Georgia Governor Salim Nuri signed it.", "Georgia"),
        ("Jordan Army Kills Smugglers", "Jordan"),
        ("Georgia and Chad voted for it.", "Chad"),
    ],
)
def test_a_country_before_its_offices_and_verbs_stays_a_country(text: str, state: str) -> None:
    assert state in countries(text)


def test_a_surname_that_is_a_country_is_the_person_where_nothing_else_names_the_country() -> None:
    assert countries("Michael Jordan arrived. Jordan said the talks had failed.") == []
    text = "King Abdullah of Jordan met Michael Jordan. Jordan said the talks had failed."
    assert countries(text) == ["Jordan", "Jordan"]


def test_a_given_name_that_is_a_country_does_not_make_the_country_a_person() -> None:
    assert countries("Israel Adesanya won. Israel said it had struck.") == ["Israel"]


def test_a_persons_country_is_no_scene_of_the_text() -> None:
    text = "Israel Mwangi said he had fled. The army shot his brother."
    assert "ISR.MIL" not in {m.actor.actor_id for m in mentions(text)}


def test_a_place_inside_a_persons_name_is_no_place() -> None:
    text = "Dr Chad Israel and Corporal Austin Jackson were wounded."
    assert read_document("doc", text, None, (), load()).places == ()
