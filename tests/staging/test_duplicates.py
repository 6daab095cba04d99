import datetime as dt
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.staging.duplicates import DuplicateFinder

WORDS = [f"word{number}" for number in range(900)]


def article(seed: int, length: int = 200) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def firsts(*texts: tuple[str, dt.date | None]) -> list[int]:
    finder = DuplicateFinder()
    for text, day in texts:
        finder.add(text, day)
    return finder.firsts().tolist()


def changed(words: list[str], share: float) -> str:
    """Replace the end of a text, which leaves a Jaccard similarity of shingles of (1 - share) / (1 + share)."""
    kept = int(len(words) * (1 - share))
    return " ".join(words[:kept] + [f"other{number}" for number in range(len(words) - kept)])


def test_no_text_has_no_duplicates() -> None:
    assert firsts() == []


def test_the_same_words_are_a_duplicate_whatever_their_case_and_space() -> None:
    assert firsts(("Two men died.", None), ("Three men died.", None), ("two  MEN\ndied", None)) == [-1, -1, 0]


def test_a_nearly_identical_text_is_a_duplicate_and_a_reworked_one_is_not() -> None:
    words = article(1)
    assert firsts((" ".join(words), None), (changed(words, 0.03), None), (changed(words, 0.4), None)) == [-1, 0, -1]


def test_short_texts_that_differ_by_a_word_are_two() -> None:
    text = "the army said that two men were killed in the village of A on Friday and that no one else was hurt there"
    assert firsts((text, None), (text.replace("two", "ten"), None)) == [-1, -1]


def test_the_first_is_what_was_published_first_then_what_came_first() -> None:
    text = " ".join(article(2))
    early, late = dt.date(2023, 9, 19), dt.date(2023, 9, 21)
    assert firsts((text, None), (text, late), (text, early), (text, early)) == [2, 2, -1, 2]


def test_a_chain_leads_to_its_start() -> None:
    words = article(3, 300)
    texts = [(changed(words, 0.02 * step), dt.date(2023, 9, 1 + step)) for step in range(12)]
    assert firsts(*texts) == [-1] + [0] * 11


def test_a_very_long_text_is_compared_as_well() -> None:
    words = article(4, 20_000)
    assert firsts((" ".join(words), None), (changed(words, 0.01), None)) == [-1, 0]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from([0.0, 0.02]), st.none() | st.dates()), max_size=12))
def test_each_first_is_no_duplicate_itself_and_not_younger(drawn: list[tuple[int, float, dt.date | None]]) -> None:
    texts = [(changed(article(seed, 120), share), day) for seed, share, day in drawn]
    found = firsts(*texts)
    for position, first in enumerate(found):
        if first >= 0:
            assert found[first] == -1
            assert (texts[first][1] or dt.date.max, first) < (texts[position][1] or dt.date.max, position)
            assert drawn[first][0] == drawn[position][0]
    for seed in {seed for seed, _, _ in drawn}:
        assert sum(found[at] == -1 for at, each in enumerate(drawn) if each[0] == seed) == 1
