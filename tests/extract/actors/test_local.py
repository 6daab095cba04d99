"""An army or ministry is of the country where the text says it is."""

import pytest

from tests.extract.actors.reading import actor_of


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Kenya and Togo talked. In Nairobi, the foreign ministry paid.", "foreign ministry", "KEN.MFA"),
        ("Kenya shelled Togo. Many crossed into Ghana. They thanked the authorities there.", "authorities", "GHA.GOV"),
        ("Kenya called on governments to help.", "governments", None),
    ],
)
def test_where_it_is_tells_whose_it_is(text: str, words: str, actor: str | None) -> None:
    assert actor_of(text, words) == actor
