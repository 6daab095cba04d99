import pytest

from pipeline.language import parser


def _governor(text: str, word: str) -> str:
    parsed = parser.parse(text)
    token = next(token for token in parsed.tokens if token.text == word)
    return parsed.tokens[token.head].text


@pytest.mark.parametrize(
    ("text", "day", "verb"),
    [
        ("The men who attacked the village on Friday were arrested on Sunday.", "Friday", "attacked"),
        ("The men who attacked the village on Friday were arrested on Sunday.", "Sunday", "arrested"),
        ("Militants who stormed a school last week have freed ten pupils.", "week", "stormed"),
        ("The soldier, who was shot by rebels, on Monday died in hospital.", "Monday", "died"),
    ],
)
def test_a_circumstance_before_the_main_verb_belongs_to_the_relative_clause(text: str, day: str, verb: str) -> None:
    assert _governor(text, day) == verb


def test_the_verb_after_a_relative_clause_is_the_main_one() -> None:
    assert _governor("The general who led the coup in May has been sworn in.", "general") == "sworn"
