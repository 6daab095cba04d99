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


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        ("The president ordered troops to hunt down and destroy the rebels.", "destroy", "hunt"),
        ("The union told the junta to step down by Friday or be expelled.", "expelled", "step"),
        ("The union told the junta to step down by Friday or face sanctions.", "face", "step"),
        ("The union gave Chad until May 4 to free the crew or face sanctions.", "face", "free"),
    ],
)
def test_a_bare_form_goes_on_from_the_infinitive_before_it(text: str, second: str, first: str) -> None:
    parsed = parse(text)
    verb = next(token for token in parsed.tokens if token.text == second)
    assert (verb.dep, parsed.tokens[verb.head].text) == ("conj", first)


def test_what_one_faces_otherwise_is_what_is_faced() -> None:
    text = "The union told the junta to step down by Friday or face sanctions."
    assert done(text, "face") == (["junta"], ["sanctions"])
