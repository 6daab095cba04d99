"""An id says where a fact stands: nothing else in the text changes it, and no two facts share one."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.citations import Citations
from tests.extract.parsed import document

FIRST, SECOND, THIRD = "Guns fired on Lumo.", "Nobody was hurt there.", "Talks go on."


def test_a_mended_sentence_leaves_the_ids_of_other_sentences_alone() -> None:
    before, after = document(FIRST, SECOND, THIRD), document(FIRST + " Twice!", SECOND, THIRD)
    start, moved = before.text.index("Talks"), after.text.index("Talks")
    old = Citations(before).cite("event", start, start + 5, start, "CONSULT")
    new = Citations(after).cite("event", moved, moved + 5, moved, "CONSULT")
    assert start != moved
    assert (old["event_id"], old["sentence_id"]) == (new["event_id"], new["sentence_id"])


def test_equal_sentences_are_told_apart_by_their_order() -> None:
    citations = Citations(document(FIRST, SECOND, FIRST))
    first, again = citations.cite("event", 0, 4), citations.cite("event", 43, 47)
    assert first["sentence_id"] != again["sentence_id"]
    assert first["event_id"] != again["event_id"]


def test_a_span_over_two_sentences_cites_the_one_it_starts_in() -> None:
    citations = Citations(document(FIRST, SECOND))
    citations.cite("quotation", 5, 30)
    assert [row["text"] for row in citations.sentence_rows()] == [FIRST]


def test_only_cited_sentences_have_rows_and_they_come_in_order() -> None:
    citations = Citations(document(FIRST, SECOND, THIRD))
    citations.cite("date", 43, 48)
    citations.cite("date", 0, 4)
    assert [(row["position"], row["text"]) for row in citations.sentence_rows()] == [(0, FIRST), (2, THIRD)]


@given(spans=st.lists(st.tuples(st.integers(0, 20), st.integers(21, 40)), max_size=12))
def test_ids_are_unique_even_where_nothing_distinguishes_two_facts(spans: list[tuple[int, int]]) -> None:
    citations = Citations(document(FIRST, SECOND))
    ids = [citations.cite("event", start, end, "ASSAULT")["event_id"] for start, end in spans]
    assert len(set(ids)) == len(ids)
