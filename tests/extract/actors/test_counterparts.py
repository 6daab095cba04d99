"""Whose a body without an owner is not: the state's that it deals with."""

import pytest

from tests.extract.events.reading import read


def _of(text: str, words: str) -> str | None:
    facts = read(text)
    return next((m.actor.country_code for m in facts.mentions if text[m.start : m.end] == words), None)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The foreign ministry summoned Chad's ambassador.", "foreign ministry"),
        ("The junta that took over last year held talks with Chad.", "junta"),
        ("The government signed a deal with Chad on Monday.", "government"),
        ("The army shelled villages near the border with Chad.", "army"),
    ],
)
def test_a_body_is_not_that_of_the_state_it_deals_with(text: str, body: str) -> None:
    assert _of(text, body) is None


@pytest.mark.parametrize(
    "text",
    [
        "Rebels in Chad attacked a base on Monday. The army lost ten men.",
        "The army shelled a town in Chad on Monday.",
        "A bomb went off in the capital of Chad. The army closed the roads.",
    ],
)
def test_a_body_is_that_of_the_state_where_it_acts(text: str) -> None:
    assert _of(text, "army") == "TCD"
