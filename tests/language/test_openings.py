"""Phrases before the subject, in sentences of our own."""

from itertools import permutations

import pytest

from pipeline.language.openings import mend_opening
from pipeline.language.parsed import ParsedText, attach
from pipeline.language.parser import parse


def _root(parsed: ParsedText) -> str:
    return next(token.lower for token in parsed.tokens if token.dep == "root")


def _hung_under(text: str, phrase: str, main: str) -> ParsedText:
    """Return a parse in which the main clause hangs on the phrase that opens the sentence, as the parser errs."""
    parsed = parse(text)
    words = {token.lower: token for token in parsed.tokens}
    opening, verb = words[phrase], words[main]
    opening.dep, opening.head = "root", opening.index
    parsed.tokens[verb.index].children = [at for at in verb.children if at != opening.index]
    attach(parsed, verb, opening, "ccomp")
    return parsed


@pytest.mark.parametrize(
    ("text", "phrase", "main"),
    [
        ("Wary of a second siege, the militia keeps its guns on the ridge.", "wary", "keeps"),
        ("Acting on a report from Kenyan spies, Ugandan officers on Friday arrested six men.", "acting", "arrested"),
        ("Backed by two tanks, the brigade stormed the market.", "backed", "stormed"),
    ],
)
def test_the_clause_after_an_opening_phrase_is_the_main_one(text: str, phrase: str, main: str) -> None:
    parsed = _hung_under(text, phrase, main)
    mend_opening(parsed, parsed.sentences[0])
    assert _root(parsed) == main
    assert next(token for token in parsed.tokens if token.lower == phrase).dep == "advcl"


def test_a_relative_clause_stays_under_its_noun() -> None:
    parsed = _hung_under("Loyal to the general, who commands the north, and angry.", "loyal", "commands")
    mend_opening(parsed, parsed.sentences[0])
    assert _root(parsed) == "loyal"


def test_a_mended_tree_has_one_root_and_no_ring() -> None:
    parsed = _hung_under("Wary of a second siege, the militia keeps its guns on the ridge.", "wary", "keeps")
    mend_opening(parsed, parsed.sentences[0])
    assert [token.lower for token in parsed.tokens if token.head == token.index] == ["keeps"]
    assert all(not (a.head == b.index and b.head == a.index) for a, b in permutations(parsed.tokens, 2))
