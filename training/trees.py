"""Gold trees as training reads them.

Belongs here: the two record types. Does not belong here: reading or making them.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """One syntactic word of a treebank; start and end are offsets in the text of its sentence."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A gold tree over a text; opens_paragraph and opens_document say what stands before it."""

    text: str
    words: tuple[Word, ...]
    opens_paragraph: bool
    opens_document: bool
