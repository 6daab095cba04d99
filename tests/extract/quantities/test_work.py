"""No text, however hostile, takes more than work linear in its length. Work is counted in calls, never in seconds."""

import re
import sys
from types import FrameType

import pytest

from pipeline.extract.dates import find_dates
from pipeline.extract.facts import Document
from pipeline.extract.quantities import find_quantities
from pipeline.language.parsed import ParsedText, Sentence, Token
from pipeline.lexicon import load

UNITS = [
    "1",
    "1,",
    "a ",
    "(",
    "1.1 ",
    "one ",
    "-1",
    "$1m ",
    "a few ",
    "12 people, ",
    "1-2-",
    "between 1 and 2 ",
    "@",
    "1:",
    "7",
    ",",
    ")",
    "3 May ",
    "two days after ",
    "1/",
]


def flat(text: str) -> ParsedText:
    """Return the text as one sentence whose words all hang on the first."""
    tokens: list[Token] = []
    for at, match in enumerate(re.finditer(r"\w+|[^\w\s]", text)):
        pos, tag = ("NUM", "CD") if match[0][0].isdigit() else ("NOUN", "NNS")
        word = match[0].lower()
        dep = "nummod" if at else "root"
        tokens.append(Token(at, match.start(), match.end(), match[0], word, word, pos, tag, dep, 0, frozenset(), 0))
    if tokens:
        tokens[0].children = list(range(1, len(tokens)))
    return ParsedText(text, tokens, [Sentence(0, 0, len(tokens), 0, len(text))])


def calls(text: str) -> int:
    document = Document("doc", text, None, (), flat(text))
    lexicon = load()
    made = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal made
        made += event == "call"

    sys.setprofile(count)
    try:
        find_quantities(document, find_dates(document, lexicon), [], [], [], lexicon)
    finally:
        sys.setprofile(None)
    return made


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_length_only(unit: str) -> None:
    calls(unit * 10)
    assert calls((unit * 6000)[:6000]) <= 14 * calls((unit * 600)[:600]) + 500
