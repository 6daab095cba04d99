"""A story's place is carried only where the text says that it goes on there."""

from pipeline.extract.facts import Event
from tests.extract.events.reading import events


def told_by(text: str, trigger: str) -> Event:
    return next(event for event in events(text) if text[event.trigger_start : event.trigger_end] == trigger)


def place(text: str, trigger: str) -> str | None:
    event = told_by(text, trigger)
    return None if event.place_start is None else text[event.place_start : event.place_end]


def test_there_is_the_place_named_before() -> None:
    assert place("The rebels reached Bukavu. Soldiers arrested three men there.", "arrested") == "Bukavu"


def test_the_city_is_the_one_town_named_before() -> None:
    assert place("Bukavu lies on a lake. Rebels shelled a camp in the city.", "shelled") == "Bukavu"


def test_of_two_towns_the_city_is_neither() -> None:
    text = "The road leads from Bukavu to Goma. Rebels shelled a camp in the city."
    assert place(text, "shelled") is None


def test_another_town_is_not_the_one_named_before() -> None:
    assert place("Bukavu lies on a lake. Rebels shelled a camp in another town.", "shelled") is None


def test_a_town_that_was_taken_is_the_one_named_before() -> None:
    assert place("Bukavu lies on a lake. Rebels captured the town.", "captured") == "Bukavu"


def test_the_capital_of_a_country_is_known() -> None:
    event = told_by("In the Kenyan capital, police arrested ten men.", "arrested")
    assert event.place is not None and event.place.place is not None and event.place.place.name == "Nairobi"


def test_a_sentence_that_opens_with_a_place_sets_the_scene_for_its_paragraph() -> None:
    text = "In Bukavu, the governor spoke of peace. Students threw stones.\n\nPolice arrested a priest."
    assert place(text, "threw") == "Bukavu"
    assert place(text, "arrested") is None


def test_a_new_place_ends_the_scene() -> None:
    text = "In Bukavu, the governor spoke of peace. The army came from Goma. Students threw stones."
    assert place(text, "threw") is None


def test_what_was_done_to_them_was_done_where_they_were() -> None:
    text = "Students marched through Bukavu. Police fired tear gas at them and detained eleven."
    assert place(text, "fired") == place(text, "detained") == "Bukavu"


def test_who_was_released_may_be_elsewhere() -> None:
    assert place("Rebels abducted two drivers in Bukavu. They were released on Saturday.", "released") is None


def test_background_in_the_perfect_has_no_place_of_the_story() -> None:
    text = "In Bukavu, the governor spoke of peace. Soldiers have shot a priest."
    assert place(text, "shot") is None


def test_what_is_told_of_an_attack_happened_where_it_did() -> None:
    text = "Rebels carried out attacks on the city of Bukavu, in which 26 civilians were killed in October 2020."
    killed, attacks = told_by(text, "killed"), told_by(text, "attacks")
    assert killed.place == attacks.place is not None
    assert killed.date is not None and attacks.date is not None and attacks.date.start_date == killed.date.start_date


def test_the_same_region_where_something_was_done_is_the_one_named_before() -> None:
    text = (
        "Rebels raided a post in Ayacucho region. The raid took place in the same region where nine men were abducted."
    )
    assert place(text, "abducted") == "Ayacucho"
