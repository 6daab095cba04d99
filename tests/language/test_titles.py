"""What the parser hangs on a title before a name belongs to the name."""

import pytest

from pipeline.language import parser
from pipeline.language.clauses import preposition_of


def _governing(text: str, name: str) -> str:
    parsed = parser.parse(text)
    index = next(token.index for token in parsed.tokens if token.text == name)
    return preposition_of(parsed, index)


@pytest.mark.parametrize(
    ("text", "name", "preposition"),
    [
        ("Police issued an arrest warrant for actor Jiang Jinfu.", "Jiang", "for"),
        ("The sanctions were imposed on former Prime Minister Ehud Olmert.", "Ehud", "on"),
        ("The cells hit ground-to-air defence systems.", "systems", ""),
    ],
)
def test_a_preposition_before_a_title_governs_the_name(text: str, name: str, preposition: str) -> None:
    assert _governing(text, name) == preposition


def test_two_people_named_with_their_titles_are_coordinated() -> None:
    parsed = parser.parse("Premier Wen Bo and his Chadian counterpart Ali Deby signed two treaties in Gao.")
    subject = parsed.tokens[0]
    assert (subject.dep, parsed.tokens[subject.head].text) == ("nsubj", "signed")
    assert [other.text for other in parsed.conjuncts(0)] == ["Premier", "Ali"]


def test_a_clause_under_that_has_a_verb() -> None:
    parsed = parser.parse("Armenia's military has demanded that the government resign.")
    resign = next(token for token in parsed.tokens if token.text == "resign")
    assert resign.pos == "VERB"
    assert [token.text for token in parsed.children(resign.index, "nsubj")] == ["government"]
