"""Offices and descriptions are read from the text before them or from who held the office that day."""

import datetime as dt

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
