"""Trees that no walk goes round in."""

from itertools import count, takewhile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.language.parsed import ParsedText, attach
from pipeline.language.parser import parse
from pipeline.language.rings import open_rings

SENTENCE = "Rebels near the dam fired rockets at a convoy."


def _steps_up(parsed: ParsedText, index: int) -> int:
    """Count the steps from a word to a root; as many as there are words where there is none."""
    for step in takewhile(lambda step: step < len(parsed.tokens), count()):
        if parsed.tokens[index].head == index:
            return step
        index = parsed.tokens[index].head
    return len(parsed.tokens)


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=12))
def test_every_word_leads_to_a_root_whatever_was_hung_on_what(moves: list[tuple[int, int]]) -> None:
    parsed = parse(SENTENCE)
    for word, governor in moves:
        if word != governor:
            attach(parsed, parsed.tokens[word], parsed.tokens[governor], "dep")
    open_rings(parsed)
    assert all(_steps_up(parsed, token.index) < len(parsed.tokens) for token in parsed.tokens)
    assert all(
        token.index in parsed.tokens[token.head].children for token in parsed.tokens if token.head != token.index
    )


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=12))
@example([(0, 2), (1, 2), (2, 0), (4, 0), (5, 1)])
def test_walks_down_end_before_rings_are_opened(moves: list[tuple[int, int]]) -> None:
    parsed = parse(SENTENCE)
    for word, governor in moves:
        if word != governor:
            attach(parsed, parsed.tokens[word], parsed.tokens[governor], "conj")
    for token in parsed.tokens:
        below = parsed.subtree(token.index)
        assert token.index in below and len(set(below)) == len(below)
        assert {found.index for found in parsed.conjuncts(token.index)} <= set(below)


@pytest.mark.parametrize("text", [SENTENCE, "Police said the two men, who had fled, were caught; a third was shot."])
def test_a_sound_tree_stays_as_it_is(text: str) -> None:
    parsed = parse(text)
    before = [(token.head, token.dep) for token in parsed.tokens]
    open_rings(parsed)
    assert [(token.head, token.dep) for token in parsed.tokens] == before
