"""What is known of somebody's sex keeps pronouns apart."""

import pytest

from tests.extract.actors.reading import mentions


def _meant(text: str, word: str) -> list[str]:
    return [m.actor.name for m in mentions(text) if text[m.start : m.end].lower() == word]


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Robert Otis met Helen Keller. She had been ill.", "she", ["Helen Keller"]),
        ("Robert Otis met Helen Keller. He had been ill.", "he", ["Robert Otis"]),
        ("Robert Otis left. She had been ill.", "she", []),
        ("Ms Robin Keller met Robert Otis. She had been ill.", "she", ["Robin Keller"]),
    ],
)
def test_a_given_name_or_a_title_tells(text: str, word: str, names: list[str]) -> None:
    assert _meant(text, word) == names
