"""Spellings of one name share a key; other names do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.spelling import consonants, fold, given_names_agree, name_words, person_key, spelling_key


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Pashinyan", "Pashinian"), ("Zelensky", "Zelenskyy"), ("Khachaturyan", "Hachaturian"), ("Romanoff", "Romanov")],
)
def test_transliterations_share_a_key(one: str, other: str) -> None:
    assert spelling_key(one) == spelling_key(other)


@pytest.mark.parametrize(("one", "other"), [("Hassan", "Hussein"), ("Aliyev", "Aliyeva"), ("Kadyrov", "Karimov")])
def test_other_names_do_not(one: str, other: str) -> None:
    assert spelling_key(one) != spelling_key(other)


def test_spellings_of_mohammed_share_their_consonants() -> None:
    assert len({consonants(name) for name in ("Mohammed", "Muhammad", "Mohamed")}) == 1


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [(["N."], ["Nikol"], True), (["Anna"], ["Nikol"], False), ([], ["Nikol"], True), (["Mohamed"], ["Muhammad"], True)],
)
def test_given_names_agree(one: list[str], other: list[str], agree: bool) -> None:
    assert given_names_agree(one, other) is agree


def test_possessives_and_generations_are_no_part_of_a_name() -> None:
    assert name_words("O’Belling’s") == ["O’Belling"]
    assert person_key("Charles Belling III") == person_key("Charles Belling")
