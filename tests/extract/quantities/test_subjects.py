import pytest

from tests.extract.events.reading import read

CASES = [
    ("Goma has about two million inhabitants.", "Goma"),
    ("Some 55,000 people lived in Goma before the war.", "Goma"),
]


@pytest.mark.parametrize(("text", "place"), CASES, ids=[case[0] for case in CASES])
def test_a_population_is_the_place_s_that_has_it(text: str, place: str) -> None:
    (figure,) = [found for found in read(text).quantities if found.quantity_type == "population"]
    assert figure.place is not None and figure.place.name == place


def test_another_place_in_the_sentence_does_not_have_the_people() -> None:
    (figure,) = [
        found
        for found in read("Officials in Goma say that Bukavu has 800,000 inhabitants.").quantities
        if found.quantity_type == "population"
    ]
    assert figure.place is not None and figure.place.name == "Bukavu"
