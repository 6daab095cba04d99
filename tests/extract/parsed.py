"""Parsed texts made by hand, for tests that need sentences and no parser."""

from pipeline.extract.facts import Document
from pipeline.language.parsed import ParsedText, Sentence


def document(*sentences: str) -> Document:
    """Return a document of these sentences, one blank between them, without tokens."""
    found: list[Sentence] = []
    at = 0
    for index, words in enumerate(sentences):
        found.append(Sentence(index, 0, 0, at, at + len(words)))
        at += len(words) + 1
    text = " ".join(sentences)
    return Document("doc_test", text, None, (), ParsedText(text, [], found))
