"""Offices and descriptions are read from the text before them or from who held the office that day."""

import datetime as dt

import pytest

from tests.extract.actors.reading import actor_of, mentions


def test_an_office_is_its_holder_on_the_day_of_the_text() -> None:
    text = "The Armenian prime minister resigned."
    assert actor_of(text, "prime minister", dt.date(2023, 5, 1)) == "per.nikol-pashinyan"
    assert actor_of(text, "prime minister", dt.date(2017, 5, 1)) == "per.karen-karapetyan"


def test_without_a_date_an_office_is_whoever_holds_it() -> None:
    assert actor_of("The Armenian prime minister resigned.", "prime minister", None) == "ARM.office.head_of_government"


def test_an_office_is_the_person_the_text_gave_it_to() -> None:
    text = "Hospital director Tarvo Belling spoke. The director has resigned."
    assert actor_of(text, "director") == actor_of(text, "Tarvo Belling")


def test_the_enclave_is_the_only_disputed_territory_of_the_text() -> None:
    assert actor_of("Troops encircled Abkhazia. The enclave surrendered.", "enclave") == "ABK"
    both = "Abkhazia and Transnistria voted. The enclave surrendered."
    assert actor_of(both, "enclave") is None


def test_what_is_inferred_says_so() -> None:
    text = "Gambia closed its border. The country apologised."
    found = [m for m in mentions(text) if text[m.start : m.end] == "country"]
    assert [(m.actor.actor_id, m.resolution_basis, m.is_inferred) for m in found] == [("GMB", "coreference", True)]


def test_a_counterpart_holds_the_same_office_of_another_state() -> None:
    text = "The Eritrean foreign minister met his Djiboutian counterpart."
    assert actor_of(text, "Eritrean foreign minister", dt.date(2008, 6, 15)) == "per.osman-saleh"
    assert actor_of(text, "Djiboutian counterpart", dt.date(2008, 6, 15)) == "per.mahamoud-ali-youssouf"
    assert actor_of("He met his Djiboutian counterpart.", "counterpart", dt.date(2008, 6, 15)) is None


def test_organisations_have_offices_too() -> None:
    text = "The NATO secretary general and the EU foreign policy chief condemned it."
    assert actor_of(text, "secretary general", dt.date(2023, 7, 1)) == "per.jens-stoltenberg"
    assert actor_of(text, "foreign policy chief", dt.date(2023, 7, 1)) == "per.josep-borrell"
    assert actor_of("In Kenya the secretary-general resigned.", "secretary-general", dt.date(2023, 7, 1)) is None


def test_an_office_with_rivals_is_the_recognised_holders_and_nobodys_where_none_is() -> None:
    assert (
        actor_of("The Yemeni foreign minister spoke.", "minister", dt.date(2017, 5, 1)) == "per.abdulmalik-al-mekhlafi"
    )
    assert (
        actor_of("The Afghan foreign minister spoke.", "minister", dt.date(2000, 5, 1)) == "AFG.office.foreign_minister"
    )


def test_after_the_day_up_to_which_a_term_is_known_the_office_is_open() -> None:
    assert actor_of("The Egyptian foreign minister spoke.", "minister", dt.date(2025, 9, 1)) == "per.badr-abdelatty"
    assert (
        actor_of("The Egyptian foreign minister spoke.", "minister", dt.date(2026, 9, 1))
        == "EGY.office.foreign_minister"
    )


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Moro National Liberation Front met. The Front made peace.", "Front", "grp.mnlf"),
        ("United Nations envoys came. The world body paid.", "world body", "igo.un"),
        ("The ruling party Frelimo met the party Renamo. Crowds attacked the ruling party.", "the ruling party", None),
        ("The front was quiet.", "front", None),
    ],
)
def test_part_of_a_name_stands_for_the_whole(text: str, words: str, actor: str | None) -> None:
    assert actor_of(text, words) == actor
