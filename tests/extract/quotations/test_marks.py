from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.quotations.marks import quoted_spans
from pipeline.language.blocks import blocks

SOUP = st.text(alphabet="ab \n.,\"“”‘’'«»„`—S9", max_size=300)


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quoted_spans(text, list(blocks(text)))]


def test_every_style_of_marks_is_read() -> None:
    for opener, closer in ("“”", '""', "«»", "„“", "‘’", "''"):
        text = f"He said {opener}nobody came{closer} and left."
        assert quoted(text) == [f"{opener}nobody came{closer}"]
    assert quoted("She said ``nobody came'' and left.") == ["``nobody came''"]


def test_a_nested_quotation_is_not_counted_twice() -> None:
    assert quoted("“She told me ‘go home’ and left,” he said.") == ["“She told me ‘go home’ and left,”"]


def test_apostrophes_open_nothing() -> None:
    assert quoted("The rebels' camp wasn't theirs; it's the '90s, y'all, and 'twas ours.") == []


def test_a_plural_owner_inside_single_marks_does_not_close_them() -> None:
    assert quoted("He saw ‘the rebels’ last camp’ burn.") == ["‘the rebels’ last camp’"]


def test_inches_and_feet_open_nothing() -> None:
    assert quoted('A 6" shell fell near a 20" pipe.') == []


def test_a_quotation_over_paragraphs_gives_a_span_for_each() -> None:
    text = "“We held the bridge for a week.\n\n“Then we left it,” the major said."
    spans = quoted_spans(text, list(blocks(text)))
    assert [text[span.start : span.end] for span in spans] == ["“We held the bridge for a week.", "“Then we left it,”"]
    assert [span.is_continued for span in spans] == [True, False]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "He said: “We held the bridge for a week.\n\nNobody answered him."
    assert quoted(text) == ["“We held the bridge for a week."]


def test_doubled_straight_marks_quote_and_single_ones_only_wrap_the_paragraph() -> None:
    assert quoted('"""We stay,"" he said."') == ['""We stay,""']


@given(SOUP)
def test_spans_are_ordered_apart_and_inside_the_text(text: str) -> None:
    spans = quoted_spans(text, list(blocks(text)))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
