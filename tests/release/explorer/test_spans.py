import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.release.explorer.columns import encoded, referring
from pipeline.release.explorer.spans import spans

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


def sliced(text, start, end):
    """Return what JavaScript's slice gives."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


@given(TEXT, st.data(), st.integers(0, 50))
def test_a_browser_cuts_the_very_words_out_of_the_sentence(text, data, offset):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = spans([text[start:end]], [offset + start], [0], [text], [offset])
    assert sliced(text, found["starts"][0], found["ends"][0]) == text[start:end]
    assert found["else"] == {}


def test_words_outside_their_sentence_are_given_themselves():
    found = spans(["afar", "a", None], [90, 3, None], [0, 0, 0], ["b a"], [1])
    assert found == {"starts": [-1, 2, -1], "ends": [-1, 3, -1], "else": {"0": "afar"}}


def test_withheld_words_leave_nothing():
    assert spans([None], [4], [0], [None], [0]) == {"starts": [-1], "ends": [-1], "else": {}}


def test_words_that_come_back_stand_once():
    column = pa.chunked_array([["b", None, "a"], ["b"]])
    assert encoded(column) == {"words": ["a", "b"], "at": [1, -1, 0, 1]}
    assert encoded(pa.chunked_array([[1.5, None, 2.0]])) == {"numbers": [1.5, None, 2]}


def test_a_reference_is_the_row_it_leads_to():
    keys = pa.chunked_array([["x", "y"]])
    assert referring(pa.chunked_array([["y", None, "gone"]]), "others", keys) == {"rows": [1, -1, -1], "of": "others"}


def test_a_type_that_no_browser_reads_is_refused():
    with pytest.raises(ValueError, match="time64"):
        encoded(pa.chunked_array([[1]], pa.time64("us")))
