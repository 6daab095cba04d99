"""A word with what hangs on it, and how a tree becomes text.

Belongs here: trees. Does not belong here: what sentences are made (`nouns.py`, `verbs.py`, `sentences.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from trees import Sentence, Word


@dataclass
class Node:
    """A word with what hangs on it before and after, in order; tight words have no space before them."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str = "_"
    deprel: str = "dep"
    left: list[Node] = field(default_factory=list)
    right: list[Node] = field(default_factory=list)
    tight: bool = False
    is_plural: bool = False

    def as_(self, deprel: str) -> Node:
        """Give the word its relation and return it."""
        self.deprel = deprel
        return self


def sentence_of(root: Node, opens_document: bool, opens_paragraph: bool) -> Sentence:
    """Lay a tree out as text with offsets, its first letter a capital."""
    order: list[tuple[Node, Node | None]] = []

    def walk(node: Node, head: Node | None) -> None:
        for child in node.left:
            walk(child, node)
        order.append((node, head))
        for child in node.right:
            walk(child, node)

    walk(root, None)
    number = {id(node): at for at, (node, _) in enumerate(order, start=1)}
    text, words = "", list[Word]()
    for at, (node, head) in enumerate(order):
        form = node.form if at or not node.form[0].islower() else node.form[0].upper() + node.form[1:]
        text += "" if node.tight or not text else " "
        start = len(text)
        text += form
        head_number, deprel = (number[id(head)], node.deprel) if head is not None else (0, "root")
        words.append(Word(form, node.lemma, node.upos, node.xpos, node.feats, head_number, deprel, start, len(text)))
    return Sentence(text + " ", tuple(words), opens_document or opens_paragraph, opens_document)
