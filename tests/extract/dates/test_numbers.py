import pytest

from pipeline.extract.dates.lexer import cut
from pipeline.extract.dates.numbers import join_numbers
from pipeline.lexicon import load


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("seven", "day", 7),
        ("twenty-four", "day", 24),
        ("twenty four", "day", 24),
        ("twenty-ninth", "ordinal", 29),
        ("two hundred and sixty", "number", 260),
        ("nineteen ninety-six", "year", 1996),
        ("nineteen hundred and eighteen", "year", 1918),
        ("two thousand and five", "year", 2005),
        ("twelve hundred", "number", 1200),
    ],
)
def test_number_words_become_one_number(words: str, kind: str, value: int) -> None:
    (found,) = join_numbers(cut(words, load().calendar))
    assert (found.kind, found.value) == (kind, value)


def test_numbers_side_by_side_stay_apart() -> None:
    found = join_numbers(cut("five six", load().calendar))
    assert [piece.value for piece in found] == [5, 6]
