"""Tests of pipeline/language/subordinates.py."""

import pytest

from tests.language.test_participles import done


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("Two soldiers died as the foes accused each other of breaching a truce.", "accused", ["foes"], ["each"]),
        ("Unrest has grown since a riot on June 10 killed up to 2,000 people.", "killed", ["riot"], ["people"]),
        ("Truce broken as 2 more killed", "killed", [], ["2"]),
        ("Truce broken as four soldiers killed", "killed", [], ["soldiers"]),
        ("Police left as people wounded by the blast fled.", "wounded", ["blast"], ["people"]),
    ],
)
def test_behind_a_subordinator_a_noun_is_the_subject_of_its_verb(
    text: str, verb: str, agents: list[str], patients: list[str]
) -> None:
    assert done(text, verb) == (agents, patients)
