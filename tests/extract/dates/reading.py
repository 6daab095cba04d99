"""Find the dates of a text in a test: unparsed, or parsed just enough to give one verb's tense."""

import datetime as dt

from pipeline.extract.dates import find_dates
from pipeline.extract.facts import DateMention, Document
from pipeline.language.parsed import ParsedText, Sentence, Token
from pipeline.lexicon import load

PUBLISHED = dt.date(2023, 9, 21)


def dates(text: str, published: dt.date | None = PUBLISHED) -> list[DateMention]:
    """Find the dates of a text that has no parse."""
    parsed = ParsedText(text, [], [Sentence(0, 0, 0, 0, len(text))])
    return find_dates(Document("doc", text, published, (), parsed), load())


def under_verb(text: str, verb: str, *morph: str, helper: str | None = None) -> list[DateMention]:
    """Find the dates of a text in which every word hangs on one verb of this morphology, with a helper if given."""
    tokens: list[Token] = []
    start = 0
    words = text.split()
    root = words.index(verb)
    for index, word in enumerate(words):
        at = text.index(word, start)
        start = at + len(word)
        is_verb, is_helper = index == root, word == helper
        tokens.append(
            Token(
                index,
                at,
                start,
                word,
                word.lower(),
                word.lower(),
                "VERB" if is_verb else "AUX" if is_helper else "NOUN",
                "MD" if is_helper else "",
                "root" if is_verb else "aux" if is_helper else "obl",
                root,
                frozenset(morph if is_verb else ()),
                0,
                [child for child in range(len(words)) if child != root] if is_verb else [],
            )
        )
    parsed = ParsedText(text, tokens, [Sentence(0, 0, len(tokens), 0, len(text))])
    return find_dates(Document("doc", text, PUBLISHED, (), parsed), load())


def day(text: str, published: dt.date | None = PUBLISHED) -> tuple[str, str]:
    """Return first and last day of the only expression of a text, in ISO form."""
    (found,) = dates(text, published)
    assert found.start_date and found.end_date
    return found.start_date.isoformat(), found.end_date.isoformat()
