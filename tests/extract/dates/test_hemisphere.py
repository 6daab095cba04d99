import datetime as dt

import pytest

from pipeline.extract.document import read_document
from pipeline.lexicon import load

NORTH, SOUTH = dt.date(2020, 12, 1), dt.date(2020, 6, 1)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("It snowed in the winter of 2020.", NORTH),
        ("It snowed in Australia in the winter of 2020.", SOUTH),
        ("Protests shook Australia. It snowed in the winter of 2020.", SOUTH),
        ("Protests shook Australia. It snowed in London in the winter of 2020.", NORTH),
        ("Rebels took Goma in Congo in the winter of 2020.", NORTH),
    ],
)
def test_a_season_is_that_of_the_hemisphere_told_of(text: str, start: dt.date) -> None:
    (found,) = read_document("doc", text, dt.date(2023, 9, 21), (), load()).dates
    assert (found.start_date, found.precision) == (start, "season")
