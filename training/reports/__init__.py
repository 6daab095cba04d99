"""Sentences of war and politics reporting with their trees, made from the words in words.yaml by a small grammar.

The open treebanks hold few sentences such as `Gulf states have imposed sanctions on Qatar`: a parser trained on them
alone takes `imposed` for an adjective. These sentences are correct by construction, after Universal Dependencies 2 as
the treebanks apply it. Belongs here: the grammar. Does not belong here: words (`words.yaml`), training
(`training/train.py`).
"""

import random
from pathlib import Path

import yaml
from trees import Sentence

from reports.node import sentence_of
from reports.sentences import Sentences

WORDS = Path(__file__).with_name("words.yaml")


def make_reports(count: int, rng: random.Random) -> list[list[Sentence]]:
    """Return `count` sentences as documents of one to four paragraphs of a sentence or two."""
    grammar = Sentences(yaml.safe_load(WORDS.read_text("utf-8")), rng)
    documents: list[list[Sentence]] = []
    while sum(map(len, documents)) < count:
        size = rng.choice((1, 1, 2, 3, 4))
        documents.append([sentence_of(grammar.sentence(), at == 0, rng.random() < 0.6) for at in range(size)])
    return documents
