"""A border told by its countries is a place of its own, in neither of them."""

import pytest

from pipeline.extract.document import read_document
from pipeline.lexicon import load


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Soldiers clashed with smugglers on the Syrian border.", "the Syrian border"),
        ("A boy was killed by a landmine near the border with Armenia.", "the border with Armenia"),
        ("Turkey deployed tanks to its border with Syria.", "its border with Syria"),
    ],
)
def test_a_border_has_its_words_and_no_id(text: str, where: str) -> None:
    (event,) = read_document("doc", text, None, (), load()).events
    assert event.place is not None and event.place.place is event.place.container is None
    assert text[event.place.start : event.place.end] == where


def test_a_town_on_a_border_is_the_place() -> None:
    text = "Two men were shot dead in Kilis, on the border between Turkey and Syria."
    (event,) = read_document("doc", text, None, (), load()).events
    assert event.place is not None and text[event.place.start : event.place.end] == "Kilis"
