import pytest

from pipeline.extract.document import read_document
from pipeline.extract.events.where.place_words import place_meant
from pipeline.extract.facts import Document
from pipeline.extract.view import TextView
from pipeline.language import parser
from pipeline.lexicon import load


def meant(text: str, word: str) -> str | None:
    facts = read_document("doc", text, None, (), load())
    view = TextView(Document("doc", text, None, (), parser.parse(text)), (), facts.places, (), (), load())
    token = [token for token in view.parsed.tokens if token.text == word][-1]
    found = place_meant(view, token)
    return found.place.name if found is not None and found.place is not None else None


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Rebels reached Bukavu. They stayed there.", "there", "Bukavu"),
        ("Rebels reached Bukavu. They stayed in the town.", "town", "Bukavu"),
        ("They stayed in the Kenyan capital.", "capital", "Nairobi"),
        ("Rebels reached Bukavu. There were many.", "There", None),
        ("Rebels reached Bukavu. They stayed in the same town.", "town", "Bukavu"),
        ("Rebels reached Bukavu. They stayed in the next town.", "town", None),
        ("Rebels reached Bukavu. The town is large.", "town", None),
        ("They stayed in the town.", "town", None),
    ],
)
def test_a_word_for_a_place_stands_for_the_one_named_before(text: str, word: str, place: str | None) -> None:
    assert meant(text, word) == place
