"""A place's name inside a date, a body's or a person's name is told from a place."""

import datetime as dt

import pytest

from pipeline.extract.document import read_document
from pipeline.lexicon import load

LEXICON = load()


def usages(text: str, name: str) -> list[str]:
    facts = read_document("d", text, dt.date(2023, 9, 21), (), LEXICON)
    return [place.usage for place in facts.places if text[place.start : place.end] == name]


def test_a_month_is_no_town() -> None:
    assert usages("The siege of Marash ended on March 4.", "March") == []


@pytest.mark.parametrize("text", ["Soldiers of the Army of Lebanon met reporters from Paris Match in Beirut."])
def test_a_place_in_the_name_of_a_body_is_embedded(text: str) -> None:
    assert usages(text, "Beirut") == ["literal"]
    assert "literal" not in usages(text, "Paris")


def test_a_place_that_is_a_surname_is_no_place() -> None:
    assert usages("Police arrested David London at his home in Leeds.", "London") == []
    assert usages("Police arrested David London at his home in Leeds.", "Leeds") == ["literal"]
