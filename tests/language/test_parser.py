import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.language.normal import is_upper_case, parse_form
from pipeline.language.parser import model_version, parse


def test_every_token_and_sentence_reproduces_its_characters() -> None:
    text = "“We left at once,” she said.\n\nThe army’s trucks — twelve of them — had gone."
    parsed = parse(text)
    assert all(text[token.start : token.end] == token.text for token in parsed.tokens)
    assert [text[s.start : s.end] for s in parsed.sentences] == [
        "“We left at once,” she said.",
        "The army’s trucks — twelve of them — had gone.",
    ]


def test_heads_and_children_agree() -> None:
    parsed = parse("The rebels who had seized the bridge withdrew before dawn.")
    for token in parsed.tokens:
        for child in token.children:
            assert parsed.tokens[child].head == token.index
        if token.head != token.index:
            assert token.index in parsed.tokens[token.head].children


def test_a_text_is_parsed_alike_alone_and_among_others() -> None:
    first = "Troops entered the valley. They met no resistance."
    again = parse("Another paragraph stands before.\n\n" + first)
    offset = again.text.index("Troops")
    tail = [(t.text, t.dep, t.lemma) for t in again.tokens if t.start >= offset]
    assert tail == [(t.text, t.dep, t.lemma) for t in parse(first).tokens]


def test_an_empty_text_has_no_tokens() -> None:
    assert parse("").tokens == [] and parse(" \n ").sentences == []


def test_the_model_says_what_it_is() -> None:
    assert "spacy-3.8" in model_version()


@given(st.text(max_size=120))
@settings(max_examples=25, deadline=None)
def test_any_text_is_parsed_with_spans_that_hold(text: str) -> None:
    parsed = parse(text)
    assert all(text[token.start : token.end] == token.text for token in parsed.tokens)


@given(st.text(max_size=200))
def test_the_parse_form_is_as_long_as_the_text(text: str) -> None:
    assert len(parse_form(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("GUERRILLAS ATTACKED THE BARRACKS AT DAWN", True), ("NATO and the EU met in Brussels today", False)],
)
def test_wire_text_in_capitals_is_recognised(text: str, expected: bool) -> None:
    assert is_upper_case(text) is expected


def test_a_rank_written_short_ends_no_sentence() -> None:
    text = "Sgt. Debra Fox spoke. Lt. Col. Omar Bo met Capt. Ali and Maj. Gen. Deng in Gao. He said no. They left."
    parsed = parse(text)
    assert [text[found.start : found.end] for found in parsed.sentences] == [
        "Sgt. Debra Fox spoke.",
        "Lt. Col. Omar Bo met Capt. Ali and Maj. Gen. Deng in Gao.",
        "He said no.",
        "They left.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A summit between Prime Minister Fumio Kishida and President Yoon Suk Yeol in Tokyo lasted two hours.",
        "Rebels shelled Abu Umm Dafuq Al Jadid camp near the river on Monday.",
    ],
)
def test_no_sentence_begins_where_nothing_ended_one(text: str) -> None:
    assert len(parse(text).sentences) == 1
