"""A name read as a place once is one wherever it stands alone."""

from tests.extract.events.reading import read


def named(text: str) -> list[str]:
    return [text[place.start : place.end] for place in read(text).places]


def test_a_name_read_as_a_place_once_is_one_again() -> None:
    text = "The raid in Pont-Neuval killed ten people. Troops were sent to Pont-Neuval."
    assert named(text) == ["Pont-Neuval", "Pont-Neuval"]


def test_beside_another_capitalised_word_it_is_none() -> None:
    text = "The raid in Sarafu killed ten people. A spokesman, Idris Sarafu, blamed rebels."
    assert named(text) == ["Sarafu"]
