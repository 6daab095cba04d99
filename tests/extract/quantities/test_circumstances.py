import datetime as dt

import pytest

from tests.extract.quantities.reading import quantities

DATED = [
    ("In 2013 alone, 11 million people lost their jobs.", (2013, 1, 1), (2013, 12, 31)),
    ("The group said on Monday that 40 schools in Goma had closed in May.", (2021, 5, 1), (2021, 5, 31)),
    ("The bank lent 40 million dollars to farmers in 2019.", (2019, 1, 1), (2019, 12, 31)),
]


@pytest.mark.parametrize(("text", "start", "end"), DATED, ids=[case[0] for case in DATED])
def test_a_figure_without_an_act_has_the_date_of_its_clause(
    text: str, start: tuple[int, int, int], end: tuple[int, int, int]
) -> None:
    (figure,) = quantities(text)
    assert figure.date is not None
    assert (figure.date.start_date, figure.date.end_date) == (dt.date(*start), dt.date(*end))


@pytest.mark.parametrize(
    "text",
    [
        "The budget is a 6 percent increase from last year.",
        "The court met for three weeks in May.",
        "The bank said in May that it had lent 40 million dollars.",
    ],
)
def test_what_a_figure_is_set_against_spans_or_is_told_on_is_not_its_date(text: str) -> None:
    (figure,) = quantities(text)
    assert figure.date is None


def test_a_figure_without_an_act_has_the_place_it_hangs_on() -> None:
    (figure,) = quantities("The group said that 40 schools in Goma had closed.")
    assert figure.place is not None and figure.place.name == "Goma"


def test_a_place_somebody_comes_from_is_not_the_figure_s() -> None:
    (figure,) = quantities("Some 40 traders from Goma had closed their shops.")
    assert figure.place is None
