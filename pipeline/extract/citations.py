"""Which sentence a fact cites, and the ids that follow from it.

Belongs here: ids and spans of rows that stand in a sentence. Does not belong here: the rest of such a row (`rows.py`).
"""

from collections import Counter
from typing import Any

from pipeline.extract.facts import Document
from pipeline.ids import fact_id, sentence_id
from pipeline.language.parsed import Sentence


class Citations:
    """The sentences of one text, and which of them its facts cite."""

    def __init__(self, document: Document) -> None:
        """Name the sentences: equal ones are told apart by their order."""
        self._document = document
        self._cited: set[int] = set()
        self._taken: Counter[str] = Counter()
        self._sentence_ids: list[str] = []
        met: Counter[str] = Counter()
        for sentence in document.parsed.sentences:
            words = document.text[sentence.start : sentence.end]
            self._sentence_ids.append(sentence_id(document.document_id, words, met[words]))
            met[words] += 1

    def cite(self, kind: str, start: int, end: int, *distinction: object) -> dict[str, Any]:
        """Return id, document, sentence and span of a fact, as columns; it cites the sentence in which it starts.

        Offsets among `distinction` (all its integers) count, for the id, from the start of the sentence. Facts that
        nothing distinguishes are told apart by their order.
        """
        sentence = self._sentence(start)
        self._cited.add(sentence.index)
        cited = self._sentence_ids[sentence.index]
        parts = [part - sentence.start if isinstance(part, int) else part for part in distinction]
        found = fact_id(kind, cited, start - sentence.start, end - start, *parts)
        self._taken[found] += 1
        if self._taken[found] > 1:
            found = fact_id(kind, cited, start - sentence.start, end - start, *parts, f"again {self._taken[found]}")
        return {
            f"{kind}_id": found,
            "document_id": self._document.document_id,
            "sentence_id": cited,
            "start_char": start,
            "end_char": end,
        }

    def sentence_rows(self) -> list[dict[str, Any]]:
        """Return the rows of the sentences cited so far, in the order of the text."""
        return [
            {
                "sentence_id": self._sentence_ids[sentence.index],
                "document_id": self._document.document_id,
                "position": sentence.index,
                "start_char": sentence.start,
                "end_char": sentence.end,
                "text": self._document.text[sentence.start : sentence.end],
            }
            for sentence in self._document.parsed.sentences
            if sentence.index in self._cited
        ]

    def _sentence(self, start: int) -> Sentence:
        return self._document.parsed.sentence_of(start) or self._document.parsed.sentences[0]
