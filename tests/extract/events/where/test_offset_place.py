"""A distance and direction from a town is not the town."""

import pytest

from tests.extract.events.reading import the


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rebels attacked a post some 30 km south of Goma.", "some 30 km south of Goma"),
        ("Rebels attacked a post 12 miles from the town of Goma.", "12 miles from the town of Goma"),
        ("Rebels attacked a post north of Goma.", "north of Goma"),
        ("Nine men were shot 65 km (40 miles) north of Goma.", "65 km (40 miles) north of Goma"),
        ("Rebels attacked a post 40 kilometres to the north-east of Goma.", "40 kilometres to the north-east of Goma"),
    ],
)
def test_the_words_are_kept_and_no_place_of_the_gazetteer_is_given(text: str, words: str) -> None:
    event = the(text, "ASSAULT")
    assert event.place is not None and event.place.place is None
    assert text[event.place_start : event.place_end] == words


@pytest.mark.parametrize("where", ["near Goma", "outside Goma", "on the outskirts of Goma", "in the south of Goma"])
def test_beside_or_in_a_town_is_the_town(where: str) -> None:
    event = the(f"Rebels attacked a post {where}.", "ASSAULT")
    assert event.place is not None and event.place.place is not None and event.place.place.name == "Goma"
