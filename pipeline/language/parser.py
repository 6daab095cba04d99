"""Raw text to `ParsedText`, by the spaCy pipeline trained in `training/`. Nothing else in the project knows spaCy.

Belongs here: loading the model, what is done to the text before it is parsed (length-preserving), copying the result
into our own structures. Does not belong here: mending its systematic errors (`repair.py`).
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.language.normal import parse_form
from pipeline.language.parsed import ParsedText, Sentence, Token
from pipeline.language.repair import repair

MODEL_FOLDER = Path(__file__).parent / "model"


@lru_cache(maxsize=1)
def load_model() -> Language:
    """Load the shipped model once per process."""
    return spacy.load(MODEL_FOLDER)


def model_version() -> str:
    """Return what identifies the parser: the model's own version and spaCy's."""
    meta = load_model().meta
    return f"{meta['name']}-{meta['version']}/spacy-{version('spacy')}"


def parse(text: str) -> ParsedText:
    """Parse one text."""
    return next(parse_all([text]))


def parse_all(texts: Iterable[str]) -> Iterator[ParsedText]:
    """Parse texts in order. Each result depends on its own text only."""
    for text in texts:
        yield _copy(text, load_model()(parse_form(text)))


def _copy(text: str, doc: Doc) -> ParsedText:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for sent in doc.sents:
        kept = [token for token in sent if not token.is_space]
        if not kept:
            continue
        first = len(tokens)
        place = {token.i: first + at for at, token in enumerate(kept)}
        for token in kept:
            head = token.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            start, end = token.idx, token.idx + len(token.text)
            surface = text[start:end]
            tokens.append(
                Token(
                    index=place[token.i],
                    start=start,
                    end=end,
                    text=surface,
                    lower=token.text.lower(),
                    lemma=token.lemma_.lower(),
                    pos=token.pos_,
                    tag=token.tag_,
                    dep=token.dep_ if token.head.i != token.i else "root",
                    head=place.get(head.i, place[token.i]),
                    morph=frozenset(str(token.morph).split("|")),
                    sentence=len(sentences),
                )
            )
        sentences.append(Sentence(len(sentences), first, len(tokens), tokens[first].start, tokens[-1].end))
    for token_ in tokens:
        if token_.head != token_.index:
            tokens[token_.head].children.append(token_.index)
    return repair(ParsedText(text, tokens, sentences))
