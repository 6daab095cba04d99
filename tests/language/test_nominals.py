"""Tests of pipeline/language/nominals.py."""

import pytest

from pipeline.language.parser import parse


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Clashes erupted in the capital with fighting among soldiers.", "fighting"),
        (
            "Police said nine men were killed and three others wounded in fighting in the hills over two days.",
            "fighting",
        ),
        ("Unrest spread with rioting by youths in the suburbs.", "rioting"),
    ],
)
def test_the_name_of_an_act_under_a_preposition_is_a_noun(text: str, act: str) -> None:
    token = next(token for token in parse(text).tokens if token.text == act)
    assert (token.pos, token.dep) == ("NOUN", "obl")
