"""Tests of pipeline/language/series.py."""

import pytest

from pipeline.language.parser import parse
from tests.language.test_participles import done


@pytest.mark.parametrize(
    "text",
    [
        "A bomber walked into a post, killing seven officers and wounding 30 others.",
        "A bomber walked into a police post and blew himself up, killing seven officers and wounding 30 more.",
    ],
)
def test_the_second_outcome_goes_with_the_first(text: str) -> None:
    parsed = parse(text)
    wounding = next(token for token in parsed.tokens if token.text == "wounding")
    assert (wounding.dep, parsed.tokens[wounding.head].text) == ("conj", "killing")


def test_more_of_them_are_no_second_thing() -> None:
    assert done("A mine blew up, killing seven officers and wounding 30 more.", "wounding")[1] == ["30"]
