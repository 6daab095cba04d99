"""A description of a country means one that its words allow, named before; nobody where two would do."""

import pytest

from tests.extract.actors.reading import actor_of


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Syria met envoys of Qatar. The Gulf state paid.", "Gulf state", "QAT"),
        ("Yemen and Saudi Arabia talked. The kingdom agreed to pay.", "kingdom", "SAU"),
        ("France lent Togo money. The West African country is poor.", "West African country", "TGO"),
        ("Mr Lavrov, the Russian foreign minister, told Iran that his country was ready.", "country", "RUS"),
        ("Kenya complained. The country closed its ports.", "country", "KEN"),
    ],
)
def test_the_words_say_which_country(text: str, words: str, actor: str) -> None:
    assert actor_of(text, words) == actor


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Qatar and Kuwait met. The Gulf state paid.", "Gulf state"),
        ("France lent Kenya money. The Gulf state paid.", "Gulf state"),
        ("A farmer said his country was poor.", "country"),
    ],
)
def test_none_is_meant_where_none_or_two_fit(text: str, words: str) -> None:
    assert actor_of(text, words) is None
