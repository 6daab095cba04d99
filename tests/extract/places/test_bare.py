"""Names that no list knows are places where nothing else can be meant."""

import pytest

from pipeline.extract.document import read_document
from pipeline.lexicon import load


def unknown(text: str) -> list[str]:
    facts = read_document("doc", text, None, (), load())
    return [text[place.start : place.end] for place in facts.places if place.place is None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two shells fell on an army post in Boulkessi.", "Boulkessi"),
        ("A battle broke out between troops and gunmen in the Gabbari area.", "Gabbari"),
        ("He was killed near Zorba al-Darwaza.", "Zorba al-Darwaza"),
    ],
)
def test_a_name_behind_a_preposition_of_place_is_a_place(text: str, name: str) -> None:
    assert unknown(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "He fought in Hezbollah and the army.",
        "Debate in Parliament went on.",
        "They died in Operation Anvil.",
        "Classes are taught in Arabic.",
        "A man was killed in Ramadan.",
        "Fear grew in Zorbat's camp.",
    ],
)
def test_bodies_languages_feasts_and_owners_are_none(text: str) -> None:
    assert unknown(text) == []


def test_what_lies_in_a_wider_place_of_the_clause_keeps_it() -> None:
    text = "In Mali, rebels attacked an army post in Boulkessi."
    (event,) = read_document("doc", text, None, (), load()).events
    assert event.place is not None and event.place.place is None
    assert event.place.container is not None and event.place.container.name == "Mali"


def test_a_quarter_lies_in_its_town() -> None:
    text = "Fighters attacked a checkpoint in the Zorbat district of Baghdad."
    (event,) = read_document("doc", text, None, (), load()).events
    assert event.place is not None and event.place.container is not None
    assert event.place.container.name == "Baghdad"
