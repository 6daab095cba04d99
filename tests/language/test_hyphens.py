"""Tests of pipeline/language/hyphens.py."""

import pytest

from pipeline.language.parser import parse
from tests.language.test_participles import done


@pytest.mark.parametrize(
    ("text", "verb", "agents", "patients"),
    [
        ("Around 50 police baton-charged protesters in the square.", "charged", ["police"], ["protesters"]),
        ("Police tear-gassed students outside the palace on Monday.", "gassed", ["Police"], ["students"]),
        ("Troops shelled the rebel held town of Harim.", "shelled", ["Troops"], ["town"]),
        ("Jets bombed a rebel held village near Saada.", "bombed", ["Jets"], ["village"]),
        ("Soldiers met the US-trained fighters.", "met", ["Soldiers"], ["fighters"]),
        ("Police freed a man held two years.", "freed", ["Police"], ["man"]),
    ],
)
def test_words_joined_are_one_verb_or_describe_the_noun_behind(
    text: str, verb: str, agents: list[str], patients: list[str]
) -> None:
    assert done(text, verb) == (agents, patients)


def test_a_joined_verb_the_lexicon_knows_is_read_as_one_word() -> None:
    verb = next(t for t in parse("Riot police baton-charged students on Monday.").tokens if t.text == "charged")
    assert verb.lemma == "baton-charge"
